import type pg from 'pg';
import type { StreamName } from '../../../application/ports/event-store.ts';
import { arrayOf } from '../../postgres/binary-form.ts';
import type { LogPlace } from './log-position.ts';
import { eventColumns, expectedHeadColumn, lastRevisionOf, type PendingAppend } from './pending-append.ts';

/**
 * The head is looked up inside the statement, on the statement's own snapshot, and before the transaction is given its
 * id: so a later event of a stream always has a greater transaction id, and the log keeps the order of each stream.
 * Whoever commits the same revision after that snapshot makes this statement fail on the unique key.
 */
const insertOne = `
  INSERT INTO events (stream, revision, event_id, type, owner, data, metadata)
  SELECT $1, $2, $3, $4, $5, $6, $7
  WHERE coalesce((SELECT revision FROM events WHERE stream = $1 ORDER BY revision DESC LIMIT 1), -1) = $8
  RETURNING tx_id, position`;

/** All rows of one append have the same expected head, so they pass or fail together. */
const insertTogether = `
  INSERT INTO events (stream, revision, event_id, type, owner, data, metadata)
  SELECT new.stream, new.revision, new.event_id, new.type, new.owner, new.data, new.metadata
  FROM unnest($1::text[], $2::bigint[], $3::uuid[], $4::text[], $5::text[], $6::bytea[], $7::jsonb[], $8::bigint[])
    WITH ORDINALITY AS new (stream, revision, event_id, type, owner, data, metadata, expected, ordinal)
  WHERE coalesce((SELECT revision FROM events WHERE stream = new.stream ORDER BY revision DESC LIMIT 1), -1) = new.expected
  ORDER BY new.ordinal
  RETURNING stream, revision, tx_id, position`;

/** Where the last event of the append now stands; undefined when the stream's head is not the expected one. */
export async function insertAppend(client: pg.PoolClient, append: PendingAppend): Promise<LogPlace | undefined> {
  const [row, ...more] = append.rows;
  if (row === undefined || more.length > 0) return (await insertAppends(client, [append])).get(append);
  const { event, revision, metadataJson } = row;
  const { stream, expectedHead } = append;
  const { rows } = await client.query<[txId: string, number: string]>({
    name: 'event-log-insert-one',
    text: insertOne,
    rowMode: 'array',
    values: [
      stream,
      revision,
      event.eventId,
      event.type,
      event.metadata.owner,
      asBuffer(event.data),
      metadataJson,
      expectedHead,
    ],
  });
  const [written] = rows;
  return written && { txId: written[0], number: written[1] };
}

/** At most one append per stream. Those that are not in the answer met another head. */
export async function insertAppends(
  client: pg.PoolClient,
  appends: readonly PendingAppend[],
): Promise<ReadonlyMap<PendingAppend, LogPlace>> {
  const byStream = new Map<string, PendingAppend>(appends.map((append) => [append.stream, append]));
  const eventRows = appends.toSorted(byStreamName).flatMap((append) => append.rows);
  const { rows } = await client.query<[stream: StreamName, revision: string, txId: string, number: string]>({
    name: 'event-log-insert-together',
    text: insertTogether,
    rowMode: 'array',
    values: [...eventColumns, expectedHeadColumn].map((values) => arrayOf(values, eventRows)),
  });
  const written = new Map<PendingAppend, LogPlace>();
  for (const [stream, revision, txId, number] of rows) {
    const append = byStream.get(stream);
    if (append !== undefined && BigInt(revision) === lastRevisionOf(append)) written.set(append, { txId, number });
  }
  return written;
}

/** One order for every process: two flushes that meet at two streams then wait for each other once, never in a ring. */
const byStreamName = (one: PendingAppend, other: PendingAppend): number => (one.stream < other.stream ? -1 : 1);

/** The driver sends a Buffer as bytes and anything else as text. */
const asBuffer = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
