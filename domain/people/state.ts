import type { PersonId } from '../shared/person-id.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';
import { unreachable } from '../shared/unreachable.ts';
import type { Factor, PeopleEvent } from './events.ts';

/** From this moment on, until the next step, which has another value. In order of `from`, strictly. */
interface Step<Moment, Value> {
  readonly from: Moment;
  readonly value: Value;
}
export type Steps<Moment, Value> = readonly Step<Moment, Value>[];

export interface PeopleDraft {
  personId: PersonId | undefined;
  birthDate: CalendarDate | undefined;
  readonly isParent: Map<PersonId, Step<Instant, boolean>[]>;
  readonly factors: Map<string, Step<CalendarDate, Factor['value']>[]>;
}
export interface PeopleState {
  readonly personId: PersonId | undefined;
  readonly birthDate: CalendarDate | undefined;
  /** Nobody is, where nothing was said. */
  readonly isParent: ReadonlyMap<PersonId, Steps<Instant, boolean>>;
  /** By `factorKeyOf`. */
  readonly factors: ReadonlyMap<string, Steps<CalendarDate, Factor['value']>>;
}

export const emptyDraft = (): PeopleDraft => ({
  personId: undefined,
  birthDate: undefined,
  isParent: new Map(),
  factors: new Map(),
});

const standingSideBySide: readonly string[] = [
  'family-history',
  'refill',
  'refill-picked-up',
] satisfies readonly Factor['name'][];

/** What a declaration replaces: an earlier one of this name; of what a person can have several of, only itself. */
export const factorKeyOf = (factor: Factor): string =>
  standingSideBySide.includes(factor.name) ? `${factor.name}=${factor.value}` : factor.name;

/** True when nothing would change if `value` were said to hold from `from` on. */
export function holdsFrom<Moment extends string, Value>(
  steps: Steps<Moment, Value> | undefined,
  from: Moment,
  value: Value,
): boolean {
  const inForce = steps?.findLastIndex((step) => step.from <= from) ?? -1;
  return inForce >= 0 && steps?.slice(inForce).every((step) => step.value === value) === true;
}

export function evolve(draft: PeopleDraft, event: PeopleEvent): void {
  switch (event.type) {
    case 'PersonRegistered':
      draft.personId = event.data.personId;
      draft.birthDate = event.data.birthDate;
      return;
    case 'DependantLinked':
      enterLink(draft, event.data.parentId, event.data.effectiveFrom);
      return;
    case 'DependantUnlinked':
      enterStep(draft.isParent, event.data.parentId, { from: event.data.effectiveFrom, value: false }, false);
      return;
    case 'FactorDeclared': {
      const { factor, declaredFrom } = event.data;
      enterStep(draft.factors, factorKeyOf(factor), { from: declaredFrom, value: factor.value });
      return;
    }
    default:
      unreachable(event);
  }
}

/** Who was unlinked at that very moment is linked anew: what the old link allowed does not come back with it. */
function enterLink({ isParent }: PeopleDraft, parentId: PersonId, from: Instant): void {
  const last = isParent.get(parentId)?.at(-1);
  enterStep(isParent, parentId, { from, value: true }, false);
  const isAnew = last?.value === false && last.from === from && isParent.get(parentId)?.at(-1)?.from !== from;
  if (isAnew) isParent.get(parentId)?.push({ from, value: true });
}

/** Since when the parent is linked without a break; undefined: not linked at that moment. */
export function linkedSince({ isParent }: PeopleState, parentId: PersonId, at: Instant): Instant | undefined {
  const step = isParent.get(parentId)?.findLast(({ from }) => from <= at);
  return step?.value === true ? step.from : undefined;
}

/**
 * What was said to hold later than this step no longer counts: the step speaks of all time from it on. `otherwise` is
 * what holds where nothing was said.
 */
function enterStep<Key, Moment extends string, Value>(
  all: Map<Key, Step<Moment, Value>[]>,
  key: Key,
  step: Step<Moment, Value>,
  otherwise?: Value,
): void {
  const steps = all.get(key) ?? [];
  while ((steps.at(-1)?.from ?? '') >= step.from) steps.pop();
  if ((steps.at(-1)?.value ?? otherwise) !== step.value) steps.push(step);
  if (steps.length === 0) all.delete(key);
  else all.set(key, steps);
}
