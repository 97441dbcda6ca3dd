import { StreamTooHot } from '../../../application/command-handling/command-handler.ts';
import { commandsWaitingMax, createStreamQueues } from '../../../application/command-handling/stream-queues.ts';
import type { StreamName } from '../../../application/ports/event-store.ts';

const stream = 'wishes-per_00000000000000000001' as StreamName;

describe('the queue of a stream', () => {
  it('runs one after another, in the order of asking', async () => {
    const queues = createStreamQueues();
    const steps: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      steps.push(`${name} begins`);
      await Promise.resolve();
      steps.push(`${name} ends`);
    };
    await Promise.all([queues.run(stream, work('one')), queues.run(stream, work('two'))]);
    expect(steps).toEqual(['one begins', 'one ends', 'two begins', 'two ends']);
  });

  it('goes on after a failure, which only its own caller hears of', async () => {
    const queues = createStreamQueues();
    const failing = queues.run(stream, () => Promise.reject(new Error('mine')));
    const next = queues.run(stream, () => Promise.resolve('fine'));
    await expect(failing).rejects.toThrow('mine');
    await expect(next).resolves.toBe('fine');
  });

  it('is bounded: one more than it holds is refused, and it takes new ones when it has moved on', async () => {
    const queues = createStreamQueues();
    const isOpen = Promise.withResolvers<string>();
    const waiting = Array.from({ length: commandsWaitingMax }, () => queues.run(stream, () => isOpen.promise));
    await expect(queues.run(stream, () => isOpen.promise)).rejects.toThrow(StreamTooHot);
    isOpen.resolve('open');
    await Promise.all(waiting);
    await expect(queues.run(stream, () => Promise.resolve('again'))).resolves.toBe('again');
  });
});
