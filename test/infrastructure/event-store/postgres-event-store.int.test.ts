import { createPostgresEventStore } from '../../../infrastructure/event-store/postgres/postgres-event-store.ts';
import { eventStoreContract } from '../../contracts/event-store-contract.ts';
import { createTestDatabase } from '../../support/test-database.ts';

eventStoreContract('the PostgreSQL event store', async () => {
  const database = await createTestDatabase();
  const store = createPostgresEventStore({ pool: database.pool });
  const close = async (): Promise<void> => {
    await store.close();
    await database.drop();
  };
  return { store, close };
});
