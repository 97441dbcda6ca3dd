import { randomUUID } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Mail } from '../../application/ports/mail.ts';
import { makeFolder } from '../system/make-folder.ts';

/**
 * Messages as files that any mail program opens, for a demo or a test, where nothing may leave the machine. Written
 * beside and renamed, so that nobody reads half of one.
 */
export function createFileMailOutbox(folder: string, from: string): Mail {
  return {
    send: async ({ to, subject, text }) => {
      await makeFolder(folder);
      const name = `${randomUUID()}.eml`;
      const encoded = (words: string): string => `=?UTF-8?B?${Buffer.from(words).toString('base64')}?=`;
      const body = Buffer.from(text).toString('base64').replaceAll(/.{76}/gu, '$&\r\n');
      const lines = [
        `From: ${from}`,
        `To: ${to}`,
        `Subject: ${encoded(subject)}`,
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        body,
        '',
      ];
      const written = join(folder, `.${name}`);
      await writeFile(written, lines.join('\r\n'), { mode: 0o600 });
      await rename(written, join(folder, name));
      return 'accepted';
    },
  };
}
