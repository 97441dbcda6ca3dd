import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { jsonEvent, KurrentDBClient } from '@kurrent/kurrentdb-client';
import { filter, firstValueFrom, map, scan } from 'rxjs';
import {
  EventStoreUnavailable,
  IllegalAppend,
  type AppendOutcome,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type Position,
  type StreamName,
} from '../../../application/ports/event-store.ts';
import { CheckpointBeyondLog } from '../../../application/ports/read-model-store.ts';
import { assertWithinLog } from '../../../application/projections/live-standing.ts';
import { InvalidConnectionString } from '../../../infrastructure/event-store/kurrent/client-keeper.ts';
import {
  createKurrentEventStore,
  type KurrentEventStoreNeeds,
} from '../../../infrastructure/event-store/kurrent/kurrent-event-store.ts';
import { LogDamaged } from '../../../infrastructure/event-store/kurrent/log-damage.ts';
import { eventsToAppend, personIdOf } from '../../support/events.ts';
import { createDoubleLog, type DoubleRecord } from '../../support/kurrent-double/double-log.ts';
import { always, once, type AppendFault, type ReadFault } from '../../support/kurrent-double/faults.ts';
import { startKurrentDouble, type KurrentDouble } from '../../support/kurrent-double/kurrent-double.ts';

const answerTimeoutMs = 1_500;
const stream = `wishes-${personIdOf(1)}` as StreamName;

