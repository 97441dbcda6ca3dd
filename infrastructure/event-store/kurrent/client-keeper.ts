import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import { EventStoreUnavailable } from '../../../application/ports/event-store.ts';
import { answerOf } from './server-answer.ts';
import { within } from './within.ts';

/** Without the text, which holds a password. */
export class InvalidConnectionString extends Error {
  readonly code = 'invalid-connection-string';
}

/**
 * One client at a time. Several faults stay with a client for good (a first read that failed, a question for features
 * that was refused, a batch stream that is silent), so after each error that the server did not mean as an answer the
 * next user gets a new client; the old one is disposed of when its last user has left.
 */
export interface ClientKeeper {
  use<Value>(limitMs: number, work: (client: KurrentDBClient) => Promise<Value>): Promise<Value>;
  close(): Promise<void>;
}

interface Kept {
  readonly client: KurrentDBClient;
  users: number;
  isRetired: boolean;
}

const disposeTimeoutMs = 2_000;

export function createClientKeeper(connectionString: string): ClientKeeper {
  let current: Kept | undefined = openClient(connectionString);
  let isClosed = false;
  const disposing = new Set<Promise<void>>();

  const disposeOf = ({ client }: Kept): void => {
    const gone = within(disposeTimeoutMs, client.dispose()).catch(() => undefined);
    disposing.add(gone);
    void gone.then(() => disposing.delete(gone));
  };
  const retire = (kept: Kept): void => {
    if (current === kept) current = undefined;
    kept.isRetired = true;
  };
  return {
    use: async (limitMs, work) => {
      if (isClosed) throw new EventStoreUnavailable('The event store is closed.');
      const kept = (current ??= openClient(connectionString));
      kept.users += 1;
      try {
        return await within(limitMs, work(kept.client));
      } catch (error) {
        if (answerOf(error) === undefined) retire(kept);
        throw error;
      } finally {
        kept.users -= 1;
        if (kept.isRetired && kept.users === 0) disposeOf(kept);
      }
    },
    close: async () => {
      isClosed = true;
      if (current?.users === 0) disposeOf(current);
      if (current !== undefined) retire(current);
      await Promise.all(disposing);
    },
  };
}

function openClient(connectionString: string): Kept {
  // In this mode the client claims revision 1 for every conflict.
  if (/throw-?_?on-?_?append-?_?failure/i.test(connectionString)) {
    throw new InvalidConnectionString('The connection string must leave throwOnAppendFailure alone.');
  }
  try {
    return { client: KurrentDBClient.connectionString(connectionString), users: 0, isRetired: false };
  } catch {
    throw new InvalidConnectionString(
      'The connection string of KurrentDB cannot be read: kurrentdb://USER:PASSWORD@HOST:PORT, both percent-encoded.',
    );
  }
}
