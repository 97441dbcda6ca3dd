import type { FamilyOutcome } from '../../application/delegation/family-decisions.ts';
import type { Authority, DelegationRefusal } from '../../domain/delegation/index.ts';
import { parsePersonId, type PersonId } from '../../domain/shared/person-id.ts';
import { answer, fault, type Answer, type Caller } from './operation.ts';
import type { Services } from './services.ts';

/** A person speaks for themself, the operator for anyone; staff and apps for nobody. */
export function authorityOf({ actor }: Caller): Authority | undefined {
  const person = parsePersonId(actor);
  if (person.ok) return person.value;
  return isOperator(actor) ? 'operator' : undefined;
}
/** Of one person: in a demo session, which has no person of its own, the persons of the demo speak for themselves. */
export async function authorityOver(
  services: Pick<Services, 'isDemoPerson'>,
  caller: Caller,
  subject: PersonId,
): Promise<Authority | undefined> {
  if (!caller.isDemoSession) return authorityOf(caller);
  return (await services.isDemoPerson(subject)) ? subject : undefined;
}
const isOperator = (actor: string): boolean => actor === 'operator';

export const told = <Value, Output>(outcome: FamilyOutcome<Value>, tell: (value: Value) => Output): Answer<Output> =>
  outcome.kind === 'refused'
    ? fault(outcome.refusal.code, whereOf(outcome.refusal))
    : answer(tell(outcome.value), outcome.position);

/** The input field that each refusal speaks of. */
const fieldOf: Partial<Record<DelegationRefusal['code'], string>> = {
  'grant-too-long': 'until',
  'grant-period-empty': 'until',
  'order-period-empty': 'until',
  'own-delegate': 'delegateId',
  'delegate-not-adult': 'delegateId',
  'not-the-invitee': 'delegateId',
  'invitee-name-empty': 'name',
  'item-not-found': 'item',
  'own-guardian': 'guardianId',
  'guardian-not-adult': 'guardianId',
  'ward-not-minor': 'ward',
  'ward-not-adult': 'ward',
  'order-not-found': 'orderId',
  'grant-not-found': 'grantId',
  'grant-ended': 'grantId',
  'subject-not-adult': 'personId',
  'not-yet-fifteen': 'personId',
  'already-eighteen': 'personId',
};

function whereOf(refusal: DelegationRefusal): { field?: string; expected?: string } {
  const field = fieldOf[refusal.code];
  const expected = expectedOf(refusal);
  return { ...(field === undefined ? {} : { field }), ...(expected === undefined ? {} : { expected }) };
}

function expectedOf(refusal: DelegationRefusal): string | undefined {
  if (refusal.code === 'grant-too-long') return `..${refusal.until}`;
  return refusal.code === 'too-many-invitations' ? `0..${refusal.openMax}` : undefined;
}
