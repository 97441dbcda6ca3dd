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
  const rowsByModel = new Map<string, Map<PersonId, Map<string, WorkingRow>>>();
  const personsIn = (model: AnyReadModel): Map<PersonId, Map<string, WorkingRow>> => {
    const persons = rowsByModel.get(model.name) ?? new Map<PersonId, Map<string, WorkingRow>>();
    rowsByModel.set(model.name, persons);
    return persons;
  };
  const rowsIn = (model: AnyReadModel, personId: PersonId): Map<string, WorkingRow> => {
    const persons = personsIn(model);
    const rows = persons.get(personId) ?? new Map<string, WorkingRow>();
    persons.set(personId, rows);
    return rows;
  };
  const allOf = (model: AnyReadModel): readonly WorkingRow[] =>
    [...personsIn(model).values()].flatMap((rows) => [...rows.values()]);
  return {
    enter: (model, rows) => {
      for (const { personId, rowKey, row } of rows) {
        rowsIn(model, personId).set(rowKey, { address: { personId, rowKey }, found: row, current: row });
      }
    },
    apply: (recorded, touches) => {
      const { owner: personId } = recorded;
      const folded = touches.map(({ model, rowKey }) => {
        const rows = rowsIn(model, personId);
        const known = rows.get(rowKey);
        return { rows, rowKey, known, row: blaming(model, () => model.fold(known?.current, recorded, rowKey)) };
      });
      for (const { rows, rowKey, known, row } of folded) {
        if (known !== undefined) known.current = row;
        // A restated row is named to every model, and most of them never had it.
        else if (row !== undefined) rows.set(rowKey, { address: { personId, rowKey }, found: undefined, current: row });
      }
    },
    rowsOf: (model) =>
      allOf(model).flatMap(({ address, current }) => (current === undefined ? [] : [{ ...address, row: current }])),
    changesOf: (model) =>
      allOf(model).flatMap(({ address, found, current }) => (current === found ? [] : [{ ...address, row: current }])),
  };
}

function blaming<Value>(model: AnyReadModel, work: () => Value): Value {
  try {
    return work();
  } catch (cause) {
    throw new FoldFailed(model.name, { cause });
  }
}
