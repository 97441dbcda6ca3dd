import { createInMemoryDirectory } from '../../../infrastructure/directory/in-memory-directory.ts';
import { directoryContract } from '../../contracts/directory-contract.ts';

directoryContract('The directory in memory', () =>
  Promise.resolve({ directory: createInMemoryDirectory(), close: () => Promise.resolve() }),
);
