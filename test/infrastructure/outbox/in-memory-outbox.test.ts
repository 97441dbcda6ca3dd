import { createInMemoryOutbox } from '../../../infrastructure/outbox/in-memory-outbox.ts';
import { outboxContract } from '../../contracts/outbox-contract.ts';

outboxContract('The outbox in memory', () => {
  let steadyMs = 0;
  return Promise.resolve({
    outbox: createInMemoryOutbox(() => steadyMs),
    leaseOver: (leaseMs) => {
      steadyMs += leaseMs;
      return Promise.resolve();
    },
    close: () => Promise.resolve(),
  });
});
