import { unreachable } from '../shared/unreachable.ts';
import type { AccessEvent } from './events.ts';

/** Request ids in the order in which they came, the oldest first. */
export interface AccessDraft {
  readonly recentRequestIds: Set<string>;
}
export interface AccessState {
  readonly recentRequestIds: ReadonlySet<string>;
}

/** A retry comes within seconds; nobody reads one person's record a thousand times meanwhile. */
export const recentRequestsMax = 1_000;

export const emptyDraft = (): AccessDraft => ({ recentRequestIds: new Set() });

export function evolve(draft: AccessDraft, event: AccessEvent): void {
  switch (event.type) {
    case 'AccessAllowed':
    case 'AccessRefused':
      remember(draft.recentRequestIds, event.data.requestId);
      return;
    default:
      unreachable(event);
  }
}

function remember(recent: Set<string>, requestId: string): void {
  recent.add(requestId);
  const [oldest] = recent;
  if (recent.size > recentRequestsMax && oldest !== undefined) recent.delete(oldest);
}
