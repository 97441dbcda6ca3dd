import { Container } from 'inversify';
import type pg from 'pg';
import { createRecordsOpenTo } from '../../application/access/records-open-to.ts';
import { createOwnDevices } from '../../application/devices/own-devices.ts';
import { createStateAtHead } from '../../application/event-log/state-at-head.ts';
import type { EventStore } from '../../application/ports/event-store.ts';
import type { KeyVault } from '../../application/ports/key-ring.ts';
import { devices, devicesStream } from '../../domain/devices/index.ts';
import { notifications, notificationsStream } from '../../domain/notifications/index.ts';
import { ownReminders, ownRemindersStream } from '../../domain/own-reminders/index.ts';
import { createPostgresEventStore } from '../../infrastructure/event-store/postgres/postgres-event-store.ts';
import { randomDeviceCode } from '../../infrastructure/identity/random-device-code.ts';
import { rruleDays } from '../../infrastructure/recurrence/rrule-days.ts';
import type { AdjustableClock } from '../../infrastructure/system/adjustable-clock.ts';
import type { Services } from '../operations/services.ts';
import { accessModule } from './modules/access.ts';
import { logModule } from './modules/log.ts';
import { projectionsModule } from './modules/projections.ts';
import { useCasesModule } from './modules/use-cases.ts';
import { pushOfferOf, type PushSettings } from './push-settings.ts';
import { tokens } from './tokens.ts';

/** What is there before anything is wired: it was opened, and will be closed, by whoever composes. */
export interface Foundations {
  readonly pool: pg.Pool;
  /** Absent: the log is in the pool's database, beside the read models. */
  readonly openStore?: () => EventStore;
  readonly vault: KeyVault;
  readonly clock: AdjustableClock;
  readonly onError: (error: unknown) => void;
  /** Absent: reminders reach the inbox alone. */
  readonly push?: PushSettings;
}

export interface Composition {
  readonly services: Services;
  readonly get: Container['get'];
}

export function compose({ pool, openStore, vault, clock, onError, push }: Foundations): Composition {
  const container = new Container();
  container.bind(tokens.pool).toConstantValue(pool);
  container.bind(tokens.openStore).toConstantValue(openStore ?? (() => createPostgresEventStore({ pool })));
  container.bind(tokens.vault).toConstantValue(vault);
  container.bind(tokens.clock).toConstantValue(clock);
  container.bind(tokens.onError).toConstantValue(onError);
  container.load(logModule, accessModule, useCasesModule, projectionsModule);
  const directory = container.get(tokens.directory);
  const reading = { store: container.get(tokens.store), codec: container.get(tokens.codec) };
  const services: Services = {
    clock,
    identifiers: container.get(tokens.identifiers),
    handle: container.get(tokens.handle),
    gate: container.get(tokens.gate),
    accessFacts: container.get(tokens.accessFacts),
    recordsOpenTo: createRecordsOpenTo({
      readModelStore: container.get(tokens.readModelStore),
      facts: container.get(tokens.accessFacts),
      clock,
    }),
    family: container.get(tokens.family),
    courtOrders: container.get(tokens.courtOrders),
    devices: createOwnDevices({
      handle: container.get(tokens.handle),
      devicesOf: createStateAtHead(reading, { ...devices, streamOf: devicesStream }),
      fingerprint: (words) => vault.lookup(words),
      newCode: randomDeviceCode,
      identifiers: container.get(tokens.identifiers),
      clock,
    }),
    personExists: container.get(tokens.personExists),
    isDemoPerson: container.get(tokens.isDemoPerson),
    everyone: () => directory.everyone(),
    registerPerson: container.get(tokens.registerPerson),
    importDocument: container.get(tokens.importDocument),
    views: container.get(tokens.views),
    readHistory: container.get(tokens.readHistory),
    replayPerson: container.get(tokens.replayPerson),
    changesOf: container.get(tokens.personChanges),
    notificationsOf: createStateAtHead(reading, { ...notifications, streamOf: notificationsStream }),
    ownRemindersOf: createStateAtHead(reading, { ...ownReminders, streamOf: ownRemindersStream }),
    daysOf: rruleDays,
    push: pushOfferOf(push),
    maintenance: container.get(tokens.maintenance),
  };
  return { services, get: container.get.bind(container) };
}
