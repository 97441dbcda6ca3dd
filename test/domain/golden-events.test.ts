import { readdir, readFile } from 'node:fs/promises';
import type { StreamName } from '../../application/ports/event-store.ts';
import { access } from '../../domain/access/index.ts';
import { contextOf, contracts, type AnyEvent, type ContextName } from '../../domain/catalogue.ts';
import { delegation } from '../../domain/delegation/index.ts';
import { devices } from '../../domain/devices/index.ts';
import { healthRecord } from '../../domain/health-record/index.ts';
import { notifications } from '../../domain/notifications/index.ts';
import { people } from '../../domain/people/index.ts';
import { registration } from '../../domain/registration/index.ts';
import { selfMeasurement } from '../../domain/self-measurement/index.ts';
import { ownReminders } from '../../domain/own-reminders/index.ts';
import type { EventContract } from '../../domain/shared/event-contract.ts';
import type { Actor, EventId } from '../../domain/shared/recorded.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { wishes } from '../../domain/wishes/index.ts';
import { createEventCodec } from '../../infrastructure/event-store/event-codec.ts';
import { createInMemoryEventStore } from '../../infrastructure/event-store/in-memory-event-store.ts';
import { createInMemoryKeyRing } from '../../infrastructure/keys/in-memory-key-ring.ts';
import { deepFreeze } from '../support/deep-freeze.ts';
import { personIdOf } from '../support/events.ts';

const folder = new URL('../fixtures/events/', import.meta.url);
const contractOf: Readonly<Record<string, EventContract>> = contracts;

interface Folding {
  emptyDraft(): unknown;
  evolve(draft: never, event: never): void;
}
const deciderOf = {
  people,
  'health-record': healthRecord,
  wishes,
  'self-measurement': selfMeasurement,
  'own-reminders': ownReminders,
  delegation,
  registration,
  devices,
  notifications,
  access,
} satisfies Record<ContextName, Folding>;

/** Every type in every version that some log may hold. */
const everyShape = Object.entries(contractOf).flatMap(([type, { currentVersion }]) =>
  Array.from({ length: currentVersion }, (_, index) => ({
    type,
    version: index + 1,
    file: `${type}.v${index + 1}.json`,
  })),
);

const readData = async (file: string): Promise<object> =>
  JSON.parse(await readFile(new URL(file, folder), 'utf8')) as object;

/** The contract as it was in the program that wrote this version. */
function contractAt({ upcasters, ...contract }: EventContract, version: number): EventContract {
  return { ...contract, currentVersion: version, upcasters: upcasters.slice(0, version - 1) };
}

/** Written by the program of that time, kept by a store, read by the program of today. */
async function throughTheYears(type: string, version: number, data: object): Promise<AnyEvent> {
  const keyRing = createInMemoryKeyRing();
  const owner = personIdOf(1);
  const envelope = {
    stream: `golden-${owner}` as StreamName,
    revision: 0n,
    eventId: '00000000-0000-4000-8000-000000000001' as EventId,
    owner,
    actor: 'operator' as Actor,
    recordedAt: '2026-03-01T04:00:00.000Z' as Instant,
    simulated: false,
  };
  const writer = createEventCodec({ contracts: { [type]: contractAt(contractOf[type]!, version) }, keyRing });
  const store = createInMemoryEventStore();
  await store.append(
    envelope.stream,
    'no-stream',
    await writer.encode([{ fact: { type, data } as unknown as AnyEvent, envelope }]),
  );
  const [stored] = await store.readAll('start', 1);
  const { event } = await createEventCodec({ contracts, keyRing }).decode(stored!);
  return event;
}

describe('a frozen event', () => {
  it.each(everyShape)('$file is read by this program and folds', async ({ type, version, file }) => {
    const data = await readData(file);
    const event = await throughTheYears(type, version, data);
    if (version === contractOf[type]!.currentVersion) expect(event).toEqual({ type, data });
    const decider: Folding = deciderOf[contextOf(type)!];
    const draft = decider.emptyDraft() as never;
    expect(() => decider.evolve(draft, deepFreeze(event) as never)).not.toThrow();
  });

  it('has a type and a version that this program knows: no file is left over', async () => {
    const files = (await readdir(folder)).filter((name) => name !== 'README.md');
    expect(files.sort()).toEqual(everyShape.map(({ file }) => file).sort());
  });
});
