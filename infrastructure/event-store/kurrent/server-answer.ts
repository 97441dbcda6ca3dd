import {
  AccessDeniedError,
  MaxAppendSizeExceededError,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from '@kurrent/kurrentdb-client';
import type { ExpectedRevision } from '../../../application/ports/event-store.ts';

/** What a server says by an error and means: it was asked, and it knows. Everything else is trouble on the way. */
export type ServerAnswer =
  | { readonly kind: 'conflict'; readonly actual: ExpectedRevision }
  | { readonly kind: 'too-large'; readonly appendBytesMax: number }
  | { readonly kind: 'stream-not-found' | 'stream-deleted' | 'access-denied' };

export function answerOf(error: unknown): ServerAnswer | undefined {
  if (error instanceof WrongExpectedVersionError) {
    const { actualState } = error;
    return { kind: 'conflict', actual: typeof actualState === 'bigint' ? actualState : 'no-stream' };
  }
  if (error instanceof MaxAppendSizeExceededError) return { kind: 'too-large', appendBytesMax: error.maxAppendSize };
  if (error instanceof StreamNotFoundError) return { kind: 'stream-not-found' };
  if (error instanceof StreamDeletedError) return { kind: 'stream-deleted' };
  return error instanceof AccessDeniedError ? { kind: 'access-denied' } : undefined;
}
