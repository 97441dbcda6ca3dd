import type { ItemKey } from '../delegation/index.ts';
import { careCategories, type CareCategory } from '../shared/event-contract.ts';
import type { EventId } from '../shared/recorded.ts';
import { topics, type AccessFacts } from './facts.ts';
import { policies, type AccessReason, type AccessRequest, type Permit } from './policies.ts';

export interface AccessDecision {
  readonly effect: 'allow' | 'deny';
  /** Every reason that applies; never empty. */
  readonly reasons: readonly AccessReason[];
  /** What may be seen of what was asked. `history` asks for the events of all categories. Empty when denied. */
  readonly filter: {
    readonly categories: readonly CareCategory[];
    /** Of those, what is kept from this reader: applied before counting, paging and searching. */
    readonly hiddenItems: readonly ItemKey[];
    /** Whether anything could be kept from this reader at all; what only makes sense whole is for nobody else. */
    readonly seesWhole: boolean;
  };
  /** The events that decided; none for what needs no consent. */
  readonly consentEventIds: readonly EventId[];
}

export const notPermitted: AccessReason = {
  code: 'not-permitted',
  text: { 'zh-TW': '沒有任何授權允許這項查閱', en: 'Nothing permits this access' },
};
const hiddenByPerson: AccessReason = {
  code: 'hidden-by-person',
  text: { 'zh-TW': '本人已將這類資料隱藏', en: 'The person has hidden this' },
};

export const accessReasonCodes: readonly string[] = [...policies, hiddenByPerson, notPermitted].map(({ code }) => code);

/**
 * Denies unless a policy permits; what is hidden is forbidden above all permits but those that stand above hiding.
 * Pure: the same facts and request give the same decision, on any day of a replay.
 */
export function decideAccess(facts: AccessFacts, request: AccessRequest): AccessDecision {
  const permits = policies.flatMap((reason) =>
    reason.permitsOf(facts, request).map((permit): Permit => ({ ...permit, reason })),
  );
  const asked = askedFor(request);
  const isHidden = (category: CareCategory): boolean => facts.delegation.hidden.has(category);
  const categories = asked.filter((category) =>
    permits.some((permit) => permit.categories.includes(category) && (permit.isAboveHiding || !isHidden(category))),
  );
  if (!isEnough(request, { permits, asked, left: categories })) {
    const kept = asked.filter(
      (category) => isHidden(category) && permits.some((one) => one.categories.includes(category)),
    );
    return denied(facts, kept);
  }
  const deciding = permits.filter(
    (permit) => permit.isWhole || permit.categories.some((category) => categories.includes(category)),
  );
  return {
    effect: 'allow',
    reasons: reasonsOf(deciding),
    filter: {
      categories,
      hiddenItems: permits.some(({ isAboveHiding }) => isAboveHiding)
        ? []
        : [...facts.delegation.hiddenItems.keys()].toSorted(),
      seesWhole: deciding.some(({ isWhole }) => isWhole),
    },
    consentEventIds: [...new Set(deciding.flatMap(({ eventIds }) => eventIds))],
  };
}

interface Standing {
  readonly permits: readonly Permit[];
  readonly asked: readonly CareCategory[];
  readonly left: readonly CareCategory[];
}

/**
 * A reader gets what is left. Whoever records may do so only where everything is left: a file cannot be imported in
 * part. Who the person is and the raw history cannot be shown in part either.
 */
function isEnough({ action, categories }: AccessRequest, { permits, asked, left }: Standing): boolean {
  if (permits.some(({ isAboveHiding }) => isAboveHiding)) return true;
  const asksForHistory = categories.includes('history');
  const asksForWhole = asksForHistory || categories.includes('identity');
  if (asksForWhole && !permits.some(({ isWhole }) => isWhole)) return false;
  const isAllLeft = left.length === asked.length;
  const mustBeAll = asksForHistory || action === 'record' || asked.length === 0;
  return mustBeAll ? isAllLeft && (asksForWhole || left.length > 0) : left.length > 0;
}

function denied({ eventIds }: AccessFacts, kept: readonly CareCategory[]): AccessDecision {
  const isKept = kept.length > 0;
  return {
    effect: 'deny',
    reasons: [isKept ? hiddenByPerson : notPermitted],
    filter: { categories: [], hiddenItems: [], seesWhole: false },
    consentEventIds: kept.flatMap((category) => eventIds.get(topics.hidden(category)) ?? []),
  };
}

/** Each once, as the policies stand. */
const reasonsOf = (permits: readonly Permit[]): readonly AccessReason[] =>
  [...new Set(permits.map(({ reason }) => reason))].map(({ code, text }) => ({ code, text }));

const askedFor = ({ categories }: AccessRequest): readonly CareCategory[] =>
  careCategories.filter((category) => categories.includes('history') || categories.includes(category));
