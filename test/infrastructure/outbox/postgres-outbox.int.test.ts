import { setTimeout } from 'node:timers/promises';
import { createPostgresOutbox } from '../../../infrastructure/outbox/postgres-outbox.ts';
import { outboxContract } from '../../contracts/outbox-contract.ts';
import { createTestDatabase } from '../../support/test-database.ts';

outboxContract('The outbox in PostgreSQL', async () => {
  const { pool, drop } = await createTestDatabase();
  return { outbox: createPostgresOutbox(pool), leaseOver: (leaseMs) => setTimeout(leaseMs + 50), close: drop };
});
