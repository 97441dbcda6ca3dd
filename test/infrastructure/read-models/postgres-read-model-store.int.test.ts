import { createPostgresReadModelStore } from '../../../infrastructure/read-models/postgres-read-model-store.ts';
import { readModelStoreContract } from '../../contracts/read-model-store-contract.ts';
import { resetReadModels } from '../../support/projections/reset-read-models.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

readModelStoreContract('The PostgreSQL store', async () => {
  await resetReadModels(database.pool);
  return createPostgresReadModelStore(database);
});
