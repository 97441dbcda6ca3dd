import type { ReactNode } from 'react';
import type { Failure } from '../api/failure.ts';
import type { Snapshot } from '../api/resource-store.ts';
import { retryEverything } from '../api/stores.ts';
import { useLanguage } from '../app/language.tsx';
import { SignInLink } from './sign-in-link.tsx';

interface LoadedProps<Answer> {
  readonly snapshot: Snapshot<Answer>;
  readonly skeleton?: ReactNode;
  readonly children: (answer: Answer) => ReactNode;
}

/** Every answer goes through here, so that no page forgets to wait, to say what failed, or that something is old. */
export function Loaded<Answer>({ snapshot, skeleton, children }: LoadedProps<Answer>): ReactNode {
  if (snapshot.status === 'loading') return skeleton ?? <Skeleton lines={4} />;
  if (snapshot.status === 'ready') {
    return (
      <>
        {snapshot.keptAt !== null && <StaleNote keptAt={snapshot.keptAt} />}
        {children(snapshot.answer)}
      </>
    );
  }
  if (snapshot.earlier === null) return <FailureNote failure={snapshot.failure} />;
  return (
    <>
      <StaleNote keptAt={null} />
      {children(snapshot.earlier)}
    </>
  );
}

/** Lines of the height of what is coming, so that nothing jumps. */
export function Skeleton({ lines }: { readonly lines: number }): ReactNode {
  const { say } = useLanguage();
  return (
    <div className="skeleton" role="status" aria-label={say.states.loading}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} />
      ))}
    </div>
  );
}

/** What happened and what to do; a refusal says nothing of what there may be. */
export function FailureNote({ failure }: { readonly failure: Failure }): ReactNode {
  const { say } = useLanguage();
  const words = say.states.failed[failure.kind];
  const problem = failure.kind === 'problem' || failure.kind === 'unavailable' ? failure.problem : null;
  return (
    <div className="failure" role="alert">
      <strong>{problem?.title ?? words.title}</strong>
      <p>{problem?.detail ?? words.detail}</p>
      {failure.kind !== 'refused' && (
        <div className="failure-actions">
          {failure.kind === 'signed-out' && <SignInLink />}
          <button type="button" className="button" onClick={retryEverything}>
            {say.states.retry}
          </button>
        </div>
      )}
    </div>
  );
}

export function StaleNote({ keptAt }: { readonly keptAt: string | null }): ReactNode {
  const { say, format } = useLanguage();
  return (
    <p className="stale" role="status">
      {keptAt === null ? say.states.stale.earlier : say.states.stale.kept(format.moment(keptAt))}
    </p>
  );
}

interface EmptyProps {
  readonly text: string;
  readonly action?: ReactNode;
}

/** Nothing is there, and what would be the next step. */
export const Empty = ({ text, action }: EmptyProps): ReactNode => (
  <div className="empty">
    <p>{text}</p>
    {action}
  </div>
);
