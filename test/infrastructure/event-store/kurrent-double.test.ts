import {
  binaryEvent,
  excludeSystemEvents,
  KurrentDBClient,
  streamNameFilter,
  type AppendStreamState,
  type ReadAllOptions,
} from '@kurrent/kurrentdb-client';
import { eventIdOf } from '../../support/events.ts';
import { always, once } from '../../support/kurrent-double/faults.ts';
import {
  startKurrentDouble,
  type DoubleOptions,
  type KurrentDouble,
} from '../../support/kurrent-double/kurrent-double.ts';

/** Each test says one thing that EventStoreDB 24.6.0 did with the client 1.3.1, and that the adapter leans on. */
describe('the double of KurrentDB answers as the server was seen to answer', () => {
  const opened: { readonly double: KurrentDouble; readonly clients: KurrentDBClient[] }[] = [];
  afterEach(async () => {
    for (const { double, clients } of opened.splice(0)) {
      await Promise.all(clients.map((client) => client.dispose()));
      double.kill();
    }
  });
  const open = async (options: DoubleOptions = {}) => {
    const double = await startKurrentDouble(options);
    const clients: KurrentDBClient[] = [];
    opened.push({ double, clients });
    const newClient = (): KurrentDBClient => {
      const client = KurrentDBClient.connectionString(double.connectionString);
      clients.push(client);
      return client;
    };
    return { double, client: newClient(), newClient };
  };

  describe.each([
    ['batch append', true],
    ['classic append', false],
  ])('over %s', (_, hasBatchAppend) => {
    it('appends at a state that fits, and says the revision of the last event and its position', async () => {
      const { client, double } = await open({ hasBatchAppend });
      const first = await append(client, 's', 'no_stream', [1, 2]);
      expect(first).toMatchObject({ success: true, nextExpectedRevision: 1n });
      expect(first.position?.commit).toBe(double.log().recordsOf('s')[1]?.position);
      expect(await append(client, 's', 1n, [3])).toMatchObject({ nextExpectedRevision: 2n });
      expect(await append(client, 's', 'any', [4])).toMatchObject({ nextExpectedRevision: 3n });
      expect(await append(client, 's', 'stream_exists', [5])).toMatchObject({ nextExpectedRevision: 4n });
    });

    it.each<[AppendStreamState, bigint | 'no_stream', string]>([
      ['no_stream', 1n, 's'],
      [0n, 1n, 's'],
      [7n, 1n, 's'],
      [0n, 'no_stream', 'missing'],
    ])('refuses %s where the stream is at %s, without a message', async (expectedState, actualState, streamName) => {
      const { client } = await open({ hasBatchAppend });
      await append(client, 's', 'no_stream', [1, 2]);
      await expect(append(client, streamName, expectedState, [9])).rejects.toMatchObject({
        type: 'wrong-expected-version',
        message: '',
        streamName,
        expectedState,
        actualState,
      });
    });

    it('knows the same ids again at an exact revision and at no_stream, also after later events', async () => {
      const { client, double } = await open({ hasBatchAppend });
      const original = await append(client, 's', 'no_stream', [1, 2]);
      const later = await append(client, 's', 1n, [3, 4]);
      expect(await append(client, 's', 'no_stream', [1, 2])).toEqual(original);
      expect(await append(client, 's', 1n, [3, 4])).toEqual(later);
      expect(double.log().recordsOf('s').length).toBe(4);
    });

    it('knows a prefix of what was appended, and conflicts when a later id is new', async () => {
      const { client } = await open({ hasBatchAppend });
      await append(client, 's', 'no_stream', [1, 2]);
      expect(await append(client, 's', 'no_stream', [1])).toMatchObject({ nextExpectedRevision: 0n });
      await expect(append(client, 's', 'no_stream', [1, 9])).rejects.toMatchObject({ actualState: 1n });
    });

    it('forgets with a restart which ids came under any', async () => {
      const { client, double, newClient } = await open({ hasBatchAppend });
      await append(client, 's', 'any', [1]);
      await append(client, 's', 'any', [1]);
      expect(double.log().recordsOf('s').length).toBe(1);
      double.kill();
      await double.start();
      await append(newClient(), 's', 'any', [1]);
      expect(double.log().recordsOf('s').length).toBe(2);
    });

    it('limits the sum of the data of one append to 1 MiB, not counting metadata', async () => {
      const { client, double } = await open({ hasBatchAppend });
      const large = (bytes: number) => [anEvent(1, new Uint8Array(bytes)), anEvent(2, new Uint8Array(1_000))];
      const append = (bytes: number) => client.appendToStream('s', large(bytes), { streamState: 'no_stream' });
      await expect(append(1_048_000)).rejects.toMatchObject({ maxAppendSize: 1_048_576 });
      expect(double.log().recordsOf('s')).toEqual([]);
      expect(await append(1_047_576)).toMatchObject({ success: true });
    });

    it('never lets a tombstoned stream be written or read again', async () => {
      const { client, double } = await open({ hasBatchAppend });
      await append(client, 's', 'no_stream', [1]);
      double.log().tombstone('s');
      await expect(append(client, 's', 0n, [2])).rejects.toMatchObject({ type: 'stream-deleted' });
      await expect(collect(client.readStream('s'))).rejects.toMatchObject({ type: 'stream-deleted' });
    });
  });

  it('stores one id twice in one append, and in two streams', async () => {
    const { client, double } = await open();
    await append(client, 's', 'no_stream', [1, 1]);
    await append(client, 't', 'no_stream', [1]);
    expect(double.log().recordsOf('s').length).toBe(2);
    expect(double.log().recordsOf('t').length).toBe(1);
  });

  it('claims revision 0 for an append without events to a stream that is not there', async () => {
    const { client } = await open();
    expect(await append(client, 's', 'no_stream', [])).toMatchObject({ success: true, nextExpectedRevision: 0n });
    await expect(collect(client.readStream('s'))).rejects.toMatchObject({ type: 'stream-not-found' });
  });

  it('takes every append in flight down with one that breaks the shared stream, though they are stored', async () => {
    const { client, double } = await open();
    await append(client, 'warm', 'no_stream', [1]);
    double.faults.append = once('poison', 20);
    double.faults.answerDelayMs = 2_000;
    const outcomes = await Promise.allSettled(
      Array.from({ length: 21 }, (_, n) => append(client, `s${n}`, 'no_stream', [n])),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(Array<string>(21).fill('rejected'));
    expect(
      double
        .log()
        .records()
        .filter(({ stream }) => /^s\d+$/.test(stream)).length,
    ).toBe(20);
    double.faults.answerDelayMs = 0;
    expect(await append(client, 'after', 'no_stream', [1])).toMatchObject({ success: true });
  });

  it('says over batch append that it is not ready with an error that the client does not know', async () => {
    const { client, double } = await open();
    double.faults.append = once('not-ready');
    const failure = append(client, 's', 'no_stream', [1]);
    await expect(failure).rejects.toMatchObject({ type: 'unknown' });
    await expect(failure).rejects.toThrow('Server Is Not Ready');
  });

  it('may have written what it reports as too late', async () => {
    const { client, double } = await open();
    double.faults.append = once('deadline-passed-after-write');
    await expect(append(client, 's', 'no_stream', [1])).rejects.toMatchObject({ type: 'deadline-exceeded' });
    expect(await append(client, 's', 'no_stream', [1])).toMatchObject({ nextExpectedRevision: 0n });
    expect(double.log().recordsOf('s').length).toBe(1);
  });

  it('says that a stream is missing, and gives nothing past its end', async () => {
    const { client } = await open();
    await expect(collect(client.readStream('s'))).rejects.toMatchObject({ type: 'stream-not-found', streamName: 's' });
    await append(client, 's', 'no_stream', [1, 2]);
    expect(await collect(client.readStream('s', { fromRevision: 2n }))).toEqual([]);
  });

  it('reads inclusive of where it starts, and backwards exclusive of a position', async () => {
    const { client, double } = await open();
    await append(client, 's', 'no_stream', [1, 2, 3]);
    const [, second] = double.log().recordsOf('s');
    const from = { commit: second?.position ?? 0n, prepare: second?.position ?? 0n };
    const all = (options: ReadAllOptions) => revisionsOf(client.readAll({ ...options, filter: ours }));
    expect(await collect(client.readStream('s', { fromRevision: 1n })).then(revisions)).toEqual([1n, 2n]);
    expect(await all({ fromPosition: from })).toEqual([1n, 2n]);
    expect(await all({ fromPosition: from, direction: 'backwards' })).toEqual([0n]);
    expect(await all({ fromPosition: 'end', direction: 'backwards', maxCount: 1 })).toEqual([2n]);
  });

  it('gives with each event of a stream its position in the log', async () => {
    const { client, double } = await open();
    await append(client, 's', 'no_stream', [1, 2]);
    const read = await collect(client.readStream('s'));
    const positions = double
      .log()
      .recordsOf('s')
      .map(({ position }) => ({ commit: position, prepare: position }));
    expect(read.map(({ event }) => event?.position)).toEqual(positions);
  });

  it('has system events of its own in the log, which filters leave out', async () => {
    const { client } = await open();
    await append(client, 's', 'no_stream', [1]);
    const types = async (options: ReadAllOptions) =>
      (await collect(client.readAll(options))).map(({ event }) => event?.type);
    expect(await types({})).toEqual(['$UserCreated', 'Tested']);
    expect(await types({ filter: excludeSystemEvents() })).toEqual(['Tested']);
    expect(await types({ filter: streamNameFilter({ prefixes: ['other'] }) })).toEqual([]);
  });

  it('calls a position that is no boundary unavailable, and one beyond the end empty', async () => {
    const { client, double } = await open();
    await append(client, 's', 'no_stream', [1, 2]);
    const end = double.log().records().at(-1)?.position ?? 0n;
    const from = (position: bigint) =>
      collect(client.readAll({ fromPosition: { commit: position, prepare: position } }));
    await expect(from(end - 1n)).rejects.toMatchObject({ type: 'unavailable' });
    expect(await from(end + 500n)).toEqual([]);
  });

  it('confirms a subscription, catches it up, and goes on with what comes', async () => {
    const { client } = await open();
    await append(client, 's', 'no_stream', [1, 2]);
    const seen: string[] = [];
    const subscription = client.subscribeToAll({ fromPosition: 'start', filter: ours });
    subscription.on('confirmation', () => seen.push('confirmation'));
    subscription.on('caughtUp', () => seen.push('caughtUp'));
    subscription.on('data', ({ event }) => seen.push(event?.id ?? ''));
    await until(() => seen.length === 4);
    await append(client, 's', 1n, [3]);
    await until(() => seen.length === 5);
    expect(seen).toEqual(['confirmation', eventIdOf(1), eventIdOf(2), 'caughtUp', eventIdOf(3)]);
    await subscription.unsubscribe();
  });

  it('falls silent for a subscription from beyond the end of the log', async () => {
    const { client, double } = await open();
    const seen: string[] = [];
    const beyond = { commit: 10n ** 9n, prepare: 10n ** 9n };
    const subscription = client.subscribeToAll({ fromPosition: beyond });
    subscription.on('caughtUp', () => seen.push('caughtUp'));
    subscription.on('data', () => seen.push('event'));
    await until(() => seen.length === 1);
    await append(client, 's', 'no_stream', [1]);
    expect(double.log().recordsOf('s').length).toBe(1);
    expect(seen).toEqual(['caughtUp']);
    await subscription.unsubscribe();
  });

  it('may end a subscription without an error', async () => {
    const { client, double } = await open();
    double.faults.subscription = once('ends');
    await expect(collect(client.subscribeToAll({ fromPosition: 'end' }))).resolves.toEqual([]);
  });

  it('leaves a client whose first read failed without reads, though the server is back', async () => {
    const { client, double, newClient } = await open();
    await append(newClient(), 's', 'no_stream', [1]);
    double.kill();
    await expect(collect(client.readStream('s'))).rejects.toMatchObject({ type: 'unavailable' });
    await double.start();
    await expect(collect(client.readStream('s'))).rejects.toMatchObject({ type: 'unavailable' });
    expect((await collect(newClient().readStream('s'))).length).toBe(1);
  });

  it('leaves a client whose question for features was refused without appends', async () => {
    const { client, double, newClient } = await open();
    double.faults.features = always('refused');
    await expect(append(client, 's', 'no_stream', [1])).rejects.toBeInstanceOf(Error);
    double.faults.features = () => undefined;
    expect(await append(newClient(), 's', 'no_stream', [1])).toMatchObject({ success: true });
  });
});

const ours = streamNameFilter({ prefixes: ['s'] });

const anEvent = (n: number, data = Uint8Array.of(n)) =>
  binaryEvent({ id: eventIdOf(n), type: 'Tested', data, metadata: { owner: 'x'.repeat(1_000) } });

const append = (client: KurrentDBClient, stream: string, streamState: AppendStreamState, ids: readonly number[]) =>
  client.appendToStream(
    stream,
    ids.map((n) => anEvent(n)),
    { streamState },
  );

async function collect<Item>(items: AsyncIterable<Item>): Promise<readonly Item[]> {
  const collected: Item[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

interface WithRevision {
  readonly event?: { readonly revision: bigint };
}
const revisions = (read: readonly WithRevision[]) => read.map(({ event }) => event?.revision);
const revisionsOf = async (read: AsyncIterable<WithRevision>) => revisions(await collect(read));

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}
