import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyDataOf } from '../../postgres/binary-form.ts';
import type { LogPlace } from './log-position.ts';
import { eventColumns, lastRevisionOf, noStream, type PendingAppend } from './pending-append.ts';

const copyIn = `COPY events (${eventColumns.map(({ name }) => name).join(', ')}) FROM STDIN (FORMAT binary)`;
const headOfStream = 'SELECT revision FROM events WHERE stream = $1 ORDER BY revision DESC LIMIT 1';
const placeOfEvent = 'SELECT tx_id, position FROM events WHERE stream = $1 AND revision = $2';

/**
 * A big append in one COPY, which is a transaction of its own and as short as can be. COPY cannot look at the head, so
 * we look before it; whoever comes between wrote the very next revision, and then the COPY fails on the unique key as
 * a whole. The head is read before COPY is given its transaction id, which keeps the stream's order in the log.
 */
export async function copyAppend(client: pg.PoolClient, append: PendingAppend): Promise<LogPlace | undefined> {
  const head = await client.query<[string]>({
    name: 'event-log-head-of-stream',
    text: headOfStream,
    rowMode: 'array',
    values: [append.stream],
  });
  if (BigInt(head.rows[0]?.[0] ?? noStream) !== append.expectedHead) return undefined;
  const copy = client.query(copyFrom(copyIn));
  copy.end(copyDataOf(eventColumns, append.rows));
  await finished(copy);
  const last = await client.query<[txId: string, number: string]>({
    name: 'event-log-place-of-event',
    text: placeOfEvent,
    rowMode: 'array',
    values: [append.stream, lastRevisionOf(append)],
  });
  const [place] = last.rows;
  return place && { txId: place[0], number: place[1] };
}
