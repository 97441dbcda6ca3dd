import type pg from 'pg';
import type { AppendOutcome } from '../../../application/ports/event-store.ts';
import { positionOf } from './log-position.ts';
import { headOf, lastRevisionOf, noStream, type PendingAppend } from './pending-append.ts';

/** One row with nulls behind the head when the stream ends before the place where the append should be. */
const whatStandsThere = `
  SELECT head.revision, standing.event_id, standing.tx_id, standing.position
  FROM (SELECT revision FROM events WHERE stream = $1 ORDER BY revision DESC LIMIT 1) AS head
  LEFT JOIN events AS standing ON standing.stream = $1 AND standing.revision BETWEEN $2 AND $3
  ORDER BY standing.revision`;

type StandingRow = [head: string, eventId: string | null, txId: string | null, number: string | null];

/**
 * The stream's head was not the expected one. Either exactly these events already stand at their place, then this is
 * the same append again; or others do. `undefined`: the head is now the expected one, so the append deserves a try.
 */
export async function settleAppend(client: pg.PoolClient, append: PendingAppend): Promise<AppendOutcome | undefined> {
  const lastRevision = lastRevisionOf(append);
  const { rows } = await client.query<StandingRow>({
    name: 'event-log-what-stands-there',
    text: whatStandsThere,
    rowMode: 'array',
    values: [append.stream, append.expectedHead + 1n, lastRevision],
  });
  const isKnown = append.rows.every((row, index) => rows[index]?.[1] === row.event.eventId);
  const [, , txId, number] = rows.at(-1) ?? [];
  if (isKnown && typeof txId === 'string' && typeof number === 'string') {
    return { kind: 'appended', revision: lastRevision, position: positionOf({ txId, number }) };
  }
  const head = BigInt(rows[0]?.[0] ?? noStream);
  return head === append.expectedHead ? undefined : { kind: 'conflict', actual: headOf(head) };
}
