import { migration0001 } from './0001-event-log.ts';
import { migration0002 } from './0002-keys-and-directory.ts';
import { migration0003 } from './0003-projections.ts';
import { migration0004 } from './0004-row-marks.ts';
import { migration0005 } from './0005-sign-in.ts';
import { migration0006 } from './0006-deliveries.ts';
import type { Migration } from './migration.ts';

/** In order, without gaps. Only for what cannot be rebuilt from the log: read models bring their own tables. */
export const migrations: readonly Migration[] = [
  migration0001,
  migration0002,
  migration0003,
  migration0004,
  migration0005,
  migration0006,
];
