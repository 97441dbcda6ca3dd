import type { LookedAt } from '../../api/family.ts';

type Look = LookedAt['looks'][number];

/** One opening of a page asks for several things: what one reader was answered in one minute, alike, is one line. */
export interface Visit {
  readonly at: string;
  readonly actor: string;
  readonly effect: Look['effect'];
  readonly action: string;
  readonly categories: readonly string[];
  readonly reasons: readonly string[];
  readonly consents: number;
}

/** As the looks come, the latest first. */
export function groupLooks(looks: readonly Look[]): readonly Visit[] {
  const visits = new Map<string, { at: string; looks: Look[] }>();
  for (const look of looks) {
    const key = [look.at.slice(0, 16), look.actor, look.effect, look.action].join('|');
    const visit = visits.get(key) ?? { at: look.at, looks: [] };
    visit.looks.push(look);
    visits.set(key, visit);
  }
  return [...visits.values()].flatMap(({ at, looks: [first, ...others] }) => {
    if (first === undefined) return [];
    const all = [first, ...others];
    const { actor, effect, action } = first;
    const categories = [...new Set(all.flatMap((look) => look.categories))];
    const reasons = [...new Set(all.flatMap((look) => look.reasons))];
    const consents = new Set(all.flatMap(({ consentEventIds }) => consentEventIds)).size;
    return [{ at, actor, effect, action, categories, reasons, consents }];
  });
}
