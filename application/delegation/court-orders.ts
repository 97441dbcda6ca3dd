import {
  delegation,
  delegationStream,
  orderLike,
  parseOrderId,
  wardOfOrder,
  type AppointGuardian,
  type DelegationCommand,
  type EndCustody,
  type OrderId,
} from '../../domain/delegation/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import type { CalendarDate, Instant } from '../../domain/shared/time.ts';
import type { FamilyNeeds, FamilyOutcome } from './family-decisions.ts';

export type GuardianRequest = Pick<AppointGuardian, 'guardianId' | 'ward' | 'from' | 'until'>;

/** What a court decided, as the counter read it in its papers: evidence with a beginning and an end. */
export interface CourtOrders {
  custody(
    childId: PersonId,
    actor: Actor,
    order: Pick<EndCustody, 'type' | 'parentId' | 'from'>,
  ): Promise<FamilyOutcome<null>>;
  /** The same order, when it was stated before. */
  appointGuardian(wardId: PersonId, actor: Actor, request: GuardianRequest): Promise<FamilyOutcome<OrderId>>;
  endGuardianship(orderId: OrderId, actor: Actor, from: Instant | null): Promise<FamilyOutcome<null>>;
}

export function createCourtOrders(needs: Pick<FamilyNeeds, 'handle' | 'facts' | 'clock' | 'identifiers'>): CourtOrders {
  const { facts, clock, identifiers } = needs;
  const decider = { ...delegation, streamOf: delegationStream };
  const birthDateOf = async (personId: PersonId): Promise<CalendarDate | undefined> =>
    (await facts.now(personId)).people.birthDate;
  const handle = async (personId: PersonId, actor: Actor, command: DelegationCommand): Promise<FamilyOutcome<null>> => {
    const handled = await needs.handle(decider, { personId, actor, command });
    return handled.kind === 'refused' ? handled : { kind: 'done', value: null, position: handled.position };
  };
  return {
    custody: async (subjectId, actor, order) => {
      const subjectBirthDate = await birthDateOf(subjectId);
      return handle(subjectId, actor, { ...order, subjectId, subjectBirthDate, now: clock.now() });
    },
    appointGuardian: async (subjectId, actor, request) => {
      const [subjectBirthDate, guardianBirthDate] = await Promise.all([
        birthDateOf(subjectId),
        birthDateOf(request.guardianId),
      ]);
      const orderId = newOrderId(identifiers.entityId(`ord_${subjectId}`));
      const about = { subjectId, subjectBirthDate, guardianBirthDate, orderId, now: clock.now() };
      const command: AppointGuardian = { type: 'AppointGuardian', ...about, ...request };
      const outcome = await handle(subjectId, actor, command);
      if (outcome.kind === 'refused') return outcome;
      const stated = outcome.position === undefined ? (await facts.now(subjectId)).delegation : undefined;
      return { ...outcome, value: (stated && orderLike(command, stated))?.orderId ?? orderId };
    },
    endGuardianship: async (orderId, actor, from) => {
      const subjectId = wardOfOrder(orderId);
      const subjectBirthDate = await birthDateOf(subjectId);
      const about = { subjectId, subjectBirthDate, orderId, from, now: clock.now() };
      return handle(subjectId, actor, { type: 'EndGuardianship', ...about });
    },
  };
}

function newOrderId(text: string): OrderId {
  const parsed = parseOrderId(text);
  if (!parsed.ok) throw new TypeError('The identifiers give no order id.');
  return parsed.value;
}
