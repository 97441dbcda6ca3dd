import type { Fault } from './problem.ts';
import { startFaults } from './start-faults.ts';

/** Nothing is folded from a log that is not the one the read models know: it is another, an older or a damaged one. */
const wrongLog: Fault = {
  code: 'invalid-setting',
  field: 'KURRENTDB_URL or DATABASE_URL',
  expected: 'the log from which these read models were folded, whole',
};

/** Error codes of the rooms below that have words of their own for people. */
const faultsByErrorCode: Readonly<Record<string, Fault>> = {
  ...startFaults,
  'event-store-unavailable': { code: 'store-unavailable', retryAfterSeconds: 5 },
  'outcome-unknown': { code: 'outcome-unknown', retryAfterSeconds: 1 },
  'stream-too-hot': { code: 'store-unavailable', retryAfterSeconds: 1 },
  'rebuild-running': { code: 'rebuild-running' },
  'another-log': wrongLog,
  'checkpoint-beyond-log': wrongLog,
  'log-damaged': wrongLog,
  'invalid-connection-string': {
    code: 'invalid-setting',
    field: 'KURRENTDB_URL',
    expected: 'kurrentdb://USER:PASSWORD@HOST:PORT, both percent-encoded, without throwOnAppendFailure',
  },
  'entity.too.large': { code: 'body-too-large' },
  'entity.parse.failed': { code: 'malformed-json' },
  'encoding.unsupported': { code: 'unsupported-media-type', expected: 'application/json' },
  'charset.unsupported': { code: 'unsupported-media-type', expected: 'application/json; charset=utf-8' },
};

/** A broken world, put into words once, at the edge. A bug stays an internal error. */
export function faultOfError(error: unknown): Fault {
  const { type, code, syscall } = (error ?? {}) as Readonly<Record<'type' | 'code' | 'syscall', unknown>>;
  const keys = [`${String(syscall)} ${String(code)}`, String(type ?? code)];
  const known = keys.find((key) => Object.hasOwn(faultsByErrorCode, key));
  return (known === undefined ? undefined : faultsByErrorCode[known]) ?? { code: 'internal-error' };
}
