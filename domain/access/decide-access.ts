import { careCategories, type CareCategory } from '../shared/event-contract.ts';
import type { PersonId } from '../shared/person-id.ts';
import type { Actor } from '../shared/recorded.ts';
import type { AccessAction, AccessSubjectMatter } from './events.ts';

/** What the log says of the subject, read at its head. Delegation and consent will add what they know. */
export interface AccessFacts {
  /** False for an id that is nobody's: whoever asks is answered like a stranger. */
  readonly isRegistered: boolean;
}

export interface AccessRequest {
  readonly actor: Actor;
  readonly subject: PersonId;
  readonly action: AccessAction;
  readonly categories: readonly AccessSubjectMatter[];
  /** True when the subject belongs to the demo family and nobody has signed in. */
  readonly isDemoSession: boolean;
}

export type AccessReasonCode = 'operator' | 'self' | 'demo-session' | 'not-permitted';
export interface AccessReason {
  readonly code: AccessReasonCode;
  readonly text: { readonly 'zh-TW': string; readonly en: string };
}

export interface AccessDecision {
  readonly effect: 'allow' | 'deny';
  /** Every reason that applies; never empty. */
  readonly reasons: readonly AccessReason[];
  /** What may be seen of what was asked. `history` asks for the events of all categories. Empty when denied. */
  readonly filter: { readonly categories: readonly CareCategory[] };
  /** The events that the permission rests on; none for what needs no consent. */
  readonly consentEventIds: readonly string[];
}

interface Policy extends AccessReason {
  readonly permits: (facts: AccessFacts, request: AccessRequest) => boolean;
}

const policies: readonly Policy[] = [
  {
    code: 'operator',
    text: { 'zh-TW': '系統管理者，於自己的資料庫', en: 'The operator, on their own database' },
    permits: (_facts, { actor }) => isActor(actor, 'operator'),
  },
  {
    code: 'self',
    text: { 'zh-TW': '本人', en: 'The person themself' },
    permits: ({ isRegistered }, { actor, subject }) => isRegistered && isActor(actor, subject),
  },
  {
    code: 'demo-session',
    text: { 'zh-TW': '免登入的示範家庭', en: 'The demo family, open without sign-in' },
    permits: ({ isRegistered }, { actor, isDemoSession }) => isRegistered && isDemoSession && isActor(actor, 'demo'),
  },
];

export const notPermitted: AccessReason = {
  code: 'not-permitted',
  text: { 'zh-TW': '沒有任何授權允許這項查閱', en: 'Nothing permits this access' },
};

export const accessReasonCodes: readonly AccessReasonCode[] = [...policies, notPermitted].map(({ code }) => code);

/** Denies unless a policy permits. Pure: the same facts and request give the same decision, on any day of a replay. */
export function decideAccess(facts: AccessFacts, request: AccessRequest): AccessDecision {
  const reasons = policies
    .filter(({ permits }) => permits(facts, request))
    .map(({ code, text }): AccessReason => ({ code, text }));
  if (reasons.length === 0) {
    return { effect: 'deny', reasons: [notPermitted], filter: { categories: [] }, consentEventIds: [] };
  }
  return { effect: 'allow', reasons, filter: { categories: askedFor(request) }, consentEventIds: [] };
}

const askedFor = ({ categories }: AccessRequest): readonly CareCategory[] =>
  careCategories.filter((category) => categories.includes('history') || categories.includes(category));

/** An actor's name is the id of a person, or a word of its own. */
const isActor = (actor: string, name: string): boolean => actor === name;
