import type { ReactNode } from 'react';
import type { Failure } from '../api/failure.ts';
import { useLanguage } from '../app/language.tsx';
import { SignInLink } from './sign-in-link.tsx';

interface WaitingNoteProps {
  readonly failure: Failure;
  /** What is said of what was sent while nobody answers. */
  readonly text: string;
}

/** Something that was sent did not arrive yet and is sent again by itself; after a session only once somebody signs in. */
export function WaitingNote({ failure, text }: WaitingNoteProps): ReactNode {
  const { say } = useLanguage();
  if (failure.kind !== 'signed-out') {
    return (
      <p className="stale" role="status">
        {text}
      </p>
    );
  }
  const { title, detail } = say.states.failed['signed-out'];
  return (
    <div className="failure" role="alert">
      <strong>{title}</strong>
      <p>{detail}</p>
      <SignInLink />
    </div>
  );
}
