import { filter, firstValueFrom, timeout } from 'rxjs';
import {
  appendBytesMax,
  appendEventsMax,
  EventStoreUnavailable,
  IllegalAppend,
  type AppendOutcome,
  type EventStore,
  type EventToAppend,
  type ExpectedRevision,
  type Position,
  type StoredEvent,
  type StreamName,
} from '../../application/ports/event-store.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { eventFeed, type FeedItem } from '../../infrastructure/event-store/event-feed.ts';
import { anEventToAppend, eventsToAppend, personIdOf } from '../support/events.ts';

export interface OpenedEventStore {
  readonly store: EventStore;
  readonly close: () => Promise<void>;
}

const feedTimeoutMs = 20_000;

/**
 * What every adapter promises. One log serves the whole suite, so each test takes streams, owners and ids of its own and
 * reads the log from where it was; each `open` gives another log.
 */
export function eventStoreContract(name: string, open: () => Promise<OpenedEventStore>): void {
  describe(`${name} keeps the event store contract`, () => {
    let opened: OpenedEventStore;
    let store: EventStore;
    let taken = 0;

    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(() => opened.close());

    const aStream = (): StreamName => `self-measurement-${anOwner()}` as StreamName;
    const anOwner = (): PersonId => personIdOf((taken += 1));
    const someEvents = (count: number, parts: Parameters<typeof eventsToAppend>[2] = {}): readonly EventToAppend[] => {
      taken += count;
      return eventsToAppend(count, taken - count, parts);
    };
    const aStreamOf = async (count: number): Promise<{ stream: StreamName; events: readonly EventToAppend[] }> => {
      const stream = aStream();
      const events = someEvents(count);
      await store.append(stream, 'no-stream', events);
      return { stream, events };
    };

    describe('appending', () => {
      it('numbers the events of a stream from 0 without gaps, over appends of any size', async () => {
        const stream = aStream();
        await store.append(stream, 'no-stream', someEvents(3));
        await store.append(stream, 2n, someEvents(1));
        await store.append(stream, 3n, someEvents(100));
        await store.append(stream, 103n, someEvents(2));
        expect((await readWhole(store, stream)).map(({ revision }) => revision)).toEqual(revisions(106));
      });

      it('answers with the revision and the position of the last event of the append', async () => {
        const stream = aStream();
        const outcome = await store.append(stream, 'no-stream', someEvents(3));
        const last = (await readWhole(store, stream)).at(-1);
        expect(outcome).toEqual({ kind: 'appended', revision: 2n, position: last?.position });
      });

      it.each<[string, ExpectedRevision]>([
        ['a first append to a stream that is there', 'no-stream'],
        ['an append behind the head', 0n],
        ['a revision ahead of the head', 3n],
      ])('refuses %s, says where the head is, and writes nothing', async (_, expected) => {
        const { stream, events } = await aStreamOf(3);
        expect(await store.append(stream, expected, someEvents(2))).toEqual({ kind: 'conflict', actual: 2n });
        expect(idsOf(await readWhole(store, stream))).toEqual(idsOf(events));
      });

      it('refuses a revision of a stream that is not there', async () => {
        expect(await store.append(aStream(), 0n, someEvents(1))).toEqual({ kind: 'conflict', actual: 'no-stream' });
        expect(await store.append(aStream(), 4n, someEvents(70))).toEqual({ kind: 'conflict', actual: 'no-stream' });
      });

      it('lets exactly one of many win the same revision', async () => {
        const { stream } = await aStreamOf(1);
        const outcomes = await Promise.all(Array.from({ length: 12 }, () => store.append(stream, 0n, someEvents(2))));
        expect(kindsOf(outcomes)).toEqual(['appended', ...Array<string>(11).fill('conflict')]);
        expect(await store.headOf(stream)).toBe(2n);
      });

      it('shows several events of one append together', async () => {
        const stream = aStream();
        const heads: ExpectedRevision[] = [];
        const giveUpAt = performance.now() + feedTimeoutMs;
        const watch = async (): Promise<void> => {
          while (heads.at(-1) !== 99n && performance.now() < giveUpAt) heads.push(await store.headOf(stream));
        };
        const watching = watch();
        for (let written = 0; written < 20; written += 1) {
          await store.append(stream, written === 0 ? 'no-stream' : BigInt(written * 5 - 1), someEvents(5));
        }
        await watching;
        expect(heads.filter((head) => head !== 'no-stream' && (head + 1n) % 5n !== 0n)).toEqual([]);
      });

      it('takes as many events as one append may have, together or not at all', async () => {
        const stream = aStream();
        const events = someEvents(appendEventsMax, { data: new Uint8Array(appendBytesMax / appendEventsMax) });
        expect(await store.append(stream, 0n, events)).toEqual({ kind: 'conflict', actual: 'no-stream' });
        expect(await store.append(stream, 'no-stream', events)).toMatchObject({ kind: 'appended', revision: 999n });
        expect(idsOf(await readWhole(store, stream))).toEqual(idsOf(events));
      });

      it('takes an append of one event that fills it', async () => {
        const stream = aStream();
        const data = new Uint8Array(appendBytesMax).fill(0xe5);
        await store.append(stream, 'no-stream', someEvents(1, { data }));
        const [stored] = await readWhole(store, stream);
        expect(Buffer.compare(stored?.data ?? Buffer.of(), data)).toBe(0);
      });

      it('takes two appends to one stream that are made at once, in their order', async () => {
        const stream = aStream();
        const [first, second, third] = [someEvents(2), someEvents(1), someEvents(80)];
        const outcomes = await Promise.all([
          store.append(stream, 'no-stream', first),
          store.append(stream, 1n, second),
          store.append(stream, 2n, third),
        ]);
        expect(outcomes.map((outcome) => outcome.kind === 'appended' && outcome.revision)).toEqual([1n, 2n, 82n]);
        expect(idsOf(await readWhole(store, stream))).toEqual(idsOf([...first, ...second, ...third]));
      });

      it('fails no neighbour of a bad append', async () => {
        const taken = await aStreamOf(2);
        const good = Array.from({ length: 20 }, aStream);
        const [goodOutcomes, stale, partlyKnown, illegal] = await Promise.all([
          Promise.all(good.map((stream) => store.append(stream, 'no-stream', someEvents(2)))),
          store.append(taken.stream, 0n, someEvents(1)),
          store.append((await aStreamOf(1)).stream, 'no-stream', someEvents(2)),
          store.append(aStream(), 'no-stream', []).catch((error: unknown) => error),
        ]);
        expect(new Set(kindsOf(goodOutcomes))).toEqual(new Set(['appended']));
        expect(kindsOf([stale, partlyKnown])).toEqual(['conflict', 'conflict']);
        expect(illegal).toBeInstanceOf(IllegalAppend);
        for (const stream of good) expect(await store.headOf(stream)).toBe(1n);
      });
    });

    describe('the same append again', () => {
      it.each([1, 3, 80])('is appended where it was, and nothing is written: %i events', async (count) => {
        const { stream } = await aStreamOf(2);
        const events = someEvents(count);
        const original = await store.append(stream, 1n, events);
        expect(await store.append(stream, 1n, events)).toEqual(original);
        expect(await store.headOf(stream)).toBe(BigInt(count) + 1n);
      });

      it.each([1, 3, 80])('is known also after later events: %i events', async (count) => {
        const stream = aStream();
        const events = someEvents(count);
        const original = await store.append(stream, 'no-stream', events);
        await store.append(stream, BigInt(count) - 1n, someEvents(4));
        expect(await store.append(stream, 'no-stream', events)).toEqual(original);
        expect(await store.headOf(stream)).toBe(BigInt(count) + 3n);
      });

      it('is written once when it is made twice at the same moment', async () => {
        const stream = aStream();
        const events = someEvents(2);
        const [one, other] = await Promise.all([
          store.append(stream, 'no-stream', events),
          store.append(stream, 'no-stream', events),
        ]);
        expect(one).toMatchObject({ kind: 'appended', revision: 1n });
        expect(other).toEqual(one);
        expect(await store.headOf(stream)).toBe(1n);
      });

      it('is known by its ids alone: other data is not written and not complained about', async () => {
        const stream = aStream();
        const [event = anEventToAppend()] = someEvents(1);
        const original = await store.append(stream, 'no-stream', [event]);
        const changed = { ...event, type: 'WeightRecorded', data: Uint8Array.of(9) };
        expect(await store.append(stream, 'no-stream', [changed])).toEqual(original);
        expect(await readWhole(store, stream)).toMatchObject([{ type: event.type, data: event.data }]);
      });

      it('may be the beginning of what was appended', async () => {
        const { stream, events } = await aStreamOf(3);
        const outcome = await store.append(stream, 'no-stream', events.slice(0, 2));
        const second = (await readWhole(store, stream))[1];
        expect(outcome).toEqual({ kind: 'appended', revision: 1n, position: second?.position });
      });

      it('conflicts when only some of its events are known', async () => {
        const { stream, events } = await aStreamOf(2);
        const more = [...events, ...someEvents(1)];
        expect(await store.append(stream, 'no-stream', more)).toEqual({ kind: 'conflict', actual: 1n });
        const mixed = [...events.slice(0, 1), ...someEvents(1)];
        expect(await store.append(stream, 'no-stream', mixed)).toEqual({ kind: 'conflict', actual: 1n });
        expect(await store.headOf(stream)).toBe(1n);
      });

      it('conflicts at another revision', async () => {
        const { stream, events } = await aStreamOf(2);
        expect(await store.append(stream, 0n, events)).toEqual({ kind: 'conflict', actual: 1n });
      });

      it('is another append in another stream', async () => {
        const { stream, events } = await aStreamOf(2);
        const elsewhere = aStream();
        expect(await store.append(elsewhere, 'no-stream', events)).toMatchObject({ kind: 'appended', revision: 1n });
        expect(idsOf(await readWhole(store, stream))).toEqual(idsOf(await readWhole(store, elsewhere)));
      });
    });

    describe("a caller's mistake", () => {
      const tooMany = eventsToAppend(appendEventsMax + 1, 1);
      const tooLarge = [anEventToAppend({ data: new Uint8Array(appendBytesMax) }), anEventToAppend()];
      const half = '\ud83d';
      it.each<[string, ExpectedRevision, readonly EventToAppend[]]>([
        ['an append without events', 'no-stream', []],
        ['more events than one append may have', 'no-stream', tooMany],
        ['more bytes than one append may have', 'no-stream', tooLarge],
        ['a negative revision', -1n, [anEventToAppend()]],
        ['a revision beyond counting', 2n ** 63n - 1n, [anEventToAppend()]],
        ['an event id that is no UUID', 'no-stream', [anEventToAppend({ eventId: 'e-1' as EventToAppend['eventId'] })]],
        ['an event without a type', 'no-stream', [anEventToAppend({ type: '' })]],
        ['a type that not every store can hold', 'no-stream', [anEventToAppend({ type: 'A\u0000B' })]],
        ['half a character', 'no-stream', [anEventToAppend({ metadata: { clear: { section: half } } })]],
        ['a number that JSON cannot say', 'no-stream', [anEventToAppend({ metadata: { clear: { count: NaN } } })]],
      ])('is refused before anything is sent: %s', async (_, expected, events) => {
        const stream = aStream();
        await expect(store.append(stream, expected, events)).rejects.toBeInstanceOf(IllegalAppend);
        expect(await store.headOf(stream)).toBe('no-stream');
      });

      it('is refused before anything is sent: a stream without a name', async () => {
        await expect(store.append('' as StreamName, 'no-stream', someEvents(1))).rejects.toBeInstanceOf(IllegalAppend);
      });
    });

    describe('reading a stream', () => {
      it('gives back bytes and metadata exactly', async () => {
        const stream = aStream();
        const everyByte = Uint8Array.from({ length: 256 }, (_, byte) => byte);
        const clear = { 段: '血壓 🩺 "quoted" \\u0000 \n', count: -0.1, large: 2 ** 53, yes: true, nothing: null };
        const events = [
          ...someEvents(1, { data: everyByte, type: 'ÜberraschungRecorded', metadata: { clear, simulated: true } }),
          ...someEvents(1, { data: new Uint8Array(3), metadata: { clear: {}, schemaVersion: 7, keyId: 'key-鑰' } }),
          ...someEvents(1, { data: new Uint8Array(0) }),
        ];
        await store.append(stream, 'no-stream', events);
        const [first, ...others] = events;
        await store.append(
          stream,
          2n,
          someEvents(1).map((event) => ({ ...event, ...first, eventId: event.eventId })),
        );
        const stored = await readWhole(store, stream);
        expect(stored.slice(0, 3).map(asAppended)).toEqual([first, ...others]);
        expect(stored[3]?.data).toEqual(everyByte);
        expect(stored[3]?.metadata).toEqual(first?.metadata);
      });

      it('gives all of a long stream in order, and what follows a revision', async () => {
        const { stream, events } = await aStreamOf(appendEventsMax);
        await store.append(stream, 999n, someEvents(1));
        expect(idsOf(await readWhole(store, stream)).slice(0, 1_000)).toEqual(idsOf(events));
        expect((await readWhole(store, stream, 998n)).map(({ revision }) => revision)).toEqual([998n, 999n, 1000n]);
      });

      it('gives nothing past the end, and nothing of a stream that is not there', async () => {
        const { stream } = await aStreamOf(1);
        expect(await readWhole(store, stream, 1n)).toEqual([]);
        expect(await readWhole(store, aStream())).toEqual([]);
        expect(await store.headOf(aStream())).toBe('no-stream');
      });

      it('can be left early', async () => {
        const { stream, events } = await aStreamOf(appendEventsMax);
        for await (const event of store.readStream(stream)) {
          expect(event.eventId).toBe(events[0]?.eventId);
          break;
        }
        expect(await store.headOf(stream)).toBe(999n);
      });
    });

    describe('reading the log', () => {
      it('goes on from any position, and positions sort as text', async () => {
        const from = await store.head();
        const [one, other] = [aStream(), aStream()];
        await store.append(one, 'no-stream', someEvents(3));
        await store.append(other, 'no-stream', someEvents(70));
        await store.append(one, 2n, someEvents(2));
        const all = await readLog(store, from);
        expect(all.map(({ stream, revision }) => `${stream}@${String(revision)}`)).toEqual([
          ...places(one, 0, 3),
          ...places(other, 0, 70),
          ...places(one, 3, 5),
        ]);
        expect(all.map(({ position }) => position)).toEqual(all.map(({ position }) => position).toSorted());
        for (const index of [0, 2, 40, 74]) {
          expect(await store.readAll(all[index]?.position ?? from, 1_000)).toEqual(all.slice(index + 1));
        }
        expect(await store.readAll(from, 4)).toEqual(all.slice(0, 4));
      });

      it('names the last readable position, and nothing is after it', async () => {
        await aStreamOf(2);
        const head = await store.head();
        expect(await store.readAll(head, 10)).toEqual([]);
        const { stream } = await aStreamOf(1);
        expect((await store.readAll(head, 10)).map((event) => event.stream)).toEqual([stream]);
      });

      it('refuses a page of no size and a position of another log', async () => {
        await expect(store.readAll('start', 0)).rejects.toBeInstanceOf(RangeError);
        await expect(store.readAll('nowhere' as Position, 1)).rejects.toBeInstanceOf(RangeError);
      });

      it('gives the events of one owner together, each stream in order, up to a position', async () => {
        const [first, second] = [anOwner(), anOwner()];
        const streamOf = (context: string, owner: PersonId) => `${context}-${owner}` as StreamName;
        const events = (count: number, owner: PersonId) => someEvents(count, { metadata: { owner } });
        await store.append(streamOf('wishes', second), 'no-stream', events(1, second));
        await store.append(streamOf('wishes', first), 'no-stream', events(2, first));
        await store.append(streamOf('people', second), 'no-stream', events(1, second));
        await store.append(streamOf('people', first), 'no-stream', events(70, first));
        await store.append(streamOf('wishes', first), 1n, events(1, first));
        const upTo = await store.head();
        await store.append(streamOf('wishes', first), 2n, events(1, first));
        const read = await collect(store.readByOwner(upTo as Position));
        const ours = read.filter(({ metadata }) => [first, second].includes(metadata.owner));
        expect(ours.map(({ stream, revision }) => `${stream}@${String(revision)}`)).toEqual([
          ...places(streamOf('people', first), 0, 70),
          ...places(streamOf('wishes', first), 0, 3),
          ...places(streamOf('people', second), 0, 1),
          ...places(streamOf('wishes', second), 0, 1),
        ]);
        expect(read.length).toBe((await readLog(store, 'start')).length - 1);
      });
    });

    describe('the log itself', () => {
      it('has an id that stays, and that no other log has', async () => {
        const other = await open();
        try {
          const ids = [await store.logId(), await store.logId(), await other.store.logId()];
          expect(ids[0]).toBe(ids[1]);
          expect(ids[2]).not.toBe(ids[0]);
          expect(await other.store.head()).toBe('start');
        } finally {
          await other.close();
        }
      });

      it('is unavailable once it was closed, and says so', async () => {
        const { store: closed, close } = await open();
        await closed.close();
        await expect(closed.append(aStream(), 'no-stream', someEvents(1))).rejects.toBeInstanceOf(
          EventStoreUnavailable,
        );
        await close();
      });
    });

    describe('the feed', () => {
      it('gives what is there, says that it has caught up, and goes on with what comes', async () => {
        const from = await store.head();
        const before = await aStreamOf(3);
        const after = someEvents(2);
        const items = await watchFeed(store, from, async (soFar) => {
          if (soFar.length === 2) await store.append(before.stream, 2n, after);
          return soFar.filter(({ kind }) => kind === 'caught-up').length === 2;
        });
        const last = await store.head();
        expect(items.map(({ kind }) => kind)).toEqual(['events', 'caught-up', 'events', 'caught-up']);
        expect(idsOf(eventsOf(items))).toEqual(idsOf([...before.events, ...after]));
        expect(items[3]).toEqual({ kind: 'caught-up', position: last });
      });

      it('catches up at once where nothing is', async () => {
        const head = await store.head();
        expect(await watchFeed(store, head, () => true)).toEqual([{ kind: 'caught-up', position: head }]);
      });

      it('resumes from each of its positions without a gap and without a repetition', async () => {
        const from = await store.head();
        await Promise.all(Array.from({ length: 5 }, () => aStreamOf(3)));
        const whole = eventsOf(await watchFeed(store, from, ({ length }) => length >= 6, 3));
        for (const [index, { position }] of whole.entries()) {
          const rest = eventsOf(await watchFeed(store, position, (items) => items.at(-1)?.kind === 'caught-up', 4));
          expect(idsOf(rest)).toEqual(idsOf(whole.slice(index + 1)));
        }
        expect(whole.length).toBe(15);
      });

      it('wakes for an append of this process', async () => {
        const woken = firstValueFrom(store.wakeUps.pipe(timeout(feedTimeoutMs)));
        await aStreamOf(1);
        await expect(woken).resolves.toBeUndefined();
      });

      it('misses nothing and repeats nothing while writers race and lose', async () => {
        const from = await store.head();
        const streams = Array.from({ length: 6 }, aStream);
        const expected = new Map<StreamName, string[]>(streams.map((stream) => [stream, []]));
        const writer = async (seat: number): Promise<void> => {
          for (let round = 0; round < 30; round += 1) {
            const stream = streams[(seat + round) % streams.length] ?? aStream();
            const events = someEvents(1 + ((seat + round) % 3));
            const outcome = await store.append(stream, await store.headOf(stream), events);
            if (outcome.kind === 'appended') expected.get(stream)?.push(...idsOf(events));
          }
        };
        // The log has it behind everything that was appended before: whoever sees it has been shown all the rest.
        const [marker = anEventToAppend()] = someEvents(1);
        const watching = watchFeed(
          store,
          from,
          (items) => idsOf(eventsOf(items.slice(-1))).includes(marker.eventId),
          7,
        );
        await Promise.all(Array.from({ length: 8 }, (_, seat) => writer(seat)));
        await store.append(aStream(), 'no-stream', [marker]);
        const items = await watching;
        const seen = eventsOf(items).filter(({ stream }) => expected.has(stream));
        for (const stream of streams) {
          const ofStream = seen.filter((event) => event.stream === stream);
          expect(ofStream.map(({ revision }) => revision)).toEqual(revisions(ofStream.length));
          expect(idsOf(ofStream)).toEqual(expected.get(stream));
        }
      });
    });
  });
}

