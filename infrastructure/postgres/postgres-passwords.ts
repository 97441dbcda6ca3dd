import { randomBytes } from 'node:crypto';
import { readIfPresent, writeDurably } from './durable-file.ts';

/** The program works as an ordinary role; the administrator starts, counts and stops. */
export interface PostgresPasswords {
  readonly administrator: string;
  readonly application: string;
}

export class PasswordsUnreadable extends Error {
  readonly code = 'postgres-passwords-unreadable';
}

/** Call under the start lock: two processes must not each invent their own. */
export async function ensurePasswords(file: string): Promise<PostgresPasswords> {
  const text = await readIfPresent(file);
  if (text !== undefined) return parsePasswords(text, file);
  const passwords = { administrator: randomPassword(), application: randomPassword() };
  await writeDurably(file, `${JSON.stringify(passwords)}\n`);
  return passwords;
}

/** 192 bits, in letters that need no quoting in an address or in SQL. */
function randomPassword(): string {
  return randomBytes(24).toString('base64url');
}

function parsePasswords(text: string, file: string): PostgresPasswords {
  try {
    const content = JSON.parse(text) as Partial<Record<keyof PostgresPasswords, unknown>>;
    const { administrator, application } = content;
    if (typeof administrator === 'string' && typeof application === 'string') return { administrator, application };
  } catch (cause) {
    throw unreadable(file, cause);
  }
  throw unreadable(file);
}

function unreadable(file: string, cause?: unknown): PasswordsUnreadable {
  return new PasswordsUnreadable(`${file} does not hold the database's passwords. Remove it: new ones are then set.`, {
    cause,
  });
}
