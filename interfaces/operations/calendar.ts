import { createHash, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { feedDetails, wantedFrom, type FeedDetail } from '../../domain/notifications/index.ts';
import { occurrencesOf } from '../../domain/own-reminders/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { addDays, epochMsOf, instantOfEpochMs, instantsAt, taipei } from '../../domain/shared/time.ts';
import { remindersView, type RemindersAnswer } from '../../read-models/care-history/index.ts';
import { defineOperation } from './define-operation.ts';
import { icalendar, type CalendarEvent } from './icalendar.ts';
import { decided, ruleSchema } from './notification-decisions.ts';
import { answer, fault, type Call } from './operation.ts';
import { personIdSchema } from './schemas.ts';
import type { Services } from './services.ts';

const feedIdSchema = z.string().regex(/^fee_[0-9a-z]{20}$/u, 'fee_[0-9a-z]{20}');
const subject = (input: { readonly personId: PersonId }): PersonId => input.personId;
const asPerson = { kind: 'person', subject, action: 'manage', categories: ['reminders'] } as const;
const asReader = { kind: 'person', subject, action: 'download', categories: remindersView.categories } as const;

/** What is kept of a secret: whoever reads the log cannot read the calendar with it. */
const digestOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');

export const openCalendarFeed = defineOperation({
  name: 'open-calendar-feed',
  summary: 'Make a private address for a calendar; it is shown this once, and says no more than the person chooses',
  input: z.strictObject({ personId: personIdSchema, detail: z.enum(feedDetails).default('discreet') }),
  output: z.object({ feedId: z.string(), path: z.string() }),
  access: asPerson,
  run: ({ services, caller, input: { personId, detail } }) => {
    const { identifiers, clock } = services;
    const feedId = identifiers.entityId('fee');
    // Twice 103 bits of chance: nobody guesses it, and nobody finds it by trying.
    const secret = [1, 2].map(() => identifiers.entityId('').slice(1)).join('');
    const path = `/calendar/${personId}/${secret}.ics`;
    const today = clock.today(taipei);
    const command = { type: 'OpenCalendarFeed', feedId, secretDigest: digestOf(secret), detail, today } as const;
    return decided({ services, caller }, personId, command, { feedId, path });
  },
});

export const closeCalendarFeed = defineOperation({
  name: 'close-calendar-feed',
  summary: 'Revoke a calendar address: from then on it is nobody’s',
  input: z.strictObject({ personId: personIdSchema, feedId: feedIdSchema }),
  output: z.object({ feedId: z.string() }),
  access: asPerson,
  run: ({ services, caller, input: { personId, feedId } }) =>
    decided({ services, caller }, personId, { type: 'CloseCalendarFeed', feedId }, { feedId }),
});

/** What the address opens, or undefined: there is no such address, or no more, or it never was. */
export async function feedBehind(
  services: Services,
  personId: PersonId,
  secret: string,
): Promise<FeedDetail | undefined> {
  const given = Buffer.from(digestOf(secret));
  const { feeds } = await services.notificationsOf(personId);
  return [...feeds.values()].find(({ secretDigest }) => timingSafeEqual(Buffer.from(secretDigest), given))?.detail;
}

export const readCalendar = defineOperation({
  name: 'read-calendar',
  summary: 'What is due and what comes, as a calendar (RFC 5545); discreet, or with its titles',
  input: z.strictObject({
    personId: personIdSchema,
    detail: z.enum(feedDetails).default('discreet'),
    /** One rule alone, for a download. */
    rule: ruleSchema.optional(),
  }),
  output: z.object({ calendar: z.string() }),
  access: asReader,
  run: async (call) => {
    const plan = await planOf(call);
    if (plan === undefined) return fault('not-yet-projected', { retryAfterSeconds: 1 });
    const { services, input, caller } = call;
    const entries = [...plan, ...(await ownOf(call))].filter(
      ({ rule }) => input.rule === undefined || rule === input.rule,
    );
    const words = discreetWords[caller.language];
    const events = entries.map(({ key, title, when }): CalendarEvent => {
      // A digest, since the name of a rule may tell of health.
      const uid = `${digestOf(`${input.personId} ${key}`).slice(0, 32)}@health-passbook`;
      return { uid, when, summary: input.detail === 'titles' ? title : words.summary };
    });
    return answer({ calendar: icalendar(events, { name: words.name, now: services.clock.now() }) });
  },
});

const discreetWords = {
  'zh-TW': { name: '提醒', summary: '有一則提醒' },
  en: { name: 'Reminders', summary: 'A reminder' },
} as const;

interface Entry {
  readonly rule: string;
  /** Says which occurrence it is. */
  readonly key: string;
  readonly title: string;
  readonly when: CalendarEvent['when'];
}
type Reading = Call<{ readonly personId: PersonId }>;

/**
 * What can be done now stands on today until it is done; what comes on its first day. What the person put off stands on
 * the day chosen, and what they closed nowhere.
 */
async function planOf({ services, input, caller, filter }: Reading): Promise<readonly Entry[] | undefined> {
  const { language, readsAtHead } = caller;
  const question = { personId: input.personId, filter, knownOn: null, language, readsAtHead } as const;
  const outcome = await services.views.read(remindersView, { on: null, horizonYears: yearsAhead }, question);
  if (outcome.kind !== 'answer') return undefined;
  const { on, reminders } = outcome.answer as RemindersAnswer;
  const said = await services.notificationsOf(input.personId);
  return reminders.flatMap(({ rule, status, suggestedFrom, eligibleFrom, text }) => {
    if (suggestedFrom === null || (status !== 'due' && status !== 'upcoming')) return [];
    const opensOn = eligibleFrom ?? suggestedFrom;
    const wanted = wantedFrom(said, { recipientId: input.personId, rule }, opensOn);
    if (wanted === undefined) return [];
    const days = status === 'due' ? [suggestedFrom, wanted, on] : [suggestedFrom, wanted];
    const day = days.reduce((latest, each) => (each > latest ? each : latest));
    return [{ rule, key: `${rule} ${opensOn}`, title: text, when: { kind: 'day', day } }];
  });
}
const yearsAhead = 1;

const daysAhead = 92;
/** How long an appointment takes nobody told us; a calendar wants to know. */
const minutesTaken = 30;

async function ownOf({ services, input: { personId }, filter }: Reading): Promise<readonly Entry[]> {
  const { categories } = filter;
  if (!categories.includes('reminders')) return [];
  const [state, { quietHours }] = await Promise.all([
    services.ownRemindersOf(personId),
    services.notificationsOf(personId),
  ]);
  const today = services.clock.today(taipei);
  const ahead = { from: today, to: addDays(today, daysAhead) };
  return occurrencesOf(state, services.daysOf, ahead)
    .filter(({ kind, answer: said }) => said === null && (kind !== 'medication' || categories.includes('medications')))
    .map(({ entryId, text, on, time }) => {
      const from = time === null ? undefined : instantsAt(on, time, quietHours.zone)[0];
      const when: CalendarEvent['when'] =
        from === undefined
          ? { kind: 'day', day: on }
          : { kind: 'time', from, until: instantOfEpochMs(epochMsOf(from) + minutesTaken * 60_000) };
      return { rule: entryId, key: `${entryId} ${on} ${time ?? ''}`, title: text, when };
    });
}
