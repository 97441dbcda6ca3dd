import type { CareCategory } from '../shared/event-contract.ts';
import type { Actor } from '../shared/recorded.ts';

/** `manage`: the settings of a person, in which nobody stands in for them. */
export const accessActions = ['view', 'download', 'remind', 'record', 'audit', 'manage'] as const;
export type AccessAction = (typeof accessActions)[number];
/** `identity` and `history` for what is no care category: the person's particulars, the raw event history. */
export type AccessSubjectMatter = CareCategory | 'identity' | 'history';

interface Access {
  readonly actor: Actor;
  readonly action: AccessAction;
  readonly categories: readonly AccessSubjectMatter[];
  /** Which view or route. No search terms, no values. */
  readonly resource: string;
  readonly requestId: string;
  readonly reasons: readonly string[];
}
/** In the subject's stream, durable before the first byte of the answer. */
export interface AccessAllowed {
  readonly type: 'AccessAllowed';
  readonly data: Access & { readonly consentEventIds: readonly string[] };
}
export interface AccessRefused {
  readonly type: 'AccessRefused';
  readonly data: Access;
}
export type AccessEvent = AccessAllowed | AccessRefused;
