import type { Decider } from '../shared/decider.ts';
import type { PersonId } from '../shared/person-id.ts';
import { decide, type PeopleCommand, type PeopleRefusal } from './decide.ts';
import type { PeopleEvent } from './events.ts';
import { emptyDraft, evolve, type PeopleDraft, type PeopleState } from './state.ts';

export type * from './events.ts';
export type * from './decide.ts';
export type { PeopleDraft, PeopleState } from './state.ts';
export { contracts } from './history.ts';
export { dayNamedBy, factorForms, isDated, parseFactor, refillOf, type Refill } from './factor.ts';
export { factorKeyOf, linkedSince } from './state.ts';
export { matchesMasked, parseNationalId, type NationalId } from './national-id.ts';

export const personStream = (personId: PersonId): string => `person-${personId}`;

export const people: Decider<PeopleCommand, PeopleEvent, PeopleState, PeopleDraft, PeopleRefusal> = {
  emptyDraft,
  evolve,
  decide,
  weigh: (state) => 200 + state.isParent.size * 300 + state.factors.size * 200,
};
