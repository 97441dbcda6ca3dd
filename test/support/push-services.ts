import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Behaviour =
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly body?: string;
      readonly headers?: Record<string, string>;
    }
  | { readonly kind: 'deliver' }
  /** It arrives, and the connection breaks before the answer does. */
  | { readonly kind: 'deliver-and-drop' }
  | { readonly kind: 'drop' }
  /** It arrives, and no answer ever comes. */
  | { readonly kind: 'deliver-and-hang' };

export interface Received {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export interface PushService {
  readonly url: string;
  /** All requests, whatever became of them. */
  readonly received: readonly Received[];
  /** Those that went on to a device. */
  readonly delivered: readonly Received[];
  behave(next: (received: Received) => Behaviour): void;
  close(): Promise<void>;
}

export const fcmError = (status: number, errorCode: string): Behaviour => ({
  kind: 'answer',
  status,
  body: JSON.stringify({
    error: {
      status: 'NOT_FOUND',
      details: [{ '@type': 'type.googleapis.com/google.firebase.fcm.v1.FcmError', errorCode }],
    },
  }),
});
export const html502: Behaviour = { kind: 'answer', status: 502, body: '<html><h1>Bad Gateway</h1></html>' };

/** A push service on loopback, of the shape that FCM and Web Push share: a POST and an answer. */
export async function openPushService(): Promise<PushService> {
  const received: Received[] = [];
  const delivered: Received[] = [];
  let behaviour: (one: Received) => Behaviour = () => ({ kind: 'deliver' });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const one = { path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) };
      received.push(one);
      const chosen = behaviour(one);
      if (chosen.kind.startsWith('deliver')) delivered.push(one);
      answer(response, chosen, delivered.length);
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    received,
    delivered,
    behave: (next) => {
      behaviour = next;
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      server.closeAllConnections();
      await closed;
    },
  };
}

function answer(response: ServerResponse, behaviour: Behaviour, number: number): void {
  switch (behaviour.kind) {
    case 'answer':
      response.writeHead(behaviour.status, behaviour.headers).end(behaviour.body ?? '');
      return;
    case 'deliver':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ name: `projects/passbook/messages/${String(number)}` }));
      return;
    case 'drop':
    case 'deliver-and-drop':
      response.destroy();
      return;
    case 'deliver-and-hang':
  }
}
