import type { ReactNode } from 'react';
import { endGrant, type FamilyAnswer, type Grant } from '../../api/family.ts';
import { notePeopleWrite } from '../../api/stores.ts';
import { useWriter } from '../../api/use-telling.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { Empty, FailureNote } from '../../components/loaded.tsx';
import { dayOfInstant } from '../../messages/format.ts';
import type { Messages } from '../../messages/messages.ts';

interface GrantsCardProps {
  readonly family: FamilyAnswer;
  readonly isOwn: boolean;
}

/** Those in force first, then what waits, then what is over. */
const order: readonly Grant['standing'][] = ['running', 'planned', 'offered', 'lapsed', 'expired', 'ended'];

export function GrantsCard({ family: { grants }, isOwn }: GrantsCardProps): ReactNode {
  const { say } = useLanguage();
  const words = say.family.grants;
  const sorted = grants.toSorted((one, other) => order.indexOf(one.standing) - order.indexOf(other.standing));
  return (
    <Card title={isOwn ? words.title : words.ownTitle}>
      {sorted.length === 0 && <Empty text={words.none} />}
      <ul className="records">
        {sorted.map((grant) => (
          <GrantLine key={grant.grantId} grant={grant} isOwn={isOwn} />
        ))}
      </ul>
    </Card>
  );
}

const endable: readonly Grant['standing'][] = ['running', 'planned', 'offered'];

interface GrantLineProps {
  readonly grant: Grant;
  readonly isOwn: boolean;
}

function GrantLine({ grant, isOwn }: GrantLineProps): ReactNode {
  const { say, format } = useLanguage();
  const words = say.family.grants;
  const { grantId, standing, from, until } = grant;
  const name = nameOf(grant, isOwn, words);
  return (
    <li className="grant">
      <span>
        <strong>{name}</strong>{' '}
        <span className={standing === 'running' ? 'kind' : 'unread'}>{words.standings[standing]}</span>
      </span>
      <span>{useTerms(grant)}</span>
      <small className="soft">{words.period(format.day(dayOfInstant(from)), format.day(dayOfInstant(until)))}</small>
      {standing === 'offered' && isOwn && (
        <span className="code">
          {words.code}: <code>{grantId}</code>
        </span>
      )}
      {endable.includes(standing) && <EndGrant grant={grant} isOwn={isOwn} />}
    </li>
  );
}

function nameOf(grant: Grant, isOwn: boolean, words: Messages['family']['grants']): string {
  return isOwn ? (grant.delegateName ?? grant.inviteeName ?? words.unnamed) : words.you;
}

function EndGrant({ grant, isOwn }: GrantLineProps): ReactNode {
  const { say } = useLanguage();
  const { knownOn } = useSubject();
  const { sending, isBusy, write } = useWriter();
  const words = say.family.grants;
  const end = (): void => write(async (asker, signal) => notePeopleWrite(await endGrant(asker, grant.grantId, signal)));
  return (
    <>
      <button
        type="button"
        className="button danger"
        aria-label={isOwn ? words.revokeOf(nameOf(grant, isOwn, words)) : words.renounce}
        disabled={isBusy || knownOn !== null}
        onClick={end}
      >
        {isOwn ? words.revoke : words.renounce}
      </button>
      {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
    </>
  );
}

function useTerms({ categories, actions }: Grant): string {
  const { say } = useLanguage();
  const known: Readonly<Record<string, string>> = say.words.categories;
  const acts: Readonly<Record<string, string>> = say.shell.acting.actions;
  const named =
    typeof categories === 'string'
      ? say.shell.acting.allCategories
      : say.shell.list(categories.map((one) => known[one] ?? one));
  return say.family.grants.terms(named, say.shell.list(actions.map((one) => acts[one] ?? one)));
}
