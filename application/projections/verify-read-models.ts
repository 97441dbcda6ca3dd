import type { PersonId } from '../../domain/shared/person-id.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import type { LogId } from '../ports/event-store.ts';
import { isReached, type ComparableRow, type LiveTransaction, type Progress } from '../ports/read-model-store.ts';
import type { ProjectionNeeds } from './advance-once.ts';
import { compareRows, type RowDifferenceKind } from './compare-rows.ts';
import { foldOwners, type FoldedOwner } from './fold-owners.ts';
import { createPersonFold, type FoldedPerson, type PersonFold } from './fold-person.ts';
import { assertCurrent } from './live-standing.ts';
import type { ProjectionRunner } from './run-read-models.ts';

/** No row's content: it says where to look, not what is there. */
export interface VerifyReport {
  readonly isSound: boolean;
  readonly events: number;
  readonly persons: number;
  readonly erasedEvents: number;
  /** Their rows stand still, so they are not compared. */
  readonly parkedPersons: number;
  /** Persons whose events cannot be folded and whose views answer nevertheless. */
  readonly unparkedFailures: readonly PersonId[];
  readonly models: readonly VerifiedModel[];
}

export interface VerifiedModel {
  readonly model: string;
  readonly persons: number;
  readonly rows: number;
  readonly differingPersons: number;
  /** The first `differencesMax`. */
  readonly differences: readonly VerifiedDifference[];
}
export interface VerifiedDifference {
  readonly personId: PersonId;
  readonly rowKey: string;
  readonly kind: RowDifferenceKind;
}

export type VerifyReadModels = () => Promise<VerifyReport>;

/** Listed per model. More of them say nothing more. */
const differencesMax = 100;
/** Persons of one query, and of one transaction under the live lock. */
const groupPersons = 100;
const recheckPersons = 10;

/**
 * Folds the log afresh up to the checkpoint and compares. The tables move on meanwhile, so whoever differs is only a
 * suspect: suspects are folded and compared once more under the live lock, where nothing moves.
 */
export function createVerifier(needs: ProjectionNeeds & { readonly runner: ProjectionRunner }): VerifyReadModels {
  const { store, readModelStore, readModels, runner } = needs;
  return async () => {
    await runner.catchUp();
    const logId = await store.logId();
    const standing = await readModelStore.standing();
    const { position } = assertCurrent(readModels, standing, logId);
    const tally = createTally(readModels);
    const suspects = await findSuspects(needs, position, tally);
    const judge = createJudge(tally);
    for (let from = 0; from < suspects.length; from += recheckPersons) {
      await recheck({ needs, logId, position, judge }, suspects.slice(from, from + recheckPersons));
    }
    return reportOf(tally, standing.parkedPersons);
  };
}

interface ModelTally {
  persons: number;
  rows: number;
  differingPersons: number;
  readonly differences: VerifiedDifference[];
}
interface Tally {
  events: number;
  persons: number;
  erasedEvents: number;
  readonly unparkedFailures: PersonId[];
  readonly models: ReadonlyMap<AnyReadModel, ModelTally>;
}

const createTally = (models: readonly AnyReadModel[]): Tally => ({
  events: 0,
  persons: 0,
  erasedEvents: 0,
  unparkedFailures: [],
  models: new Map(models.map((model) => [model, { persons: 0, rows: 0, differingPersons: 0, differences: [] }])),
});

async function findSuspects(needs: ProjectionNeeds, upTo: Progress, tally: Tally): Promise<readonly PersonId[]> {
  const suspects = new Set<PersonId>();
  const seen = new Set<PersonId>();
  if (upTo !== 'start') {
    const owners = foldOwners(needs.codec, needs.readModels, needs.store.readByOwner(upTo));
    for await (const group of groupsOf(owners)) {
      for (const owner of group) {
        seen.add(owner.personId);
        countOwner(owner, tally);
      }
      for (const personId of await differing(needs, group)) suspects.add(personId);
    }
  }
  for (const model of needs.readModels) {
    for await (const personId of personsWithRows(needs, model)) {
      if (!seen.has(personId)) suspects.add(personId);
    }
  }
  return [...suspects];
}

