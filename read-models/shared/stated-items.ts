import type { AnyEvent } from '../../domain/catalogue.ts';
import type { EventId, Recorded } from '../../domain/shared/recorded.ts';
import {
  isNewer,
  standingRows,
  type DocumentId,
  type DocumentRef,
  type Origin,
  type RawRow,
  type Restatement,
  type RowId,
} from '../../domain/shared/stated-rows.ts';
import type { CalendarDate, Instant } from '../../domain/shared/time.ts';
import { compareText } from '../column-values.ts';
import { isStated, type StatedEvent } from './stated-events.ts';

/**
 * What documents have stated of one thing (one weak key), and which of it stands: a row of most read models. A thing of
 * which nothing stands stays in its table, because a later document may bring it back; criteria leave it out by the
 * column `standing`.
 */
export interface StatedThing<Content> {
  readonly key: string;
  /** Every version that was ever stated, by row id, so that the order of arrival leaves no trace. */
  readonly candidates: readonly Candidate<Content>[];
  readonly standing: readonly RowId[];
}

export interface Candidate<Content> {
  readonly rowId: RowId;
  readonly content: Content;
  readonly raw: RawRow | null;
  /** The event through which we learned of it, and the document and place that it came from. */
  readonly eventId: EventId;
  readonly recordedAt: Instant;
  readonly simulated: boolean;
  readonly document: DocumentRef;
  readonly place: { readonly section: string; readonly row: number | null };
  readonly origin: Origin;
  /** Of all documents that state it. Older ones decide nothing, so that a monthly import does not make rows grow. */
  readonly newest: DocumentRef;
  readonly withdrawnOn: CalendarDate | null;
}

export interface Keeping<Content> {
  /** What the model keeps of a row; undefined: the event does not concern it. */
  readonly contentOf: (event: StatedEvent) => Content | undefined;
  /** Whether the source's own fields are kept too. They may speak of other categories than the model does. */
  readonly keepsRaw: boolean;
  /** Leaves out the number of the row in its section, whose gaps would tell of rows that the reader may not see. */
  readonly hidesRowNumber?: boolean;
}

/** Keys of restated rows are given whether or not the model has them: only its table knows. */
export function statedKeysOf(event: AnyEvent, concerns: (event: StatedEvent) => boolean): readonly string[] {
  switch (event.type) {
    case 'RowsRestated':
    case 'NotedWishesRestated':
      return [...new Set(event.data.rows.map(({ key }) => key))];
    case 'RowWithdrawn':
    case 'NotedWishWithdrawn':
      return [event.data.key];
    default:
      return isStated(event) && concerns(event) ? [event.data.key] : [];
  }
}

export function foldStated<Content>(
  thing: StatedThing<Content> | undefined,
  recorded: Recorded<AnyEvent>,
  key: string,
  keeping: Keeping<Content>,
): StatedThing<Content> | undefined {
  const { event } = recorded;
  switch (event.type) {
    case 'RowsRestated':
    case 'NotedWishesRestated':
      return thing && settle(key, restate(thing.candidates, event.data.rows, event.data.document));
    case 'RowWithdrawn':
    case 'NotedWishWithdrawn':
      return thing && settle(key, withdraw(thing.candidates, event.data.rowId, event.data.withdrawnOn));
    default:
      return isStated(event) ? learn(thing, { ...recorded, event }, keeping) : thing;
  }
}

function learn<Content>(
  thing: StatedThing<Content> | undefined,
  recorded: Recorded<StatedEvent>,
  { contentOf, keepsRaw, hidesRowNumber = false }: Keeping<Content>,
): StatedThing<Content> | undefined {
  const { event, eventId, recordedAt, simulated } = recorded;
  const content = contentOf(event);
  if (content === undefined) return thing;
  const candidates = thing?.candidates ?? [];
  const { rowId, key, document, place, origin } = event.data;
  if (candidates.some((candidate) => candidate.rowId === rowId)) {
    return settle(key, restate(candidates, [{ rowId, key }], document));
  }
  const raw = keepsRaw ? event.data.raw : null;
  const shownPlace = hidesRowNumber ? { ...place, row: null } : place;
  const candidate = { rowId, content, raw, eventId, recordedAt, simulated, document, place: shownPlace, origin };
  return settle(key, [...candidates, { ...candidate, newest: document, withdrawnOn: null }]);
}

