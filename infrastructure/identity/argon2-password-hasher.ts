import { hash, verify } from '@node-rs/argon2';
import { HashingOverloaded, type PasswordHasher } from '../../application/sign-in/ports.ts';

/** OWASP Password Storage Cheat Sheet: Argon2id with 19 MiB, two passes, one lane. Argon2id is the binding's default. */
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 };

/** As many as there are processors on a small machine: more at once would only wait inside, with 19 MiB each. */
const runningMax = 2;
/** Some three seconds of work: whoever comes later is told to come back. */
const waitingMax = 60;

export function createArgon2PasswordHasher(): PasswordHasher {
  const inTurn = createTurnstile();
  return {
    hash: (password) => inTurn(() => hash(password, parameters)),
    verify: (verifier, password) => inTurn(() => verify(verifier, password)),
  };
}

/** Of chance: it fits no password that anybody could type. */
export const makeDecoyVerifier = (hasher: PasswordHasher): Promise<string> => hasher.hash(crypto.randomUUID());

function createTurnstile(): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const waiting: (() => void)[] = [];
  let running = 0;
  const enter = async (): Promise<void> => {
    if (running < runningMax) {
      running += 1;
      return;
    }
    if (waiting.length >= waitingMax) throw new HashingOverloaded('Too many passwords wait to be hashed.');
    await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next(); // Takes the place over.
  };
  return async (work) => {
    await enter();
    try {
      return await work();
    } finally {
      leave();
    }
  };
}
