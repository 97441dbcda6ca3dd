import type { Clock } from '../../application/ports/clock.ts';
import type { Notifier, PushMessage, SendOutcome } from '../../application/ports/notifier.ts';
import { epochMsOf } from '../../domain/shared/time.ts';
import { postOnce, retryAfterMsOf, type Posted } from './post-once.ts';
import { collapseKeyOf, pushBody, pushTitle } from './push-text.ts';
import { vapidAuthorization, type VapidIdentity } from './vapid.ts';
import { encryptForSubscription, MalformedSubscription } from './web-push-encryption.ts';

export interface WebPushOptions {
  readonly identity: VapidIdentity;
  readonly clock: Clock;
  /** Which push services are spoken to; a browser's subscription must not lead us into our own network. */
  readonly isPushService?: (endpoint: URL) => boolean;
  readonly timeoutMs?: number;
}

const timeoutMsDefault = 15_000;

/** Of the browsers that there are: Chromium, Firefox, Edge on Windows, Safari. */
const pushServices = ['fcm.googleapis.com', 'push.services.mozilla.com', 'notify.windows.com', 'push.apple.com'];

export const isKnownPushService = ({ protocol, hostname, port }: URL): boolean =>
  protocol === 'https:' &&
  port === '' &&
  pushServices.some((service) => hostname === service || hostname.endsWith(`.${service}`));

/** Web Push (RFC 8030) with our own VAPID identity. One `send` is one request. */
export function createWebPushNotifier(options: WebPushOptions): Notifier {
  const { identity, clock, isPushService = isKnownPushService, timeoutMs = timeoutMsDefault } = options;
  return {
    send: async (address, message) => {
      if (address.kind !== 'web-push') return { kind: 'refused', code: 'not-a-web-push-address' };
      const endpoint = URL.parse(address.endpoint);
      if (endpoint === null || !isPushService(endpoint)) return { kind: 'refused', code: 'not-a-push-service' };
      const body = sealed(address, message);
      if (body === undefined) return { kind: 'refused', code: 'malformed-subscription' };
      const nowMs = epochMsOf(clock.now());
      const headers = {
        authorization: vapidAuthorization(identity, endpoint, nowMs),
        'content-encoding': 'aes128gcm',
        'content-type': 'application/octet-stream',
        ttl: String(message.ttlSeconds),
        topic: collapseKeyOf(message.key),
        urgency: 'normal',
      };
      return outcomeOf(await postOnce({ url: endpoint.href, headers, body, timeoutMs }), nowMs);
    },
  };
}

function sealed(
  keys: { readonly p256dh: string; readonly auth: string },
  { key }: PushMessage,
): Buffer<ArrayBuffer> | undefined {
  const text = JSON.stringify({ title: pushTitle, body: pushBody, tag: collapseKeyOf(key), open: '/inbox' });
  try {
    return encryptForSubscription(Buffer.from(text), keys);
  } catch (error) {
    if (error instanceof MalformedSubscription) return undefined;
    throw error;
  }
}

function outcomeOf(posted: Posted, nowMs: number): SendOutcome {
  if (posted.kind === 'not-sent') return { kind: 'try-later', code: posted.code, retryAfterMs: null };
  if (posted.kind === 'no-answer') return { kind: 'unknown', code: posted.code, retryAfterMs: null };
  const { status, headers } = posted;
  const code = `http-${String(status)}`;
  if (status >= 200 && status < 300) return { kind: 'accepted', messageId: headers.get('location') };
  // RFC 8030, 7.3: a subscription that has expired is answered with 404 or 410.
  if (status === 404 || status === 410) return { kind: 'address-gone' };
  if (status === 429) return { kind: 'try-later', code, retryAfterMs: retryAfterMsOf(headers, nowMs) };
  if (status >= 500) return { kind: 'unknown', code, retryAfterMs: retryAfterMsOf(headers, nowMs) };
  return { kind: 'refused', code };
}