function countOwner(owner: FoldedOwner, tally: Tally): void {
  tally.persons += 1;
  tally.events += owner.events;
  tally.erasedEvents += owner.erasedEvents;
  for (const [model, counts] of tally.models) {
    const rows = owner.rowsOf(model).length;
    if (rows > 0) counts.persons += 1;
    counts.rows += rows;
  }
}

async function* groupsOf(owners: AsyncIterable<FoldedOwner>): AsyncIterable<readonly FoldedOwner[]> {
  let group: FoldedOwner[] = [];
  for await (const owner of owners) {
    group.push(owner);
    if (group.length < groupPersons) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

async function differing(needs: ProjectionNeeds, group: readonly FoldedPerson[]): Promise<ReadonlySet<PersonId>> {
  const found = new Set(group.filter(({ failure }) => failure !== undefined).map(({ personId }) => personId));
  const personIds = group.map(({ personId }) => personId);
  for (const model of needs.readModels) {
    const rows = byPerson(await needs.readModelStore.loadPersons(model, personIds));
    for (const person of group) {
      const differences = compareRows(model, person.rowsOf(model), rows.get(person.personId) ?? []);
      if (differences.length > 0) found.add(person.personId);
    }
  }
  return found;
}

const byPerson = (rows: readonly ComparableRow[]): ReadonlyMap<PersonId, readonly ComparableRow[]> =>
  Map.groupBy(rows, ({ personId }) => personId);

async function* personsWithRows({ readModelStore }: ProjectionNeeds, model: AnyReadModel): AsyncIterable<PersonId> {
  let page = await readModelStore.personsAfter(model, undefined, groupPersons);
  while (page.length > 0) {
    yield* page;
    page = await readModelStore.personsAfter(model, page.at(-1), groupPersons);
  }
}

interface Recheck {
  readonly needs: ProjectionNeeds;
  readonly logId: LogId;
  readonly position: Progress;
  readonly judge: Judge;
}

async function recheck({ needs, logId, position, judge }: Recheck, suspects: readonly PersonId[]): Promise<void> {
  const { readModels, readModelStore } = needs;
  const persons = suspects.map((personId) => createPersonFold(needs, readModels, personId));
  for (const person of persons) await person.readOn((stored) => isReached(position, stored.position));
  await readModelStore.inLiveTransaction(async (live) => {
    const checkpoint = assertCurrent(readModels, live.standing, logId);
    const parked = await live.parkedAmong(suspects);
    for (const person of persons.filter(({ personId }) => !parked.has(personId))) {
      await person.readOn((stored) => isReached(checkpoint.position, stored.position));
      await judge(person, live);
    }
  });
}

type Judge = (person: PersonFold, live: LiveTransaction) => Promise<void>;

function createJudge(tally: Tally): Judge {
  return async (person, live) => {
    const { personId } = person;
    if (person.failure !== undefined) {
      tally.unparkedFailures.push(personId);
      return;
    }
    for (const [model, counts] of tally.models) {
      const differences = compareRows(model, person.rowsOf(model), await live.loadPersons(model, [personId]));
      if (differences.length > 0) counts.differingPersons += 1;
      const room = differencesMax - counts.differences.length;
      counts.differences.push(...differences.slice(0, room).map((difference) => ({ personId, ...difference })));
    }
  };
}

function reportOf(tally: Tally, parkedPersons: number): VerifyReport {
  const models = [...tally.models].map(([{ name }, counts]) => ({ model: name, ...counts }));
  const { events, persons, erasedEvents, unparkedFailures } = tally;
  const isSound = unparkedFailures.length === 0 && models.every(({ differingPersons }) => differingPersons === 0);
  return { isSound, events, persons, erasedEvents, parkedPersons, unparkedFailures, models };
}
