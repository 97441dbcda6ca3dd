import type { PushAddress } from '../../domain/notifications/index.ts';

/** All that a push service learns: that there is something, for how long, and in place of which earlier message. */
export interface PushMessage {
  /** Says the same thing by the same key; the service is given a digest of it. */
  readonly key: string;
  readonly ttlSeconds: number;
}

export type SendOutcome =
  | { readonly kind: 'accepted'; readonly messageId: string | null }
  /** The push service said itself that this address is nobody's any more. */
  | { readonly kind: 'address-gone' }
  /** Nothing left us, or nothing was taken. */
  | { readonly kind: 'try-later'; readonly code: string; readonly retryAfterMs: number | null }
  /** It may have been delivered. Sent again, it replaces what it may have left. */
  | { readonly kind: 'unknown'; readonly code: string; readonly retryAfterMs: number | null }
  /** Never taken, however often it is sent. Says nothing about the address. */
  | { readonly kind: 'refused'; readonly code: string };

/** One attempt, and no retries behind the caller's back. Never throws for what a network or a service does. */
export interface Notifier {
  send(address: PushAddress, message: PushMessage): Promise<SendOutcome>;
}
