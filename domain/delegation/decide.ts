import { accepted, refused, type Decision } from '../shared/decider.ts';
import {
  addYears,
  dateAt,
  epochMsOf,
  instantOfEpochMs,
  startOfDay,
  taipei,
  type CalendarDate,
  type Instant,
} from '../shared/time.ts';
import { unreachable } from '../shared/unreachable.ts';
import { ages, hasReached } from './ages.ts';
import type {
  AcceptDelegation,
  DelegationCommand,
  DelegationRefusal,
  EndDelegation,
  GrantDelegation,
  HideCategory,
  SwitchMinorAccess,
} from './commands.ts';
import type { DelegationEvent, SpokenFor } from './events.ts';
import { subjectOfGrant } from './grant-id.ts';
import type { DelegationState, Grant } from './state.ts';

type DelegationDecision = Decision<DelegationEvent, DelegationRefusal>;

/** Long enough for an old parent's care, short enough that a forgotten grant ends by itself. */
const grantYearsMax = 5;

export function decide(command: DelegationCommand, state: DelegationState): DelegationDecision {
  switch (command.type) {
    case 'GrantDelegation':
      return grantDelegation(command, state);
    case 'AcceptDelegation':
      return acceptDelegation(command, state);
    case 'EndDelegation':
      return endDelegation(command, state);
    case 'SwitchMinorAccess':
      return switchMinorAccess(command, state);
    case 'HideCategory':
    case 'UnhideCategory':
      return hideCategory(command, state);
    default:
      return unreachable(command);
  }
}

function grantDelegation(command: GrantDelegation, state: DelegationState): DelegationDecision {
  const { grantId, delegateId, categories, actions, until } = command;
  const refusal = refusalOfParties(command) ?? refusalOfTerms(command);
  if (refusal !== undefined) return refused(refusal);
  if (grantLike(command, state) !== undefined) return accepted();
  const from = startOf(command);
  return accepted({ type: 'DelegationGranted', data: { grantId, delegateId, categories, actions, from, until } });
}

function refusalOfParties(command: GrantDelegation): DelegationRefusal | undefined {
  const { by, subjectId, subjectBirthDate, delegateId, delegateBirthDate, now } = command;
  if (by !== 'operator' && by !== subjectId) return { code: 'not-permitted' };
  if (subjectBirthDate === undefined || delegateBirthDate === undefined) return { code: 'person-not-found' };
  if (delegateId === subjectId) return { code: 'own-delegate' };
  if (!hasReached(ages.adult, subjectBirthDate, now)) return { code: 'subject-not-adult' };
  return hasReached(ages.adult, delegateBirthDate, now) ? undefined : { code: 'delegate-not-adult' };
}

function refusalOfTerms(command: GrantDelegation): DelegationRefusal | undefined {
  const { categories, actions, until } = command;
  const from = startOf(command);
  if (categories.length === 0 || actions.length === 0) return { code: 'grant-of-nothing' };
  if (until <= from) return { code: 'grant-period-empty' };
  const latest = latestEnd(from);
  return until > latest ? { code: 'grant-too-long', until: latest } : undefined;
}

/** What was asked for is so already: the grant of the same terms that is running, or planned from the same moment. */
export function grantLike(command: GrantDelegation, state: DelegationState): Grant | undefined {
  const from = startOf(command);
  const startsAlike = (grant: Grant): boolean =>
    grant.from === from || (grant.from <= command.now && from === command.now);
  const wanted = termsOf(command);
  return [...state.grants.values()].find(
    (grant) => grant.standing !== 'ended' && startsAlike(grant) && termsOf(grant) === wanted,
  );
}

type Terms = Pick<Grant, 'delegateId' | 'categories' | 'actions' | 'until'>;
const termsOf = ({ delegateId, categories, actions, until }: Terms): string =>
  JSON.stringify([
    delegateId,
    typeof categories === 'string' ? categories : categories.toSorted(),
    actions.toSorted(),
    until,
  ]);

const startOf = ({ from, now }: GrantDelegation): Instant => (from !== null && from > now ? from : now);

/** The same hour of the same day, five years on; of 29 February: of 28 February. */
function latestEnd(from: Instant): Instant {
  const day = dateAt(from, taipei);
  const intoTheDayMs = epochMsOf(from) - epochMsOf(startOfDay(day, taipei));
  return instantOfEpochMs(epochMsOf(startOfDay(addYears(day, grantYearsMax), taipei)) + intoTheDayMs);
}

function acceptDelegation({ by, grantId, now }: AcceptDelegation, state: DelegationState): DelegationDecision {
  const grant = state.grants.get(grantId);
  if (by !== 'operator' && by !== grant?.delegateId) return refused({ code: 'not-permitted' });
  if (grant === undefined) return refused({ code: 'grant-not-found' });
  if (grant.standing === 'ended' || now >= grant.until) return refused({ code: 'grant-ended' });
  if (grant.standing === 'accepted') return accepted();
  return accepted({ type: 'DelegationAccepted', data: { grantId } });
}

function endDelegation({ by, grantId }: EndDelegation, state: DelegationState): DelegationDecision {
  const grant = state.grants.get(grantId);
  const isDelegate = by === grant?.delegateId;
  if (by !== 'operator' && by !== subjectOfGrant(grantId) && !isDelegate) return refused({ code: 'not-permitted' });
  if (grant === undefined) return refused({ code: 'grant-not-found' });
  if (grant.standing === 'ended') return accepted();
  return accepted({ type: isDelegate ? 'DelegationRenounced' : 'DelegationRevoked', data: { grantId } });
}

function switchMinorAccess(command: SwitchMinorAccess, { minorAccess }: DelegationState): DelegationDecision {
  const { access, now } = command;
  const own = ownDecision(command);
  if (!own.isTheirs) return refused(own.refusal);
  if (hasReached(ages.adult, own.birthDate, now)) return refused({ code: 'already-eighteen' });
  const parents =
    access === 'on' ? command.parents.toSorted((one, other) => (one.parentId < other.parentId ? -1 : 1)) : [];
  if (access === minorAccess.access && namesOf(parents) === namesOf(minorAccess.parents)) return accepted();
  return accepted({ type: 'MinorAccessSwitched', data: { access, parents } });
}

const namesOf = (parents: readonly SpokenFor[]): string =>
  parents.map(({ parentId, linkedFrom }) => `${parentId} ${linkedFrom}`).join();

function hideCategory(command: HideCategory, state: DelegationState): DelegationDecision {
  const { type, category } = command;
  const own = ownDecision(command);
  if (!own.isTheirs) return refused(own.refusal);
  const isToBeHidden = type === 'HideCategory';
  if (state.hidden.has(category) === isToBeHidden) return accepted();
  return accepted({ type: isToBeHidden ? 'CategoryHidden' : 'CategoryUnhidden', data: { category } });
}

type OwnDecision =
  | { readonly isTheirs: true; readonly birthDate: CalendarDate }
  | { readonly isTheirs: false; readonly refusal: DelegationRefusal };

/** What somebody of 15 decides for themself. */
function ownDecision({ by, subjectId, subjectBirthDate, now }: SwitchMinorAccess | HideCategory): OwnDecision {
  if (by !== 'operator' && by !== subjectId) return { isTheirs: false, refusal: { code: 'not-permitted' } };
  if (subjectBirthDate === undefined) return { isTheirs: false, refusal: { code: 'person-not-found' } };
  if (!hasReached(ages.decidesAlone, subjectBirthDate, now)) {
    return { isTheirs: false, refusal: { code: 'not-yet-fifteen' } };
  }
  return { isTheirs: true, birthDate: subjectBirthDate };
}
