import { ownSource, type OwnFact, type OwnSource } from './own-facts.ts';
import { standingItems, type Source, type StatedThing } from './stated-items.ts';

/** What a row of any model rests on. A version says its content as the row keeps it. */
export type RowSource = Source<unknown> | OwnSource<unknown>;

/**
 * Of every version that stands in the row. Models keep what documents state and what people enter in two shapes, bare or
 * beside a word for which it is; what is neither (an imported file, the person) has no source but itself.
 */
export function sourcesOfRow(row: object): readonly RowSource[] {
  const kept = 'thing' in row ? row.thing : 'fact' in row ? row.fact : row;
  if (isStatedThing(kept)) return standingItems(kept, ({ content }) => content).map(({ source }) => source);
  return isOwnFact(kept) ? [ownSource(kept, (content) => content)] : [];
}

const isStatedThing = (kept: unknown): kept is StatedThing<unknown> =>
  typeof kept === 'object' && kept !== null && 'candidates' in kept && 'standing' in kept;

const isOwnFact = (kept: unknown): kept is OwnFact<unknown> =>
  typeof kept === 'object' && kept !== null && 'earlier' in kept && 'recordedBy' in kept;
