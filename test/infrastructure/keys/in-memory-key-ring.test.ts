import { createInMemoryKeyRing } from '../../../infrastructure/keys/in-memory-key-ring.ts';
import { keyRingContract } from '../../contracts/key-ring-contract.ts';

keyRingContract('The ring in memory', () => {
  const ring = createInMemoryKeyRing();
  return Promise.resolve({ ring, elsewhere: () => ring, close: () => Promise.resolve() });
});
