import { accepted, refused, type Decision } from '../shared/decider.ts';
import type { PersonId } from '../shared/person-id.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { Factor, PeopleEvent, Sex } from './events.ts';
import { dayNamedBy } from './factor.ts';
import type { NationalId } from './national-id.ts';
import { factorKeyOf, holdsFrom, type PeopleState } from './state.ts';

export interface RegisterPerson {
  readonly type: 'RegisterPerson';
  readonly personId: PersonId;
  readonly nationalId: NationalId;
  readonly name: string;
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  readonly today: CalendarDate;
}
/** To the child. Null: from now. */
export interface LinkDependant {
  readonly type: 'LinkDependant';
  readonly parentId: PersonId;
  readonly from: Instant | null;
  readonly now: Instant;
}
export interface UnlinkDependant {
  readonly type: 'UnlinkDependant';
  readonly parentId: PersonId;
  readonly from: Instant | null;
  readonly now: Instant;
}
export interface DeclareFactor {
  readonly type: 'DeclareFactor';
  readonly factor: Factor;
  readonly declaredFrom: CalendarDate;
  readonly today: CalendarDate;
}
export type PeopleCommand = RegisterPerson | LinkDependant | UnlinkDependant | DeclareFactor;

export type PeopleRefusal =
  | { readonly code: 'already-registered' }
  | { readonly code: 'person-not-found' }
  | { readonly code: 'name-empty' }
  | { readonly code: 'name-too-long'; readonly charactersMax: number }
  | { readonly code: 'birth-date-in-the-future' }
  | { readonly code: 'birth-date-too-early'; readonly earliest: string }
  | { readonly code: 'own-parent' }
  | { readonly code: 'factor-date-in-the-future'; readonly name: Factor['name'] };

type PeopleDecision = Decision<PeopleEvent, PeopleRefusal>;

/** Room for a romanised indigenous name beside a Chinese one. */
const nameCharactersMax = 100;
/** Earlier, somebody typed a year of the Republic of China: nobody alive was born then. */
const birthDateMin = '1900-01-01';

export function decide(command: PeopleCommand, state: PeopleState): PeopleDecision {
  switch (command.type) {
    case 'RegisterPerson':
      return registerPerson(command, state);
    case 'LinkDependant':
      return linkDependant(command, state);
    case 'UnlinkDependant':
      return unlinkDependant(command, state);
    case 'DeclareFactor':
      return declareFactor(command, state);
    default:
      return unreachable(command);
  }
}

function registerPerson(command: RegisterPerson, state: PeopleState): PeopleDecision {
  const { personId, nationalId, birthDate, sex, today } = command;
  const name = command.name.trim();
  if (state.personId !== undefined) return refused({ code: 'already-registered' });
  if (name === '') return refused({ code: 'name-empty' });
  if (charactersOf(name) > nameCharactersMax) {
    return refused({ code: 'name-too-long', charactersMax: nameCharactersMax });
  }
  if (birthDate > today) return refused({ code: 'birth-date-in-the-future' });
  if (birthDate < birthDateMin) return refused({ code: 'birth-date-too-early', earliest: birthDateMin });
  return accepted({ type: 'PersonRegistered', data: { personId, nationalId, name, birthDate, sex } });
}

function linkDependant({ parentId, from, now }: LinkDependant, state: PeopleState): PeopleDecision {
  if (state.personId === undefined) return refused({ code: 'person-not-found' });
  if (parentId === state.personId) return refused({ code: 'own-parent' });
  const effectiveFrom = neverBackwards(from, now);
  if (holdsFrom(state.isParent.get(parentId), effectiveFrom, true)) return accepted();
  return accepted({ type: 'DependantLinked', data: { parentId, effectiveFrom } });
}

function unlinkDependant({ parentId, from, now }: UnlinkDependant, state: PeopleState): PeopleDecision {
  if (state.personId === undefined) return refused({ code: 'person-not-found' });
  const steps = state.isParent.get(parentId);
  const effectiveFrom = neverBackwards(from, now);
  if (steps === undefined || holdsFrom(steps, effectiveFrom, false)) return accepted();
  return accepted({ type: 'DependantUnlinked', data: { parentId, effectiveFrom } });
}

function declareFactor({ factor, declaredFrom, today }: DeclareFactor, state: PeopleState): PeopleDecision {
  if (state.personId === undefined) return refused({ code: 'person-not-found' });
  if (liesAhead(factor, today)) return refused({ code: 'factor-date-in-the-future', name: factor.name });
  if (holdsFrom(state.factors.get(factorKeyOf(factor)), declaredFrom, factor.value)) return accepted();
  return accepted({ type: 'FactorDeclared', data: { factor, declaredFrom } });
}

const neverBackwards = (from: Instant | null, now: Instant): Instant => (from !== null && from > now ? from : now);

/** A day on which something has happened cannot be yet to come. */
const liesAhead = (factor: Factor, today: CalendarDate): boolean => (dayNamedBy(factor) ?? today) > today;

/** As people count them: an emoji or a rare character outside the basic plane is one. */
const charactersOf = (text: string): number => Array.from(text).length;
