import { schedule } from 'node-cron';
import type { Delivery } from '../../application/delivery/deliver.ts';
import { planEverybody } from '../../application/delivery/plan-everybody.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { taipei } from '../../domain/shared/time.ts';

export interface ScheduleNeeds {
  readonly delivery: Delivery;
  readonly everyone: () => AsyncIterable<PersonId>;
  /** Brings the read models to the log's head: once for a round over everybody, not for each. */
  readonly catchUp: () => Promise<void>;
  readonly onError: (error: unknown) => void;
}

/** Due rows wait in the outbox, so a tick that is missed is made up for by the next one: nothing hangs on this table. */
const everyMinute = '* * * * *';
/** Beside the full hour, when everybody else's jobs run. */
const everyHour = '7 * * * *';

/** Time is a caller too. It plans for everybody and delivers at the start, then plans each hour and delivers each minute. */
export function startSchedule({ delivery, everyone, catchUp, onError }: ScheduleNeeds): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let running: Promise<void> = Promise.resolve();
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    running = running.then(() => (stopping.signal.aborted ? undefined : work())).catch(onError);
    return running;
  };
  const plan = async (): Promise<void> => {
    await catchUp();
    await planEverybody(delivery, everyone(), { onError, signal: stopping.signal });
  };
  const deliver = async (): Promise<void> => {
    await delivery.deliverDue(stopping.signal);
  };
  const options = { timezone: taipei, noOverlap: true };
  const tasks = [
    schedule(everyMinute, () => inTurn(deliver), options),
    schedule(everyHour, () => inTurn(plan), options),
  ];
  void inTurn(plan);
  void inTurn(deliver);
  return {
    stop: async () => {
      stopping.abort();
      for (const task of tasks) await task.destroy();
      await running;
    },
  };
}
