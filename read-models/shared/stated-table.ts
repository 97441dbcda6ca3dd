import type { CareCategory } from '../../domain/shared/event-contract.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import type { Table } from '../read-model.ts';
import { standingCandidates, type StatedThing } from './stated-items.ts';

interface Described<Content> {
  readonly category: (content: Content) => CareCategory;
  readonly kind: (content: Content) => string;
  readonly occurredOn: (content: Content) => CalendarDate | null;
  /** As `searchText` gives it; absent where the view looks through its items itself. */
  readonly text?: (content: Content) => string;
  /** False for a version that says nothing of the model's matter, such as a visit without drugs. */
  readonly isWorthShowing?: (content: Content) => boolean;
}

/** The columns of a table of stated things, filled from what stands. */
export function statedTable<Content>(described: Described<Content>): Table<StatedThing<Content>> {
  const { category, kind, occurredOn, text = () => '', isWorthShowing = () => true } = described;
  const standing = (thing: StatedThing<Content>): readonly Content[] =>
    standingCandidates(thing)
      .map(({ content }) => content)
      .filter(isWorthShowing);
  const first = (thing: StatedThing<Content>): Content | undefined => standing(thing)[0];
  const ofFirst =
    <Value>(value: (content: Content) => Value) =>
    (thing: StatedThing<Content>): Value | null => {
      const content = first(thing);
      return content === undefined ? null : value(content);
    };
  return {
    columns: {
      standing: { type: 'boolean', of: (thing) => first(thing) !== undefined },
      category: { type: 'text', of: ofFirst(category) },
      kind: { type: 'text', of: ofFirst(kind) },
      // The latest, where several rows of one thing stand on different days.
      occurredOn: { type: 'text', of: (thing) => latest(standing(thing).map(occurredOn)) },
      text: { type: 'text', of: (thing) => standing(thing).map(text).join('\n') },
    },
    indexes: [['occurredOn']],
  };
}

const latest = (days: readonly (CalendarDate | null)[]): CalendarDate | null =>
  days.reduce((best, day) => (day !== null && (best === null || day > best) ? day : best), null);
