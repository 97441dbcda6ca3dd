import type pg from 'pg';

/*
 * A hand-written projection: keyset on (tx_id, global_pos) below the oldest running transaction, a fold in JavaScript,
 * one upsert a batch, and the checkpoint in the same transaction. One row for each event, as the model it is compared with.
 */

const batchEvents = 1_000;

const tables = `
  CREATE TABLE raw_rows (
    person_id text NOT NULL,
    row_key text NOT NULL,
    kind text NOT NULL,
    occurred_on text NOT NULL,
    measured_at text NOT NULL,
    row json NOT NULL,
    PRIMARY KEY (person_id, row_key)
  );
  CREATE INDEX raw_rows_by_day ON raw_rows (person_id, occurred_on);
  CREATE TABLE raw_checkpoint (name text PRIMARY KEY, tx_id xid8 NOT NULL, global_pos bigint NOT NULL)`;

const nextEvents = {
  name: 'raw-next-events',
  text: `
    SELECT tx_id, global_pos, stream_id, event_id, data, metadata
    FROM raw_events
    WHERE (tx_id, global_pos) > ($1::xid8, $2::bigint) AND tx_id < pg_snapshot_xmin(pg_current_snapshot())
    ORDER BY tx_id, global_pos
    LIMIT ${batchEvents}`,
};

const upsert = {
  name: 'raw-upsert-rows',
  text: `
    INSERT INTO raw_rows (person_id, row_key, kind, occurred_on, measured_at, row)
    SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::json[])
    ON CONFLICT (person_id, row_key) DO UPDATE
    SET kind = excluded.kind, occurred_on = excluded.occurred_on, measured_at = excluded.measured_at, row = excluded.row`,
};

const advance = {
  name: 'raw-advance',
  text: `UPDATE raw_checkpoint SET tx_id = $1, global_pos = $2 WHERE name = 'live'`,
};

interface EventRow {
  readonly tx_id: string;
  readonly global_pos: string;
  readonly stream_id: string;
  readonly event_id: string;
  readonly data: {
    readonly readingId: string;
    readonly measured: { readonly kind: string };
    readonly measuredAt: string;
  };
  readonly metadata: { readonly owner: string; readonly recordedAt: string; readonly actor: string };
}

export async function prepareRawReadLoop(pool: pg.Pool): Promise<void> {
  await pool.query(tables);
}

export async function resetRawReadLoop(pool: pg.Pool): Promise<void> {
  await pool.query('TRUNCATE raw_rows, raw_checkpoint');
  await pool.query(`INSERT INTO raw_checkpoint VALUES ('live', '0', 0)`);
}

/** From the first event to the last; the number of them. */
export async function runRawReadLoop(pool: pg.Pool): Promise<number> {
  const client = await pool.connect();
  try {
    let last: Pick<EventRow, 'tx_id' | 'global_pos'> = { tx_id: '0', global_pos: '0' };
    let events = 0;
    for (;;) {
      const { rows } = await client.query<EventRow>({ ...nextEvents, values: [last.tx_id, last.global_pos] });
      last = rows.at(-1) ?? last;
      if (rows.length === 0) return events;
      events += rows.length;
      await client.query('BEGIN');
      await client.query({ ...upsert, values: columnsOf(rows) });
      await client.query({ ...advance, values: [last.tx_id, last.global_pos] });
      await client.query('COMMIT');
    }
  } finally {
    client.release();
  }
}

const columnsOf = (rows: readonly EventRow[]): string[][] => [
  rows.map(({ metadata }) => metadata.owner),
  rows.map(({ data }) => data.readingId),
  rows.map(({ data }) => data.measured.kind),
  rows.map(({ data }) => data.measuredAt.slice(0, 10)),
  rows.map(({ data }) => data.measuredAt),
  rows.map(({ data, event_id, metadata: { recordedAt, actor } }) =>
    JSON.stringify({ content: data, eventId: event_id, recordedAt, recordedBy: actor, earlier: [] }),
  ),
];
