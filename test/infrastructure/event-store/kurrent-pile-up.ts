import type { StreamName } from '../../../application/ports/event-store.ts';
import { createKurrentEventStore } from '../../../infrastructure/event-store/kurrent/kurrent-event-store.ts';
import { eventsToAppend } from '../../support/events.ts';
import { once } from '../../support/kurrent-double/faults.ts';
import { startKurrentDouble } from '../../support/kurrent-double/kurrent-double.ts';

/**
 * A process of its own: what is shown is that it does not end. The server stops taking what is sent, sixty appends pile
 * up, and then it is gone. With the client alone each append that waits behind the sixteenth is a rejection that nobody
 * can catch, and the first of these ends the process.
 */
const double = await startKurrentDouble();
const store = createKurrentEventStore({ connectionString: double.connectionString, answerTimeoutMs: 3_000 });
await store.append('warm-up' as StreamName, 'no-stream', eventsToAppend(1, 1));
double.faults.append = once('stops-reading');
const data = new Uint8Array(200_000);
const appends = Array.from({ length: 60 }, (_, n) =>
  store.append(`pile-${n}` as StreamName, 'no-stream', eventsToAppend(1, 1, { data })),
);
setTimeout(() => double.kill(), 500);
const outcomes = await Promise.all(appends);
await store.close();
process.stdout.write(JSON.stringify(Object.groupBy(outcomes, ({ kind }) => kind)['outcome-unknown']?.length));
