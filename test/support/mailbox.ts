import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface ReceivedMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** What lies in a folder of `.eml` files, in no particular order. */
export async function readMailFolder(folder: string): Promise<readonly ReceivedMail[]> {
  const names = await readdir(folder).catch(() => []);
  const whole = names.filter((name) => name.endsWith('.eml') && !name.startsWith('.'));
  return Promise.all(whole.map(async (name) => parseMail(await readFile(join(folder, name), 'utf8'))));
}

const base64 = (encoded: string): string => Buffer.from(encoded, 'base64').toString('utf8');

/** As mail programs read it: headers may be folded, and words and body be encoded. */
export function parseMail(raw: string): ReceivedMail {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const headers = head.replaceAll(/\r\n[ \t]+/gu, ' ').split('\r\n');
  const header = (name: string): string =>
    headers.find((line) => line.toLowerCase().startsWith(`${name}: `))?.slice(name.length + 2) ?? '';
  const words = header('subject')
    .replaceAll(/\?= =\?/gu, '?==?')
    .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/giu, (_, encoded: string) => base64(encoded))
    .replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=/giu, (_, encoded: string) => quotedPrintable(encoded.replaceAll('_', ' ')));
  const body = rest.join('\r\n\r\n');
  const encoding = header('content-transfer-encoding').toLowerCase();
  const text = encoding === 'base64' ? base64(body) : encoding === 'quoted-printable' ? quotedPrintable(body) : body;
  return { to: header('to'), subject: words, text: text.replaceAll('\r\n', '\n').trimEnd() };
}

function quotedPrintable(encoded: string): string {
  const joined = encoded.replaceAll(/=\r\n/gu, '');
  const bytes = joined.replaceAll(/=([0-9A-F]{2})/gu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
