import { accepted, refused } from '../shared/decider.ts';
import type { PersonId } from '../shared/person-id.ts';
import { addYears, dateAt, epochMsOf, instantOfEpochMs, startOfDay, taipei, type Instant } from '../shared/time.ts';
import { hasReached } from './ages.ts';
import type {
  AcceptDelegation,
  DelegationRefusal,
  EndDelegation,
  GrantDelegation,
  InviteDelegate,
} from './commands.ts';
import { neverBackwards, type DelegationDecision } from './decision.ts';
import { subjectOfGrant } from './grant-id.ts';
import type { DelegationState, Grant } from './state.ts';

/** Long enough for an old parent's care, short enough that a forgotten grant ends by itself. */
const grantYearsMax = 5;
/** As long as an invitation to My Health Record (Australia) stands: time for a letter, not for a drawer. */
const invitationDays = 30;
/** A family has fewer; more is somebody trying numbers. */
const openInvitationsMax = 20;

export function grantDelegation(command: GrantDelegation, state: DelegationState): DelegationDecision {
  const { grantId, delegateId, categories, actions, until } = command;
  const refusal = refusalOfParties(command) ?? refusalOfTerms(command);
  if (refusal !== undefined) return refused(refusal);
  if (grantLike(command, state) !== undefined) return accepted();
  const from = startOf(command);
  return accepted({ type: 'DelegationGranted', data: { grantId, delegateId, categories, actions, from, until } });
}

export function inviteDelegate(command: InviteDelegate, state: DelegationState): DelegationDecision {
  const { grantId, inviteeDigest, categories, actions, until, now } = command;
  const inviteeName = command.inviteeName.trim();
  const refusal = refusalOfInvitation(command) ?? refusalOfTerms(command);
  if (refusal !== undefined) return refused(refusal);
  if (grantLike(command, state) !== undefined) return accepted();
  const open = [...state.grants.values()].filter((grant) => isOpenInvitation(grant, now));
  if (open.length >= openInvitationsMax) return refused({ code: 'too-many-invitations', openMax: openInvitationsMax });
  const from = startOf(command);
  const acceptUntil = daysAfter(now, invitationDays);
  return accepted({
    type: 'DelegateInvited',
    data: { grantId, inviteeName, inviteeDigest, acceptUntil, categories, actions, from, until },
  });
}

function refusalOfParties(command: GrantDelegation): DelegationRefusal | undefined {
  const { by, subjectId, subjectBirthDate, delegateId, delegateBirthDate, now } = command;
  if (by !== 'operator' && by !== subjectId) return { code: 'not-permitted' };
  if (subjectBirthDate === undefined || delegateBirthDate === undefined) return { code: 'person-not-found' };
  if (delegateId === subjectId) return { code: 'own-delegate' };
  if (!hasReached('own-grants', subjectBirthDate, now)) return { code: 'subject-not-adult' };
  return hasReached('majority', delegateBirthDate, now) ? undefined : { code: 'delegate-not-adult' };
}

function refusalOfInvitation(command: InviteDelegate): DelegationRefusal | undefined {
  const { by, subjectId, subjectBirthDate, inviteeName, inviteeBirthDate, inviteeDigest, ownDigest, now } = command;
  if (by !== 'operator' && by !== subjectId) return { code: 'not-permitted' };
  if (subjectBirthDate === undefined) return { code: 'person-not-found' };
  if (inviteeName.trim() === '') return { code: 'invitee-name-empty' };
  if (inviteeDigest === ownDigest) return { code: 'own-delegate' };
  if (!hasReached('own-grants', subjectBirthDate, now)) return { code: 'subject-not-adult' };
  return hasReached('majority', inviteeBirthDate, now) ? undefined : { code: 'delegate-not-adult' };
}

type Offer = GrantDelegation | InviteDelegate;

function refusalOfTerms(command: Offer): DelegationRefusal | undefined {
  const { categories, actions, until } = command;
  const from = startOf(command);
  if (categories.length === 0 || actions.length === 0) return { code: 'grant-of-nothing' };
  if (until <= from) return { code: 'grant-period-empty' };
  const latest = latestEnd(from);
  return until > latest ? { code: 'grant-too-long', until: latest } : undefined;
}

