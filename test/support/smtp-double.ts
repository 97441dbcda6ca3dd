import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

export interface SmtpDouble {
  readonly url: string;
  readonly received: readonly string[];
  /** The next recipient is answered so: `550 no such mailbox`, `451 try later`. */
  readonly answerRecipient: (line: string) => void;
  readonly close: () => Promise<void>;
}

/** A mail server as far as one message needs it (RFC 5321): greets, takes, and can refuse. */
export async function openSmtpDouble(): Promise<SmtpDouble> {
  const received: string[] = [];
  const sockets = new Set<Socket>();
  let recipientAnswer = '250 taken';
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    converse(socket, {
      recipientAnswer: () => recipientAnswer,
      take: (message) => received.push(message),
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    answerRecipient: (line) => {
      recipientAnswer = line;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

function converse(
  socket: Socket,
  { recipientAnswer, take }: { readonly recipientAnswer: () => string; readonly take: (message: string) => void },
): void {
  let waiting = '';
  let isInMessage = false;
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  const answerTo = (line: string): void => {
    const verb = line.slice(0, 4).toUpperCase();
    if (verb === 'RCPT') say(recipientAnswer());
    else if (verb === 'DATA') {
      isInMessage = true;
      say('354 go on');
    } else if (verb === 'STAR') say('454 no TLS here');
    else if (verb === 'QUIT') socket.end('221 bye\r\n');
    else say('250 well');
  };
  say('220 double');
  socket.on('data', (part) => {
    waiting += part.toString('utf8');
    for (;;) {
      const mark = isInMessage ? '\r\n.\r\n' : '\r\n';
      const end = waiting.indexOf(mark);
      if (end === -1) return;
      const whole = waiting.slice(0, end);
      waiting = waiting.slice(end + mark.length);
      if (isInMessage) {
        isInMessage = false;
        take(whole);
        say('250 kept');
      } else answerTo(whole);
    }
  });
}
