import type { AnyEvent } from '../../domain/catalogue.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Recorded } from '../../domain/shared/recorded.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import type { RowAddress, RowChange, StoredRow } from '../ports/read-model-store.ts';

/** One row of one model that an event concerns. */
export interface Touch {
  readonly model: AnyReadModel;
  readonly rowKey: string;
}

/** A read model threw: a bug of the model, or an event that it should not have met. Names the model and not the cause. */
export class FoldFailed extends Error {
  readonly code = 'fold-failed';
  readonly modelName: string;
  constructor(modelName: string, options: ErrorOptions) {
    super(`${modelName} could not fold an event.`, options);
    this.modelName = modelName;
  }
}

export function touchesOf(models: readonly AnyReadModel[], event: AnyEvent): readonly Touch[] {
  const touches: Touch[] = [];
  for (const model of models) {
    const rowKeys = blaming(model, () => model.rowKeysOf(event));
    if (rowKeys.length === 0) continue; // Most models, most events.
    for (const rowKey of new Set(rowKeys)) touches.push({ model, rowKey });
  }
  return touches;
}

/** The rows that a fold is about, as they were found and as they are now. */
export interface WorkingRows {
  /** What the tables hold; whatever is not entered counts as absent. */
  enter(model: AnyReadModel, rows: readonly StoredRow[]): void;
  /** All rows of the event or, if a fold throws `FoldFailed`, none. */
  apply(recorded: Recorded<AnyEvent>, touches: readonly Touch[]): void;
  rowsOf(model: AnyReadModel): readonly StoredRow[];
  /** What differs from what was entered. */
  changesOf(model: AnyReadModel): readonly RowChange[];
}

interface WorkingRow {
  readonly address: RowAddress;
  readonly found: object | undefined;
  current: object | undefined;
}

export function createWorkingRows(): WorkingRows {
  const rowsByModel = new Map<string, Map<string, WorkingRow>>();
  const rowsIn = (model: AnyReadModel): Map<string, WorkingRow> => {
    const rows = rowsByModel.get(model.name) ?? new Map<string, WorkingRow>();
    rowsByModel.set(model.name, rows);
    return rows;
  };
  const currentRow = ({ model, rowKey }: Touch, personId: PersonId): object | undefined =>
    rowsIn(model).get(nameOf(personId, rowKey))?.current;
  const setRow = ({ model, rowKey }: Touch, personId: PersonId, row: object | undefined): void => {
    const rows = rowsIn(model);
    const known = rows.get(nameOf(personId, rowKey));
    if (known !== undefined) known.current = row;
    else rows.set(nameOf(personId, rowKey), { address: { personId, rowKey }, found: undefined, current: row });
  };
  return {
    enter: (model, rows) => {
      for (const { personId, rowKey, row } of rows) {
        rowsIn(model).set(nameOf(personId, rowKey), { address: { personId, rowKey }, found: row, current: row });
      }
    },
    apply: (recorded, touches) => {
      const { owner } = recorded;
      const folded = touches.map((touch) => {
        const { model, rowKey } = touch;
        return { touch, row: blaming(model, () => model.fold(currentRow(touch, owner), recorded, rowKey)) };
      });
      for (const { touch, row } of folded) setRow(touch, owner, row);
    },
    rowsOf: (model) =>
      [...rowsIn(model).values()].flatMap(({ address, current }) =>
        current === undefined ? [] : [{ ...address, row: current }],
      ),
    changesOf: (model) =>
      [...rowsIn(model).values()].flatMap(({ address, found, current }) =>
        current === found ? [] : [{ ...address, row: current }],
      ),
  };
}

/** A personId holds no blank. */
const nameOf = (personId: PersonId, rowKey: string): string => `${personId} ${rowKey}`;

function blaming<Value>(model: AnyReadModel, work: () => Value): Value {
  try {
    return work();
  } catch (cause) {
    throw new FoldFailed(model.name, { cause });
  }
}
