import { createInMemoryEventStore } from '../../../infrastructure/event-store/in-memory-event-store.ts';
import { eventStoreContract } from '../../contracts/event-store-contract.ts';

eventStoreContract('the in-memory event store', () => {
  const store = createInMemoryEventStore();
  return Promise.resolve({ store, close: () => store.close() });
});
