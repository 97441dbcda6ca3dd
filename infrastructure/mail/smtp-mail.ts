import { createTransport } from 'nodemailer';
import { MailUnavailable, type Mail } from '../../application/ports/mail.ts';

/** A mail server that does not answer must not keep whoever registers waiting. */
const timeoutMs = 10_000;
/** RFC 5321, 4.2.1: from here on the answer is final. */
const permanentFrom = 500;

export interface SmtpSettings {
  /** `smtp://USER:PASSWORD@HOST:PORT` (STARTTLS when offered) or `smtps://…`. */
  readonly url: string;
  readonly from: string;
}

export function createSmtpMail({ url, from }: SmtpSettings): Mail {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const user = decodeURIComponent(username);
  const transport = createTransport({
    host: hostname,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // Whoever signs in to the mail server never does so in clear.
    requireTLS: !secure && user !== '',
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(password) } }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // A text of ours never names a file or an address to be fetched.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ to, subject, text }) => {
      try {
        await transport.sendMail({ from, to: { name: '', address: to }, subject, text });
        return 'accepted';
      } catch (cause) {
        if (isPermanent(cause)) return 'refused';
        throw new MailUnavailable('The mail server did not take a message.', { cause });
      }
    },
  };
}

const isPermanent = (cause: unknown): boolean =>
  cause instanceof Error &&
  'responseCode' in cause &&
  typeof cause.responseCode === 'number' &&
  cause.responseCode >= permanentFrom &&
  'command' in cause &&
  cause.command === 'RCPT TO';
