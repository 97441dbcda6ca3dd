import type pg from 'pg';
import type { StreamName } from '../../../application/ports/event-store.ts';
import type { EventId } from '../../../domain/shared/recorded.ts';

export interface RawEvent {
  readonly stream: StreamName;
  readonly revision: number;
  readonly eventId: EventId;
}

/** Another writer's hand on the table, which the event store knows nothing of. */
export async function insertRaw(client: pg.PoolClient, { stream, revision, eventId }: RawEvent): Promise<void> {
  await client.query({
    name: 'raw-insert',
    text: `INSERT INTO events (stream, revision, event_id, type, owner, data, metadata)
           VALUES ($1, $2, $3, 'BloodPressureRecorded', 'per_raw', '\\x00', '{}')`,
    values: [stream, revision, eventId],
  });
}

/** Written and not yet ended: it hides what began after it. */
export async function openTransaction(pool: pg.Pool, event: RawEvent): Promise<pg.PoolClient> {
  const client = await pool.connect();
  await client.query('BEGIN');
  await insertRaw(client, event);
  return client;
}

export async function endTransaction(client: pg.PoolClient, how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
  await client.query(how);
  client.release();
}
