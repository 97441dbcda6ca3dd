import fc from 'fast-check';
import { decideAccess, type FamilyEvent } from '../../domain/access/index.ts';
import type { AnyEvent } from '../../domain/catalogue.ts';
import { careCategories } from '../../domain/shared/event-contract.ts';
import type { Actor, Recorded } from '../../domain/shared/recorded.ts';
import { itemOf } from '../../read-models/hidden-items.ts';
import { views } from '../../read-models/registry.ts';
import { familyStory, instantOfHour, relatives } from '../support/cedar/family-story.ts';
import { factsOf } from '../support/family.ts';
import { child } from '../support/people.ts';
import { ask, inLog } from '../support/read-models/ask.ts';
import { oneOfEach } from '../support/read-models/one-of-each.ts';

/*
 * The laws of consent that speak of what a reader receives: whichever path, the same set (P7); what lies outside the
 * scope changes no byte (P8); refusals combine in any order (P2); what several grants allow is what each allows (P11);
 * of somebody else's record nothing is in one's own (P16).
 */

const log = inLog(oneOfEach);
const items = [...new Set(log.flatMap(({ event }) => itemOf(event) ?? []))];
const anyView = fc.constantFrom(...views.filter(({ name }) => name !== 'reminders' && name !== 'particulars'));
const scope = fc.record({
  categories: fc.subarray([...careCategories]),
  hiddenItems: fc.subarray(items),
  seesWhole: fc.constant(false),
});
const eventIdsIn = (answer: unknown): ReadonlySet<string> =>
  new Set(JSON.stringify(answer).match(/[0-9a-f]{8}-0000-4000-8000-[0-9a-f]{12}/g));

describe('a reader', () => {
  it('finds by paging through a view what the whole view shows, and no more by any search', () => {
    fc.assert(
      fc.property(anyView, scope, fc.integer({ min: 1, max: 3 }), (view, filter, limit) => {
        const whole = ask(view, log, { filter }) as { readonly items?: readonly unknown[]; readonly total?: number };
        if (whole.items === undefined || !view.parse({ limit: '1', offset: '0' }).ok) return;
        const pages: unknown[] = [];
        for (let offset = 0; offset < (whole.total ?? 0) + limit; offset += limit) {
          const page = ask(view, log, { filter, parameters: { limit: String(limit), offset: String(offset) } });
          const { items: some, total } = page as { readonly items: readonly unknown[]; readonly total: number };
          expect(total).toBe(whole.total);
          pages.push(...some);
        }
        expect(pages).toEqual(whole.items);
        for (const text of ['診', 'a', '1', '醫']) {
          if (!view.parse({ text }).ok) return;
          const found = [...eventIdsIn(ask(view, log, { filter, parameters: { text } }))];
          expect(found.filter((id) => !eventIdsIn(whole).has(id))).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gets the same bytes, whatever else was recorded outside the scope', () => {
    fc.assert(
      fc.property(anyView, scope, fc.subarray(items), (view, filter, missing) => {
        const outside = missing.filter((item) => filter.hiddenItems.includes(item));
        const rest: readonly Recorded<AnyEvent>[] = log.filter(({ event }) => {
          const item = itemOf(event);
          return item === undefined || !outside.includes(item);
        });
        expect(JSON.stringify(ask(view, rest, { filter }))).toBe(JSON.stringify(ask(view, log, { filter })));
      }),
      { numRuns: 200 },
    );
  });

  it('is told of a thing in one view only if its own view may be seen', () => {
    fc.assert(
      fc.property(scope, (filter) => {
        const seen = views.map((view) => ask(view, log, { filter }));
        const hidden = log.filter(({ event }) => filter.hiddenItems.some((item) => item === itemOf(event)));
        const told = new Set(seen.flatMap((answer) => [...eventIdsIn(answer)]));
        expect(hidden.filter(({ eventId }) => told.has(eventId))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the decision', () => {
  const asked = fc.record({
    actor: fc.constantFrom(...relatives),
    hour: fc.integer({ min: 0, max: 13 }),
    categories: fc.subarray([...careCategories], { minLength: 1 }),
  });
  type Asked = typeof asked extends fc.Arbitrary<infer One> ? One : never;
  const decide = (story: readonly FamilyEvent[], { actor, hour, categories }: Asked) =>
    decideAccess(factsOf(child, story), {
      actor: actor as string as Actor,
      subject: child,
      action: 'view',
      categories,
      isDemoSession: false,
      at: instantOfHour(hour),
    });
  const isHiding = ({ type }: FamilyEvent): boolean => type === 'CategoryHidden';

  it('is the same in whichever order what is hidden was said, and one refusal beats all permissions', () => {
    fc.assert(
      fc.property(familyStory, asked, (story, request) => {
        const said = story.filter(({ type }) => type !== 'CategoryUnhidden');
        const backwards = [...said.filter((event) => !isHiding(event)), ...said.filter(isHiding).toReversed()];
        const { effect, filter } = decide(said, request);
        expect(decide(backwards, request)).toMatchObject({ effect, filter });
        const kept = said.filter(isHiding).map(({ data }) => ('category' in data ? data.category : ''));
        expect(filter.categories.filter((category) => kept.includes(category))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('of many categories at once is what it is of each alone', () => {
    fc.assert(
      fc.property(familyStory, asked, (story, request) => {
        const alone = request.categories.filter(
          (category) => decide(story, { ...request, categories: [category] }).effect === 'allow',
        );
        expect(decide(story, request).filter.categories).toEqual(careCategories.filter((one) => alone.includes(one)));
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on how the two streams were mixed', () => {
    fc.assert(
      fc.property(familyStory, asked, (story, request) => {
        const ofPeople = ({ type }: FamilyEvent): boolean =>
          type.startsWith('Dependant') || type === 'PersonRegistered';
        const mixed = [...story.filter((event) => !ofPeople(event)), ...story.filter(ofPeople)];
        expect(decide(mixed, request).filter).toEqual(decide(story, request).filter);
      }),
      { numRuns: 200 },
    );
  });
});
