import { people, personStream } from '../../domain/people/index.ts';
import { healthRecordStream } from '../../domain/health-record/index.ts';
import { selfMeasurement, selfMeasurementStream } from '../../domain/self-measurement/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import {
  dateAt,
  epochMsOf,
  instantOfEpochMs,
  taipei,
  type CalendarDate,
  type Instant,
} from '../../domain/shared/time.ts';
import type { HandleCommand } from '../command-handling/command-handler.ts';
import type { ImportDocument, ImportReport } from '../health-record/import-document.ts';
import type { RegisterPerson } from '../people/register-person.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import type { EventStore, StreamName } from '../ports/event-store.ts';
import type { SourceDocument } from '../ports/source-document.ts';
import { demoFamily, type DemoFile, type DemoMember } from './demo-family.ts';
import type { DemoReading } from './measurements.ts';
import { demoNationalIds, type DemoPerson, type MemberName } from './people.ts';
import { evening, firstDayOf, registrationDay } from './schedule.ts';

/** Stands at the moment that it is told; every event recorded under it is marked as simulated. */
export interface StoryClock extends Clock {
  pin(instant: Instant): void;
}

export interface SeedDemoNeeds {
  readonly seed: string;
  /** The real day: that of first start, unless the demo has begun before. */
  readonly today: CalendarDate;
  readonly actor: Actor;
  readonly directory: Pick<Directory, 'find'>;
  readonly store: Pick<EventStore, 'readStream'>;
  /** The clock under which the three use cases record. It is the demo's alone. */
  readonly clock: StoryClock;
  readonly registerPerson: RegisterPerson;
  readonly importDocument: ImportDocument;
  readonly handle: HandleCommand;
  /** The file as the importer reads it. */
  readonly openFile: (file: DemoFile) => Promise<SourceDocument>;
  /** Stops between two steps; the next start goes on from there. */
  readonly signal?: AbortSignal;
}

export interface SeededMember {
  readonly member: MemberName;
  readonly personId: PersonId;
  /** Of the files that were imported now. */
  readonly imports: readonly (ImportReport & { readonly file: string })[];
}

/**
 * Registers the demo family and lets it live through its past in order of time, through the very use cases that
 * everybody uses. What is on record is skipped, so that a start after a crash, or on another day, finishes the same
 * story and doubles nothing.
 */
export async function seedDemo(needs: SeedDemoNeeds): Promise<readonly SeededMember[]> {
  const firstDay = await firstDayOfStory(needs);
  const family = demoFamily({ seed: needs.seed, firstDay });
  const registered = new Map<MemberName, PersonId>();
  for (const { person } of family) {
    if (needs.signal?.aborted === true) return [];
    needs.clock.pin(evening(registrationDay(firstDay), registered.size));
    registered.set(person.member, await register(needs, person));
  }
  const tellings = await Promise.all(family.map((member) => tellingOf(needs, member, registered)));
  const steps = tellings.flatMap(({ steps }) => steps).toSorted(inTime);
  for (const { at, take } of steps) {
    if (needs.signal?.aborted === true) break;
    needs.clock.pin(at);
    await take();
  }
  return tellings.map(({ seeded }) => seeded);
}

/** The first event of the first person says when the story began: the first start may have been on an earlier day. */
async function firstDayOfStory({ directory, store, today }: SeedDemoNeeds): Promise<CalendarDate> {
  const [first] = demoNationalIds;
  const personId = first && (await directory.find(first));
  if (personId === undefined) return today;
  for await (const { metadata } of store.readStream(personStream(personId) as StreamName)) {
    return firstDayOf(dateAt(metadata.recordedAt, taipei));
  }
  return today; // Reserved by a start that was killed before its first event.
}

async function register({ registerPerson, actor }: SeedDemoNeeds, person: DemoPerson): Promise<PersonId> {
  const { nationalId, name, birthDate, sex } = person;
  const outcome = await registerPerson({ nationalId, name, birthDate, sex }, actor);
  if (outcome.kind === 'refused' && outcome.refusal.code !== 'already-registered') {
    throw new TypeError(`The demo family cannot be registered: ${outcome.refusal.code}`);
  }
  return outcome.personId;
}

