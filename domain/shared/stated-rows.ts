import type { Brand } from './brand.ts';
import type { CalendarDate } from './time.ts';

/**
 * Rows that source documents state, and which of them stand. A weak key says which rows speak of the same thing; one
 * document states the full set of rows for each key that it mentions; the newest document wins for that key. So what
 * stands does not depend on the order in which documents arrived.
 */
export type DocumentId = Brand<string, 'DocumentId'>;
/** An HMAC of the row under its owner's key: equal rows of one person have equal ids. Only ever inside ciphertext. */
export type RowId = Brand<string, 'RowId'>;
/** An HMAC of what identifies the thing a row speaks of, for example hospital, day and sequence of a visit. */
export type WeakKey = Brand<string, 'WeakKey'>;

/** A document as far as precedence between documents needs it. `number` counts the person's documents from 1. */
export interface DocumentRef {
  readonly documentId: DocumentId;
  readonly requestedOn: CalendarDate;
  readonly number: number;
}

/** Insurance card upload or declaration, where the source says so. The My Health Bank file does not. */
export type Origin = 'card' | 'declared' | 'unknown';

/** The source's own field names and texts, untouched: the one place where numbered keys live. */
export type RawRow = Readonly<Record<string, unknown>>;

export interface StatedRow<Content> {
  readonly rowId: RowId;
  readonly key: WeakKey;
  readonly document: DocumentRef;
  /** Section of the document and the head row in it, counted from 1. */
  readonly place: { readonly section: string; readonly row: number };
  readonly origin: Origin;
  /** True when another document had stated something else of the same thing before we learned of this row. */
  readonly revises: boolean;
  readonly content: Content;
  readonly raw: RawRow;
}

/** A row that a document states again, word for word. */
export interface Restatement {
  readonly rowId: RowId;
  readonly key: WeakKey;
}

/** A row as the importer offers it, before it is known whether it is news. */
export type OfferedRow<Type extends string, Content> = Omit<StatedRow<Content>, 'document' | 'revises'> & {
  readonly type: Type;
};

interface KnownRow {
  readonly rowId: RowId;
  /** Numbers of the documents that state it; replaced and never changed, because rows share it. */
  statedBy: readonly number[];
}

/**
 * What decisions need of all rows of a person: digests and document numbers, nothing else. A life has some hundred
 * thousand rows, nearly all alone under their key and stated by one document, so for those nothing else is kept.
 */
export interface RowLedgerDraft {
  readonly rowsByKey: Map<WeakKey, KnownRow | KnownRow[]>;
  readonly onlyStatedBy: Map<number, readonly number[]>;
}
export interface RowLedger {
  readonly rowsByKey: ReadonlyMap<WeakKey, Readonly<KnownRow> | readonly Readonly<KnownRow>[]>;
}

export const emptyRowLedger = (): RowLedgerDraft => ({ rowsByKey: new Map(), onlyStatedBy: new Map() });

export function enterRow(ledger: RowLedgerDraft, row: Restatement, documentNumber: number): void {
  const rows = ledger.rowsByKey.get(row.key);
  const known = asList(rows).find((candidate) => candidate.rowId === row.rowId);
  if (known !== undefined) {
    known.statedBy = [...known.statedBy, documentNumber];
    return;
  }
  const fresh = { rowId: row.rowId, statedBy: onlyBy(ledger, documentNumber) };
  if (Array.isArray(rows)) rows.push(fresh);
  else ledger.rowsByKey.set(row.key, rows === undefined ? fresh : [rows, fresh]);
}

function onlyBy({ onlyStatedBy }: RowLedgerDraft, documentNumber: number): readonly number[] {
  const shared = onlyStatedBy.get(documentNumber) ?? [documentNumber];
  onlyStatedBy.set(documentNumber, shared);
  return shared;
}

const isList = <Row>(rows: Row | readonly Row[]): rows is readonly Row[] => Array.isArray(rows);

function asList<Row>(rows: Row | readonly Row[] | undefined): readonly Row[] {
  if (rows === undefined) return [];
  return isList(rows) ? rows : [rows];
}

export type RowStanding = 'news' | 'revision' | 'restated' | 'already-stated';

/** What a row would be to the ledger if this document stated it now. */
export function standingOf(ledger: RowLedger, row: Restatement, documentNumber: number): RowStanding {
  const rows = asList(ledger.rowsByKey.get(row.key));
  const known = rows.find((candidate) => candidate.rowId === row.rowId);
  if (known !== undefined) return known.statedBy.includes(documentNumber) ? 'already-stated' : 'restated';
  const isSaidElsewhere = rows.some(({ statedBy }) => statedBy.some((number) => number !== documentNumber));
  return isSaidElsewhere ? 'revision' : 'news';
}

/** What one batch of a document adds to the ledger: rows that are new to us, and known rows that it states as well. */
export interface SortedRows<Row> {
  readonly fresh: readonly { readonly row: Row; readonly revises: boolean }[];
  readonly restated: readonly Restatement[];
}

/**
 * A row that the document has stated before, in this batch or an earlier one, is left out: files print one result two
 * to four times. Where a document is cut into batches changes nothing of the result.
 */
export function sortRows<Row extends Restatement>(
  ledger: RowLedger,
  document: DocumentRef,
  rows: readonly Row[],
): SortedRows<Row> {
  const seenInBatch = emptyRowLedger();
  const fresh: { row: Row; revises: boolean }[] = [];
  const restated: Restatement[] = [];
  for (const row of rows) {
    if (standingOf(seenInBatch, row, document.number) === 'already-stated') continue;
    enterRow(seenInBatch, row, document.number);
    const standing = standingOf(ledger, row, document.number);
    if (standing === 'already-stated') continue;
    if (standing === 'restated') restated.push({ rowId: row.rowId, key: row.key });
    else fresh.push({ row, revises: standing === 'revision' });
  }
  return { fresh, restated };
}

/** Under which key a row is known; undefined: no document has stated it. */
export function keyOfRow(ledger: RowLedger, rowId: RowId): WeakKey | undefined {
  for (const [key, rows] of ledger.rowsByKey) {
    if (asList(rows).some((row) => row.rowId === rowId)) return key;
  }
  return undefined;
}

/** Two hundred bytes a row: a map slot, two short strings and a small object, measured in V8. */
export const weighRowLedger = (ledger: RowLedger): number => ledger.rowsByKey.size * 200;

export const isNewer = (left: DocumentRef, right: DocumentRef): boolean =>
  left.requestedOn === right.requestedOn ? left.number > right.number : left.requestedOn > right.requestedOn;

export interface Statement {
  readonly document: DocumentRef;
  readonly rowId: RowId;
}
export interface Withdrawal {
  readonly rowId: RowId;
  readonly withdrawnOn: CalendarDate;
}

/**
 * The rows of one weak key that stand: those of its newest document, without what the source has withdrawn since.
 * A document requested after the withdrawal that states the row again brings it back.
 */
export function standingRows(statements: readonly Statement[], withdrawals: readonly Withdrawal[]): readonly RowId[] {
  const newest = statements.reduce<DocumentRef | undefined>(
    (best, { document }) => (best === undefined || isNewer(document, best) ? document : best),
    undefined,
  );
  if (newest === undefined) return [];
  const isWithdrawn = (rowId: RowId): boolean =>
    withdrawals.some((withdrawal) => withdrawal.rowId === rowId && withdrawal.withdrawnOn >= newest.requestedOn);
  return statements
    .filter(({ document, rowId }) => document.documentId === newest.documentId && !isWithdrawn(rowId))
    .map(({ rowId }) => rowId);
}
