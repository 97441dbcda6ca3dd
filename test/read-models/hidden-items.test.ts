import type { AnyEvent } from '../../domain/catalogue.ts';
import type { Recorded } from '../../domain/shared/recorded.ts';
import { itemOf } from '../../read-models/hidden-items.ts';
import { views } from '../../read-models/registry.ts';
import { ask, inLog } from '../support/read-models/ask.ts';
import { oneOfEach } from '../support/read-models/one-of-each.ts';

const log = inLog(oneOfEach);
const items = [...new Set(log.flatMap(({ event }) => itemOf(event) ?? []))];

/** The same log, had nobody ever told of that thing. */
const without = (item: string, recorded: readonly Recorded<AnyEvent>[]): readonly Recorded<AnyEvent>[] =>
  recorded.filter(({ event }) => itemOf(event) !== item);

describe('a reader from whom one thing is hidden', () => {
  it('is tried with every kind of thing that there is', () => expect(items.length).toBeGreaterThan(12));

  it.each(views.map((view) => [view.name, view] as const))(
    'gets of %s, byte for byte, what there would be without it',
    (_name, view) => {
      const bytesOf = (hiddenItems: typeof items, recorded: typeof log, parameters = {}): string =>
        JSON.stringify(ask(view, recorded, { filter: { hiddenItems, seesWhole: false }, parameters }));
      const everything = bytesOf([], log);
      for (const item of items) {
        const rest = without(item, log);
        expect(bytesOf([item], log)).toBe(bytesOf([], rest));
        for (const parameters of [{ limit: '1' }, { offset: '1' }, { text: '診' }]) {
          if (!view.parse(parameters).ok) continue;
          expect(bytesOf([item], log, parameters)).toBe(bytesOf([], rest, parameters));
        }
      }
      const told = items.filter((item) => bytesOf([item], log) !== everything);
      expect(told.length > 0 || ['documents', 'particulars', 'reminders'].includes(view.name)).toBe(true);
    },
  );

  it('is not told the numbers of rows, nor is anybody else from whom something could be hidden', () => {
    const numbersOf = (seesWhole: boolean): readonly string[] =>
      views.flatMap((view) => JSON.stringify(ask(view, log, { filter: { seesWhole } })).match(/"row":\d+/g) ?? []);
    expect(numbersOf(true)).not.toEqual([]);
    expect(numbersOf(false)).toEqual([]);
  });
});
