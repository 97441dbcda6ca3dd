import { custodySince, isGuardianAt, type SpokenFor } from '../delegation/index.ts';
import { linkedSince } from '../people/index.ts';
import { parsePersonId, type PersonId } from '../shared/person-id.ts';
import type { EventId } from '../shared/recorded.ts';
import type { Instant } from '../shared/time.ts';
import { topics, type AccessFacts } from './facts.ts';

/**
 * Whoever stands for a minor at a moment, and since when: a parent who insures them and has custody, or a guardian by
 * court order. One person may stand for them in several ways; each begins and ends by itself.
 */
export interface Keeper extends SpokenFor {
  readonly eventIds: readonly EventId[];
}

export function keepersAt(facts: AccessFacts, at: Instant): readonly Keeper[] {
  const candidates = new Set<PersonId>([
    ...facts.people.isParent.keys(),
    ...[...facts.delegation.guardianships.values()].map(({ guardianId }) => guardianId),
  ]);
  return [...candidates].flatMap((personId) => standingsOf(facts, personId, at));
}

/** None: the actor is no keeper. */
export function standingsOf(facts: AccessFacts, actor: string, at: Instant): readonly Keeper[] {
  const parsed = parsePersonId(actor);
  if (!parsed.ok) return [];
  return [...parentAt(facts, parsed.value, at), ...guardianshipsAt(facts, parsed.value, at)];
}

/** A link counts anew from the day on which custody came back, so that an old switch does not speak for it. */
function parentAt({ people, delegation, eventIds }: AccessFacts, parentId: PersonId, at: Instant): readonly Keeper[] {
  const since = linkedSince(people, parentId, at);
  const restored = custodySince(delegation, parentId, at);
  if (since === undefined || restored === undefined) return [];
  const linkedFrom = restored !== null && restored > since ? restored : since;
  const deciding = [topics.link(parentId, since), ...(restored === null ? [] : [topics.custody(parentId, restored)])];
  return [{ parentId, linkedFrom, eventIds: deciding.flatMap((topic) => eventIds.get(topic) ?? []) }];
}

function guardianshipsAt({ delegation, eventIds }: AccessFacts, guardianId: PersonId, at: Instant): readonly Keeper[] {
  return [...delegation.guardianships.values()]
    .filter((order) => order.ward === 'minor' && order.guardianId === guardianId && isGuardianAt(order, at))
    .map(({ orderId, from }) => ({
      parentId: guardianId,
      linkedFrom: from,
      eventIds: eventIds.get(topics.order(orderId)) ?? [],
    }));
}
