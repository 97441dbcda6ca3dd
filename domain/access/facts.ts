import { delegation, type DelegationEvent, type DelegationState } from '../delegation/index.ts';
import { people, type PeopleEvent, type PeopleState } from '../people/index.ts';
import type { PersonId } from '../shared/person-id.ts';
import type { EventId, Recorded } from '../shared/recorded.ts';

/** What the log says of the subject: read at its head, or as far as an instant. */
export interface AccessFacts {
  /** False for an id that is nobody's: whoever asks is answered like a stranger. */
  readonly isRegistered: boolean;
  readonly people: PeopleState;
  readonly delegation: DelegationState;
  /** The latest events that speak of a `topic`. */
  readonly eventIds: ReadonlyMap<string, readonly EventId[]>;
}
export type FamilyEvent = PeopleEvent | DelegationEvent;

/** Enough for those who need no consent: the person and the operator. */
export const factsWithoutFamily = (isRegistered: boolean): AccessFacts => ({
  isRegistered,
  people: people.emptyDraft(),
  delegation: delegation.emptyDraft(),
  eventIds: new Map(),
});

/** Each stream in its own order; how the two are mixed does not matter. */
export function accessFactsOf(recorded: Iterable<Recorded<FamilyEvent>>): AccessFacts {
  const personDraft = people.emptyDraft();
  const delegationDraft = delegation.emptyDraft();
  const eventIds = new Map<string, readonly EventId[]>();
  for (const { event, eventId } of recorded) {
    if (isOfPeople(event)) people.evolve(personDraft, event);
    else delegation.evolve(delegationDraft, event);
    const named = topicOf(event);
    if (named === undefined) continue;
    eventIds.set(named, completesConsent.has(event.type) ? [...(eventIds.get(named) ?? []), eventId] : [eventId]);
  }
  const isRegistered = personDraft.personId !== undefined;
  return { isRegistered, people: personDraft, delegation: delegationDraft, eventIds };
}

/** Together with the offer before it. */
const completesConsent: ReadonlySet<FamilyEvent['type']> = new Set(['DelegationAccepted', 'InvitationAccepted']);

export const topics = {
  link: (parentId: PersonId, from: string): string => `link ${parentId} ${from}`,
  grant: (grantId: string): string => `grant ${grantId}`,
  minorAccess: 'minor-access',
  hidden: (category: string): string => `hidden ${category}`,
  custody: (parentId: PersonId, from: string): string => `custody ${parentId} ${from}`,
  order: (orderId: string): string => `order ${orderId}`,
} as const;

const isOfPeople = (event: FamilyEvent): event is PeopleEvent =>
  event.type === 'PersonRegistered' ||
  event.type === 'DependantLinked' ||
  event.type === 'DependantUnlinked' ||
  event.type === 'FactorDeclared';

function topicOf(event: FamilyEvent): string | undefined {
  const { type, data } = event;
  if (type === 'DependantLinked') return topics.link(data.parentId, data.effectiveFrom);
  if (type === 'CustodyRestored') return topics.custody(data.parentId, data.effectiveFrom);
  if (type === 'MinorAccessSwitched') return topics.minorAccess;
  if ('orderId' in data) return topics.order(data.orderId);
  if ('grantId' in data) return topics.grant(data.grantId);
  return 'category' in data ? topics.hidden(data.category) : undefined;
}
