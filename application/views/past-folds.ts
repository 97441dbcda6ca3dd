import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Instant } from '../../domain/shared/time.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import {
  createSharedReading,
  foldRead,
  type FoldedPerson,
  type PersonReading,
  type SharedReading,
} from '../projections/fold-person.ts';

/** The rows of a model as the person's streams held them at an instant. */
export type FoldThen = (
  model: AnyReadModel,
  known: { readonly personId: PersonId; readonly knownOn: Instant },
) => Promise<FoldedPerson>;

/** As long as a page takes to ask its dozen views, a few at a time. What is erased meanwhile is gone with it. */
const keptForMs = 3_000;
/** Of the days that a moving slider rests on; a long life is some 60 MB, decrypted. */
const keptReadingsMax = 2;

interface KeptReading {
  readonly shared: SharedReading;
  underway: Promise<void> | null;
  /** Begins when the one underway ends: for all who asked since that one began. */
  next: Promise<void> | null;
}

/**
 * A page asks a dozen views as known on one day, and nearly all the work is to read and decrypt: they share it. Each
 * reads on from where the last one stopped, so that nobody is answered from before they asked.
 */
export function createPastFolds(needs: PersonReading): FoldThen {
  const kept = new Map<string, KeptReading>();
  const begin = (name: string, personId: PersonId, knownOn: Instant): KeptReading => {
    const belongs: Parameters<typeof createSharedReading>[2] = ({ metadata }) => metadata.recordedAt <= knownOn;
    const shared = createSharedReading(needs, personId, belongs);
    const reading = { shared, underway: null, next: null };
    kept.set(name, reading);
    for (const oldest of kept.keys()) if (kept.size > keptReadingsMax) kept.delete(oldest);
    setTimeout(() => {
      if (kept.get(name) === reading) kept.delete(name);
    }, keptForMs).unref();
    return reading;
  };
  return async (model, { personId, knownOn }) => {
    const name = `${personId} ${knownOn}`;
    const reading = kept.get(name) ?? begin(name, personId, knownOn);
    await readFromNow(reading);
    return foldRead([...reading.shared.pages], model, personId);
  };
}

/** A reading that begins after it was asked for. One that fails leaves what it has, and the next goes on from there. */
function readFromNow(reading: KeptReading): Promise<void> {
  const start = (): Promise<void> => {
    reading.next = null;
    reading.underway = reading.shared.readOn().finally(() => {
      reading.underway = null;
    });
    return reading.underway;
  };
  if (reading.underway === null) return start();
  reading.next ??= reading.underway.then(start, start);
  return reading.next;
}
