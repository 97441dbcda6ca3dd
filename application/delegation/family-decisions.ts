import { keepersAt } from '../../domain/access/index.ts';
import {
  delegation,
  delegationStream,
  grantLike,
  parseGrantId,
  subjectOfGrant,
  type AcceptDelegation,
  type Authority,
  type DelegationCommand,
  type DelegationRefusal,
  type GrantDelegation,
  type GrantId,
  type HideCategory,
  type HideItem,
  type IdentityDigest,
  type InviteDelegate,
  type SwitchMinorAccess,
} from '../../domain/delegation/index.ts';
import type { CareCategory } from '../../domain/shared/event-contract.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor, EventId } from '../../domain/shared/recorded.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import type { AccessFactsReader } from '../access/access-facts.ts';
import type { HandleCommand } from '../command-handling/command-handler.ts';
import type { ParticularsOf } from '../people/particulars-of.ts';
import type { Clock } from '../ports/clock.ts';
import type { Position } from '../ports/event-store.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import type { FindItems } from './find-items.ts';
import type { IdentityDigestFor, NamedIdentity } from './identity-digest.ts';

type Terms = Pick<GrantDelegation, 'categories' | 'actions' | 'from' | 'until'>;
export type GrantRequest = Terms & Pick<GrantDelegation, 'delegateId'>;
export type InvitationRequest = Terms & NamedIdentity;

export type Hiding =
  | { readonly type: HideCategory['type']; readonly category: CareCategory }
  | { readonly type: HideItem['type']; readonly eventId: EventId };

export type FamilyOutcome<Value> =
  | { readonly kind: 'done'; readonly value: Value; readonly position: Position | undefined }
  | { readonly kind: 'refused'; readonly refusal: DelegationRefusal };

/** What a decision in the delegation stream must know of other streams is read here and goes into the command. */
export interface FamilyDecisions {
  /** The grant of the same terms, when there is one already. */
  grant(subjectId: PersonId, by: Authority, request: GrantRequest): Promise<FamilyOutcome<GrantId>>;
  /** Never looks whether the invitee is registered: the answer, its size and its time cannot depend on it. */
  invite(subjectId: PersonId, by: Authority, request: InvitationRequest): Promise<FamilyOutcome<GrantId>>;
  /** `delegateId`: for whom the operator accepts; a person accepts for themself. */
  accept(grantId: GrantId, by: Authority, delegateId: PersonId | undefined): Promise<FamilyOutcome<null>>;
  end(grantId: GrantId, by: Authority): Promise<FamilyOutcome<null>>;
  switchMinorAccess(
    subjectId: PersonId,
    by: Authority,
    access: SwitchMinorAccess['access'],
  ): Promise<FamilyOutcome<null>>;
  hide(subjectId: PersonId, by: Authority, hiding: Hiding): Promise<FamilyOutcome<null>>;
}

export interface FamilyNeeds {
  readonly handle: HandleCommand;
  readonly facts: AccessFactsReader;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
  readonly particularsOf: ParticularsOf;
  readonly identityDigest: IdentityDigestFor;
  readonly findItems: FindItems;
}