interface Step {
  readonly at: Instant;
  readonly take: () => Promise<void>;
}
const inTime = (left: Step, right: Step): number => (left.at < right.at ? -1 : Number(left.at > right.at));

interface Telling {
  readonly steps: readonly Step[];
  readonly seeded: SeededMember;
}

async function tellingOf(
  needs: SeedDemoNeeds,
  { person, files, readings }: DemoMember,
  registered: ReadonlyMap<MemberName, PersonId>,
): Promise<Telling> {
  const personId = idOf(registered, person.member);
  const imports: SeededMember['imports'][number][] = [];
  const imported = await countOf(needs, healthRecordStream(personId), 'DocumentCompleted');
  const recorded = await countOf(needs, selfMeasurementStream(personId), 'ReadingRecorded');
  const steps = [
    ...declarations(needs, person, registered),
    ...files.slice(imported).map((file) => ({
      at: file.importedAt,
      take: async () => void imports.push({ file: file.name, ...(await importFile(needs, personId, file)) }),
    })),
    ...readings.slice(recorded).map((reading) => ({
      at: minuteAfter(reading.measuredAt),
      take: () => record(needs, personId, reading),
    })),
  ];
  return { steps, seeded: { member: person.member, personId, imports } };
}

function idOf(registered: ReadonlyMap<MemberName, PersonId>, member: MemberName): PersonId {
  const personId = registered.get(member);
  if (personId === undefined) throw new TypeError(`${member} is not registered`);
  return personId;
}

/**
 * Files and readings go in one after the other, so that how many there are says which comes next. What somebody adds
 * to the family by the real clock does not count.
 */
async function countOf({ store }: SeedDemoNeeds, stream: string, type: string): Promise<number> {
  let count = 0;
  for await (const event of store.readStream(stream as StreamName))
    if (event.type === type && event.metadata.simulated) count += 1;
  return count;
}

const peopleDecider = { ...people, streamOf: personStream };
const measurementDecider = { ...selfMeasurement, streamOf: selfMeasurementStream };

/** Repeating them adds nothing, so they are simply said again. */
function declarations(
  { handle, actor, clock }: SeedDemoNeeds,
  { member, parents, factors }: DemoPerson,
  registered: ReadonlyMap<MemberName, PersonId>,
): readonly Step[] {
  const personId = idOf(registered, member);
  const linkedAt = clock.now();
  const links = parents.map((parent) => ({
    at: linkedAt,
    take: async () => {
      const parentId = idOf(registered, parent);
      const command = { type: 'LinkDependant' as const, parentId, from: null, now: clock.now() };
      accept(await handle(peopleDecider, { personId, actor, command }));
    },
  }));
  const declared = factors.map(({ factor, declaredFrom }) => ({
    at: evening(declaredFrom, 1),
    take: async () => {
      const command = { type: 'DeclareFactor' as const, factor, declaredFrom, today: clock.today(taipei) };
      accept(await handle(peopleDecider, { personId, actor, command }));
    },
  }));
  return [...links, ...declared];
}

async function importFile(
  { importDocument, openFile, actor }: SeedDemoNeeds,
  personId: PersonId,
  file: DemoFile,
): Promise<ImportReport> {
  const outcome = await importDocument({ personId, actor, source: await openFile(file) });
  if (outcome.kind === 'imported') return outcome.report;
  throw new TypeError(`A file of the demo family was refused: ${outcome.problem.code}`);
}

async function record(
  { handle, actor, clock }: SeedDemoNeeds,
  personId: PersonId,
  reading: DemoReading,
): Promise<void> {
  const command = { type: 'RecordReading' as const, ...reading, now: clock.now() };
  accept(await handle(measurementDecider, { personId, actor, command }));
}

function accept(
  handled: { readonly kind: 'accepted' } | { readonly kind: 'refused'; readonly refusal: { readonly code: string } },
): void {
  if (handled.kind === 'refused') throw new TypeError(`The demo family is refused: ${handled.refusal.code}`);
}

const msPerMinute = 60_000;
const minuteAfter = (instant: Instant): Instant => instantOfEpochMs(epochMsOf(instant) + msPerMinute);
