import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import { RowsRefused, type StoredRow } from '../ports/read-model-store.ts';
import { failureAt } from './fold-events.ts';
import type { FoldedOwner } from './fold-owners.ts';
import type { RebuildWork } from './rebuild-swap.ts';

/** Writes the rows of whole persons in statements of a fair size, none of which waits long for company. */
export interface RebuildFlusher {
  /** Gives the number of rows. */
  take(owner: FoldedOwner): Promise<number>;
  flush(): Promise<void>;
}

/** Of one statement: about a megabyte. */
const flushRows = 1_000;
/** What is folded is committed within a second, so that no transaction is long. */
const flushMs = 500;

/** A person's rows of each model, made once. */
interface Waiting {
  readonly owner: FoldedOwner;
  readonly rowsByModel: ReadonlyMap<AnyReadModel, readonly StoredRow[]>;
}

export function createRebuildFlusher({
  models,
  beside,
  failures,
}: Pick<RebuildWork, 'models' | 'beside' | 'failures'>): RebuildFlusher {
  let waiting: Waiting[] = [];
  let waitingRows = 0;
  let flushedAtMs = performance.now();

  /** By person, because after a refusal some rows of a statement must be written again and none twice. */
  const writeOrBlame = async (model: AnyReadModel, persons: readonly Waiting[]): Promise<void> => {
    const rows = persons.flatMap(({ rowsByModel }) => rowsByModel.get(model) ?? []);
    if (rows.length === 0) return;
    try {
      await beside.write(model, rows);
    } catch (error) {
      if (!(error instanceof RowsRefused)) throw error;
      const [first, ...others] = persons;
      if (first === undefined) return;
      if (others.length === 0) blame(first.owner, error);
      else for (const person of persons) await writeOrBlame(model, [person]);
    }
  };
  const blame = ({ personId, last }: FoldedOwner, { code, reason }: RowsRefused): void => {
    failures.set(personId, failureAt(last, `${code}: ${reason}`));
  };
  const flush = async (): Promise<void> => {
    for (const model of models) await writeOrBlame(model, waiting);
    waiting = [];
    waitingRows = 0;
    flushedAtMs = performance.now();
  };
  return {
    take: async (owner) => {
      const rowsByModel = new Map(models.map((model) => [model, owner.rowsOf(model)]));
      const rows = rowsByModel.values().reduce((count, some) => count + some.length, 0);
      waiting.push({ owner, rowsByModel });
      waitingRows += rows;
      if (waitingRows >= flushRows || performance.now() - flushedAtMs >= flushMs) await flush();
      return rows;
    },
    flush,
  };
}
