import type { components } from './openapi.ts';

export type Problem = components['schemas']['Problem'];

/** Why there is no answer, as far as the page treats it differently. */
export type Failure =
  /** Nobody answers: the network is gone, or the server is. */
  | { readonly kind: 'offline' }
  /** The server asks for patience. */
  | { readonly kind: 'unavailable'; readonly problem: Problem | null; readonly retryAfterSeconds: number | null }
  /** Nobody is signed in any more. What was asked is asked again, until somebody is. */
  | { readonly kind: 'signed-out'; readonly problem: Problem | null }
  /** Not for this reader; says no more than that. */
  | { readonly kind: 'refused'; readonly problem: Problem | null }
  | { readonly kind: 'problem'; readonly problem: Problem | null };

export class RequestFailed extends Error {
  readonly code = 'request-failed';
  readonly failure: Failure;
  constructor(failure: Failure, cause?: unknown) {
    super(`The request failed: ${failure.kind}`, { cause });
    this.failure = failure;
  }
}

const unavailableStatuses = new Set([502, 503, 504]);

/** What goes by itself: the same is asked again after a while. */
export const isPassing = ({ kind }: Failure): boolean =>
  kind === 'offline' || kind === 'unavailable' || kind === 'signed-out';

/** What a status says when it asks for no patience. */
export function kindOfStatus(status: number): 'signed-out' | 'refused' | 'problem' {
  if (status === 401) return 'signed-out';
  return status === 403 ? 'refused' : 'problem';
}

export function failureOf(response: Response, body: unknown): Failure {
  const problem = isProblem(body) ? body : null;
  if (unavailableStatuses.has(response.status)) {
    const seconds = Number(response.headers.get('Retry-After') ?? 'none');
    return { kind: 'unavailable', problem, retryAfterSeconds: Number.isFinite(seconds) ? seconds : null };
  }
  return { kind: kindOfStatus(response.status), problem };
}

/** What `fetch` throws: an abort is the caller's own, anything else means that nobody answered. */
export function failureOfError(error: unknown): Failure | 'aborted' {
  if (error instanceof RequestFailed) return error.failure;
  if (error instanceof DOMException && error.name === 'AbortError') return 'aborted';
  return { kind: 'offline' };
}

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'code' in body && 'title' in body && 'detail' in body;
