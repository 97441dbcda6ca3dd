import type pg from 'pg';

/** One step of the schema. Released steps are never edited: a mistake is mended by the next number. */
export interface Migration {
  readonly number: number;
  /** The file's name without its number, `event-log` for `0001-event-log.ts`. */
  readonly name: string;
  /** True when a process that still runs and does not know this step would harm or misread the data: stop it first. */
  readonly breaking: boolean;
  /** Runs inside the step's own transaction; it must not commit. */
  readonly up: (client: pg.PoolClient) => Promise<void>;
}
