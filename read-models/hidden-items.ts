import type { AnyEvent } from '../domain/catalogue.ts';
import type { ItemKey } from '../domain/delegation/index.ts';
import type { AccessFilter, Criteria } from './read-model.ts';
import { isStated } from './shared/stated-events.ts';

/** The thing an event speaks of, in every version of it; undefined: nothing that a view shows as an item. */
export function itemOf(event: AnyEvent): ItemKey | undefined {
  if (isStated(event)) return event.data.key as string as ItemKey;
  switch (event.type) {
    case 'ReadingRecorded':
    case 'ReadingCorrected':
      return event.data.readingId as string as ItemKey;
    case 'WishDeclared':
      return event.data.wishId as ItemKey;
    default:
      return undefined;
  }
}

/** Every row, in whichever table, that shows the item or a part of it: claims have a second row for their drugs. */
const rowKeysOfItem = (item: ItemKey): readonly string[] => [
  item,
  `${item}/drugs`,
  `reading/${item}`,
  `declared/${item}`,
];

/** In every query, whatever the model: before anything is counted, searched or paged. */
export function withoutHidden(criteria: Criteria, { hiddenItems }: AccessFilter): Criteria {
  if (hiddenItems.length === 0) return criteria;
  const hidden = { is: 'other-rows-than', rowKeys: hiddenItems.flatMap(rowKeysOfItem) } as const;
  return { ...criteria, where: [...criteria.where, hidden] };
}

/**
 * The number of a row in its document has gaps where something is hidden, so only who sees the whole is told it:
 * whether or not anything is hidden, because a number that goes missing would say so.
 */
export function withoutRowNumbers(answer: unknown, { seesWhole }: AccessFilter): unknown {
  return seesWhole ? answer : unnumbered(answer);
}

function unnumbered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(unnumbered);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).map(([name, part]): readonly [string, unknown] =>
    name === 'place' && isPlace(part) ? [name, { ...part, row: null }] : [name, unnumbered(part)],
  );
  return Object.fromEntries(entries);
}

const isPlace = (part: unknown): part is { readonly section: string; readonly row: number | null } =>
  part !== null && typeof part === 'object' && 'section' in part && 'row' in part;
