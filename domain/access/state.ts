import type { AccessEvent } from './events.ts';

/** By `wordsOf`, in the order in which they came, the oldest first. */
export interface AccessDraft {
  readonly recentAnswers: Set<string>;
}
export interface AccessState {
  readonly recentAnswers: ReadonlySet<string>;
}

/** A retry comes within seconds; nobody reads one person's record two hundred times meanwhile. */
export const recentAnswersMax = 200;

export const emptyDraft = (): AccessDraft => ({ recentAnswers: new Set() });

export function evolve(draft: AccessDraft, event: AccessEvent): void {
  const { recentAnswers } = draft;
  recentAnswers.add(wordsOf(event));
  const [oldest] = recentAnswers;
  if (recentAnswers.size > recentAnswersMax && oldest !== undefined) recentAnswers.delete(oldest);
}

/** All that an answer says: a retry says it word for word, another answer to the same request does not. */
export function wordsOf({ type, data }: AccessEvent): string {
  const { requestId, actor, action, categories, resource, reasons } = data;
  const consentEventIds = 'consentEventIds' in data ? data.consentEventIds : [];
  return JSON.stringify([requestId, type, actor, action, categories, resource, reasons, consentEventIds]);
}
