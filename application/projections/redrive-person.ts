import type { PersonId } from '../../domain/shared/person-id.ts';
import { isReached, type LiveTransaction, type RowsRefused } from '../ports/read-model-store.ts';
import { park, type ProjectionNeeds } from './advance-once.ts';
import { createPersonFold, type FoldedPerson } from './fold-person.ts';
import { assertCurrent } from './live-standing.ts';

export type RedriveOutcome =
  { readonly kind: 'healed'; readonly rows: number } | { readonly kind: 'still-parked'; readonly reason: string };

/** Folds a person afresh from their streams, parked or not, and puts the rows in the place of those that are there. */
export type RedrivePerson = (personId: PersonId) => Promise<RedriveOutcome>;

/**
 * Most of it is read before the lock is taken; under the lock come only the events up to the checkpoint of that moment.
 * So the rows are exactly those of the checkpoint, and the next batch goes on from there.
 */
export function createRedrive(needs: ProjectionNeeds): RedrivePerson {
  const { store, readModelStore, readModels, clock } = needs;
  return async (personId) => {
    const logId = await store.logId();
    const { position } = assertCurrent(readModels, await readModelStore.standing(), logId);
    const person = createPersonFold(needs, readModels, personId);
    await person.readOn((stored) => isReached(position, stored.position));
    return readModelStore.inLiveTransaction(async (live) => {
      const checkpoint = assertCurrent(readModels, live.standing, logId);
      await person.readOn((stored) => isReached(checkpoint.position, stored.position));
      if (person.failure !== undefined) {
        await park([person.failure], live, clock);
        return { kind: 'still-parked', reason: person.failure.reason };
      }
      const refused = await live.attempt(() => replaceRows(needs, person, live));
      if (refused === undefined) {
        await live.unpark([personId]);
        return { kind: 'healed', rows: countRows(needs, person) };
      }
      return stayParked(person, refused, live);
    });
  };
}

async function replaceRows(
  { readModels }: ProjectionNeeds,
  person: FoldedPerson,
  live: LiveTransaction,
): Promise<void> {
  for (const model of readModels) {
    await live.removePerson(model, person.personId);
    await live.save(model, person.rowsOf(model));
  }
}

const countRows = ({ readModels }: ProjectionNeeds, person: FoldedPerson): number =>
  readModels.reduce((rows, model) => rows + person.rowsOf(model).length, 0);

/** Whose rows are refused was parked at an event already, and that event stays the one to look at. */
async function stayParked(person: FoldedPerson, refused: RowsRefused, live: LiveTransaction): Promise<RedriveOutcome> {
  const reason = `${refused.code}: ${refused.reason}`;
  const known = (await live.parked()).find(({ personId }) => personId === person.personId);
  if (known === undefined) throw refused;
  await live.park([{ ...known, reason }]);
  return { kind: 'still-parked', reason };
}
