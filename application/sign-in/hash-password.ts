import { HashingOverloaded, type PasswordHasher } from './ports.ts';

/** The verifier; undefined when more wait to be hashed than can be served. */
export async function hashPassword(hasher: PasswordHasher, password: string): Promise<string | undefined> {
  const hashed = await whenServed(async () => ({ verifier: await hasher.hash(password) }));
  return hashed === 'busy' ? undefined : hashed.verifier;
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
