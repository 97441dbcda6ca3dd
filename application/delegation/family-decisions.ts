import {
  delegation,
  delegationStream,
  grantLike,
  parseGrantId,
  type Authority,
  type DelegationCommand,
  type DelegationRefusal,
  type GrantDelegation,
  type GrantId,
  type HideCategory,
  type SpokenFor,
  type SwitchMinorAccess,
} from '../../domain/delegation/index.ts';
import { linkedSince, type PeopleState } from '../../domain/people/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { AccessFactsReader } from '../access/access-facts.ts';
import type { HandleCommand } from '../command-handling/command-handler.ts';
import type { Clock } from '../ports/clock.ts';
import type { Position } from '../ports/event-store.ts';
import type { Identifiers } from '../ports/identifiers.ts';

export type GrantRequest = Pick<GrantDelegation, 'delegateId' | 'categories' | 'actions' | 'from' | 'until'>;

export type FamilyOutcome<Value> =
  | { readonly kind: 'done'; readonly value: Value; readonly position: Position | undefined }
  | { readonly kind: 'refused'; readonly refusal: DelegationRefusal };

/** What a decision in the delegation stream must know of other streams is read here and goes into the command. */
export interface FamilyDecisions {
  /** The grant of the same terms, when there is one already. */
  grant(subjectId: PersonId, by: Authority, request: GrantRequest): Promise<FamilyOutcome<GrantId>>;
  switchMinorAccess(
    subjectId: PersonId,
    by: Authority,
    access: SwitchMinorAccess['access'],
  ): Promise<FamilyOutcome<null>>;
  hide(
    subjectId: PersonId,
    by: Authority,
    hiding: Pick<HideCategory, 'type' | 'category'>,
  ): Promise<FamilyOutcome<null>>;
}

export function createFamilyDecisions(needs: {
  readonly handle: HandleCommand;
  readonly facts: AccessFactsReader;
  readonly clock: Clock;
  readonly identifiers: Identifiers;
}): FamilyDecisions {
  const { facts, clock, identifiers } = needs;
  const personOf = async (personId: PersonId): Promise<PeopleState> => (await facts.now(personId)).people;

  const handle = async (subjectId: PersonId, command: DelegationCommand): Promise<FamilyOutcome<null>> => {
    const decider = { ...delegation, streamOf: delegationStream };
    const actor = command.by as string as Actor;
    const handled = await needs.handle(decider, { personId: subjectId, actor, command });
    return handled.kind === 'refused' ? handled : { kind: 'done', value: null, position: handled.position };
  };
  return {
    grant: async (subjectId, by, request) => {
      const [subject, delegate] = await Promise.all([personOf(subjectId), personOf(request.delegateId)]);
      const grantId = newGrantId(identifiers, subjectId);
      const command: GrantDelegation = {
        type: 'GrantDelegation',
        by,
        subjectId,
        subjectBirthDate: subject.birthDate,
        delegateBirthDate: delegate.birthDate,
        grantId,
        now: clock.now(),
        ...request,
      };
      const outcome = await handle(subjectId, command);
      if (outcome.kind === 'refused') return outcome;
      const standing = outcome.position === undefined ? (await facts.now(subjectId)).delegation : undefined;
      const alike = standing === undefined ? undefined : grantLike(command, standing);
      return { ...outcome, value: alike?.grantId ?? grantId };
    },
    switchMinorAccess: async (subjectId, by, access) => {
      const subject = await personOf(subjectId);
      const now = clock.now();
      const parents = parentsAt(subject, now);
      const subjectBirthDate = subject.birthDate;
      return handle(subjectId, { type: 'SwitchMinorAccess', by, subjectId, subjectBirthDate, access, parents, now });
    },
    hide: async (subjectId, by, hiding) => {
      const subject = await personOf(subjectId);
      const subjectBirthDate = subject.birthDate;
      return handle(subjectId, { ...hiding, by, subjectId, subjectBirthDate, now: clock.now() });
    },
  };
}

function newGrantId(identifiers: Identifiers, subjectId: PersonId): GrantId {
  const parsed = parseGrantId(identifiers.entityId(subjectId));
  if (!parsed.ok) throw new TypeError('The identifiers give no grant id.');
  return parsed.value;
}

const parentsAt = (subject: PeopleState, now: Instant): readonly SpokenFor[] =>
  [...subject.isParent.keys()].flatMap((parentId) => {
    const linkedFrom = linkedSince(subject, parentId, now);
    return linkedFrom === undefined ? [] : [{ parentId, linkedFrom }];
  });
