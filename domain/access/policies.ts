import { delegatedActions, hasReached, isGuardianAt, type DelegatedAction, type Grant } from '../delegation/index.ts';
import { careCategories, type CareCategory } from '../shared/event-contract.ts';
import type { PersonId } from '../shared/person-id.ts';
import type { Actor, EventId } from '../shared/recorded.ts';
import type { Instant } from '../shared/time.ts';
import type { AccessAction, AccessSubjectMatter } from './events.ts';
import { topics, type AccessFacts } from './facts.ts';
import { standingsOf } from './keepers.ts';

export interface AccessRequest {
  readonly actor: Actor;
  readonly subject: PersonId;
  readonly action: AccessAction;
  readonly categories: readonly AccessSubjectMatter[];
  /** True when the subject belongs to the demo family and nobody has signed in. */
  readonly isDemoSession: boolean;
  /** Everything follows from it: no job runs at a birthday or at the end of a grant. */
  readonly at: Instant;
}

export interface AccessReason {
  readonly code: string;
  readonly text: { readonly 'zh-TW': string; readonly en: string };
}

/** One policy's yes. Several add up; nothing of one completes another. */
export interface Permit {
  readonly reason: Policy;
  readonly categories: readonly CareCategory[];
  /** Also who the person is, and the history, which belong to no category. */
  readonly isWhole: boolean;
  readonly isAboveHiding: boolean;
  readonly eventIds: readonly EventId[];
}
export interface Policy extends AccessReason {
  readonly permitsOf: (facts: AccessFacts, request: AccessRequest) => readonly Omit<Permit, 'reason'>[];
}

const everything = { categories: careCategories, isWhole: true, isAboveHiding: true, eventIds: [] } as const;
const when = <Value>(holds: boolean, value: Value): readonly Value[] => (holds ? [value] : []);

export const policies: readonly Policy[] = [
  {
    code: 'operator',
    text: { 'zh-TW': '系統管理者，於自己的資料庫', en: 'The operator, on their own database' },
    permitsOf: (_facts, { actor }) => when(isActor(actor, 'operator'), everything),
  },
  {
    code: 'self',
    text: { 'zh-TW': '本人', en: 'The person themself' },
    permitsOf: ({ isRegistered }, { actor, subject }) => when(isRegistered && isActor(actor, subject), everything),
  },
  {
    code: 'demo-session',
    text: { 'zh-TW': '免登入的示範家庭', en: 'The demo family, open without sign-in' },
    permitsOf: ({ isRegistered }, { actor, isDemoSession }) =>
      when(isRegistered && isDemoSession && isActor(actor, 'demo'), everything),
  },
  {
    code: 'parent-of-child',
    text: {
      'zh-TW': '未滿15歲子女所依附投保的父母，或法院選定的監護人',
      en: 'A parent through whom the child, who is not yet 15, is insured, or a guardian by court order',
    },
    permitsOf: childOf,
  },
  {
    code: 'minor-access',
    text: { 'zh-TW': '15歲至未滿18歲的本人同意父母查閱', en: 'A young person of 15 to 17 lets their parents look' },
    permitsOf: youngPersonOf,
  },
  {
    code: 'grant',
    text: { 'zh-TW': '本人的委託，於有效期間內', en: 'The person granted it, and the time granted is running' },
    permitsOf: grantsOf,
  },
  {
    code: 'guardian-of-adult',
    text: { 'zh-TW': '法院選定的監護人', en: 'A guardian whom a court appointed for the adult' },
    permitsOf: guardianshipsOf,
  },
];

function childOf(facts: AccessFacts, { actor, action, at }: AccessRequest): ReturnType<Policy['permitsOf']> {
  const { birthDate } = facts.people;
  if (birthDate === undefined || !isDelegated(action) || hasReached('decides-alone', birthDate, at)) return [];
  return standingsOf(facts, actor, at).map(({ eventIds }) => ({
    categories: careCategories,
    isWhole: true,
    isAboveHiding: false,
    eventIds,
  }));
}

const actionsForParents: readonly AccessAction[] = ['view', 'download'];

function youngPersonOf(facts: AccessFacts, { actor, action, at }: AccessRequest): ReturnType<Policy['permitsOf']> {
  const { birthDate } = facts.people;
  const { access, parents } = facts.delegation.minorAccess;
  if (birthDate === undefined || access === 'off' || !actionsForParents.includes(action)) return [];
  if (!hasReached('decides-alone', birthDate, at) || hasReached('own-grants', birthDate, at)) return [];
  const isSpokenFor = standingsOf(facts, actor, at).some((standing) =>
    parents.some(({ parentId, linkedFrom }) => parentId === standing.parentId && linkedFrom === standing.linkedFrom),
  );
  if (!isSpokenFor) return [];
  const ids = facts.eventIds.get(topics.minorAccess) ?? [];
  return [{ categories: careCategories, isWhole: false, isAboveHiding: false, eventIds: ids }];
}

/** Not the history, nor who the person is: what was hidden before the order stays hidden, and they would show it. */
function guardianshipsOf(
  { people, delegation, eventIds }: AccessFacts,
  { actor, action, at }: AccessRequest,
): ReturnType<Policy['permitsOf']> {
  const { birthDate } = people;
  if (birthDate === undefined || !isDelegated(action) || !hasReached('majority', birthDate, at)) return [];
  return [...delegation.guardianships.values()]
    .filter((order) => order.ward === 'adult' && isActor(actor, order.guardianId) && isGuardianAt(order, at))
    .map(({ orderId }) => ({
      categories: careCategories,
      isWhole: false,
      isAboveHiding: false,
      eventIds: eventIds.get(topics.order(orderId)) ?? [],
    }));
}

function grantsOf({ delegation, eventIds }: AccessFacts, request: AccessRequest): ReturnType<Policy['permitsOf']> {
  const { action } = request;
  if (!isDelegated(action)) return [];
  return [...delegation.grants.values()]
    .filter((grant) => isRunning(grant, request) && grant.actions.includes(action))
    .map(({ grantId, categories }) => ({
      categories: categories === 'all' ? careCategories : categories,
      isWhole: false,
      isAboveHiding: false,
      eventIds: eventIds.get(topics.grant(grantId)) ?? [],
    }));
}

const isRunning = ({ delegateId, standing, from, until }: Grant, { actor, at }: AccessRequest): boolean =>
  delegateId !== null && isActor(actor, delegateId) && standing === 'accepted' && from <= at && at < until;

const isDelegated = (action: AccessAction): action is DelegatedAction =>
  delegatedActions.some((delegated) => delegated === action);

/** An actor's name is the id of a person, or a word of its own. */
const isActor = (actor: string, name: string): boolean => actor === name;