/** Everything from a place in the log on, until enough has been seen. */
async function watchFeed(
  store: EventStore,
  from: Position | 'start',
  isEnough: (items: readonly FeedItem[]) => boolean | Promise<boolean>,
  pageEvents = 1_000,
): Promise<readonly FeedItem[]> {
  const items: FeedItem[] = [];
  let isDone = false;
  const handle = async (item: FeedItem): Promise<void> => {
    items.push(item);
    isDone = await isEnough(items);
  };
  await firstValueFrom(
    eventFeed(store, from, { handle, pageEvents }).pipe(
      filter(() => isDone),
      timeout(feedTimeoutMs),
    ),
  );
  return items;
}

async function readLog(store: EventStore, from: Position | 'start'): Promise<readonly StoredEvent[]> {
  const all: StoredEvent[] = [];
  for (;;) {
    const page = await store.readAll(all.at(-1)?.position ?? from, 1_000);
    if (page.length === 0) return all;
    all.push(...page);
  }
}

const readWhole = (store: EventStore, stream: StreamName, fromRevision = 0n): Promise<readonly StoredEvent[]> =>
  collect(store.readStream(stream, fromRevision));

async function collect(events: AsyncIterable<StoredEvent>): Promise<readonly StoredEvent[]> {
  const collected: StoredEvent[] = [];
  for await (const event of events) collected.push(event);
  return collected;
}

const eventsOf = (items: readonly FeedItem[]): readonly StoredEvent[] =>
  items.flatMap((item) => (item.kind === 'events' ? item.events : []));
const idsOf = (events: readonly EventToAppend[]): string[] => events.map(({ eventId }) => eventId);
const kindsOf = (outcomes: readonly AppendOutcome[]): string[] => outcomes.map(({ kind }) => kind).toSorted();
const revisions = (count: number): bigint[] => Array.from({ length: count }, (_, index) => BigInt(index));
const places = (stream: StreamName, from: number, to: number): string[] =>
  revisions(to)
    .slice(from)
    .map((revision) => `${stream}@${String(revision)}`);
const asAppended = ({ eventId, type, data, metadata }: StoredEvent): EventToAppend => ({
  eventId,
  type,
  data,
  metadata,
});
