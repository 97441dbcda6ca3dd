import { join } from 'node:path';
import type pg from 'pg';
import type { BuiltModel } from '../../application/ports/read-model-store.ts';
import type { ProjectionRunner, ProjectionStatus } from '../../application/projections/run-read-models.ts';
import { openFileKeyVault } from '../../infrastructure/keys/file-key-vault.ts';
import { assertDurable } from '../../infrastructure/postgres/durability-check.ts';
import { acquireEmbeddedPostgres } from '../../infrastructure/postgres/embedded-postgres.ts';
import { migrate, MigrationAhead } from '../../infrastructure/postgres/migrate.ts';
import { migrations } from '../../infrastructure/postgres/migrations/index.ts';
import { openPool } from '../../infrastructure/postgres/pool.ts';
import { makeFolder } from '../../infrastructure/system/make-folder.ts';
import { createAdjustableClock, type AdjustableClock } from '../../infrastructure/system/adjustable-clock.ts';
import { readModels, retiredReadModels } from '../../read-models/registry.ts';
import type { ReadinessReport } from '../http/health-routes.ts';
import type { Services } from '../operations/services.ts';
import { compose, type Composition, type Foundations } from './container.ts';
import { seedDemoFamily } from './demo.ts';
import { openDelivery, type DeliveryService } from './open-delivery.ts';
import type { PushSettings } from './push-settings.ts';
import { openSignIn } from './open-sign-in.ts';
import type { Settings, SignInSettings } from './settings.ts';
import type { SignInService } from '../http/sign-in/sign-in-routes.ts';
import { tokens } from './tokens.ts';
import { productVersion } from './version.ts';

export interface Passbook {
  readonly services: Services;
  readonly clock: AdjustableClock;
  readonly readiness: () => Promise<ReadinessReport>;
  /** Keeps the read models fresh until stopped. */
  readonly startProjections: () => { stop(): Promise<void> };
  /** Tells people of their reminders. */
  readonly openDelivery: (settings: PushSettings) => Promise<DeliveryService>;
  /** The demo family, once: what is there already is left as it is. */
  readonly seedDemo: (signal: AbortSignal) => Promise<void>;
  /** Sessions and tokens for whoever registered; made once, by the process that serves. */
  readonly openSignIn: (settings: SignInSettings) => Promise<SignInService>;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  readonly applicationName: string;
  readonly onError?: (error: unknown) => void;
}

/** Room for a burst of readers beside appends and projections; the embedded server takes a hundred in all. */
const poolConnectionsMax = 20;

/** Opens the database, brings schema and read models up to date, and wires the product. */
export async function openPassbook(settings: Settings, options: OpenOptions): Promise<Passbook> {
  const { onError = () => undefined } = options;
  await makeFolder(settings.dataFolder);
  const database = await openDatabase(settings);
  const pool = openPool(database.url, {
    max: poolConnectionsMax,
    applicationName: options.applicationName,
    onConnectionLost: onError,
  });
  const closeDatabase = async (): Promise<void> => {
    await pool.end();
    await database.release();
  };
  try {
    if (!settings.isTest) await assertDurable(pool);
    await migrate(pool, migrations);
    // After the database has answered: a wrong address must not leave a new master key behind.
    const vault = await openFileKeyVault(join(settings.dataFolder, 'master.key'));
    const clock = createAdjustableClock(settings.fixedClock);
    const foundations = { pool, vault, clock, onError, push: settings.push, ...(await logOf(settings)) };
    const composition = await composeUpToDate(foundations);
    const mailFolder = join(settings.dataFolder, 'mail');
    return passbookOf({ composition, foundations, mailFolder, closeDatabase });
  } catch (error) {
    await closeDatabase();
    throw error;
  }
}

/** With the read models of this program. A store that is left open would keep the process alive. */
async function composeUpToDate(foundations: Foundations): Promise<Composition> {
  const composition = compose(foundations);
  try {
    assertNotAhead((await composition.get(tokens.readModelStore).standing()).built);
    await composition.get(tokens.maintenance).rebuildWhatChanged();
    return composition;
  } catch (error) {
    await composition.get(tokens.store).close();
    throw error;
  }
}

/** Rebuilding would take a newer program's tables down to ours, and that program would build them up again. */
function assertNotAhead(built: readonly BuiltModel[]): void {
  const versions = new Map(readModels.map(({ name, version }) => [name, version]));
  const ahead = built.filter(({ name, version }) => {
    const ours = versions.get(name);
    return ours === undefined ? !retiredReadModels.includes(name) : version > ours;
  });
  if (ahead.length === 0) return;
  throw new MigrationAhead(`Made by a newer program: ${ahead.map(({ name }) => name).join(', ')}.`);
}

/** KurrentDB's client brings a native addon, which only those load who use it. */
async function logOf({ kurrentUrl }: Settings): Promise<Pick<Foundations, 'openStore'>> {
  if (kurrentUrl === undefined) return {};
  const { createKurrentEventStore } = await import('../../infrastructure/event-store/kurrent/kurrent-event-store.ts');
  return { openStore: () => createKurrentEventStore({ connectionString: kurrentUrl }) };
}

interface Opened {
  readonly composition: Composition;
  readonly foundations: Foundations;
  readonly mailFolder: string;
  readonly closeDatabase: () => Promise<void>;
}

function passbookOf({ composition, foundations, mailFolder, closeDatabase }: Opened): Passbook {
  const { pool, clock } = foundations;
  const store = composition.get(tokens.store);
  const runner = composition.get(tokens.runner);
  return {
    services: composition.services,
    clock,
    readiness: async () => readinessOf(await statusOf(pool, runner), clock),
    startProjections: () => runner.run(),
    openDelivery: (settings) => openDelivery(composition, foundations, settings),
    seedDemo: async (signal) => {
      await seedDemoFamily(foundations, signal);
      if (!signal.aborted) await runner.catchUp();
    },
    openSignIn: (settings) => openSignIn(composition, { ...foundations, mailFolder }, settings),
    close: async () => {
      await store.close();
      await closeDatabase();
    },
  };
}

/** Undefined: the database does not answer. Readiness says so; the pool reconnects by itself. */
async function statusOf(pool: pg.Pool, runner: ProjectionRunner): Promise<ProjectionStatus | undefined> {
  try {
    await pool.query('SELECT 1');
    return await runner.status();
  } catch {
    return undefined;
  }
}

function readinessOf(status: ProjectionStatus | undefined, clock: AdjustableClock): ReadinessReport {
  const isProjecting = status?.errorsInARow === 0;
  return {
    isReady: isProjecting,
    mode: 'standard',
    version: productVersion,
    checks: { database: status === undefined ? 'failed' : 'ok', projections: isProjecting ? 'ok' : 'failed' },
    projectionLagEvents: status?.lagEvents ?? 0,
    parkedPersons: status?.parkedPersons ?? 0,
    simulatedNow: clock.pinnedAt ?? null,
  };
}

/** `DATABASE_URL` wins; otherwise the embedded server of the data folder. */
async function openDatabase(
  settings: Settings,
): Promise<{ readonly url: string; readonly release: () => Promise<void> }> {
  if (settings.databaseUrl !== undefined) return { url: settings.databaseUrl, release: () => Promise.resolve() };
  return acquireEmbeddedPostgres({ dataFolder: settings.dataFolder, durability: 'full' });
}