export function createFamilyDecisions(needs: FamilyNeeds): FamilyDecisions {
  const { facts, clock } = needs;
  const birthDateOf = async (personId: PersonId): Promise<CalendarDate | undefined> =>
    (await facts.now(personId)).people.birthDate;
  const offer = createOffers(needs);
  return {
    grant: async (subjectId, by, request) => {
      const [subjectBirthDate, delegateBirthDate] = await Promise.all([
        birthDateOf(subjectId),
        birthDateOf(request.delegateId),
      ]);
      return offer(subjectId, (grantId) => ({
        ...{ type: 'GrantDelegation', by, subjectId, subjectBirthDate, delegateBirthDate, grantId },
        ...{ now: clock.now(), ...request },
      }));
    },
    invite: async (subjectId, by, { name, nationalId, birthDate, ...terms }) => {
      // Before a key of the subject is used, or made.
      if (by !== 'operator' && by !== subjectId) return { kind: 'refused', refusal: { code: 'not-permitted' } };
      const subjectBirthDate = await birthDateOf(subjectId);
      if (subjectBirthDate === undefined) return { kind: 'refused', refusal: { code: 'person-not-found' } };
      const ownDigest = await digestOfPerson(needs, subjectId, subjectId);
      const inviteeDigest = await needs.identityDigest(subjectId, { name, nationalId, birthDate });
      return offer(subjectId, (grantId) => ({
        ...{ type: 'InviteDelegate', by, subjectId, subjectBirthDate, grantId, now: clock.now() },
        ...{ inviteeName: name, inviteeBirthDate: birthDate, inviteeDigest, ownDigest, ...terms },
      }));
    },
    accept: async (grantId, by, delegateId) => {
      const acceptor = await acceptorOf(needs, grantId, by === 'operator' ? delegateId : by);
      const command = { type: 'AcceptDelegation', by, grantId, acceptor, now: clock.now() } as const;
      return handleAs(needs, subjectOfGrant(grantId), command, by);
    },
    end: (grantId, by) =>
      handleAs(needs, subjectOfGrant(grantId), { type: 'EndDelegation', by, grantId, now: clock.now() }, by),
    switchMinorAccess: async (subjectId, by, access) => {
      const known = await facts.now(subjectId);
      const now = clock.now();
      const parents = keepersAt(known, now).map(({ parentId, linkedFrom }) => ({ parentId, linkedFrom }));
      const own = { by, subjectId, subjectBirthDate: known.people.birthDate, now };
      return handleAs(needs, subjectId, { type: 'SwitchMinorAccess', ...own, access, parents }, by);
    },
    hide: async (subjectId, by, hiding) => {
      const own = { by, subjectId, subjectBirthDate: await birthDateOf(subjectId), now: clock.now() };
      if ('category' in hiding) return handleAs(needs, subjectId, { ...hiding, ...own }, by);
      // Whoever may not hide is not told, not even by the time it takes, whether there is such an event.
      const mayLook = by === 'operator' || by === subjectId;
      const items = mayLook ? await needs.findItems(subjectId, hiding.eventId) : [];
      return handleAs(needs, subjectId, { ...hiding, ...own, items }, by);
    },
  };
}

type Offering = GrantDelegation | InviteDelegate;

/** The id of what was offered, or of what already stands. */
function createOffers(
  needs: FamilyNeeds,
): (subjectId: PersonId, commandOf: (grantId: GrantId) => Offering) => Promise<FamilyOutcome<GrantId>> {
  return async (subjectId, commandOf) => {
    const grantId = newGrantId(needs.identifiers, subjectId);
    const command = commandOf(grantId);
    const outcome = await handleAs(needs, subjectId, command, command.by);
    if (outcome.kind === 'refused') return outcome;
    const standing = outcome.position === undefined ? (await needs.facts.now(subjectId)).delegation : undefined;
    const alike = standing === undefined ? undefined : grantLike(command, standing);
    return { ...outcome, value: alike?.grantId ?? grantId };
  };
}

/** Only an invitation asks who somebody is; of a grant that is nobody's, no key is made. */
async function acceptorOf(
  needs: FamilyNeeds,
  grantId: GrantId,
  personId: PersonId | undefined,
): Promise<AcceptDelegation['acceptor']> {
  const subjectId = subjectOfGrant(grantId);
  const grant = (await needs.facts.now(subjectId)).delegation.grants.get(grantId);
  if (personId === undefined || grant === undefined || grant.invitation === null) return null;
  const digest = await digestOfPerson(needs, subjectId, personId);
  return digest === undefined ? null : { personId, digest };
}

/** In the words of the subject's key. Undefined: nobody we know, or erased. */
async function digestOfPerson(
  { particularsOf, identityDigest }: FamilyNeeds,
  subjectId: PersonId,
  personId: PersonId,
): Promise<IdentityDigest | undefined> {
  const particulars = await particularsOf(personId);
  return particulars && identityDigest(subjectId, particulars);
}

async function handleAs(
  { handle }: Pick<FamilyNeeds, 'handle'>,
  subjectId: PersonId,
  command: DelegationCommand,
  by: Authority,
): Promise<FamilyOutcome<null>> {
  const decider = { ...delegation, streamOf: delegationStream };
  const actor = by as string as Actor;
  const handled = await handle(decider, { personId: subjectId, actor, command });
  return handled.kind === 'refused' ? handled : { kind: 'done', value: null, position: handled.position };
}

function newGrantId(identifiers: Identifiers, subjectId: PersonId): GrantId {
  const parsed = parseGrantId(identifiers.entityId(subjectId));
  if (!parsed.ok) throw new TypeError('The identifiers give no grant id.');
  return parsed.value;
}
