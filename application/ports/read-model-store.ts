import type { Brand } from '../../domain/shared/brand.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { EventId } from '../../domain/shared/recorded.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import type { ColumnValues } from '../../read-models/column-values.ts';
import type { Criteria } from '../../read-models/read-model.ts';
import type { LogId, Position } from './event-store.ts';

/** How far something has read the log. */
export type Progress = Position | 'start';

export const isReached = (progress: Progress, target: Progress): boolean =>
  target === 'start' || (progress !== 'start' && progress >= target);

/** All live read models stand at one place of one log: the rows say what the events up to there say, no more, no less. */
export interface Checkpoint {
  readonly logId: LogId;
  readonly position: Progress;
}

export interface BuiltModel {
  readonly name: string;
  readonly version: number;
}

export interface RowAddress {
  readonly personId: PersonId;
  readonly rowKey: string;
}
export interface StoredRow extends RowAddress {
  readonly row: object;
}
export interface RowChange extends RowAddress {
  /** Undefined removes it. */
  readonly row: object | undefined;
}
export interface ComparableRow extends StoredRow {
  readonly columns: ColumnValues;
}

/**
 * A person whose events cannot all be folded. Their rows stay as they were before the event, and no view answers, until
 * a redrive heals it. The reason names kinds and models, never what an event says.
 */
export interface ParkedPerson {
  readonly personId: PersonId;
  readonly position: Position;
  readonly eventId: EventId;
  readonly reason: string;
  readonly parkedAt: Instant;
}

export interface Standing {
  /** Undefined before the first build. */
  readonly checkpoint: Checkpoint | undefined;
  readonly built: readonly BuiltModel[];
  readonly parkedPersons: number;
}

/** Where a fold finds and leaves rows: the live tables, or those of a rebuild. */
export interface RowTarget {
  /** Those that are there, in any order. */
  load(model: AnyReadModel, addresses: readonly RowAddress[]): Promise<readonly StoredRow[]>;
  /** Throws `RowsRefused` when the rows themselves are what cannot be kept. */
  save(model: AnyReadModel, changes: readonly RowChange[]): Promise<void>;
}

/** Everything done in it is seen at once, or never. */
export interface RowTransaction extends RowTarget {
  /** What the work did is undone when rows are refused in it, and the refusal is returned; the rest goes on. */
  attempt(work: () => Promise<void>): Promise<RowsRefused | undefined>;
}

/** Holds the live lock: nobody else moves the checkpoint. */
export interface LiveTransaction extends RowTransaction {
  readonly standing: Standing;
  loadPersons(model: AnyReadModel, personIds: readonly PersonId[]): Promise<readonly ComparableRow[]>;
  removePerson(model: AnyReadModel, personId: PersonId): Promise<void>;
  parkedAmong(personIds: readonly PersonId[]): Promise<ReadonlySet<PersonId>>;
  parked(): Promise<readonly ParkedPerson[]>;
  /** A person who is parked already gets the new reason. */
  park(persons: readonly ParkedPerson[]): Promise<void>;
  unpark(personIds: readonly PersonId[]): Promise<void>;
  /** Removes tables that no read model claims any more. */
  retire(modelNames: readonly string[]): Promise<void>;
  advance(checkpoint: Checkpoint): Promise<void>;
}

/** Tables beside the live ones, out of everybody's sight until they are swapped in. */
export interface Rebuild {
  /** Rows of persons that were not written before. Committed when it returns. Throws `RowsRefused`. */
  write(model: AnyReadModel, rows: readonly StoredRow[]): Promise<void>;
  /** Keys and indexes: after the last `write`, before the first transaction. */
  finishTables(): Promise<void>;
  inTransaction<Value>(work: (beside: RowTransaction) => Promise<Value>): Promise<Value>;
  /**
   * In one live transaction: what the work does in the live tables and beside them, and then the swap, if the work says
   * so. `not-yet` also when a reader was in the way: nothing is done then, and it may be tried again.
   */
  swapIn(work: (live: LiveTransaction, beside: RowTransaction) => Promise<SwapDecision>): Promise<SwapDecision>;
  /** Leaves nothing behind, swapped or not. */
  close(): Promise<void>;
}
export type SwapDecision = 'swap' | 'not-yet';

/** Changes whenever the person's rows in the model may have: as long as it is the same, so are they. */
export type RowsMark = Brand<string, 'RowsMark'>;

/** Where the rows of a person in a model stand. */
export interface RowsStanding {
  readonly mark: RowsMark;
  readonly progress: Progress;
  readonly isParked: boolean;
}

/** All of one moment. */
export interface QueryAnswer extends RowsStanding {
  readonly rows: readonly object[];
  readonly total: number;
  /** Items of the first row that belong to the page before. */
  readonly itemsBefore: number;
}

export interface ReadModelStore {
  standing(): Promise<Standing>;
  parked(): Promise<readonly ParkedPerson[]>;
  /** Throws `ReadModelsOutOfDate` when the table is not of the model's version. */
  query(model: AnyReadModel, personId: PersonId, criteria: Criteria): Promise<QueryAnswer>;
  /** As `query` without the rows, and far cheaper. */
  standingOf(model: AnyReadModel, personId: PersonId): Promise<RowsStanding>;
  loadPersons(model: AnyReadModel, personIds: readonly PersonId[]): Promise<readonly ComparableRow[]>;
  /** Persons who have rows, in order, after one. */
  personsAfter(model: AnyReadModel, personId: PersonId | undefined, limit: number): Promise<readonly PersonId[]>;
  /** Persons who have a row of that key, in order. For a model that says `isFoundByKey`. */
  personsWith(model: AnyReadModel, rowKey: string, limit: number): Promise<readonly PersonId[]>;
  /** One at a time in all processes. Keep it short: while it writes, newer events may stay hidden from every reader. */
  inLiveTransaction<Value>(work: (live: LiveTransaction) => Promise<Value>): Promise<Value>;
  /** Clears away what a rebuild left that was killed. Throws `RebuildRunning`. */
  beginRebuild(models: readonly AnyReadModel[]): Promise<Rebuild>;
}

/** A value of a row, a row or its key is one that the store cannot keep. Without the cause, which may quote the row. */
export class RowsRefused extends Error {
  readonly code = 'rows-refused';
  /** The database's error code, for example 54000 (program limit exceeded). */
  readonly reason: string;
  constructor(reason: string) {
    super(`Rows were refused: ${reason}.`);
    this.reason = reason;
  }
}

/** The tables were folded from another log. Whoever means it empties them first. */
export class AnotherLog extends Error {
  readonly code = 'another-log';
}

/** The tables know events that the log does not have: the log is older than they are, perhaps restored from a backup. */
export class CheckpointBeyondLog extends Error {
  readonly code = 'checkpoint-beyond-log';
}

/** The tables are those of other read models than this program's; `migrate` brings them together. */
export class ReadModelsOutOfDate extends Error {
  readonly code = 'read-models-out-of-date';
}

export class RebuildRunning extends Error {
  readonly code = 'rebuild-running';
}
