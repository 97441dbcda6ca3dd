import { dateReached, delegatedActions, isGuardianAt, type DelegatedAction } from '../delegation/index.ts';
import { linkedSince } from '../people/index.ts';
import { careCategories, type CareCategory } from '../shared/event-contract.ts';
import { parsePersonId, type PersonId } from '../shared/person-id.ts';
import type { Actor } from '../shared/recorded.ts';
import { startOfDay, taipei, type Instant } from '../shared/time.ts';
import type { AccessFacts } from './facts.ts';
import { policies, type Permit } from './policies.ts';

export type ActingReason = 'self' | 'parent' | 'guardian' | 'grant';

/** By which right somebody may open a record, and how far; of several, the first, and all that they add up to. */
export interface ActingFor {
  readonly reason: ActingReason;
  /** As granted: what the person hides is not taken out, or its absence would tell of it. */
  readonly categories: 'all' | readonly CareCategory[];
  readonly actions: readonly DelegatedAction[];
  /** When the longest of them ends by itself; null: nobody knows of an end. */
  readonly until: Instant | null;
  /** Whether they may also see who the person is: birth date, number, ties. */
  readonly isWhole: boolean;
}

interface Asking {
  readonly actor: Actor;
  readonly subject: PersonId;
  readonly at: Instant;
}

/** Null: nothing opens the record to them. Follows from the same policies as every decision. */
export function actingFor(facts: AccessFacts, asking: Asking): ActingFor | null {
  const permitted = delegatedActions.map((action) => ({ action, permits: permitsFor(facts, asking, action) }));
  const [first, ...others] = permitted.flatMap(({ permits }) => permits);
  if (first === undefined) return null;
  const permits = [first, ...others];
  return {
    reason: reasonOf(facts, asking, first),
    categories: categoriesOf(permits),
    actions: permitted.filter((one) => one.permits.length > 0).map(({ action }) => action),
    until: latestOf(permits.map((permit) => endOf(facts, asking, permit))),
    isWhole: permits.some(({ isWhole }) => isWhole),
  };
}

const permitsFor = (facts: AccessFacts, asking: Asking, action: DelegatedAction): readonly Permit[] =>
  policies.flatMap((reason) =>
    reason
      .permitsOf(facts, { ...asking, action, categories: careCategories, isDemoSession: false })
      .map((permit) => ({ ...permit, reason })),
  );

function reasonOf(facts: AccessFacts, { actor, at }: Asking, { reason: { code } }: Permit): ActingReason {
  if (code === 'self' || code === 'grant') return code;
  if (code === 'guardian-of-adult') return 'guardian';
  const parsed = parsePersonId(actor);
  return parsed.ok && linkedSince(facts.people, parsed.value, at) !== undefined ? 'parent' : 'guardian';
}

function categoriesOf(permits: readonly Permit[]): ActingFor['categories'] {
  const named = careCategories.filter((category) => permits.some((permit) => permit.categories.includes(category)));
  return named.length === careCategories.length ? 'all' : named;
}

/** Null: open. */
function endOf(facts: AccessFacts, asking: Asking, { reason: { code } }: Permit): Instant | null {
  const { birthDate } = facts.people;
  if (code === 'grant') return latestOf(runningGrantEnds(facts, asking));
  if (code === 'guardian-of-adult') return latestOf(guardianshipEnds(facts, asking));
  if (birthDate === undefined || code === 'self' || code === 'operator') return null;
  const threshold = code === 'minor-access' ? 'own-grants' : 'decides-alone';
  return startOfDay(dateReached(threshold, birthDate), taipei);
}

const runningGrantEnds = ({ delegation }: AccessFacts, { actor, at }: Asking): readonly Instant[] =>
  [...delegation.grants.values()]
    .filter(({ delegateId, standing }) => standing === 'accepted' && isSame(delegateId, actor))
    .filter(({ from, until }) => from <= at && at < until)
    .map(({ until }) => until);

const guardianshipEnds = ({ delegation }: AccessFacts, { actor, at }: Asking): readonly (Instant | null)[] =>
  [...delegation.guardianships.values()]
    .filter((order) => isSame(order.guardianId, actor) && isGuardianAt(order, at))
    .map(({ until }) => until);

const isSame = (personId: string | null, actor: string): boolean => personId === actor;

function latestOf(ends: readonly (Instant | null)[]): Instant | null {
  if (ends.includes(null)) return null;
  return ends.toSorted((one, other) => ((one ?? '') < (other ?? '') ? -1 : 1)).at(-1) ?? null;
}
