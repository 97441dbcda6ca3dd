import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MailUnavailable } from '../../../application/ports/mail.ts';
import { createFileMailOutbox } from '../../../infrastructure/mail/file-mail-outbox.ts';
import { createSmtpMail } from '../../../infrastructure/mail/smtp-mail.ts';
import { mailContract } from '../../contracts/mail-contract.ts';
import { parseMail, readMailFolder } from '../../support/mailbox.ts';
import { openSmtpDouble } from '../../support/smtp-double.ts';

const from = 'passbook@insurer.example';
const message = { to: 'mei@mail.example', subject: 'one', text: 'two' };

mailContract('the file outbox', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'passbook-mail-'));
  return {
    mail: createFileMailOutbox(folder, from),
    received: () => readMailFolder(folder),
    close: () => rm(folder, { recursive: true }),
  };
});

mailContract('SMTP', async () => {
  const server = await openSmtpDouble();
  return {
    mail: createSmtpMail({ url: server.url, from }),
    received: () => Promise.resolve(server.received.map((raw) => parseMail(raw.replaceAll(/^\.\./gmu, '.')))),
    close: server.close,
  };
});

it('writes messages that nobody but their owner reads', async () => {
  const above = await mkdtemp(join(tmpdir(), 'passbook-mail-'));
  const folder = join(above, 'mail');
  await createFileMailOutbox(folder, from).send(message);
  const [name] = await readdir(folder);
  expect((await stat(join(folder, name!))).mode & 0o777).toBe(0o600);
  await rm(above, { recursive: true });
});

describe('a mail server that does not take a message', () => {
  it('has refused for good when the mailbox does not exist', async () => {
    const server = await openSmtpDouble();
    server.answerRecipient('550 no such mailbox');
    await expect(createSmtpMail({ url: server.url, from }).send(message)).resolves.toBe('refused');
    await server.close();
  });

  it('is unavailable when it asks to come back, or is not there', async () => {
    const server = await openSmtpDouble();
    server.answerRecipient('451 try later');
    const mail = createSmtpMail({ url: server.url, from });
    await expect(mail.send(message)).rejects.toBeInstanceOf(MailUnavailable);
    await server.close();
    await expect(mail.send(message)).rejects.toBeInstanceOf(MailUnavailable);
  });

  it('is never given a password in clear', async () => {
    const server = await openSmtpDouble();
    const url = server.url.replace('smtp://', 'smtp://mailer:secret@');
    await expect(createSmtpMail({ url, from }).send(message)).rejects.toBeInstanceOf(MailUnavailable);
    expect(server.received).toEqual([]);
    await server.close();
  });
});
