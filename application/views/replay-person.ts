import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { AnyView } from '../../read-models/any-read-model.ts';
import { withoutHidden, withoutRowNumbers } from '../../read-models/hidden-items.ts';
import { matchingRows, selectFromMemory, type KeyedRow } from '../../read-models/memory-table.ts';
import type { AccessFilter, Language } from '../../read-models/read-model.ts';
import { sourcesOfRow, type RowSource } from '../../read-models/shared/row-sources.ts';
import { areSame } from '../projections/compare-rows.ts';
import { createPersonFold, type PersonFold } from '../projections/fold-person.ts';
import { viewContext, type ViewNeeds } from './read-view.ts';

export interface ReplayQuestion {
  readonly personId: PersonId;
  readonly knownOn: Instant;
  readonly filter: AccessFilter;
  readonly language: Language;
}

/** For auditors: what each view would have answered then, and what has come between then and now. */
export interface Replay {
  readonly personId: PersonId;
  readonly knownOn: Instant;
  /** An event at or before the instant cannot be folded: there is no answer, and no row is shown. */
  readonly wasParked: boolean;
  /** An event since then cannot be folded, or a table was never brought up to it: nothing to compare with. */
  readonly isParked: boolean;
  readonly views: readonly ReplayedView[];
}

export interface ReplayedView {
  readonly view: string;
  /** To the view's question without parameters; null when it has no such question. */
  readonly answer: unknown;
  readonly since: RowsSince | null;
}

/** Rows of the live table beside those of then, each with what it rests on: a removed one with what it rested on then. */
export interface RowsSince {
  readonly added: readonly SourcedRow[];
  readonly changed: readonly {
    readonly rowKey: string;
    readonly then: object;
    readonly now: object;
    readonly sources: readonly RowSource[];
  }[];
  readonly removed: readonly SourcedRow[];
}
export interface SourcedRow extends KeyedRow<object> {
  readonly sources: readonly RowSource[];
}

export type ReplayPerson = (question: ReplayQuestion) => Promise<Replay>;

export function createReplay(needs: ViewNeeds & { readonly views: readonly AnyView[] }): ReplayPerson {
  const { views, readModelStore, runner } = needs;
  const models = [...new Set(views.map(({ model }) => model))];
  return async (question) => {
    const { personId, knownOn } = question;
    const then = createPersonFold(needs, models, personId);
    await then.readOn(({ metadata }) => metadata.recordedAt <= knownOn);
    await runner.catchUp();
    const isParked = (await readModelStore.parked()).some((parked) => parked.personId === personId);
    const wasParked = then.failure !== undefined;
    if (wasParked) return { personId, knownOn, wasParked, isParked, views: [] };
    const replayed: ReplayedView[] = [];
    for (const view of views) {
      const now = isParked ? undefined : await readModelStore.loadPersons(view.model, [personId]);
      replayed.push(replayView(needs, view, question, { then, now }));
    }
    return { personId, knownOn, wasParked, isParked, views: replayed };
  };
}

interface Rows {
  readonly then: PersonFold;
  readonly now: readonly KeyedRow<object>[] | undefined;
}

function replayView(needs: ViewNeeds, view: AnyView, question: ReplayQuestion, rows: Rows): ReplayedView {
  const { personId, knownOn, filter, language } = question;
  const { model, name } = view;
  const request = view.parse({});
  if (!request.ok) return { view: name, answer: null, since: null };
  const criteria = withoutHidden(view.criteria(request.value, filter), filter);
  const then = rows.then.rowsOf(model);
  const selection = selectFromMemory(model, then, criteria);
  const asked = viewContext(needs.clock, { personId, knownOn, language, filter });
  const { rows: shownRows, total, itemsBefore } = selection;
  const shown = view.view(shownRows, total, request.value, { ...asked, itemsBefore });
  const answer = withoutRowNumbers(shown, filter);
  const visible = (all: readonly KeyedRow<object>[]): RowsByKey =>
    new Map(matchingRows(model, all, criteria).map(({ rowKey, row }) => [rowKey, row]));
  return { view: name, answer, since: rows.now === undefined ? null : rowsSince(visible(then), visible(rows.now)) };
}

type RowsByKey = ReadonlyMap<string, object>;

function rowsSince(before: RowsByKey, after: RowsByKey): RowsSince {
  const changed: RowsSince['changed'][number][] = [];
  for (const [rowKey, row] of after) {
    const earlier = before.get(rowKey);
    if (earlier === undefined || areSame(earlier, row)) continue;
    changed.push({ rowKey, then: earlier, now: row, sources: sourcesOfRow(row) });
  }
  const only = (rows: RowsByKey, others: RowsByKey): readonly SourcedRow[] =>
    [...rows]
      .filter(([rowKey]) => !others.has(rowKey))
      .map(([rowKey, row]) => ({ rowKey, row, sources: sourcesOfRow(row) }));
  return { added: only(after, before), changed, removed: only(before, after) };
}
