import { custodySince, isGuardianAt, type SpokenFor } from '../delegation/index.ts';
import { linkedSince } from '../people/index.ts';
import { parsePersonId, type PersonId } from '../shared/person-id.ts';
import type { EventId } from '../shared/recorded.ts';
import type { Instant } from '../shared/time.ts';
import { topics, type AccessFacts } from './facts.ts';

/** Whoever stands for a minor at a moment: a parent who insures them and has custody, or a guardian by court order. */
export interface Keeper extends SpokenFor {
  readonly eventIds: readonly EventId[];
}

export function keepersAt(facts: AccessFacts, at: Instant): readonly Keeper[] {
  const candidates = new Set<PersonId>([
    ...facts.people.isParent.keys(),
    ...[...facts.delegation.guardianships.values()].map(({ guardianId }) => guardianId),
  ]);
  return [...candidates].flatMap((personId) => keeperAt(facts, personId, at) ?? []);
}

export function keeperAt(facts: AccessFacts, actor: string, at: Instant): Keeper | undefined {
  const parsed = parsePersonId(actor);
  if (!parsed.ok) return undefined;
  return parentAt(facts, parsed.value, at) ?? guardianAt(facts, parsed.value, at);
}

/** A link counts anew from the day on which custody came back, so that an old switch does not speak for it. */
function parentAt({ people, delegation, eventIds }: AccessFacts, parentId: PersonId, at: Instant): Keeper | undefined {
  const since = linkedSince(people, parentId, at);
  const restored = custodySince(delegation, parentId, at);
  if (since === undefined || restored === undefined) return undefined;
  const linkedFrom = restored !== null && restored > since ? restored : since;
  const deciding = [topics.link(parentId, since), ...(restored === null ? [] : [topics.custody(parentId, restored)])];
  return { parentId, linkedFrom, eventIds: deciding.flatMap((topic) => eventIds.get(topic) ?? []) };
}

function guardianAt({ delegation, eventIds }: AccessFacts, guardianId: PersonId, at: Instant): Keeper | undefined {
  const order = [...delegation.guardianships.values()].find(
    (known) => known.ward === 'minor' && known.guardianId === guardianId && isGuardianAt(known, at),
  );
  if (order === undefined) return undefined;
  return { parentId: guardianId, linkedFrom: order.from, eventIds: eventIds.get(topics.order(order.orderId)) ?? [] };
}
