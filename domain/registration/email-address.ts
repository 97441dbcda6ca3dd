import type { Brand } from '../shared/brand.ts';
import { halfWidth } from '../shared/half-width.ts';
import { no, ok, type Result } from '../shared/result.ts';

/** One address of the kind that people have, its domain in small letters. Never a list, never with a display name. */
export type EmailAddress = Brand<string, 'EmailAddress'>;

/** RFC 5321, 4.5.3.1: what fits in a path of 256 with its brackets. */
const charactersMax = 254;

/**
 * Narrower than RFC 5322 on purpose: no quotes, comments, brackets or white space, so nothing that is taken can begin
 * another header or name a second recipient.
 */
const addressPattern = /^([\w.!#$%&'*+/=?^`{|}~-]{1,64})@((?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63})$/iu;

export function parseEmailAddress(text: string): Result<EmailAddress, 'not-an-email-address'> {
  const plain = halfWidth(text).trim();
  const [, mailbox = '', domain = ''] = (plain.length <= charactersMax ? addressPattern.exec(plain) : null) ?? [];
  if (mailbox === '' || /^\.|\.\.|\.$/u.test(mailbox)) return no('not-an-email-address');
  return ok(`${mailbox}@${domain.toLowerCase()}` as EmailAddress);
}
