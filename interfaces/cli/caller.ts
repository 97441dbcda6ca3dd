import { randomUUID } from 'node:crypto';
import type { Actor } from '../../domain/shared/recorded.ts';
import type { Caller } from '../operations/operation.ts';
import type { SharedOptions } from './verb.ts';

/** Each line of a shell is a request of its own. Reads answer as of the log's head. */
export const callerFrom = ({ as, language }: SharedOptions): Caller => ({
  actor: as as Actor,
  language,
  requestId: randomUUID(),
  isDemoSession: false,
  readsAtHead: true,
});
