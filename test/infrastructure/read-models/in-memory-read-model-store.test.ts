import { createInMemoryReadModelStore } from '../../../infrastructure/read-models/in-memory-read-model-store.ts';
import { readModelStoreContract } from '../../contracts/read-model-store-contract.ts';

readModelStoreContract('The in-memory store', () => Promise.resolve(createInMemoryReadModelStore()));
