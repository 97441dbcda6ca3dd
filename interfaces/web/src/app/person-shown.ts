import type { Person } from '../api/view-answers.ts';
import type { PageLocation } from './location.ts';

export const eldestFirst = (people: readonly Person[]): readonly Person[] =>
  people.toSorted(
    (left, right) => right.ageYears - left.ageYears || ((left.birthDate ?? '') < (right.birthDate ?? '') ? -1 : 1),
  );

/** Whom the address names; where it names nobody, the reader, or in the demo the eldest. Undefined: nobody to be seen. */
export const personShown = (people: readonly Person[], { personId }: PageLocation): Person | undefined =>
  personId === null
    ? (people.find(({ acting }) => acting.reason === 'self') ?? eldestFirst(people)[0])
    : people.find((person) => person.personId === personId);
