import { z } from 'zod';
import { actingFor, familyNotices, familyNoticeTexts, keepersAt, type AccessFacts } from '../../domain/access/index.ts';
import { dateReached, isLapsed, type DelegationState, type Grant } from '../../domain/delegation/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { dateAt, startOfDay, taipei, type Instant } from '../../domain/shared/time.ts';
import { authorityOver } from './delegation-answers.ts';
import { defineOperation } from './define-operation.ts';
import { firstLooksAt, firstLookText } from './first-looks.ts';
import { particularsOf } from './name-of.ts';
import { answer, fault, type Caller } from './operation.ts';
import { calendarDateSchema, personIdSchema } from './schemas.ts';

const access = { kind: 'family', alsoDemo: true } as const;
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
        /** To the person: who it is. */
        delegateName: text.nullable(),
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
    /** Who decides, and from which days on somebody else does; null for whoever may not know how old they are. */
    ages: z
      .object({
        phase: z.enum(['child', 'young', 'adult']),
        decidesAloneOn: calendarDateSchema,
        ownGrantsOn: calendarDateSchema,
      })
      .nullable(),
    /** To the person and those who stand for a child: parents and guardians of now. */
    keepers: z.array(z.object({ personId: text, name: text.nullable(), kind: z.enum(['parent', 'guardian']) })),
    guardians: z.array(
      z.object({
        orderId: text,
        name: text.nullable(),
        ward: z.enum(['minor', 'adult']),
        from: text,
        until: text.nullable(),
      }),
    ),
  }),
  access,
  run: async ({ services, input, caller }) => {
    const { personId } = input;
    if (caller.isDemoSession && !(await services.isDemoPerson(personId))) return fault('not-permitted');
    const facts = await services.accessFacts.now(personId);
    const isTheirs = isOwn(caller, personId);
    const now = services.clock.now();
    const grants = [...facts.delegation.grants.values()].filter(({ delegateId }) => isTheirs || is(caller, delegateId));
    const named = async (other: PersonId | null): Promise<string | null> =>
      isTheirs && other !== null ? ((await particularsOf(services, caller, other))?.name ?? null) : null;
    return answer({
      grants: await Promise.all(
        grants.map(async (grant) => ({ ...shownGrant(grant, now), delegateName: await named(grant.delegateId) })),
      ),
      ...(isTheirs ? ownChoices(facts.delegation) : { minorAccess: null, hiddenCategories: [], hiddenItems: [] }),
      ...(mayKnowTies(facts, caller, { personId, now })
        ? { ages: agesOf(facts, now), ...(await tiesOf(facts, now, named)) }
        : { ages: null, keepers: [], guardians: [] }),
    });
  },
});

/** The person; and whoever may see who the person is. */
function mayKnowTies(facts: AccessFacts, caller: Caller, asked: { personId: PersonId; now: Instant }): boolean {
  const { personId, now } = asked;
  if (isOwn(caller, personId)) return true;
  return actingFor(facts, { actor: caller.actor, subject: personId, at: now })?.isWhole === true;
}

function agesOf({ people: { birthDate } }: AccessFacts, now: Instant) {
  if (birthDate === undefined) return null;
  const decidesAloneOn = dateReached('decides-alone', birthDate);
  const ownGrantsOn = dateReached('own-grants', birthDate);
  const today = dateAt(now, taipei);
  const phase = today >= ownGrantsOn ? 'adult' : today >= decidesAloneOn ? 'young' : 'child';
  return { phase, decidesAloneOn, ownGrantsOn } as const;
}

/** Parents matter until the young person makes grants of their own. */
async function tiesOf(facts: AccessFacts, now: Instant, named: (other: PersonId) => Promise<string | null>) {
  const orders = [...facts.delegation.guardianships.values()].filter(({ until }) => until === null || now < until);
  const isAdult = agesOf(facts, now)?.phase === 'adult';
  const keepers = isAdult ? [] : [...new Set(keepersAt(facts, now).map(({ parentId }) => parentId))];
  return {
    keepers: await Promise.all(
      keepers.map(async (personId) => {
        const kind = orders.some(({ guardianId }) => guardianId === personId) ? 'guardian' : 'parent';
        return { personId, name: await named(personId), kind } as const;
      }),
    ),
    guardians: await Promise.all(
      orders.map(async ({ orderId, guardianId, ward, from, until }) => ({
        ...{ orderId, ward, from, until },
        name: await named(guardianId),
      })),
    ),
  };
}

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
    if ((await authorityOver(services, caller, personId)) === undefined) return fault('not-permitted');
    const at = on === undefined ? services.clock.now() : startOfDay(on, taipei);
    const told = familyNotices(await services.accessFacts.now(personId), at).filter(
      ({ to }) => isOwn(caller, personId) || to.some((one) => is(caller, one)),
    );
    const looks = isOwn(caller, personId) ? await firstLooksAt(services, caller, { personId, at }) : [];
    const { language } = caller;
    return answer({
      notices: [
        ...looks.map((look) => ({ ...look, text: firstLookText[language] })),
        ...told.map(({ kind, on: day, tellFrom, concerns }) => ({
          ...{ kind, on: day, tellFrom, concerns },
          text: familyNoticeTexts[kind][language],
        })),
      ],
    });
  },
});

const is = ({ actor }: Caller, name: string | null): boolean => name !== null && actor === name;
/** A demo session comes here only for people of the demo, as whom it speaks. */
const isOwn = (caller: Caller, personId: PersonId): boolean =>
  caller.isDemoSession || is(caller, 'operator') || is(caller, personId);
