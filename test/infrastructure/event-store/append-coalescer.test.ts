import { setImmediate as nextTurn } from 'node:timers/promises';
import {
  EventStoreUnavailable,
  type AppendOutcome,
  type Position,
  type StreamName,
} from '../../../application/ports/event-store.ts';
import { createAppendCoalescer } from '../../../infrastructure/event-store/postgres/append-coalescer.ts';
import { pendingAppend, type PendingAppend } from '../../../infrastructure/event-store/postgres/pending-append.ts';
import { eventsToAppend } from '../../support/events.ts';

const done: AppendOutcome = { kind: 'appended', revision: 0n, position: '1' as Position };

/** A database that answers when the test says so. */
function aDatabase() {
  const flushes: {
    readonly streams: readonly string[];
    readonly answer: (how?: Promise<AppendOutcome>) => Promise<void>;
  }[] = [];
  const record = (appends: readonly PendingAppend[]): Promise<readonly Promise<AppendOutcome>[]> => {
    const { promise, resolve } = Promise.withResolvers<readonly Promise<AppendOutcome>[]>();
    const answer = async (how = Promise.resolve(done)): Promise<void> => {
      resolve(appends.map(() => how));
      await nextTurn();
      await nextTurn();
    };
    flushes.push({ streams: appends.map(({ stream }) => stream), answer });
    return promise;
  };
  const copies: string[] = [];
  const coalescer = createAppendCoalescer({
    together: record,
    byCopy: (append) => {
      copies.push(append.stream);
      return Promise.resolve(done);
    },
  });
  const append = (stream: string, count = 1, bytes = 1): Promise<AppendOutcome> => {
    const events = eventsToAppend(count, 1, { data: new Uint8Array(bytes) });
    return coalescer.append(pendingAppend(stream as StreamName, 'no-stream', events));
  };
  return { flushes, copies, append, coalescer, sent: () => flushes.map(({ streams }) => streams.join(' ')) };
}

describe('the append coalescer', () => {
  it('sends a single append at once when nothing is in flight', () => {
    const { append, sent } = aDatabase();
    void append('a');
    expect(sent()).toEqual(['a']);
  });

  it('sends what came meanwhile together, in at most two flushes at a time', async () => {
    const { append, flushes, sent } = aDatabase();
    for (const stream of ['a', 'b', 'c']) void append(stream);
    await nextTurn();
    for (const stream of ['d', 'e', 'f']) void append(stream);
    await nextTurn();
    expect(sent()).toEqual(['a', 'b c']);
    await flushes[0]?.answer();
    expect(sent()).toEqual(['a', 'b c', 'd e f']);
  });

  it('keeps a flush to 500 rows and 4 MiB, but never splits an append', async () => {
    const { append, flushes } = aDatabase();
    void append('first');
    void append('second');
    await nextTurn();
    for (let n = 0; n < 30; n += 1) void append(`rows-${n}`, 40);
    for (let n = 0; n < 6; n += 1) void append(`bytes-${n}`, 1, 1_048_576);
    await flushes[0]?.answer();
    await flushes[1]?.answer();
    await flushes[2]?.answer();
    await flushes[3]?.answer();
    await flushes[4]?.answer();
    expect(flushes.map(({ streams }) => streams.length)).toEqual([1, 1, 12, 12, 9, 3]);
  });

  it('lets the appends of one stream wait for each other, and nobody else', async () => {
    const { append, flushes, sent } = aDatabase();
    for (const stream of ['a', 'a', 'a', 'b']) void append(stream);
    await nextTurn();
    expect(sent()).toEqual(['a', 'b']);
    await flushes[0]?.answer();
    expect(sent()).toEqual(['a', 'b', 'a']);
    await flushes[1]?.answer();
    expect(sent()).toEqual(['a', 'b', 'a']);
    await flushes[2]?.answer();
    expect(sent()).toEqual(['a', 'b', 'a', 'a']);
  });

  it('goes on with a stream after its append failed', async () => {
    const { append, flushes, sent } = aDatabase();
    const failed = expect(append('a')).rejects.toThrow('broken');
    void append('a');
    await flushes[0]?.answer(Promise.reject(new EventStoreUnavailable('broken')));
    await failed;
    expect(sent()).toEqual(['a', 'a']);
  });

  it('sends big appends by COPY, beside the flushes', async () => {
    const { append, copies, sent } = aDatabase();
    void append('small');
    await expect(append('big', 64)).resolves.toEqual(done);
    expect(copies).toEqual(['big']);
    expect(sent()).toEqual(['small']);
  });

  it('refuses more than it can hold, and takes again when some have their outcome', async () => {
    const { append, flushes } = aDatabase();
    const waiting = Array.from({ length: 10_000 }, (_, n) => append(`s-${n}`));
    await expect(append('one-too-many')).rejects.toBeInstanceOf(EventStoreUnavailable);
    await flushes[0]?.answer();
    await waiting[0];
    void append('welcome');
  });

  it('counts bytes, too', async () => {
    const { append } = aDatabase();
    for (let n = 0; n < 128; n += 1) void append(`s-${n}`, 1, 1_048_576);
    await expect(append('one-too-many')).rejects.toBeInstanceOf(EventStoreUnavailable);
  });

  it('is settled when every append has its outcome', async () => {
    const { append, flushes, coalescer } = aDatabase();
    const outcomes: AppendOutcome[] = [];
    for (const stream of ['a', 'a']) void append(stream).then((outcome) => outcomes.push(outcome));
    const settled = coalescer.settled().then(() => outcomes.length);
    await flushes[0]?.answer();
    await flushes[1]?.answer();
    expect(await settled).toBe(2);
  });
});
