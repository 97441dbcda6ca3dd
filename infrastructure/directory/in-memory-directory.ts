import type { Directory } from '../../application/ports/directory.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';

/** For tests and simulations. */
export function createInMemoryDirectory(): Directory {
  const holders = new Map<string, PersonId>();
  return {
    reserve: (nationalId, personId) => {
      const holder = holders.get(nationalId) ?? personId;
      holders.set(nationalId, holder);
      return Promise.resolve(holder);
    },
    find: (nationalId) => Promise.resolve(holders.get(nationalId)),
    everyone: () => inOrder([...new Set(holders.values())].sort()),
    forget: (personId) => {
      for (const [nationalId, holder] of holders) if (holder === personId) holders.delete(nationalId);
      return Promise.resolve();
    },
  };
}

async function* inOrder(people: readonly PersonId[]): AsyncGenerator<PersonId> {
  yield* await Promise.resolve(people);
}
