import { pino } from 'pino';
import type { RequestLine } from '../http/middleware/request-log.ts';

/** Everything that may be written to the log, and nothing else: no message of an error, which could quote data. */
export interface Logger {
  readonly request: (line: RequestLine) => void;
  readonly requestFailure: (requestId: string, error: unknown) => void;
  readonly failure: (error: unknown) => void;
}

export function createLogger(level: string): Logger {
  const log = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
  return {
    request: (line) => log.info({ ...line }, 'request'),
    requestFailure: (requestId, error) => log.error({ requestId, ...describeError(error) }, 'request failed'),
    failure: (error) => log.error(describeError(error), 'failure'),
  };
}

/** Name, code and place: enough to find it. SQLSTATE texts and parse errors may quote values, so messages stay out. */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const { code } = error as { readonly code?: unknown };
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line));
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: at.slice(0, 5).map((line) => line.trim()),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
