import type { AnyEvent } from '../../../domain/catalogue.ts';
import { careCategories } from '../../../domain/shared/event-contract.ts';
import type { Actor, Recorded } from '../../../domain/shared/recorded.ts';
import { epochMsOf, instantOfEpochMs, type Instant } from '../../../domain/shared/time.ts';
import { withoutHidden, withoutRowNumbers } from '../../../read-models/hidden-items.ts';
import { selectFromMemory, type KeyedRow } from '../../../read-models/memory-table.ts';
import type { AccessFilter, ReadModel, View, ViewContext } from '../../../read-models/read-model.ts';
import { eventIdOf } from '../events.ts';
import { at, child, on } from '../people.ts';

export const everything: AccessFilter = { categories: careCategories, hiddenItems: [], seesWhole: true };

/** Events as the log gives them: the n-th has the n-th id and was recorded n minutes after noon. */
export const inLog = (events: readonly AnyEvent[]): readonly Recorded<AnyEvent>[] =>
  events.map((event, index) => ({
    event,
    eventId: eventIdOf(index + 1),
    recordedAt: minutesAfterNoon(index + 1),
    owner: child,
    actor: 'operator' as Actor,
    simulated: false,
  }));

const noon = epochMsOf(at('2026-06-10T12:00:00Z'));
export const minutesAfterNoon = (minutes: number): Instant => instantOfEpochMs(noon + minutes * 60_000);

/** The person's rows, as a projection would keep them: folded one event at a time, through JSON and back. */
export function rowsOf<Row extends object>(
  model: ReadModel<Row>,
  log: readonly Recorded<AnyEvent>[],
): readonly KeyedRow<Row>[] {
  const rows = new Map<string, Row>();
  for (const recorded of log) {
    for (const key of model.rowKeysOf(recorded.event)) {
      const row = model.fold(rows.get(key), recorded, key);
      if (row === undefined) rows.delete(key);
      else rows.set(key, JSON.parse(JSON.stringify(row)) as Row);
    }
  }
  return [...rows].map(([rowKey, row]) => ({ rowKey, row }));
}

interface Asking {
  readonly parameters?: Readonly<Record<string, string>>;
  /** The rest is as for who sees everything. */
  readonly filter?: Partial<AccessFilter>;
  readonly context?: Partial<ViewContext>;
}

const context: Omit<ViewContext, 'filter' | 'itemsBefore'> = {
  personId: child,
  today: on('2026-06-10'),
  knownOn: null,
  language: 'zh-TW',
};

/** What the view answers to whoever asks; by default the person, in Chinese, on 10 June 2026. */
export function ask<Row extends object, Request, Answer>(
  view: View<Row, Request, Answer>,
  events: readonly AnyEvent[] | readonly Recorded<AnyEvent>[],
  { parameters = {}, filter: narrower = {}, context: more = {} }: Asking = {},
): Answer {
  const filter = { ...everything, ...narrower };
  const request = view.parse(parameters);
  if (!request.ok) throw new Error(`${view.name} refused ${request.reason.parameter}`);
  const log = events.every((event) => 'event' in event) ? events : inLog(events);
  const criteria = withoutHidden(view.criteria(request.value, filter), filter);
  const { rows, total, itemsBefore } = selectFromMemory(view.model, rowsOf(view.model, log), criteria);
  const answer = view.view(rows, total, request.value, { ...context, itemsBefore, filter, ...more });
  return withoutRowNumbers(answer, filter) as Answer;
}
