import { readFile } from 'node:fs/promises';
import { cert, initializeApp, type Credential } from 'firebase-admin/app';
import type { Clock } from '../../application/ports/clock.ts';
import type { Notifier, PushMessage, SendOutcome } from '../../application/ports/notifier.ts';
import { epochMsOf } from '../../domain/shared/time.ts';
import { postOnce, retryAfterMsOf, type Posted } from './post-once.ts';
import { collapseKeyOf, pushBody, pushTitle } from './push-text.ts';

export interface FcmOptions {
  readonly projectId: string;
  /** Of the service account; in tests one that needs no network. */
  readonly credential: Credential;
  readonly clock: Clock;
  readonly endpoint?: string;
  readonly timeoutMs?: number;
}

export const fcmEndpoint = 'https://fcm.googleapis.com';
/** Longer than FCM's own slowest answers; what is cut off here may have been delivered. */
const timeoutMsDefault = 15_000;
/** Renewed this long before it ends, so that it does not end under way. */
const tokenMarginMs = 60_000;

/** The file cannot be read, or is not that of a service account. */
export class UnusableServiceAccount extends Error {
  readonly code = 'unusable-service-account';
}

/** The project and the key in the JSON file of a service account. Throws `UnusableServiceAccount`. */
export async function readServiceAccount(path: string): Promise<Pick<FcmOptions, 'projectId' | 'credential'>> {
  try {
    const { project_id: projectId } = JSON.parse(await readFile(path, 'utf8')) as { readonly project_id?: unknown };
    if (typeof projectId !== 'string') throw new TypeError('The file names no project.');
    return { projectId, credential: cert(path) };
  } catch (cause) {
    throw new UnusableServiceAccount('The service account cannot be used.', { cause });
  }
}

/**
 * firebase-admin supplies app, credentials and access token; the call is ours, because the SDK retries by itself and
 * hides `Retry-After`. One `send` is one request.
 */
export function createFcmNotifier(options: FcmOptions): Notifier {
  const { projectId, credential, clock, endpoint = fcmEndpoint, timeoutMs = timeoutMsDefault } = options;
  const app = initializeApp({ credential, projectId }, `fcm-${projectId}-${String(appsMade++)}`);
  const accessToken = createTokenCache(app.options.credential ?? credential, clock);
  return {
    send: async (address, message) => {
      if (address.kind !== 'fcm') return { kind: 'refused', code: 'not-an-fcm-address' };
      const token = await accessToken.get();
      if (token === undefined) return { kind: 'try-later', code: 'no-access-token', retryAfterMs: null };
      const posted = await postOnce({
        url: `${endpoint}/v1/projects/${projectId}/messages:send`,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: new TextEncoder().encode(JSON.stringify({ message: messageOf(address.token, message, clock) })),
        timeoutMs,
      });
      if (posted.kind === 'answered' && posted.status === 401) accessToken.forget();
      return outcomeOf(posted, epochMsOf(clock.now()));
    },
  };
}
/** Apps of one process are told apart by name. */
let appsMade = 0;

interface TokenCache {
  /** Undefined: there is none to be had now. */
  get(): Promise<string | undefined>;
  forget(): void;
}

function createTokenCache(credential: Credential, clock: Clock): TokenCache {
  let kept: { readonly token: string; readonly untilMs: number } | undefined;
  return {
    get: async () => {
      const nowMs = epochMsOf(clock.now());
      if (kept !== undefined && nowMs < kept.untilMs) return kept.token;
      try {
        const { access_token: token, expires_in: seconds } = await credential.getAccessToken();
        kept = { token, untilMs: nowMs + seconds * 1_000 - tokenMarginMs };
        return token;
      } catch {
        return undefined; // Nothing was sent. Why Google gives no token is the operator's matter, not the message's.
      }
    },
    forget: () => {
      kept = undefined;
    },
  };
}

function messageOf(token: string, { key, ttlSeconds }: PushMessage, clock: Clock): object {
  const collapseKey = collapseKeyOf(key);
  const expiresAtSeconds = Math.floor(epochMsOf(clock.now()) / 1_000) + ttlSeconds;
  return {
    token,
    notification: { title: pushTitle, body: pushBody },
    data: { open: '/inbox' },
    android: {
      collapse_key: collapseKey,
      ttl: `${String(ttlSeconds)}s`,
      notification: { tag: collapseKey, visibility: 'PRIVATE' },
    },
    apns: { headers: { 'apns-collapse-id': collapseKey, 'apns-expiration': String(expiresAtSeconds) } },
    webpush: { headers: { TTL: String(ttlSeconds), Topic: collapseKey } },
  };
}

function outcomeOf(posted: Posted, nowMs: number): SendOutcome {
  if (posted.kind === 'not-sent') return { kind: 'try-later', code: posted.code, retryAfterMs: null };
  if (posted.kind === 'no-answer') return { kind: 'unknown', code: posted.code, retryAfterMs: null };
  const { status, headers, body } = posted;
  const code = `http-${String(status)}`;
  const retryAfterMs = retryAfterMsOf(headers, nowMs);
  if (status === 200) return { kind: 'accepted', messageId: nameIn(body) };
  if (status === 429) return { kind: 'try-later', code, retryAfterMs };
  // Our own token, not the message: the next try brings a new one.
  if (status === 401) return { kind: 'try-later', code, retryAfterMs: null };
  // What a broken gateway answers says nothing of what it passed on before.
  if (status >= 500) return { kind: 'unknown', code, retryAfterMs };
  const errorCode = errorCodeIn(body);
  if (status === 404 && errorCode === 'UNREGISTERED') return { kind: 'address-gone' };
  return { kind: 'refused', code: errorCode === null ? code : `${code}-${errorCode}` };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined; // A gateway in between answers in HTML.
  }
}

function nameIn(body: string): string | null {
  const { name } = Object(parsed(body)) as { readonly name?: unknown };
  return typeof name === 'string' ? name : null;
}

/** The one in `details`: the status beside it may say something else (firebase.google.com, FCM v1, ErrorCode). */
function errorCodeIn(body: string): string | null {
  const { error } = Object(parsed(body)) as { readonly error?: { readonly details?: unknown } };
  const details: readonly unknown[] = Array.isArray(error?.details) ? (error.details as readonly unknown[]) : [];
  for (const detail of details) {
    const { errorCode } = Object(detail) as { readonly errorCode?: unknown };
    if (typeof errorCode === 'string' && /^[A-Z_]{1,40}$/.test(errorCode)) return errorCode;
  }
  return null;
}
