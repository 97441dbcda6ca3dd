import { connect, type Socket } from 'node:net';
import { closedLoop, type LoopLimits, type Sample } from './measure.ts';

export interface HttpConnection {
  /** The body of the answer; anything but 200 throws. */
  get(path: string): Promise<Buffer>;
  close(): void;
}

/** Each connection is kept alive and asks its own path again and again. */
export async function httpLoad(
  port: number,
  paths: readonly string[],
  limits: Omit<LoopLimits, 'workers'>,
): Promise<Sample> {
  const connections = await Promise.all(paths.map(() => openConnection(port)));
  try {
    return await closedLoop({ ...limits, workers: connections.length }, async (worker) => {
      await connections[worker]?.get(paths[worker] ?? '/');
    });
  } finally {
    for (const connection of connections) connection.close();
  }
}

/**
 * A client that does next to nothing, since it shares two processors with the server that it measures: Node's own costs
 * as much a request as a small answer does, and would flatter whoever is slower. It reads answers with a length only.
 */
export async function openConnection(port: number): Promise<HttpConnection> {
  const socket = await connectTo(port);
  let received: Buffer = Buffer.alloc(0);
  let waiting: { readonly resolve: (body: Buffer) => void; readonly reject: (error: Error) => void } | undefined;

  socket.on('data', (piece: Buffer) => {
    received = received.length === 0 ? piece : Buffer.concat([received, piece]);
    const answer = answerIn(received);
    if (answer === undefined || waiting === undefined) return;
    const { resolve, reject } = waiting;
    waiting = undefined;
    received = Buffer.alloc(0);
    if (answer.status === 200) resolve(answer.body);
    else reject(new Error(`HTTP ${answer.status}: ${answer.body.toString()}`));
  });
  socket.on('close', () => waiting?.reject(new Error('The server closed the connection.')));
  socket.on('error', () => undefined); // `close` follows.

  return {
    get: (path) =>
      new Promise((resolve, reject) => {
        waiting = { resolve, reject };
        socket.write(`GET ${path} HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: application/json\r\n\r\n`);
      }),
    close: () => {
      socket.destroy();
    },
  };
}

interface HttpAnswer {
  readonly status: number;
  readonly body: Buffer;
}

function answerIn(received: Buffer): HttpAnswer | undefined {
  const headEnd = received.indexOf('\r\n\r\n');
  if (headEnd === -1) return undefined;
  const head = received.toString('latin1', 0, headEnd);
  const length = /\r\ncontent-length: (\d+)/iu.exec(head)?.[1];
  if (length === undefined) throw new Error('The bench reads only answers that say their length.');
  const bodyStart = headEnd + 4;
  if (received.length < bodyStart + Number(length)) return undefined;
  return { status: Number(head.slice(9, 12)), body: received.subarray(bodyStart) };
}

function connectTo(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    socket.once('connect', () => {
      socket.off('error', reject);
      resolve(socket);
    });
    socket.once('error', reject);
  });
}
