import { jest } from '@jest/globals';
import type { Failure } from '../../../interfaces/web/src/api/failure.ts';
import type { Load } from '../../../interfaces/web/src/api/resource-store.ts';

/** A browser's window tells when the network returns; Node's global object has no events of its own. */
const network = new EventTarget();
Object.assign(globalThis, { addEventListener: network.addEventListener.bind(network) });
const { createResourceStore } = await import('../../../interfaces/web/src/api/resource-store.ts');
const { RequestFailed } = await import('../../../interfaces/web/src/api/failure.ts');

const unavailable: Failure = { kind: 'unavailable', problem: null, retryAfterSeconds: null };
const offline: Failure = { kind: 'offline' };
const refused: Failure = { kind: 'refused', problem: null };

/** A server that answers as told, one answer after the other; the last one again and again. */
function serverSaying(...answers: readonly (string | Failure)[]) {
  const signals: AbortSignal[] = [];
  const load: Load<string> = (signal) => {
    const answer = answers[Math.min(signals.length, answers.length - 1)]!;
    signals.push(signal);
    return typeof answer === 'string'
      ? Promise.resolve({ answer, keptAt: null })
      : Promise.reject(new RequestFailed(answer));
  };
  return { load, signals };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());
const pass = (ms: number): Promise<void> => jest.advanceTimersByTimeAsync(ms);

describe('a store of answers', () => {
  it('asks once for several listeners and shows them the answer', async () => {
    const store = createResourceStore<string>();
    const { load, signals } = serverSaying('read');
    const told: string[] = [];
    store.subscribe('key', load, () => told.push('first'));
    store.subscribe('key', load, () => told.push('second'));
    expect(store.snapshotOf('key')).toEqual({ status: 'loading' });
    await pass(0);
    expect(store.snapshotOf('key')).toEqual({ status: 'ready', answer: 'read', keptAt: null, isRefreshing: false });
    expect([signals.length, told]).toEqual([1, ['first', 'second']]);
  });

  it('asks nobody when one comes back soon, and again after a while, showing the old answer meanwhile', async () => {
    const store = createResourceStore<string>();
    const { load, signals } = serverSaying('old', 'new');
    const leave = store.subscribe('key', load, () => undefined);
    await pass(0);
    leave();
    store.subscribe('key', load, () => undefined)();
    await pass(31_000);
    expect(signals).toHaveLength(1);
    store.subscribe('key', load, () => undefined);
    expect(store.snapshotOf('key')).toMatchObject({ status: 'ready', answer: 'old', isRefreshing: true });
    await pass(0);
    expect(store.snapshotOf('key')).toMatchObject({ answer: 'new', isRefreshing: false });
  });

  it('aborts what nobody waits for any more', async () => {
    const store = createResourceStore<string>();
    const signals: AbortSignal[] = [];
    const never: Load<string> = (signal) => {
      signals.push(signal);
      return new Promise(() => undefined);
    };
    const leave = store.subscribe('key', never, () => undefined);
    leave();
    await pass(0);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });

  it('keeps quiet about a short hiccup, then says it, and recovers by itself', async () => {
    const store = createResourceStore<string>();
    const { load } = serverSaying(unavailable, unavailable, unavailable, 'read');
    store.subscribe('key', load, () => undefined);
    await pass(600);
    expect(store.snapshotOf('key').status).toBe('loading');
    await pass(1_000);
    expect(store.snapshotOf('key')).toEqual({ status: 'failed', failure: unavailable, earlier: null });
    await pass(2_000);
    expect(store.snapshotOf('key')).toMatchObject({ status: 'ready', answer: 'read' });
  });

  it('waits as long as the server asks for', async () => {
    const store = createResourceStore<string>();
    const { load, signals } = serverSaying({ ...unavailable, retryAfterSeconds: 10 }, 'read');
    store.subscribe('key', load, () => undefined);
    await pass(9_900);
    expect(signals).toHaveLength(1);
    await pass(200);
    expect(store.snapshotOf('key').status).toBe('ready');
  });

  it('goes on the moment the network is back, with what it had in the meantime', async () => {
    const store = createResourceStore<string>();
    const { load } = serverSaying('read', offline, offline, 'read again');
    store.subscribe('key', load, () => undefined);
    await pass(0);
    store.refresh(() => true);
    await pass(0);
    expect(store.snapshotOf('key')).toEqual({ status: 'failed', failure: offline, earlier: 'read' });
    await pass(600);
    network.dispatchEvent(new Event('online'));
    await pass(0);
    expect(store.snapshotOf('key')).toMatchObject({ status: 'ready', answer: 'read again' });
  });

  it('does not take what was kept on the device for fresh', async () => {
    const store = createResourceStore<string>();
    let asked = 0;
    const load: Load<string> = () => {
      asked += 1;
      return Promise.resolve({ answer: 'kept', keptAt: '2026-11-24T08:00:00.000Z' });
    };
    const leave = store.subscribe('key', load, () => undefined);
    await pass(0);
    leave();
    await pass(0);
    store.subscribe('key', load, () => undefined);
    await pass(0);
    expect(asked).toBe(2);
    network.dispatchEvent(new Event('online'));
    await pass(0);
    expect(asked).toBe(3);
  });

  it('shows nothing from before once it is refused, and does not insist', async () => {
    const store = createResourceStore<string>();
    const { load, signals } = serverSaying('read', refused);
    store.subscribe('key', load, () => undefined);
    await pass(0);
    store.refresh(() => true);
    await pass(60_000);
    expect(store.snapshotOf('key')).toEqual({ status: 'failed', failure: refused, earlier: null });
    expect(signals).toHaveLength(2);
  });

  it('asks again, after a write, only for those it concerns', async () => {
    const store = createResourceStore<string>();
    const [mine, yours] = [serverSaying('mine'), serverSaying('yours')];
    store.subscribe('per_a|labs', mine.load, () => undefined);
    store.subscribe('per_b|labs', yours.load, () => undefined);
    await pass(0);
    store.refresh((key) => key.startsWith('per_a|'));
    await pass(0);
    expect([mine.signals.length, yours.signals.length]).toEqual([2, 1]);
  });
});
