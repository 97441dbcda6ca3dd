import { createDelivery, type Delivery, type DeliveryNeeds } from '../../application/delivery/deliver.ts';
import type { PlanFor } from '../../application/delivery/tellings-wanted.ts';
import type { Clock } from '../../application/ports/clock.ts';
import { ownDue } from '../../domain/own-reminders/index.ts';
import { taipei } from '../../domain/shared/time.ts';
import type { Services } from '../operations/services.ts';
import { createPostgresOutbox } from '../../infrastructure/outbox/postgres-outbox.ts';
import { vapidIdentity } from '../../infrastructure/push/vapid.ts';
import { createWebPushNotifier } from '../../infrastructure/push/web-push-notifier.ts';
import { remindersView, type RemindersAnswer } from '../../read-models/care-history/index.ts';
import { startSchedule } from '../scheduler/schedule.ts';
import type { Composition, Foundations } from './container.ts';
import { isPushServiceOf, type PushSettings } from './push-settings.ts';
import { tokens } from './tokens.ts';

/** Plans and delivers from its start until stopped; for the process that serves. */
export interface DeliveryService {
  start(): { stop(): Promise<void> };
}

/** Settings that cannot be used are found out here, before anything runs. */
export async function openDelivery(
  { services, get }: Composition,
  foundations: Foundations,
  settings: PushSettings,
): Promise<DeliveryService> {
  const { clock, onError } = foundations;
  const delivery = composeDelivery(services, foundations, await notifiersOf(settings, clock));
  const catchUp = async (): Promise<void> => {
    await get(tokens.runner).catchUp();
  };
  return { start: () => startSchedule({ delivery, everyone: services.everyone, catchUp, onError }) };
}

export function composeDelivery(
  services: Services,
  { pool, clock, onError }: Pick<Foundations, 'pool' | 'clock' | 'onError'>,
  notifiers: DeliveryNeeds['notifiers'],
): Delivery {
  return createDelivery({
    states: services.notificationsOf,
    accessFacts: services.accessFacts,
    planFor: planBy(services),
    clock,
    outbox: createPostgresOutbox(pool),
    notifiers,
    handle: services.handle,
    gate: services.gate,
    chance: Math.random,
    onError,
  });
}

/** The same view that the recipient would be shown, at the log's head. */
const planBy =
  ({ views, ownRemindersOf, daysOf, clock }: Services): PlanFor =>
  async ({ subjectId: personId, filter, purpose }) => {
    const readsAtHead = purpose === 'telling';
    const question = { personId, filter, knownOn: null, language: 'en', readsAtHead, isPassing: true } as const;
    const outcome = await views.read(remindersView, { on: null, horizonYears: 0 }, question);
    if (outcome.kind !== 'answer') return undefined;
    const own = ownDue(await ownRemindersOf(personId), daysOf, clock.today(taipei));
    const isSeen = filter.categories.includes('medications');
    const seen = own.filter(({ item }) => item !== 'medication' || isSeen);
    return [...(outcome.answer as RemindersAnswer).reminders, ...seen];
  };

async function notifiersOf(settings: PushSettings, clock: Clock): Promise<DeliveryNeeds['notifiers']> {
  const { fcmServiceAccountFile, vapid } = settings;
  return {
    ...(fcmServiceAccountFile === undefined ? {} : { fcm: await fcmOf(fcmServiceAccountFile, clock) }),
    ...(vapid === undefined
      ? {}
      : {
          'web-push': createWebPushNotifier({
            identity: vapidIdentity(vapid.privateNumber, vapid.contact),
            clock,
            isPushService: isPushServiceOf(settings),
          }),
        }),
  };
}

/** firebase-admin is large, and only those load it who use it. */
async function fcmOf(file: string, clock: Clock): Promise<NonNullable<DeliveryNeeds['notifiers']['fcm']>> {
  const { createFcmNotifier, readServiceAccount } = await import('../../infrastructure/push/fcm-notifier.ts');
  return createFcmNotifier({ ...(await readServiceAccount(file)), clock });
}
