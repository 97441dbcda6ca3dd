import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { no, ok, type Result } from '../../domain/shared/result.ts';
import { parseInstant, type Instant } from '../../domain/shared/time.ts';
import { readMailSettings, type MailSettings } from './mail-settings.ts';
import { readPushSettings, type PushSettings } from './push-settings.ts';

/** Everything the environment may say, read once. Nobody else looks at `process.env`. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataFolder: string;
  /** Undefined: the embedded PostgreSQL in `dataFolder`. */
  readonly databaseUrl: string | undefined;
  /** Undefined: the log is in PostgreSQL too. Keys, directory and read models always are. */
  readonly kurrentUrl: string | undefined;
  /** Set only under `PASSBOOK_TEST=1`. */
  readonly fixedClock: Instant | undefined;
  readonly isTest: boolean;
  /** Host names that a request may carry besides the loopback ones: a guard against DNS rebinding. */
  readonly allowedHosts: readonly string[];
  readonly logLevel: string;
  readonly push: PushSettings;
  readonly signIn: SignInSettings;
}

export interface SignInSettings {
  /** As people type it, without a path: what tokens name as their issuer. */
  readonly origin: string;
  /** PEM file of the key under which the issuer of NHI cards signs. Undefined: registering with a card is not offered. */
  readonly cardIssuerFile: string | undefined;
  /** Where the program of the card reader listens, on the person's own machine. */
  readonly cardReaderOrigin: string;
  /** PEM file of the authority that issues citizen digital certificates. Undefined: the way is not offered. */
  readonly certificateAuthorityFile: string | undefined;
  readonly mail: MailSettings;
}

export interface InvalidSetting {
  readonly setting: string;
  readonly expected: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

const postgresScheme = /^postgres(ql)?:\/\/./;
const kurrentScheme = /^(kurrentdb|kurrent|kdb|esdb)(\+discover)?:\/\/./;
const logLevels = ['silent', 'error', 'warn', 'info', 'debug'];

export function readSettings(environment: Environment): Result<Settings, InvalidSetting> {
  const read = (name: string): string | undefined => (environment[name] === '' ? undefined : environment[name]);
  const port = Number(read('PORT') ?? '3000');
  const logLevel = read('PASSBOOK_LOG_LEVEL') ?? 'info';
  const invalid = invalidSetting(port, logLevel) ?? invalidAddress(read('DATABASE_URL'), read('KURRENTDB_URL'));
  if (invalid !== undefined) return no(invalid);
  const isTest = read('PASSBOOK_TEST') === '1';
  const clock = readClock(read('PASSBOOK_CLOCK'), isTest);
  if (!clock.ok) return clock;
  const services = readServices(read, port);
  if (!services.ok) return services;
  return ok({
    port,
    host: read('PASSBOOK_HOST') ?? '127.0.0.1',
    dataFolder: read('PASSBOOK_DATA') ?? defaultDataFolder(read('XDG_DATA_HOME')),
    databaseUrl: read('DATABASE_URL'),
    kurrentUrl: read('KURRENTDB_URL'),
    fixedClock: clock.value,
    isTest,
    allowedHosts: (read('PASSBOOK_ALLOWED_HOSTS') ?? '').split(',').filter((host) => host !== ''),
    logLevel,
    ...services.value,
  });
}

/** Of whom we work with: who signs people in, and who carries messages. */
function readServices(
  read: (name: string) => string | undefined,
  port: number,
): Result<Pick<Settings, 'signIn' | 'push'>, InvalidSetting> {
  const signIn = readSignIn(read, port);
  if (!signIn.ok) return signIn;
  const push = readPushSettings(read);
  return push.ok ? ok({ signIn: signIn.value, push: push.value }) : push;
}

function readSignIn(read: (name: string) => string | undefined, port: number): Result<SignInSettings, InvalidSetting> {
  const origin = read('PASSBOOK_ORIGIN') ?? `http://127.0.0.1:${port}`;
  const cardReaderOrigin = read('PASSBOOK_CARD_READER') ?? 'http://127.0.0.1:16888';
  for (const [setting, value] of Object.entries({ PASSBOOK_ORIGIN: origin, PASSBOOK_CARD_READER: cardReaderOrigin })) {
    if (!isOrigin(value)) return no({ setting, expected: 'https://HOST[:PORT]' });
  }
  const mail = readMailSettings(read);
  if (!mail.ok) return mail;
  return ok({
    origin,
    cardIssuerFile: read('PASSBOOK_CARD_ISSUER'),
    cardReaderOrigin,
    certificateAuthorityFile: read('PASSBOOK_CERTIFICATE_AUTHORITY'),
    mail: mail.value,
  });
}

/** Nothing but scheme, host and port, since it is written into a policy and compared as a whole. */
const isOrigin = (text: string): boolean =>
  /^https?:\/\//.test(text) && URL.canParse(text) && new URL(text).origin === text;

function invalidSetting(port: number, logLevel: string): InvalidSetting | undefined {
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return { setting: 'PORT', expected: '0..65535' };
  if (!logLevels.includes(logLevel)) return { setting: 'PASSBOOK_LOG_LEVEL', expected: logLevels.join('|') };
  return undefined;
}

function invalidAddress(databaseUrl: string | undefined, kurrentUrl: string | undefined): InvalidSetting | undefined {
  if (databaseUrl !== undefined && !postgresScheme.test(databaseUrl)) {
    return { setting: 'DATABASE_URL', expected: 'postgresql://USER:PASSWORD@HOST:PORT/DATABASE' };
  }
  if (kurrentUrl === undefined || kurrentScheme.test(kurrentUrl)) return undefined;
  return { setting: 'KURRENTDB_URL', expected: 'kurrentdb://USER:PASSWORD@HOST:PORT|kurrentdb+discover://…' };
}

function readClock(text: string | undefined, isTest: boolean): Result<Instant | undefined, InvalidSetting> {
  if (text === undefined) return ok(undefined);
  if (!isTest) return no({ setting: 'PASSBOOK_CLOCK', expected: 'PASSBOOK_TEST=1' });
  const instant = parseInstant(text);
  return instant.ok ? instant : no({ setting: 'PASSBOOK_CLOCK', expected: 'YYYY-MM-DDThh:mm:ss+08:00' });
}

/** As root the `postgres` user must reach the cluster, so it cannot be in a home folder. */
function defaultDataFolder(dataHome: string | undefined): string {
  if (userInfo().uid === 0) return '/var/lib/health-passbook/data';
  return join(dataHome ?? join(homedir(), '.local', 'share'), 'health-passbook');
}
