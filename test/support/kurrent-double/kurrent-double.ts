import { setTimeout as pause } from 'node:timers/promises';
import { appendHandlers } from './append-handlers.ts';
import { features, grpc, ServerFeaturesService, StreamsService } from './client-package.ts';
import { createDoubleLog, type DoubleLog } from './double-log.ts';
import { noFaults, type Faults } from './faults.ts';
import { garbage, type Hall } from './hall.ts';
import { readHandler } from './read-handler.ts';

export interface KurrentDouble {
  readonly connectionString: string;
  readonly log: () => DoubleLog;
  readonly faults: Faults;
  /** As `kill -9` does: every connection is gone at once. */
  kill(): void;
  /** On the same port again, over the log that is given, or over what was written so far. */
  start(log?: DoubleLog): Promise<void>;
}

export interface DoubleOptions {
  /** Without it the client takes the classic path for appends. */
  readonly hasBatchAppend?: boolean;
}

const rebindPauseMs = 20;
const messageBytesMax = 16 * 1024 * 1024;

/**
 * A loopback server that speaks the client's own protocol and answers as EventStoreDB 24.6.0 was seen to answer. It
 * proves the adapter's code against the real client; what a real server does is proved by a real server alone.
 */
export async function startKurrentDouble({ hasBatchAppend = true }: DoubleOptions = {}): Promise<KurrentDouble> {
  let log = createDoubleLog();
  // A server's log begins with events of its own.
  log.append('$users', 'any', [
    {
      id: '00000000-0000-4000-9000-000000000000',
      type: '$UserCreated',
      contentType: '',
      data: Buffer.of(1),
      metadata: Buffer.of(),
    },
  ]);
  let port = 0;
  let server = new grpc.Server({});
  const hall: Hall = { log: () => log, faults: noFaults(), grown: new Set() };

  const listen = async (): Promise<void> => {
    server = new grpc.Server({ 'grpc.max_receive_message_length': messageBytesMax });
    server.addService(withGarbage(StreamsService), { ...appendHandlers(hall), read: readHandler(hall) });
    server.addService(ServerFeaturesService, { getSupportedMethods: supportedMethods(hall, hasBatchAppend) });
    port = await bind(server, port);
  };
  await listen();
  return {
    connectionString: `kurrentdb://127.0.0.1:${port}?tls=false`,
    log: () => log,
    faults: hall.faults,
    kill: () => {
      server.forceShutdown();
      hall.grown.clear();
    },
    start: async (restored) => {
      log = restored ?? createDoubleLog(log.backup());
      await listen();
    },
  };
}

/** The port of a server that has just been killed is not always free at once. */
async function bind(server: InstanceType<typeof grpc.Server>, port: number): Promise<number> {
  for (let attempt = 1; ; attempt += 1) {
    const bound = await new Promise<number | Error>((resolve) => {
      server.bindAsync(`127.0.0.1:${port}`, grpc.ServerCredentials.createInsecure(), (error, taken) =>
        resolve(error ?? taken),
      );
    });
    if (typeof bound === 'number') return bound;
    if (attempt === 50) throw bound;
    await pause(rebindPauseMs);
  }
}

type Answer = (error: { readonly code: number; readonly details: string } | null, response?: unknown) => void;
const internal = 13;

/** Names in lower case, as servers send them. */
function supportedMethods({ faults }: Hall, hasBatchAppend: boolean) {
  return (_call: unknown, answer: Answer): void => {
    const fault = faults.features();
    if (fault === 'silence') return;
    if (fault === 'refused') {
      answer({ code: internal, details: 'No features for you.' });
      return;
    }
    const methods = ['append', 'read', 'delete', 'tombstone', ...(hasBatchAppend ? ['batchappend'] : [])];
    const list = methods.map((name) =>
      new features.SupportedMethod().setMethodName(name).setServiceName('event_store.client.streams.streams'),
    );
    answer(null, new features.SupportedMethods().setMethodsList(list).setEventStoreServerVersion('24.6.0'));
  };
}

/** A field of wire type 7, which does not exist. */
const noMessage = Buffer.of(0x0f, 0xff, 0xff);

function withGarbage(service: typeof StreamsService): typeof StreamsService {
  return Object.fromEntries(
    Object.entries(service).map(([name, method]) => {
      const responseSerialize = (response: unknown): Buffer =>
        response === garbage ? noMessage : method.responseSerialize(response);
      return [name, { ...method, responseSerialize }];
    }),
  );
}
