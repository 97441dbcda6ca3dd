/** What became of one request. */
export type Posted =
  | { readonly kind: 'answered'; readonly status: number; readonly headers: Headers; readonly body: string }
  /** No connection: nothing left us. */
  | { readonly kind: 'not-sent'; readonly code: string }
  /** It left us, and no whole answer came. */
  | { readonly kind: 'no-answer'; readonly code: string };

export interface PostRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly timeoutMs: number;
}

/** One try, without following redirects: they would carry a token or a message to somebody else. */
export async function postOnce({ url, headers, body, timeoutMs }: PostRequest): Promise<Posted> {
  try {
    const signal = AbortSignal.timeout(timeoutMs);
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    return { kind: 'answered', status: response.status, headers: response.headers, body: await response.text() };
  } catch (error) {
    const code = codeOf(error);
    return { kind: notSentCodes.has(code) ? 'not-sent' : 'no-answer', code };
  }
}

/** Of the connection's own beginning; after it, anything may have arrived. */
const notSentCodes: ReadonlySet<string> = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** The code alone: an error's message may name an address. */
function codeOf(error: unknown): string {
  const { name, cause } = Object(error) as { readonly name?: unknown; readonly cause?: unknown };
  const { code } = Object(cause) as { readonly code?: unknown };
  if (typeof code === 'string') return code;
  return typeof name === 'string' ? name : 'unknown-error';
}

/** Seconds, or a date as RFC 9110 has it. Null when absent, unreadable or past. */
export function retryAfterMsOf(headers: Headers, nowMs: number): number | null {
  const text = headers.get('retry-after')?.trim();
  if (text === undefined || text === '') return null;
  const waitMs = /^\d{1,6}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - nowMs;
  return Number.isFinite(waitMs) && waitMs >= 0 ? waitMs : null;
}
