import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/*
 * What somebody writes who wants an event table and nothing else: no encryption, no coalescing, no log of changes. It
 * pays for three indexes and for a gap-free order (the transaction's id), as any honest event table does.
 */

export interface RawEvent {
  readonly streamId: string;
  readonly version: number;
  readonly type: string;
  readonly data: object;
  readonly metadata: object;
}

const table = `
  CREATE TABLE raw_events (
    global_pos bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    stream_id text NOT NULL,
    version integer NOT NULL,
    event_id uuid NOT NULL,
    type text NOT NULL,
    data jsonb NOT NULL,
    metadata jsonb NOT NULL,
    tx_id xid8 NOT NULL DEFAULT pg_current_xact_id(),
    created_at timestamptz NOT NULL DEFAULT now(),
    UNIQUE (stream_id, version)
  );
  CREATE INDEX raw_events_in_order ON raw_events (tx_id, global_pos)`;

const insertOne = {
  name: 'raw-insert-event',
  text: `INSERT INTO raw_events (stream_id, version, event_id, type, data, metadata) VALUES ($1, $2, $3, $4, $5, $6)`,
};

/** Two more than the most writers that are compared with a pool of one's own size: nobody waits for a connection. */
const connectionsMax = 34;
const rowsPerCopy = 1_000;

export interface RawEvents {
  readonly pool: pg.Pool;
  /** One event in one INSERT, prepared once a connection; a version that is taken fails on the unique key. */
  insert(event: RawEvent): Promise<void>;
  /** COPY as text, a thousand rows a transaction, on one connection. */
  copy(events: readonly RawEvent[]): Promise<void>;
  empty(): Promise<void>;
  close(): Promise<void>;
}

export async function openRawEvents(url: string): Promise<RawEvents> {
  const pool = new pg.Pool({ connectionString: url, max: connectionsMax });
  await pool.query(table);
  return {
    pool,
    insert: async ({ streamId, version, type, data, metadata }) => {
      const values = [streamId, version, randomUUID(), type, JSON.stringify(data), JSON.stringify(metadata)];
      await pool.query({ ...insertOne, values });
    },
    copy: async (events) => {
      const client = await pool.connect();
      try {
        for (let from = 0; from < events.length; from += rowsPerCopy) {
          await copyRows(client, events.slice(from, from + rowsPerCopy));
        }
      } finally {
        client.release();
      }
    },
    empty: async () => {
      await pool.query('TRUNCATE raw_events');
    },
    close: () => pool.end(),
  };
}

async function copyRows(client: pg.PoolClient, events: readonly RawEvent[]): Promise<void> {
  const copy = client.query(
    copyFrom('COPY raw_events (stream_id, version, event_id, type, data, metadata) FROM STDIN'),
  );
  const text = events.map(lineOf).join('');
  if (!copy.write(text)) await once(copy, 'drain');
  copy.end();
  await finished(copy);
}

const lineOf = ({ streamId, version, type, data, metadata }: RawEvent): string =>
  `${[streamId, version, randomUUID(), type, escaped(data), escaped(metadata)].join('\t')}\n`;

/** JSON has no raw control characters, so the backslash is all that COPY's text format must not misread. */
const escaped = (value: object): string => JSON.stringify(value).replaceAll('\\', '\\\\');
