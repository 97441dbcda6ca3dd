import type { DoubleLog } from './double-log.ts';
import type { Faults } from './faults.ts';

/** Sent instead of a message: bytes that are none. */
export const garbage = Symbol('garbage');

/** What handlers may ask of the server around them. */
export interface Hall {
  readonly log: () => DoubleLog;
  readonly faults: Faults;
  /** Rings at each append, for subscriptions. */
  readonly grown: Set<() => void>;
}
