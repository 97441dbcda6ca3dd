import type { Decision } from '../shared/decider.ts';
import type { Instant } from '../shared/time.ts';
import type { DelegationRefusal } from './commands.ts';
import type { DelegationEvent } from './events.ts';

export type DelegationDecision = Decision<DelegationEvent, DelegationRefusal>;

/** Nothing works backwards: what would have begun before now begins now. */
export const neverBackwards = (from: Instant | null, now: Instant): Instant =>
  from !== null && from > now ? from : now;
