import { epochMsOf } from '../../domain/shared/time.ts';
import type { Clock } from '../ports/clock.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import type { Attempts, Fingerprint } from './ports.ts';

/** Time to find the card and the reader. */
const validMs = 10 * 60_000;

export interface CardChallenges {
  issue(): Promise<string>;
  /** True once, for a challenge of ours, in its time. */
  useUp(challenge: string): Promise<boolean>;
}

/** Nothing is kept for a challenge until it is used, so asking for many costs nobody anything. */
export function createCardChallenges(needs: {
  readonly attempts: Attempts;
  readonly fingerprint: Fingerprint;
  readonly identifiers: Identifiers;
  readonly clock: Clock;
}): CardChallenges {
  const { attempts, fingerprint, identifiers, clock } = needs;
  const sealOf = (words: string): Promise<string> => fingerprint(`card-challenge:${words}`);
  return {
    issue: async () => {
      const words = `${epochMsOf(clock.now())}.${identifiers.entityId('challenge')}`;
      return `${words}.${await sealOf(words)}`;
    },
    useUp: async (challenge) => {
      const [issuedAt = '', name = '', seal = ''] = challenge.split('.');
      if (seal !== (await sealOf(`${issuedAt}.${name}`))) return false;
      const now = clock.now();
      const ageMs = epochMsOf(now) - Number(issuedAt);
      if (ageMs < 0 || ageMs > validMs) return false;
      const budget = { key: await fingerprint(`card-challenge-used:${seal}`), triesMax: 1, windowMs: 2 * validMs };
      const [counted] = await attempts.count([budget], now);
      return counted?.tries === 1;
    },
  };
}
