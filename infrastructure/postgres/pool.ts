import pg from 'pg';

export interface PoolOptions {
  readonly max: number;
  /** Shown in pg_stat_activity, so that an operator sees which part holds a connection. */
  readonly applicationName: string;
  /** Told when a connection breaks outside a query, for the log; the pool has replaced it already. */
  readonly onConnectionLost?: (error: Error) => void;
}

/** A page must answer within seconds; what takes longer than this is a mistake that should not hold its rows. */
const statementTimeoutMs = 30_000;
/** Shorter than the statement's, so that the error names the lock and not the statement. */
const lockTimeoutMs = 10_000;
/** A writing transaction left open hides every newer event from the feed. */
const idleInTransactionTimeoutMs = 60_000;
/** A database that does not answer is reported, not waited for. */
const connectTimeoutMs = 10_000;
const idleConnectionTimeoutMs = 30_000;

/** Numbers of 64 bits stay text: each caller parses its own, for a global parser would change other people's queries. */
export function openPool(url: string, { max, applicationName, onConnectionLost }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    application_name: applicationName,
    statement_timeout: statementTimeoutMs,
    lock_timeout: lockTimeoutMs,
    idle_in_transaction_session_timeout: idleInTransactionTimeoutMs,
    connectionTimeoutMillis: connectTimeoutMs,
    idleTimeoutMillis: idleConnectionTimeoutMs,
    keepAlive: true,
  });
  const reportLoss = (error: Error): void => onConnectionLost?.(error);
  // An 'error' event without a listener ends the process. The pool listens to idle clients only and hands over what it
  // hears; a client lent out between two queries has no listener but this one.
  pool.on('error', reportLoss);
  pool.on('connect', (client) => client.on('error', ignoreLossKnownToTheBorrower));
  return pool;
}

/** The borrower's next query on this client fails with the same cause, so nothing is hidden. */
function ignoreLossKnownToTheBorrower(): void {
  return undefined;
}
