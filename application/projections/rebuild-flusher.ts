import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import { RowsRefused, type StoredRow } from '../ports/read-model-store.ts';
import { failureAt } from './fold-events.ts';
import type { FoldedOwner } from './fold-owners.ts';
import type { RebuildWork } from './rebuild-swap.ts';

/**
 * Writes the rows of whole persons in statements of a fair size, none of which waits long for company. While one flush
 * is being written the next is gathered: folding and the database's work then go on side by side.
 */
export interface RebuildFlusher {
  /** Gives the number of rows. */
  take(owner: FoldedOwner): Promise<number>;
  /** Everything that was taken is written when it returns. */
  finish(): Promise<void>;
}

/** Of all models together. Two such heaps are in memory at once. */
const flushRows = 2_000;
const flushBytes = 2 * 1024 * 1024;
/** What is folded is committed within a second, so that no transaction is long. */
const flushMs = 500;

/** A person's rows of each model, made once. */
interface Waiting {
  readonly owner: FoldedOwner;
  readonly rowsByModel: ReadonlyMap<AnyReadModel, readonly StoredRow[]>;
}

type Work = Pick<RebuildWork, 'models' | 'beside' | 'failures'>;

export function createRebuildFlusher(work: Work): RebuildFlusher {
  let waiting: Waiting[] = [];
  let waitingRows = 0;
  let waitingBytes = 0;
  let flushedAtMs = performance.now();
  let writing: Promise<void> = Promise.resolve();

  const write = async (persons: readonly Waiting[]): Promise<void> => {
    for (const model of work.models) await writeOrBlame(work, model, persons);
  };
  const flush = async (): Promise<void> => {
    await writing;
    writing = write(waiting);
    writing.catch(() => undefined); // Whoever flushes next, or finishes, hears of it.
    waiting = [];
    waitingRows = 0;
    waitingBytes = 0;
    flushedAtMs = performance.now();
  };
  const isFull = (): boolean =>
    waitingRows >= flushRows || waitingBytes >= flushBytes || performance.now() - flushedAtMs >= flushMs;
  return {
    take: async (owner) => {
      const rowsByModel = new Map(work.models.map((model) => [model, owner.rowsOf(model)]));
      const rows = rowsByModel.values().reduce((count, some) => count + some.length, 0);
      waiting.push({ owner, rowsByModel });
      waitingRows += rows;
      waitingBytes += owner.bytes;
      if (isFull()) await flush();
      return rows;
    },
    finish: async () => {
      await flush();
      await writing;
    },
  };
}

/** By person, because after a refusal some rows of a statement must be written again and none twice. */
async function writeOrBlame(work: Work, model: AnyReadModel, persons: readonly Waiting[]): Promise<void> {
  const rows = persons.flatMap(({ rowsByModel }) => rowsByModel.get(model) ?? []);
  if (rows.length === 0) return;
  try {
    await work.beside.write(model, rows);
  } catch (error) {
    if (!(error instanceof RowsRefused)) throw error;
    const [first, ...others] = persons;
    if (first === undefined) return;
    if (others.length === 0) blame(work, first.owner, error);
    else for (const person of persons) await writeOrBlame(work, model, [person]);
  }
}

function blame({ failures }: Work, { personId, last }: FoldedOwner, { code, reason }: RowsRefused): void {
  failures.set(personId, failureAt(last, `${code}: ${reason}`));
}