describe('the KurrentDB event store in trouble', () => {
  const closers: (() => Promise<void> | void)[] = [];
  afterEach(async () => {
    for (const close of closers.splice(0).reverse()) await close();
  });
  const openStore = (double: KurrentDouble, options: Partial<KurrentEventStoreNeeds> = {}): EventStore => {
    const store = createKurrentEventStore({ connectionString: double.connectionString, answerTimeoutMs, ...options });
    closers.push(() => store.close());
    return store;
  };
  const open = async () => {
    const double = await startKurrentDouble();
    closers.push(() => double.kill());
    return { double, store: openStore(double) };
  };
  const stored = (double: KurrentDouble) =>
    double
      .log()
      .recordsOf(`passbook-${stream}`)
      .map(({ id }) => id);

  describe('an append without a usable answer is of unknown outcome, and settled by the same append', () => {
    it.each<[string, AppendFault, number]>([
      ['the server is not ready', 'not-ready', 0],
      ['the server is silent and wrote nothing', 'silence', 0],
      ['the server is silent after it wrote', 'silence-after-write', 2],
      ['the deadline passed after the write', 'deadline-passed-after-write', 2],
      ['the connection dropped after the write', 'dropped-after-write', 2],
      ['the answer is no message', 'garbage-after-write', 2],
      ['another request broke the shared stream', 'poison', 0],
    ])('when %s', async (_, fault, writtenAtFirst) => {
      const { double, store } = await open();
      const events = eventsToAppend(2, 1);
      double.faults.append = once(fault);
      expect(await store.append(stream, 'no-stream', events)).toMatchObject({ kind: 'outcome-unknown' });
      expect(stored(double).length).toBe(writtenAtFirst);
      const again = await store.append(stream, 'no-stream', events);
      const [, last] = await collect(store.readStream(stream));
      expect(again).toEqual({ kind: 'appended', revision: 1n, position: last?.position });
      expect(stored(double)).toEqual(events.map(({ eventId }) => eventId));
    });

    it('when one bad request rejects all that are in flight beside it, stored or not', async () => {
      const { double, store } = await open();
      await store.append(stream, 'no-stream', eventsToAppend(1, 1));
      const streams = Array.from({ length: 12 }, (_, n) => `people-${personIdOf(n)}` as StreamName);
      double.faults.append = once('poison', 9);
      double.faults.answerDelayMs = 1_000;
      const appendAll = (): Promise<readonly AppendOutcome[]> =>
        Promise.all(streams.map((one, n) => store.append(one, 'no-stream', eventsToAppend(2, 10 * n + 10))));
      expect((await appendAll()).filter(({ kind }) => kind === 'outcome-unknown').length).toBe(12);
      double.faults.answerDelayMs = 0;
      expect((await appendAll()).filter(({ kind }) => kind === 'appended').length).toBe(12);
      expect(
        double
          .log()
          .records()
          .filter(({ stream: name }) => name.startsWith('passbook-people-')).length,
      ).toBe(24);
    });

    it('when the question for features is refused, which would stay with the client', async () => {
      const { double, store } = await open();
      double.faults.features = once('refused');
      expect(await store.append(stream, 'no-stream', eventsToAppend(1, 1))).toMatchObject({ kind: 'outcome-unknown' });
      expect(await store.append(stream, 'no-stream', eventsToAppend(1, 1))).toMatchObject({ kind: 'appended' });
    });

    it('when the server is killed, and once it is back', async () => {
      const { double, store } = await open();
      await store.append(stream, 'no-stream', eventsToAppend(1, 1));
      double.kill();
      expect(await store.append(stream, 0n, eventsToAppend(1, 2))).toMatchObject({ kind: 'outcome-unknown' });
      await expect(store.headOf(stream)).rejects.toBeInstanceOf(EventStoreUnavailable);
      await double.start();
      const outcome = await settled(store, stream, 0n, eventsToAppend(1, 2));
      expect(outcome).toMatchObject({ kind: 'appended', revision: 1n });
      expect(await store.headOf(stream)).toBe(1n);
    });
  });

  it('loses nothing and writes nothing twice while every kind of trouble comes by', async () => {
    const { double, store } = await open();
    const kinds: readonly (AppendFault | undefined)[] = [
      ...([undefined, 'not-ready', 'dropped-after-write', undefined, 'deadline-passed-after-write'] as const),
      ...(['garbage-after-write', undefined, 'poison', 'no-position'] as const),
    ];
    let asked = 0;
    double.faults.append = () => kinds[(asked += 1) % kinds.length];
    const owners = Array.from({ length: 5 }, (_, n) => personIdOf(n));
    await Promise.all(
      owners.map(async (owner, seat) => {
        const own = `wishes-${owner}` as StreamName;
        for (let round = 0; round < 12; round += 1) {
          const events = eventsToAppend(2, 1_000 * (seat + 1) + 2 * round, { metadata: { owner } });
          const outcome = await settled(store, own, round === 0 ? 'no-stream' : BigInt(2 * round - 1), events);
          expect(outcome).toMatchObject({ kind: 'appended', revision: BigInt(2 * round + 1) });
        }
      }),
    );
    for (const [seat, owner] of owners.entries()) {
      const ids = (await collect(store.readStream(`wishes-${owner}` as StreamName))).map(({ eventId }) => eventId);
      expect(ids).toEqual(eventsToAppend(24, 1_000 * (seat + 1)).map(({ eventId }) => eventId));
    }
    expect((await store.readAll('start', 1_000)).length).toBe(120);
  });

  it('keeps its process alive when many appends pile up and the server goes away', async () => {
    const script = new URL('./kurrent-pile-up.ts', import.meta.url).pathname;
    const { stdout } = await promisify(execFile)(process.execPath, [script]);
    expect(stdout).toBe('60');
  });

  it('reads the position of an append that was answered without one', async () => {
    const { double, store } = await open();
    double.faults.append = once('no-position');
    const outcome = await store.append(stream, 'no-stream', eventsToAppend(2, 1));
    expect(outcome).toEqual({ kind: 'appended', revision: 1n, position: await store.head() });
  });

  describe('reading', () => {
    it.each<[ReadFault]>([['silence'], ['not-ready'], ['dropped-half-way'], ['garbage']])(
      'says that the store is unavailable, gives no half page, and is there again afterwards: %s',
      async (fault) => {
        const { double, store } = await open();
        await store.append(stream, 'no-stream', eventsToAppend(4, 1));
        double.faults.read = once(fault);
        await expect(collect(store.readStream(stream))).rejects.toBeInstanceOf(EventStoreUnavailable);
        expect((await collect(store.readStream(stream))).length).toBe(4);
        double.faults.read = once(fault);
        await expect(store.readAll('start', 10)).rejects.toBeInstanceOf(EventStoreUnavailable);
        expect((await store.readAll('start', 10)).length).toBe(4);
      },
    );

    it('works once the server is there, though the first read found none', async () => {
      const { double, store } = await open();
      await store.append(stream, 'no-stream', eventsToAppend(1, 1));
      double.kill();
      const late = openStore(double);
      await expect(late.headOf(stream)).rejects.toBeInstanceOf(EventStoreUnavailable);
      await double.start();
      expect(await late.headOf(stream)).toBe(0n);
    });

    it('does not stall after readers that left early', async () => {
      const { store } = await open();
      await store.append(stream, 'no-stream', eventsToAppend(600, 1, { data: new Uint8Array(1_000) }));
      for (let reader = 0; reader < 40; reader += 1) {
        for await (const { revision } of store.readStream(stream)) if (revision === 1n) break;
      }
      expect((await store.readAll('start', 1_000)).length).toBe(600);
    });

    it('passes over system events and what other programs keep on the server', async () => {
      const { double, store } = await open();
      const stranger = KurrentDBClient.connectionString(double.connectionString);
      closers.push(() => stranger.dispose());
      const other = async (count: number): Promise<void> => {
        const events = Array.from({ length: count }, () => jsonEvent({ type: 'OrderPlaced', data: { total: 1 } }));
        await stranger.appendToStream('orders', events, { streamState: 'any' });
      };
      await store.logId();
      await other(700);
      await store.append(stream, 'no-stream', eventsToAppend(2, 1));
      await other(700);
      await store.append(stream, 1n, eventsToAppend(1, 3));
      await other(700);
      const all = await store.readAll('start', 10);
      expect(all.map(({ revision }) => revision)).toEqual([0n, 1n, 2n]);
      expect((await store.readAll(all[1]?.position ?? 'start', 1)).map(({ revision }) => revision)).toEqual([2n]);
      expect(await store.head()).toBe(all[2]?.position);
      expect((await collect(store.readByOwner(all[2]?.position ?? ('' as Position)))).length).toBe(3);
    });
  });

  describe('a log that is not what it was', () => {
    it('is told from another by its id, which a backup has too', async () => {
      const { double, store } = await open();
      const logId = await store.logId();
      const { store: other } = await open();
      expect(await other.logId()).not.toBe(logId);
      const backup = double.log().backup();
      double.kill();
      await double.start(createDoubleLog(backup));
      expect(await openStore(double).logId()).toBe(logId);
    });

    it('is found to be older than its reader when nothing comes after the reader’s place', async () => {
      const { double, store } = await open();
      await store.append(stream, 'no-stream', eventsToAppend(3, 1));
      const backup = double.log().backup();
      await store.append(stream, 2n, eventsToAppend(1, 4));
      const checkpoint = await store.head();
      double.kill();
      await double.start(createDoubleLog(backup));
      const restored = openStore(double);
      expect(await restored.readAll(checkpoint, 10)).toEqual([]);
      await expect(assertWithinLog(checkpoint, restored)).rejects.toBeInstanceOf(CheckpointBeyondLog);
    });

    /** The log lost two events to a backup and grew again, another way. */
    const regrown = async (grow: (log: ReturnType<typeof createDoubleLog>, lost: DoubleRecord) => void) => {
      const { double, store } = await open();
      await store.append(stream, 'no-stream', eventsToAppend(3, 1));
      const olderLog = createDoubleLog(double.log().backup());
      await store.append(stream, 2n, eventsToAppend(2, 4));
      const checkpoint = await store.head();
      grow(olderLog, double.log().records().at(-1)!);
      double.kill();
      await double.start(olderLog);
      const restored = openStore(double);
      await restored.append(stream, 2n, eventsToAppend(1, 20));
      return { restored, checkpoint };
    };

    it('is found to be another when the reader’s place is inside a record of it', async () => {
      const { restored, checkpoint } = await regrown((log, lost) => {
        log.append('orders', 'any', [{ ...lost, data: new Uint8Array(9_000) }]);
      });
      await expect(restored.readAll(checkpoint, 10)).rejects.toThrow(CheckpointBeyondLog);
      await expect(restored.readAll(checkpoint, 10)).rejects.toThrow('The log has no place where');
    });

    it('is found to be another when a stranger’s record begins at the reader’s place', async () => {
      const { restored, checkpoint } = await regrown((log, lost) => {
        log.append('orders', 'any', [lost, { ...lost, id: 'another' }]);
      });
      await expect(restored.readAll(checkpoint, 10)).rejects.toThrow(CheckpointBeyondLog);
      await expect(restored.readAll(checkpoint, 10)).rejects.toThrow('No event of this log stands where');
    });

    it('is called damaged where a stream was tombstoned', async () => {
      const { double, store } = await open();
      await store.append(stream, 'no-stream', eventsToAppend(1, 1));
      double.log().tombstone(`passbook-${stream}`);
      await expect(store.append(stream, 0n, eventsToAppend(1, 2))).rejects.toBeInstanceOf(LogDamaged);
      await expect(collect(store.readStream(stream))).rejects.toBeInstanceOf(LogDamaged);
    });

    it('is called damaged, and not shortened, where an event cannot be read', async () => {
      const { double, store } = await open();
      await store.append(stream, 'no-stream', eventsToAppend(2, 1));
      double.faults.read = always('unreadable-metadata');
      await expect(store.readAll('start', 10)).rejects.toBeInstanceOf(LogDamaged);
      await expect(collect(store.readStream(stream))).rejects.toBeInstanceOf(LogDamaged);
    });
  });

  describe('wake-ups', () => {
    const another = (double: KurrentDouble, from: number) =>
      settled(openStore(double), `people-${personIdOf(from)}` as StreamName, 'no-stream', eventsToAppend(1, from));
    const rings = (store: EventStore, count: number) =>
      firstValueFrom(
        store.wakeUps.pipe(
          scan((heard) => heard + 1, 0),
          filter((heard) => heard === count),
          map(() => 'rang'),
        ),
      );

    it('come for what another process appends', async () => {
      const { double, store } = await open();
      // The first ring is the subscription itself.
      const woken = rings(store, 2);
      await rings(store, 1);
      await another(double, 1);
      await expect(woken).resolves.toBe('rang');
    });

    it('come again after the server ended the subscription without an error, or refused it, or died', async () => {
      const { double, store } = await open();
      double.faults.subscription = once('ends');
      const afterEnd = rings(store, 2);
      await expect(afterEnd).resolves.toBe('rang');
      double.faults.subscription = once('refused');
      const afterDeath = rings(store, 2);
      await rings(store, 1);
      double.kill();
      await double.start();
      await expect(afterDeath).resolves.toBe('rang');
    });

    it('are asked for anew when a subscription has been quiet for too long', async () => {
      const { double } = await open();
      const impatient = openStore(double, { quietMsMax: 100 });
      await expect(rings(impatient, 3)).resolves.toBe('rang');
    });
  });

  describe('what cannot work', () => {
    it.each([
      ['not a connection string'],
      ['kurrentdb://admin:secret@127.0.0.1:notaport'],
      ['postgres://u:secret@h/db'],
    ])('is refused without quoting it: %s', (connectionString) => {
      const open = (): EventStore => createKurrentEventStore({ connectionString });
      expect(open).toThrow(InvalidConnectionString);
      expect(open).not.toThrow(/secret|notaport|postgres/);
    });

    it('is refused: the mode in which conflicts have no revision', () => {
      const connectionString = 'kurrentdb://127.0.0.1:2113?tls=false&throwOnAppendFailure=false';
      expect(() => createKurrentEventStore({ connectionString })).toThrow(InvalidConnectionString);
    });

    it('is refused before it is sent: more metadata than one request may carry', async () => {
      const { double, store } = await open();
      const events = eventsToAppend(1, 1, { metadata: { clear: { note: 'x'.repeat(1_100_000) } } });
      await expect(store.append(stream, 'no-stream', events)).rejects.toBeInstanceOf(IllegalAppend);
      expect(stored(double)).toEqual([]);
    });

    it('is refused with the limit of a server that takes less than we send', async () => {
      const { double, store } = await open();
      double.kill();
      await double.start(createDoubleLog([], 1_000));
      const events = eventsToAppend(1, 1, { data: new Uint8Array(1_001) });
      await expect(store.append(stream, 'no-stream', events)).rejects.toThrow(/at most 1000 bytes/);
      expect(stored(double)).toEqual([]);
    });
  });

  it('closes in bounded time beside a server that is silent', async () => {
    const { double, store } = await open();
    double.faults.append = always('silence');
    const pending = store.append(stream, 'no-stream', eventsToAppend(1, 1));
    const began = performance.now();
    await store.close();
    expect(await pending).toMatchObject({ kind: 'outcome-unknown' });
    expect(performance.now() - began).toBeLessThan(10_000);
    await expect(store.headOf(stream)).rejects.toBeInstanceOf(EventStoreUnavailable);
  });
});

/** As the command handler does: the same append until the store says what became of it. */
async function settled(
  store: EventStore,
  to: StreamName,
  expected: ExpectedRevision,
  events: readonly EventToAppend[],
): Promise<AppendOutcome> {
  for (;;) {
    const outcome = await store.append(to, expected, events);
    if (outcome.kind !== 'outcome-unknown') return outcome;
  }
}

async function collect<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}
