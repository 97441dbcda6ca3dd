import type pg from 'pg';

/** One step of the schema. Released steps are never edited: a mistake is mended by the next number. */
export interface Migration {
  readonly number: number;
  /** The file's name without its number, `event-log` for `0001-event-log.ts`. */
  readonly name: string;
  /**
   * True when a process that still runs and does not know this step would harm or misread the data: stop it first. Said
   * to whoever plans an upgrade, and written beside the step. No program decides by it: one that starts later and does
   * not know a step refuses, whichever it is (`MigrationAhead`).
   */
  readonly breaking: boolean;
  /** Runs inside the step's own transaction; it must not commit. */
  readonly up: (client: pg.PoolClient) => Promise<void>;
}
