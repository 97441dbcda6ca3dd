import type { BuiltModel, Checkpoint, ParkedPerson, Standing } from '../../application/ports/read-model-store.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';

/** Row key to row, as JSON text: what comes out is never the object that went in. */
export type PersonRows = ReadonlyMap<string, string>;

/** What can be read and written: all that is committed, or a stage upon it. */
export interface MemoryLayer {
  rowsOf(table: string, personId: PersonId): PersonRows;
  setRows(table: string, personId: PersonId, rows: PersonRows): void;
  checkpoint(): Checkpoint | undefined;
  setCheckpoint(checkpoint: Checkpoint): void;
  parkedPersons(): ReadonlyMap<PersonId, ParkedPerson>;
  setParked(personId: PersonId, parked: ParkedPerson | undefined): void;
}

/** All that is committed. */
export interface MemoryState extends MemoryLayer {
  readonly tables: Map<string, Map<PersonId, PersonRows>>;
  readonly built: Map<string, BuiltModel>;
  readonly parked: ReadonlyMap<PersonId, ParkedPerson>;
  /** Names of models that somebody rebuilds. */
  readonly rebuilding: Set<string>;
  /** How often anything was put into any table. */
  changes: number;
}

const noRows: PersonRows = new Map();

export function createMemoryState(): MemoryState {
  const tables: MemoryState['tables'] = new Map();
  const parked = new Map<PersonId, ParkedPerson>();
  let checkpoint: Checkpoint | undefined;
  const state: MemoryState = {
    tables,
    built: new Map(),
    parked,
    rebuilding: new Set(),
    changes: 0,
    rowsOf: (table, personId) => tables.get(table)?.get(personId) ?? noRows,
    setRows: (table, personId, rows) => {
      const persons = tables.get(table) ?? new Map<PersonId, PersonRows>();
      tables.set(table, persons.set(personId, rows));
      state.changes += 1;
    },
    checkpoint: () => checkpoint,
    setCheckpoint: (next) => {
      checkpoint = next;
    },
    parkedPersons: () => parked,
    setParked: (personId, person) => {
      if (person === undefined) parked.delete(personId);
      else parked.set(personId, person);
    },
  };
  return state;
}

export const standingOf = (state: MemoryState): Standing => ({
  checkpoint: state.checkpoint(),
  built: [...state.built.values()],
  parkedPersons: state.parked.size,
});

/** Writes that nobody else sees before they are applied, all at once. */
export interface MemoryStage extends MemoryLayer {
  apply(): void;
}

export function createStage(below: MemoryLayer): MemoryStage {
  const tables = new Map<string, Map<PersonId, PersonRows>>();
  const parked = new Map<PersonId, ParkedPerson | undefined>();
  let checkpoint: Checkpoint | undefined;
  return {
    rowsOf: (table, personId) => tables.get(table)?.get(personId) ?? below.rowsOf(table, personId),
    setRows: (table, personId, rows) => {
      const persons = tables.get(table) ?? new Map<PersonId, PersonRows>();
      tables.set(table, persons.set(personId, rows));
    },
    checkpoint: () => checkpoint ?? below.checkpoint(),
    setCheckpoint: (next) => {
      checkpoint = next;
    },
    parkedPersons: () => withChanges(below.parkedPersons(), parked),
    setParked: (personId, person) => {
      parked.set(personId, person);
    },
    apply: () => {
      for (const [table, persons] of tables) {
        for (const [personId, rows] of persons) below.setRows(table, personId, rows);
      }
      for (const [personId, person] of parked) below.setParked(personId, person);
      if (checkpoint !== undefined) below.setCheckpoint(checkpoint);
    },
  };
}

function withChanges<Key, Value>(
  base: ReadonlyMap<Key, Value>,
  changes: ReadonlyMap<Key, Value | undefined>,
): ReadonlyMap<Key, Value> {
  const changed = new Map(base);
  for (const [key, value] of changes) {
    if (value === undefined) changed.delete(key);
    else changed.set(key, value);
  }
  return changed;
}
