import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import type { DecodedEvent } from '../ports/event-codec.ts';
import { foldRead, readPerson, type FoldedPerson, type PersonReading } from '../projections/fold-person.ts';

/** The rows of a model as the person's streams held them at an instant. */
export type FoldThen = (
  model: AnyReadModel,
  known: { readonly personId: PersonId; readonly knownOn: Instant },
) => Promise<FoldedPerson>;

interface SharedReading {
  readonly pages: Promise<readonly (readonly DecodedEvent[])[]>;
  users: number;
}

/**
 * A page asks a dozen views as known on one day at once, and nearly all the work is to read and decrypt: whoever asks
 * while others still fold the same reading folds it too. With the last of them it is gone, so that nobody is answered
 * from before they asked.
 */
export function createPastFolds(needs: PersonReading): FoldThen {
  const readings = new Map<string, SharedReading>();
  return async (model, { personId, knownOn }) => {
    const name = `${personId} ${knownOn}`;
    const known = readings.get(name);
    const reading: SharedReading = known ?? {
      pages: readPerson(needs, personId, ({ metadata }) => metadata.recordedAt <= knownOn),
      users: 0,
    };
    readings.set(name, reading);
    reading.users += 1;
    try {
      return await foldRead(await reading.pages, model, personId);
    } finally {
      reading.users -= 1;
      if (reading.users === 0) readings.delete(name);
    }
  };
}
