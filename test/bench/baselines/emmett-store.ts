import { getPostgreSQLEventStore } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';

/** The best-known event store for Node and PostgreSQL, used as its documentation does, expected version given. */
export interface EmmettStore {
  /** The version to expect next time. */
  append(streamId: string, expected: bigint | undefined, type: string, data: Record<string, unknown>): Promise<bigint>;
  close(): Promise<void>;
}

/** As the hand-written baseline: nobody waits for a connection. */
const connectionsMax = 34;

export async function openEmmettStore(url: string): Promise<EmmettStore> {
  const pool = new pg.Pool({ connectionString: url, max: connectionsMax });
  const store = getPostgreSQLEventStore(url, { connectionOptions: { pooled: true, pool } });
  await store.schema.migrate();
  return {
    append: async (streamId, expected, type, data) => {
      const { nextExpectedStreamVersion } = await store.appendToStream(streamId, [{ type, data }], {
        expectedStreamVersion: expected ?? 'STREAM_DOES_NOT_EXIST',
      });
      return nextExpectedStreamVersion;
    },
    close: async () => {
      await store.close();
      if (!pool.ended) await pool.end();
    },
  };
}
