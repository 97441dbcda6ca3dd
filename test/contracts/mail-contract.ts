import type { Mail } from '../../application/ports/mail.ts';
import type { ReceivedMail } from '../support/mailbox.ts';

export interface MailUnderTest {
  readonly mail: Mail;
  readonly received: () => Promise<readonly ReceivedMail[]>;
  readonly close: () => Promise<void>;
}

export function mailContract(name: string, open: () => Promise<MailUnderTest>): void {
  describe(`${name} keeps the mail contract`, () => {
    let opened: MailUnderTest;
    beforeEach(async () => {
      opened = await open();
    });
    afterEach(() => opened.close());

    const message = {
      to: 'mei@mail.example',
      subject: '健康存摺：請確認電子郵件 / Health Passbook: confirm your e-mail address',
      text: `請開啟 https://passbook.example/sign-in/email?token=${'x'.repeat(120)}\n\n.\n.. a line of one dot before this\n= 20`,
    };

    it('carries words of both languages, long lines and lone dots as they are', async () => {
      await expect(opened.mail.send(message)).resolves.toBe('accepted');
      await expect(opened.received()).resolves.toEqual([message]);
    });

    it('keeps each message apart', async () => {
      for (const to of ['a@mail.example', 'b@mail.example']) await opened.mail.send({ ...message, to });
      const received = await opened.received();
      expect(received.map(({ to }) => to).toSorted()).toEqual(['a@mail.example', 'b@mail.example']);
    });
  });
}
