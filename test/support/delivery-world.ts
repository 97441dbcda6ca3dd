import { createCommandHandler } from '../../application/command-handling/handle-command.ts';
import { createGate } from '../../application/access/gate.ts';
import { createDelivery, type Delivery } from '../../application/delivery/deliver.ts';
import { createStateAtHead } from '../../application/event-log/state-at-head.ts';
import type { Outbox } from '../../application/ports/outbox.ts';
import { contracts } from '../../domain/catalogue.ts';
import type { FamilyEvent } from '../../domain/access/index.ts';
import {
  notifications,
  notificationsStream,
  type NotificationsCommand,
  type NotificationsState,
  type PlannedReminder,
} from '../../domain/notifications/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { dateAt, epochMsOf, instantOfEpochMs, taipei, type Instant } from '../../domain/shared/time.ts';
import { createEventCodec } from '../../infrastructure/event-store/event-codec.ts';
import { createInMemoryEventStore } from '../../infrastructure/event-store/in-memory-event-store.ts';
import { createInMemoryKeyRing } from '../../infrastructure/keys/in-memory-key-ring.ts';
import { createInMemoryOutbox } from '../../infrastructure/outbox/in-memory-outbox.ts';
import { createFcmNotifier } from '../../infrastructure/push/fcm-notifier.ts';
import { createRandomIdentifiers } from '../../infrastructure/system/random-identifiers.ts';
import { factsOf } from './family.ts';

/** Where a worker may be stopped: before its receipt is written, or before its row is settled. */
export interface Chances {
  readonly diesBeforeReceipt: () => boolean;
  readonly diesBeforeSettling: () => boolean;
}

class Killed extends Error {
  readonly code = 'killed';
}

export interface Worker {
  readonly name: string;
  readonly delivery: Delivery;
  readonly now: () => Instant;
  clockOffsetMs: number;
}

/** One log, one outbox, and as many workers as one likes, each with a clock and a memory of its own. */
export function createDeliveryWorld(
  start: Instant,
  fcmUrl: string,
  planOf: (subject: PersonId) => readonly PlannedReminder[],
) {
  let trueMs = epochMsOf(start);
  const store = createInMemoryEventStore();
  const codec = createEventCodec({ contracts, keyRing: createInMemoryKeyRing() });
  const identifiers = createRandomIdentifiers();
  const family = new Map<PersonId, FamilyEvent[]>();
  const states = createStateAtHead({ store, codec }, { ...notifications, streamOf: notificationsStream });
  const clockAt = (now: () => Instant) => ({ now, today: () => dateAt(now(), taipei), simulated: true });
  const handlerAt = (now: () => Instant) =>
    createCommandHandler({
      store,
      codec,
      clock: clockAt(now),
      identifiers,
      cacheBytesMax: 1_000_000,
      pause: () => Promise.resolve(),
    });
  const trueNow = (): Instant => instantOfEpochMs(trueMs);
  const handle = handlerAt(trueNow);
  const openOutbox = (): Outbox => createInMemoryOutbox(() => trueMs);

  return {
    trueNow,
    advance: (durationMs: number) => {
      trueMs += durationMs;
    },
    states,
    openOutbox,
    familyOf: (subject: PersonId): FamilyEvent[] => {
      const events = family.get(subject) ?? [];
      family.set(subject, events);
      return events;
    },
    tell: (personId: PersonId, command: NotificationsCommand) =>
      handle({ ...notifications, streamOf: notificationsStream }, { personId, actor: 'operator' as Actor, command }),
    stateOf: (personId: PersonId): Promise<NotificationsState> => states(personId),
    startWorker: (name: string, outbox: Outbox, chances: Chances, chance: () => number): Worker => {
      const worker = { name, clockOffsetMs: 0, now: (): Instant => instantOfEpochMs(trueMs + worker.clockOffsetMs) };
      const clock = clockAt(worker.now);
      const inner = handlerAt(worker.now);
      const credential = { getAccessToken: () => Promise.resolve({ access_token: name, expires_in: 3_600 }) };
      const fcm = createFcmNotifier({ projectId: 'passbook', credential, clock, endpoint: fcmUrl, timeoutMs: 1_500 });
      const accessFacts = {
        now: (subject: PersonId) => Promise.resolve(factsOf(subject, family.get(subject) ?? [])),
        asOf: () => Promise.reject(new TypeError('delivery asks what holds now')),
      };
      const delivery = createDelivery({
        states,
        accessFacts,
        gate: createGate({ handle: inner, personExists: () => Promise.resolve(true), facts: accessFacts, clock }),
        planFor: ({ subjectId }) => Promise.resolve(planOf(subjectId)),
        clock,
        outbox: {
          ...outbox,
          settle: (...settling) => {
            if (chances.diesBeforeSettling()) throw new Killed();
            return outbox.settle(...settling);
          },
        },
        notifiers: { fcm },
        handle: (decider, addressed) => {
          if (chances.diesBeforeReceipt()) throw new Killed();
          return inner(decider, addressed);
        },
        chance,
        onError: (error) => {
          if (!(error instanceof Killed)) throw error;
        },
      });
      return Object.assign(worker, { delivery });
    },
  };
}
export type DeliveryWorld = ReturnType<typeof createDeliveryWorld>;
