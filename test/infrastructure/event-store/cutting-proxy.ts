import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * What happens to the next bytes: `request` is cut before the server sees it, `answer` after the server has acted,
 * `silence` swallows the answer and keeps the line open.
 */
export type Cut = 'nothing' | 'request' | 'answer' | 'silence';

export interface CuttingProxy {
  /** The address of the database by way of this proxy. */
  readonly url: string;
  /** On every connection, from the request on that has these words; without words, from now on. */
  cut(what: Cut, fromRequestWith?: string): void;
  close(): Promise<void>;
}

/** A wire that can be cut at the worst moment. */
export async function createCuttingProxy(databaseUrl: string): Promise<CuttingProxy> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let cut: Cut = 'nothing';
  let due: { readonly what: Cut; readonly words: string } | undefined;

  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname);
    const hangUp = (): void => {
      near.destroy();
      far.destroy();
    };
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', hangUp).on('close', hangUp);
    }
    near.on('data', (request) => {
      if (due !== undefined && request.includes(due.words)) cut = due.what;
      if (cut === 'request') hangUp();
      else far.write(request);
    });
    far.on('data', (answer) => {
      if (cut === 'answer') near.destroy();
      else if (cut !== 'silence') near.write(answer);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  const near = new URL(databaseUrl);
  near.port = String((server.address() as AddressInfo).port);
  return {
    url: near.href,
    cut: (what, words) => {
      cut = words === undefined ? what : 'nothing';
      due = words === undefined ? undefined : { what, words };
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
