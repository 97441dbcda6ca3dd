import { no, ok, type Result } from '../shared/result.ts';

/** A password alone must be long (NIST SP 800-63B-4, 3.1.1.2); what it is made of is the person's business. */
const passwordCharactersMin = 15;
/** Far above the 64 that must be taken; the bound only keeps a body from being endless. */
const passwordCharactersMax = 200;

export type PasswordFault = 'too-short' | 'too-long' | 'too-easy';

/** Long enough and among the first that anybody tries. Compared without case, spaces and marks. */
const wellKnown = [
  'passwordpassword',
  'password12345678',
  '123456789012345',
  '1234567890123456',
  'qwertyuiopasdfgh',
  'qwertyuiopasdfghjkl',
  'iloveyouiloveyou',
  'abcdefghijklmno',
  'abcdefghijklmnop',
  'healthpassbook1',
  'nationalhealthinsurance',
  'correcthorsebatterystaple',
];

/** Fewer different characters than this are a finger that stayed on its key. */
const differentCharactersMin = 5;

/**
 * The password as it is hashed (NFKC, so that two keyboards write the same one), or why it will not do. `known` is what
 * others may know of the person, such as the numbers on their cards.
 */
export function parsePassword(text: string, known: readonly string[]): Result<string, PasswordFault> {
  const password = text.normalize('NFKC');
  const characters = Array.from(password);
  if (characters.length < passwordCharactersMin) return no('too-short');
  if (characters.length > passwordCharactersMax) return no('too-long');
  return isEasy(password, known) ? no('too-easy') : ok(password);
}

function isEasy(password: string, known: readonly string[]): boolean {
  const plain = password.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
  if (new Set(Array.from(plain)).size < differentCharactersMin) return true;
  if (wellKnown.includes(plain)) return true;
  // A number that others know adds nothing: what is left must be long enough by itself.
  const rest = known.reduce((left, word) => left.replaceAll(word.toLowerCase(), ''), plain);
  return rest !== plain && Array.from(rest).length < passwordCharactersMin;
}
