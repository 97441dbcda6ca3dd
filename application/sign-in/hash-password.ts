import { HashingOverloaded, type PasswordHasher } from './ports.ts';

/** The verifier, or `busy` when more wait to be hashed than can be served. */
export async function hashPassword(hasher: PasswordHasher, password: string): Promise<string | 'busy'> {
  return whenServed(() => hasher.hash(password));
}

/** Takes the password as typed: two keyboards write the same one (NFKC). */
export async function fitsPassword(hasher: PasswordHasher, verifier: string, typed: string): Promise<boolean | 'busy'> {
  return whenServed(() => hasher.verify(verifier, typed.normalize('NFKC')));
}

async function whenServed<Value>(work: () => Promise<Value>): Promise<Value | 'busy'> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof HashingOverloaded) return 'busy';
    throw error;
  }
}
