import type { FamilyAnswer, LookedAt, NoticesAnswer } from './family.ts';
import type { FactorsAnswer, InboxAnswer, OwnAnswer, TellingAnswer } from './telling.ts';
import type { Person, ViewAnswers, ViewName } from './view-answers.ts';
import { createResourceStore, type ResourceStore } from './resource-store.ts';

export const viewStores: { readonly [Name in ViewName]: ResourceStore<ViewAnswers[Name]> } = {
  admissions: createResourceStore(),
  allergies: createResourceStore(),
  documents: createResourceStore(),
  imaging: createResourceStore(),
  labs: createResourceStore(),
  measurements: createResourceStore(),
  medications: createResourceStore(),
  prevention: createResourceStore(),
  programmes: createResourceStore(),
  reminders: createResourceStore(),
  timeline: createResourceStore(),
  vaccinations: createResourceStore(),
  visits: createResourceStore(),
  wishes: createResourceStore(),
};

export const peopleStore: ResourceStore<readonly Person[]> = createResourceStore();

export const inboxStore: ResourceStore<InboxAnswer> = createResourceStore();
export const tellingStore: ResourceStore<TellingAnswer> = createResourceStore();

export const ownStore: ResourceStore<OwnAnswer> = createResourceStore();
export const factorsStore: ResourceStore<FactorsAnswer> = createResourceStore();

export const familyStore: ResourceStore<FamilyAnswer> = createResourceStore();
export const familyNoticesStore: ResourceStore<NoticesAnswer> = createResourceStore();
export const accessLogStore: ResourceStore<LookedAt> = createResourceStore();
const familyStores = [familyStore, familyNoticesStore, accessLogStore];

const positions = new Map<string, string>();

/** The position of the last write that this page made for a person: a read after it must have seen it. */
export const minPositionOf = (personId: string): string | null => positions.get(personId) ?? null;

let peoplePosition: string | null = null;
export const minPositionOfPeople = (): string | null => peoplePosition;

/** After a write that changes whose records are open to the reader. Hands its position on. */
export function notePeopleWrite(position: string | null): string | null {
  peoplePosition = position ?? peoplePosition;
  peopleStore.refresh(() => true);
  return position;
}

/** After a write: whatever is shown of this person is asked for again. */
export function noteWrite(personId: string, position: string | null): void {
  if (position !== null) positions.set(personId, position);
  for (const store of [...Object.values(viewStores), inboxStore, tellingStore, factorsStore, ownStore, ...familyStores])
    store.refresh((key) => key.startsWith(`${personId}|`));
}

export function retryEverything(): void {
  for (const store of [
    peopleStore,
    inboxStore,
    tellingStore,
    factorsStore,
    ownStore,
    ...familyStores,
    ...Object.values(viewStores),
  ])
    store.refresh(() => true);
}
