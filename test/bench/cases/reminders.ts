import { composeDelivery } from '../../../interfaces/composition/open-delivery.ts';
import { planEverybody } from '../../../application/delivery/plan-everybody.ts';
import { healthRecordStream } from '../../../domain/health-record/index.ts';
import { notificationsStream, type NotificationsEvent } from '../../../domain/notifications/index.ts';
import { personStream } from '../../../domain/people/index.ts';
import { careCategories } from '../../../domain/shared/event-contract.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import type { CalendarDate, Instant } from '../../../domain/shared/time.ts';
import { createFcmNotifier } from '../../../infrastructure/push/fcm-notifier.ts';
import { createAdjustableClock } from '../../../infrastructure/system/adjustable-clock.ts';
import { tokens } from '../../../interfaces/composition/tokens.ts';
import { careHistory, remindersView } from '../../../read-models/care-history/index.ts';
import { personIdOf } from '../../support/events.ts';
import { openPushService, type PushService } from '../../support/push-services.ts';
import { fillLog, type StreamToFill } from '../fill-log.ts';
import { atLeast, atMost, figure, type Bench, type BenchCase, type Finding } from '../finding.ts';
import { healthRecordOf, registration } from '../material.ts';
import { percentile, timedMs } from '../measure.ts';
import { openProduct, type Product } from '../product.ts';

/** 50,000 people in a minute, and 100,000 messages in another: asked as what they are, a rate. */
const plannedPerSecondMin = Math.ceil(50_000 / 60);
const tellingsPerSecondMin = Math.ceil(100_000 / 60);
/** Some of a life, so that rules find something; most people have less. */
const rowsPerPerson = 20;
/** Past the hour in which tellings are spread, and long before any hour of quiet. */
const noon = '2026-11-25T12:00:00.000+08:00' as Instant;
const today = '2026-11-25' as CalendarDate;

export const reminders: BenchCase = {
  name: 'reminders',
  run: async (bench) => {
    const product = await openProduct(bench, { hasReadModels: false });
    const push = await openPushService();
    try {
      await fillLog(product, streamsOf(bench));
      await product.get(tokens.maintenance).rebuildWhatChanged();
      await product.pool.query('VACUUM ANALYZE');
      return [await planOne(product, bench), ...(await planAndTell(product, bench, push))];
    } finally {
      await push.close();
      await product.close();
    }
  },
};

const personsOf = ({ scale }: Bench): readonly PersonId[] =>
  Array.from({ length: scale.plannedPeople }, (_, n) => personIdOf(n));

/** Everybody has a phone, so that half of what is due leaves the house. */
function* streamsOf(bench: Bench): Generator<StreamToFill> {
  for (const [n, owner] of personsOf(bench).entries()) {
    yield { stream: personStream(owner), owner, facts: registration(owner) };
    yield { stream: healthRecordStream(owner), owner, facts: healthRecordOf(rowsPerPerson, bench.chance) };
    yield { stream: notificationsStream(owner), owner, facts: [phoneOf(n)] };
  }
}

const phoneOf = (n: number): NotificationsEvent => ({
  type: 'PushAddressRegistered',
  data: {
    addressId: `adr_${String(n).padStart(20, '0')}`,
    address: { kind: 'fcm', token: `token-${String(n)}` },
    registeredOn: today,
  },
});

/** From rows in memory to reminders: what every look at the page pays, beside the query. */
async function planOne(product: Product, bench: Bench): Promise<Finding> {
  const store = product.get(tokens.readModelStore);
  const filter = { categories: careCategories, hiddenItems: [], seesWhole: true };
  const request = { on: today, horizonYears: 5 };
  const durationsMs: number[] = [];
  for (const personId of personsOf(bench).slice(0, bench.scale.plansTimed)) {
    const rows = (await store.loadPersons(careHistory, [personId])).map(({ row }) => row);
    const context = { personId, today, knownOn: null, language: 'en', filter, itemsBefore: 0 } as const;
    const began = performance.now();
    remindersView.view(rows as never, rows.length, request, context);
    durationsMs.push(performance.now() - began);
  }
  return figure({
    row: `one plan of five years, ${String(rowsPerPerson)} rows, p99`,
    unit: 'ms',
    must: atMost(5),
    values: [percentile(durationsMs, 0.99)],
    because: 'some rule looks through the whole record for each of its versions',
  });
}

async function planAndTell(product: Product, bench: Bench, push: PushService): Promise<readonly Finding[]> {
  const { pool, services } = product;
  const clock = createAdjustableClock(noon);
  const errors: unknown[] = [];
  const onError = (error: unknown): void => void errors.push(error);
  const credential = { getAccessToken: () => Promise.resolve({ access_token: 'bench', expires_in: 3_600 }) };
  const fcm = createFcmNotifier({ projectId: 'bench', credential, clock, endpoint: push.url });
  const delivery = composeDelivery({ ...services, clock }, { pool, clock, onError }, { fcm });
  const persons = personsOf(bench);
  const signal = new AbortController().signal;
  const planningMs = await timedMs(() => planEverybody(delivery, each(persons), { onError, signal }));
  await pool.query('DELETE FROM deliveries WHERE key NOT IN (SELECT key FROM deliveries ORDER BY key LIMIT $1)', [
    bench.scale.tellingsDue,
  ]);
  let told = 0;
  const tellingMs = await timedMs(async () => {
    told = await delivery.deliverDue();
  });
  if (errors.length > 0) throw new AggregateError(errors, 'Something could not be planned or told.');
  return [
    figure({
      row: 'people planned anew',
      unit: '/s',
      must: atLeast(plannedPerSecondMin),
      values: [persons.length / (planningMs / 1_000)],
      because: 'each person is asked for alone: two streams, the family, the rows and the own entries',
    }),
    figure({
      row: 'tellings, each on record and with its receipt',
      unit: '/s',
      must: atLeast(tellingsPerSecondMin),
      values: [told / (tellingMs / 1_000)],
      notes: [`${String(told)} told, ${String(push.delivered.length)} of them over the fake FCM`],
      because: 'each asks all that may have changed once more, and is three commits: access, attempt and receipt',
    }),
  ];
}

async function* each(persons: readonly PersonId[]): AsyncGenerator<PersonId> {
  yield* persons;
  await Promise.resolve();
}
