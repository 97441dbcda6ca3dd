import type pg from 'pg';
import { createPostgresEventStore } from '../../../infrastructure/event-store/postgres/postgres-event-store.ts';
import { openPool } from '../../../infrastructure/postgres/pool.ts';
import { createPostgresReadModelStore } from '../../../infrastructure/read-models/postgres-read-model-store.ts';
import { createProjectionWorld, type ProjectionWorld, type WorldOptions } from './projection-world.ts';

export interface PostgresWorld extends ProjectionWorld {
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** As a process of its own would see the database: with its own connections, its own turns and its own log. */
export function openPostgresWorld(url: string, options: Omit<WorldOptions, 'store'> = {}): PostgresWorld {
  const pool = openPool(url, { max: 6, applicationName: 'passbook-test' });
  const store = createPostgresEventStore({ pool });
  const readModelStore = options.readModelStore ?? createPostgresReadModelStore({ pool });
  return {
    ...createProjectionWorld({ ...options, store, readModelStore }),
    pool,
    close: async () => {
      await store.close();
      await pool.end();
    },
  };
}