/** What was asked for is so already: the grant of the same terms that is running, or planned from the same moment. */
export function grantLike(command: Offer, state: DelegationState): Grant | undefined {
  const { now } = command;
  const from = startOf(command);
  const startsAlike = (grant: Grant): boolean => grant.from === from || (grant.from <= now && from === now);
  const wanted = termsOf(command, partyOf(command));
  return [...state.grants.values()].find(
    (grant) =>
      grant.standing !== 'ended' &&
      !isLapsed(grant, now) &&
      startsAlike(grant) &&
      termsOf(grant, grant.invitation?.inviteeDigest ?? grant.delegateId) === wanted,
  );
}

const partyOf = (command: Offer): string =>
  command.type === 'InviteDelegate' ? command.inviteeDigest : command.delegateId;

const termsOf = (
  { categories, actions, until }: Pick<Grant, 'categories' | 'actions' | 'until'>,
  party: string | null,
): string =>
  JSON.stringify([
    party,
    typeof categories === 'string' ? categories : categories.toSorted(),
    actions.toSorted(),
    until,
  ]);

const startOf = ({ from, now }: Offer): Instant => neverBackwards(from, now);

/** The same hour of the same day, five years on; of 29 February: of 28 February. */
function latestEnd(from: Instant): Instant {
  const day = dateAt(from, taipei);
  const intoTheDayMs = epochMsOf(from) - epochMsOf(startOfDay(day, taipei));
  return instantOfEpochMs(epochMsOf(startOfDay(addYears(day, grantYearsMax), taipei)) + intoTheDayMs);
}

const dayMs = 86_400_000;
const daysAfter = (instant: Instant, days: number): Instant => instantOfEpochMs(epochMsOf(instant) + days * dayMs);

/** Nobody accepted the invitation in time. */
export const isLapsed = ({ standing, invitation }: Grant, now: Instant): boolean =>
  standing === 'offered' && invitation !== null && now >= invitation.acceptUntil;

const isOpenInvitation = (grant: Grant, now: Instant): boolean =>
  grant.invitation !== null && grant.standing === 'offered' && !isLapsed(grant, now);

export function acceptDelegation(command: AcceptDelegation, state: DelegationState): DelegationDecision {
  const { by, grantId, now } = command;
  const grant = state.grants.get(grantId);
  if (by !== 'operator' && !isOffered(grant, command)) return refused({ code: 'not-permitted' });
  if (grant === undefined) return refused({ code: 'grant-not-found' });
  if (grant.standing === 'ended' || now >= grant.until || isLapsed(grant, now)) {
    return refused({ code: 'grant-ended' });
  }
  if (grant.standing === 'accepted') return accepted();
  if (grant.invitation === null) return accepted({ type: 'DelegationAccepted', data: { grantId } });
  const delegateId = inviteeOf(grant, command);
  if (delegateId === undefined) return refused({ code: 'not-the-invitee' });
  return accepted({ type: 'InvitationAccepted', data: { grantId, delegateId } });
}

/** To whoever speaks: by id, or by all that the subject wrote of the invitee. Whoever has forwarded it is not meant. */
function isOffered(grant: Grant | undefined, command: AcceptDelegation): boolean {
  if (grant === undefined) return false;
  return grant.delegateId === null ? inviteeOf(grant, command) === command.by : grant.delegateId === command.by;
}

const inviteeOf = ({ invitation }: Grant, { acceptor }: AcceptDelegation): PersonId | undefined =>
  acceptor !== null && acceptor.digest === invitation?.inviteeDigest ? acceptor.personId : undefined;

export function endDelegation({ by, grantId }: EndDelegation, state: DelegationState): DelegationDecision {
  const grant = state.grants.get(grantId);
  const isDelegate = by === grant?.delegateId;
  if (by !== 'operator' && by !== subjectOfGrant(grantId) && !isDelegate) return refused({ code: 'not-permitted' });
  if (grant === undefined) return refused({ code: 'grant-not-found' });
  if (grant.standing === 'ended') return accepted();
  return accepted({ type: isDelegate ? 'DelegationRenounced' : 'DelegationRevoked', data: { grantId } });
}
