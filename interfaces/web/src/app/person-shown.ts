import type { Person } from '../api/view-answers.ts';
import type { PageLocation } from './location.ts';

export const eldestFirst = (people: readonly Person[]): readonly Person[] =>
  people.toSorted((left, right) => (left.birthDate < right.birthDate ? -1 : 1));

/** Whom the address names; the eldest where it names nobody. Undefined: nobody whom this reader may see. */
export const personShown = (people: readonly Person[], { personId }: PageLocation): Person | undefined =>
  personId === null ? eldestFirst(people)[0] : people.find((person) => person.personId === personId);
