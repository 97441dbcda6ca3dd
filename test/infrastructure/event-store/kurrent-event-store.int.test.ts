import { randomUUID } from 'node:crypto';
import { createKurrentEventStore } from '../../../infrastructure/event-store/kurrent/kurrent-event-store.ts';
import { eventStoreContract } from '../../contracts/event-store-contract.ts';
import { startKurrentDouble } from '../../support/kurrent-double/kurrent-double.ts';

eventStoreContract('the KurrentDB event store over the double', async () => {
  const double = await startKurrentDouble();
  const store = createKurrentEventStore({ connectionString: double.connectionString });
  const close = async (): Promise<void> => {
    await store.close();
    double.kill();
  };
  return { store, close };
});

const realServer = process.env['KURRENTDB_URL'];

if (realServer === undefined) {
  describe('the KurrentDB event store over a real server', () => {
    // Also where the runner names no skipped tests.
    process.stderr.write('KurrentDB, real server: not shown (set KURRENTDB_URL)\n');
    it.skip('real server: not shown (set KURRENTDB_URL)', () => undefined);
  });
} else {
  eventStoreContract('the KurrentDB event store over the server of KURRENTDB_URL', () => {
    // Each time another log on the same server; what is left there is a few kilobytes under these names.
    const logName = `passbook-test-${randomUUID()}`;
    const store = createKurrentEventStore({ connectionString: realServer, logName });
    return Promise.resolve({ store, close: () => store.close() });
  });
}
