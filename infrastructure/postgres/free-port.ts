import { createServer, type AddressInfo } from 'node:net';
import { readIfPresent, writeDurably } from './durable-file.ts';

/** The port of the last start when it is still free, so that pools of other processes find a restarted server again. */
export async function choosePort(portFile: string): Promise<number> {
  const stored = Number(await readIfPresent(portFile));
  if (stored > 0 && (await listenBriefly(stored)) === stored) return stored;
  const port = await listenBriefly(0);
  if (port === undefined) throw new Error('No port of 127.0.0.1 is free.');
  await writeDurably(portFile, `${port}\n`);
  return port;
}

async function listenBriefly(port: number): Promise<number | undefined> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const { port: bound } = server.address() as AddressInfo;
      server.close(() => resolve(bound));
    });
  });
}
