import { z } from 'zod';
import { familyNotices, familyNoticeTexts } from '../../domain/access/index.ts';
import { isLapsed, type DelegationState, type Grant } from '../../domain/delegation/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { startOfDay, taipei, type Instant } from '../../domain/shared/time.ts';
import { authorityOf } from './delegation-answers.ts';
import { defineOperation } from './define-operation.ts';
import { answer, fault, type Caller } from './operation.ts';
import { calendarDateSchema, personIdSchema } from './schemas.ts';

const access = { kind: 'family' } as const;
const text = z.string();

/** Who was asked to act, what holds now, and what is hidden: to the person; of others, only what concerns the caller. */
export const listDelegations = defineOperation({
  name: 'list-delegations',
  summary: 'The delegations of a person, and what the person hides; a delegate is told of their own alone',
  input: z.strictObject({ personId: personIdSchema }),
  output: z.object({
    grants: z.array(
      z.object({
        grantId: text,
        delegateId: text.nullable(),
        inviteeName: text.nullable(),
        categories: z.union([z.literal('all'), z.array(text)]),
        actions: z.array(text),
        from: text,
        until: text,
        acceptUntil: text.nullable(),
        standing: z.enum(['offered', 'lapsed', 'planned', 'running', 'expired', 'ended']),
      }),
    ),
    minorAccess: z.enum(['on', 'off']).nullable(),
    hiddenCategories: z.array(text),
    hiddenItems: z.array(text),
  }),
  access,
  run: async ({ services, input, caller }) => {
    const { delegation } = await services.accessFacts.now(input.personId);
    const isTheirs = isOwn(caller, input.personId);
    const now = services.clock.now();
    const grants = [...delegation.grants.values()].filter(({ delegateId }) => isTheirs || is(caller, delegateId));
    return answer({
      grants: grants.map((grant) => shownGrant(grant, now)),
      ...(isTheirs ? ownChoices(delegation) : { minorAccess: null, hiddenCategories: [], hiddenItems: [] }),
    });
  },
});

const ownChoices = ({ minorAccess, hidden, hiddenItems }: DelegationState) => ({
  minorAccess: minorAccess.access,
  hiddenCategories: [...hidden].toSorted(),
  hiddenItems: [...new Set<string>(hiddenItems.values())].toSorted(),
});

function shownGrant(grant: Grant, now: Instant) {
  const { grantId, delegateId, invitation, categories, actions, from, until } = grant;
  return {
    grantId,
    delegateId,
    inviteeName: invitation?.inviteeName ?? null,
    categories: typeof categories === 'string' ? categories : [...categories],
    actions: [...actions],
    from,
    until,
    acceptUntil: invitation?.acceptUntil ?? null,
    standing: standingAt(grant, now),
  };
}

function standingAt(grant: Grant, now: Instant): 'offered' | 'lapsed' | 'planned' | 'running' | 'expired' | 'ended' {
  if (grant.standing === 'ended') return 'ended';
  if (now >= grant.until) return 'expired';
  if (grant.standing === 'offered') return isLapsed(grant, now) ? 'lapsed' : 'offered';
  return now < grant.from ? 'planned' : 'running';
}

/** What will change by itself: birthdays, ends of grants and orders, offers that wait. */
export const showFamilyNotices = defineOperation({
  name: 'show-family-notices',
  summary: 'What about a person’s delegations changes soon by itself, on a day; each is told whom it concerns',
  input: z.strictObject({ personId: personIdSchema, on: calendarDateSchema.optional() }),
  output: z.object({
    notices: z.array(z.object({ kind: text, on: text, tellFrom: text, concerns: text.nullable(), text })),
  }),
  access,
  run: async ({ services, input, caller }) => {
    const { personId, on } = input;
    if (authorityOf(caller) === undefined) return fault('not-permitted');
    const at = on === undefined ? services.clock.now() : startOfDay(on, taipei);
    const told = familyNotices(await services.accessFacts.now(personId), at).filter(
      ({ to }) => isOwn(caller, personId) || to.some((one) => is(caller, one)),
    );
    return answer({
      notices: told.map(({ kind, on: day, tellFrom, concerns }) => ({
        kind,
        on: day,
        tellFrom,
        concerns,
        text: familyNoticeTexts[kind][caller.language],
      })),
    });
  },
});

const is = ({ actor }: Caller, name: string | null): boolean => name !== null && actor === name;
const isOwn = (caller: Caller, personId: PersonId): boolean => is(caller, 'operator') || is(caller, personId);
