import { concatMap, distinctUntilChanged, map, Observable, startWith, takeWhile } from 'rxjs';
import { z } from 'zod';
import { decideAccess } from '../../domain/access/index.ts';
import { inboxOf, type InboxEntry, type NotificationsState } from '../../domain/notifications/index.ts';
import type { OwnRemindersState } from '../../domain/own-reminders/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { remindersView, type RemindersAnswer } from '../../read-models/care-history/index.ts';
import type { AccessFilter } from '../../read-models/read-model.ts';
import { defineOperation } from './define-operation.ts';
import { recipientOf } from './notification-decisions.ts';
import { answer, fault, type Caller } from './operation.ts';
import { personIdSchema } from './schemas.ts';
import type { Services } from './services.ts';

const text = z.string();
const subject = (input: { readonly personId: PersonId }): PersonId => input.personId;
/** The inbox speaks of what the plan rests on, so the same is asked for, by the right to be reminded. */
const access = { kind: 'person', subject, action: 'remind', categories: remindersView.categories } as const;

export const showInbox = defineOperation({
  name: 'show-inbox',
  summary: 'What the caller was told of the person’s reminders, the latest first, with what became of each',
  input: z.strictObject({ personId: personIdSchema }),
  output: z.object({
    unread: z.number(),
    items: z.array(
      z.object({
        rule: text,
        toldOn: text,
        seenOn: text.nullable(),
        snoozedUntil: text.nullable(),
        closedOn: text.nullable(),
        status: text,
        text,
      }),
    ),
  }),
  access,
  run: async ({ services, input: { personId }, caller, filter }) => {
    const plan = await planOf(services, personId, { caller, filter });
    if (plan === undefined) return fault('not-yet-projected', { retryAfterSeconds: 1 });
    const entries = inboxOf(await services.notificationsOf(personId), recipientOf(caller, personId));
    const own = await services.ownRemindersOf(personId);
    const items = entries.flatMap((entry) => [...shownEntry(entry, plan, filter), ...shownOwn(entry, own, filter)]);
    return answer({ unread: items.filter(({ seenOn }) => seenOn === null).length, items });
  },
});

async function planOf(
  { views }: Services,
  personId: PersonId,
  { caller, filter }: { readonly caller: Caller; readonly filter: AccessFilter },
): Promise<RemindersAnswer['reminders'] | undefined> {
  const { language, readsAtHead } = caller;
  const question = { personId, filter, knownOn: null, language, readsAtHead } as const;
  const outcome = await views.read(remindersView, { on: null, horizonYears: 0 }, question);
  return outcome.kind === 'answer' ? (outcome.answer as RemindersAnswer).reminders : undefined;
}

/** Of what is due first. What the reader's own sight gives no reason for any more is left out: it may be hidden now. */
function shownEntry(
  entry: InboxEntry,
  plan: RemindersAnswer['reminders'],
  { seesWhole }: AccessFilter,
): (Omit<InboxEntry, 'rule'> & { rule: string; status: string; text: string })[] {
  const ofRule = plan.filter(({ rule }) => rule === entry.rule);
  // Two prescriptions that open on one day ring once, and both are said.
  const due = ofRule.filter(({ status }) => status === 'due');
  const [shown] = [...due, ...ofRule];
  if (shown === undefined || (!seesWhole && shown.status === 'not-eligible')) return [];
  return [
    { ...entry, status: shown.status, text: due.length > 1 ? due.map((one) => one.text).join('\n') : shown.text },
  ];
}

/** Of the reader's own sight: a schedule of medicines is for whoever may see medicines. */
function shownOwn(
  entry: InboxEntry,
  { entries }: OwnRemindersState,
  { categories }: AccessFilter,
): (Omit<InboxEntry, 'rule'> & { rule: string; status: string; text: string })[] {
  const own = entries.get(entry.rule.split('@')[0] ?? '');
  if (own === undefined || (own.kind === 'medication' && !categories.includes('medications'))) return [];
  return [{ ...entry, status: own.stoppedOn === null ? 'due' : 'done', text: own.text }];
}

/**
 * One access event for the connection, which carries no data. It tells that there is news only when the caller's own
 * inbox has changed, so that nothing can be concluded from what else happens in the record; and it ends with the right.
 */
export const watchInbox = defineOperation({
  name: 'watch-inbox',
  summary: "Server-sent events: 'changed' whenever the caller's inbox has",
  input: z.strictObject({ personId: personIdSchema }),
  output: z.instanceof(Observable<void>),
  access: { kind: 'person', subject, action: 'remind', categories: ['reminders'] },
  run: async ({ services, input: { personId }, caller }) => {
    const recipientId = recipientOf(caller, personId);
    const isDemoSession = caller.isDemoSession && (await services.isDemoPerson(personId));
    const standing = async (): Promise<string | undefined> => {
      const asked = { actor: caller.actor, subject: personId, action: 'remind', categories: ['reminders'] } as const;
      const facts = await services.accessFacts.now(personId);
      const decision = decideAccess(facts, { ...asked, isDemoSession, at: services.clock.now() });
      return decision.effect === 'deny'
        ? undefined
        : fingerprint(await services.notificationsOf(personId), recipientId);
    };
    const changes = services.changesOf(personId).pipe(
      startWith(undefined),
      concatMap(standing),
      takeWhile((known) => known !== undefined),
      distinctUntilChanged(),
      map(() => undefined),
    );
    return answer(changes);
  },
});

const fingerprint = (state: NotificationsState, recipientId: PersonId): string =>
  JSON.stringify(inboxOf(state, recipientId));