function restate<Content>(
  candidates: readonly Candidate<Content>[],
  rows: readonly Restatement[],
  document: DocumentRef,
): readonly Candidate<Content>[] {
  const restated = rowIdsOf(rows);
  return candidates.map((candidate) =>
    restated.has(candidate.rowId) && isNewer(document, candidate.newest)
      ? { ...candidate, newest: document }
      : candidate,
  );
}

/** An event touches as many things as it restates rows: a set for each of them would make it their square. */
const rowIdsKnown = new WeakMap<readonly Restatement[], ReadonlySet<RowId>>();

function rowIdsOf(rows: readonly Restatement[]): ReadonlySet<RowId> {
  const known = rowIdsKnown.get(rows);
  if (known !== undefined) return known;
  const rowIds = new Set(rows.map(({ rowId }) => rowId));
  rowIdsKnown.set(rows, rowIds);
  return rowIds;
}

function withdraw<Content>(
  candidates: readonly Candidate<Content>[],
  rowId: RowId,
  withdrawnOn: CalendarDate,
): readonly Candidate<Content>[] {
  return candidates.map((candidate) =>
    candidate.rowId === rowId && (candidate.withdrawnOn ?? '') < withdrawnOn
      ? { ...candidate, withdrawnOn }
      : candidate,
  );
}

function settle<Content>(key: string, candidates: readonly Candidate<Content>[]): StatedThing<Content> {
  const inOrder = candidates.toSorted((left, right) => compareText(left.rowId, right.rowId));
  const statements = inOrder.map(({ rowId, newest }) => ({ rowId, document: newest }));
  const withdrawals = inOrder.flatMap(({ rowId, withdrawnOn }) =>
    withdrawnOn === null ? [] : [{ rowId, withdrawnOn }],
  );
  return { key, candidates: inOrder, standing: standingRows(statements, withdrawals) };
}

export function standingCandidates<Content>(thing: StatedThing<Content>): readonly Candidate<Content>[] {
  return thing.candidates.filter(({ rowId }) => thing.standing.includes(rowId));
}

/** Where a stated fact came from, and what was said of the same thing before: the source drawer of a screen. */
export interface Source<Said> extends Provenance {
  /** The row in the source's own field names; null where it may speak of what the reader may not see. */
  readonly raw: RawRow | null;
  /** Versions that no longer stand, the one of the newest document first. */
  readonly revisions: readonly (Provenance & { readonly said: Said; readonly withdrawnOn: CalendarDate | null })[];
}

export interface Provenance {
  readonly from: 'document';
  readonly eventId: EventId;
  /** When we learned of it. */
  readonly recordedAt: Instant;
  /** True when the recording clock was set by a demo or a test. */
  readonly simulated: boolean;
  readonly origin: Origin;
  readonly documentId: DocumentId;
  /** When the person asked the source for that document. */
  readonly requestedOn: CalendarDate;
  /** Section of that document and the head row in it, counted from 1; null where it would tell of hidden rows. */
  readonly place: { readonly section: string; readonly row: number | null };
  /** The newest document that states it. */
  readonly lastStatedBy: { readonly documentId: DocumentId; readonly requestedOn: CalendarDate };
}

export interface StandingItem<Content, Said> {
  readonly candidate: Candidate<Content>;
  readonly said: Said;
  readonly source: Source<Said>;
}

/** Everything that stands of a thing, each version said in the words of the view. */
export function standingItems<Content, Said>(
  thing: StatedThing<Content>,
  say: (candidate: Candidate<Content>) => Said,
): readonly StandingItem<Content, Said>[] {
  const revisions = thing.candidates
    .filter(({ rowId }) => !thing.standing.includes(rowId))
    .toSorted((left, right) => (isNewer(left.newest, right.newest) ? -1 : 1))
    .map((candidate) => ({
      ...provenanceOf(candidate),
      said: say(candidate),
      withdrawnOn: candidate.withdrawnOn,
    }));
  return standingCandidates(thing).map((candidate) => ({
    candidate,
    said: say(candidate),
    source: { ...provenanceOf(candidate), raw: candidate.raw, revisions },
  }));
}

function provenanceOf(candidate: Candidate<unknown>): Provenance {
  const { eventId, recordedAt, simulated, origin, document, place, newest } = candidate;
  return {
    from: 'document',
    eventId,
    recordedAt,
    simulated,
    origin,
    documentId: document.documentId,
    requestedOn: document.requestedOn,
    place,
    lastStatedBy: { documentId: newest.documentId, requestedOn: newest.requestedOn },
  };
}
