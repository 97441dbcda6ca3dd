import { z } from 'zod';
import { decideAccess, keepersAt } from '../../domain/access/index.ts';
import { channels, everyItem, type NotificationsState, type QuietHours } from '../../domain/notifications/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { parseTimeZoneName } from '../../domain/shared/time.ts';
import { defineOperation } from './define-operation.ts';
import { decided, itemSchema, reminderItems } from './notification-decisions.ts';
import { answer } from './operation.ts';
import { parsedBy, personIdSchema } from './schemas.ts';
import type { Services } from './services.ts';

const text = z.string();
const wallTimeSchema = z.string({ error: 'HH:MM' }).regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'HH:MM');
const quietHoursOutput = z.object({ from: text, until: text, zone: text });
/** In a person's settings nobody stands in for them. */
const access = {
  kind: 'person',
  subject: (input: { readonly personId: PersonId }) => input.personId,
  action: 'manage',
  categories: ['reminders'],
} as const;

export const showNotificationSettings = defineOperation({
  name: 'show-notification-settings',
  summary: 'How a person is told of reminders: marks, quiet hours, addresses, and who else is told',
  input: z.strictObject({ personId: personIdSchema }),
  output: z.object({
    /** What a mark can be about; `all` stands for those without a mark of their own. */
    items: z.array(text),
    channels: z.array(z.object({ channel: text, isOffered: z.boolean() })),
    marks: z.array(z.object({ item: text, channel: text, isOn: z.boolean() })),
    quietHours: quietHoursOutput,
    addresses: z.array(z.object({ addressId: text, channel: text, registeredOn: text })),
    listeners: z.array(z.object({ listenerId: text, items: z.array(text), mayBeTold: z.boolean() })),
    calendarFeeds: z.array(z.object({ feedId: text, detail: text, openedOn: text })),
    /** Who else could be told: they hold the right to be reminded. */
    candidates: z.array(text),
  }),
  access,
  run: async ({ services, input: { personId } }) => {
    const state = await services.notificationsOf(personId);
    return answer({
      items: [everyItem, ...reminderItems],
      channels: channels.map((channel) => ({ channel, isOffered: isOffered(services, channel) })),
      marks: marksOf(state),
      quietHours: { ...state.quietHours },
      addresses: [...state.addresses].map(([addressId, { address, registeredOn }]) => ({
        addressId,
        channel: address.kind,
        registeredOn,
      })),
      listeners: await listenersOf(services, personId, state),
      calendarFeeds: [...state.feeds].map(([feedId, { detail, openedOn }]) => ({ feedId, detail, openedOn })),
      candidates: await candidatesOf(services, personId, state),
    });
  },
});

function isOffered({ push }: Services, channel: (typeof channels)[number]): boolean {
  if (channel === 'inbox') return true;
  return channel === 'fcm' ? push.offersFcm : push.vapidPublicKey() !== null;
}

/** Of each item with each channel what was said; what nobody said anything about is on. */
function marksOf({ switches }: NotificationsState): { item: string; channel: string; isOn: boolean }[] {
  return [everyItem, ...reminderItems].flatMap((item) =>
    channels.flatMap((channel) => {
      const isOn = switches.get(`${item} ${channel}`);
      return isOn === undefined ? [] : [{ item, channel, isOn }];
    }),
  );
}

async function listenersOf(
  services: Services,
  personId: PersonId,
  { listeners }: NotificationsState,
): Promise<{ listenerId: string; items: string[]; mayBeTold: boolean }[]> {
  const told: { listenerId: string; items: string[]; mayBeTold: boolean }[] = [];
  for (const [listenerId, items] of listeners) {
    told.push({ listenerId, items: [...items], mayBeTold: await mayBeReminded(services, personId, listenerId) });
  }
  return told;
}

/** Delegates, guardians and parents who may be reminded of the person now and are not told yet. */
async function candidatesOf(
  services: Services,
  personId: PersonId,
  { listeners }: NotificationsState,
): Promise<string[]> {
  const facts = await services.accessFacts.now(personId);
  const known = new Set<PersonId>([
    ...[...facts.delegation.grants.values()].flatMap(({ delegateId }) => delegateId ?? []),
    ...[...facts.delegation.guardianships.values()].map(({ guardianId }) => guardianId),
    ...keepersAt(facts, services.clock.now()).map(({ parentId }) => parentId),
  ]);
  const candidates: string[] = [];
  for (const one of known) {
    if (!listeners.has(one) && (await mayBeReminded(services, personId, one))) candidates.push(one);
  }
  return candidates;
}

/** Whether somebody holds the right to be reminded of the person at this moment. */
export async function mayBeReminded(services: Services, subject: PersonId, listenerId: PersonId): Promise<boolean> {
  const decision = decideAccess(await services.accessFacts.now(subject), {
    actor: listenerId as string as Actor,
    subject,
    action: 'remind',
    categories: ['reminders'],
    isDemoSession: false,
    at: services.clock.now(),
  });
  return decision.effect === 'allow';
}

export const switchReminderChannel = defineOperation({
  name: 'switch-reminder-channel',
  summary: 'Switch one kind of reminder, or all, on or off for a channel',
  input: z.strictObject({
    personId: personIdSchema,
    item: itemSchema,
    channel: z.enum(channels),
    mark: z.enum(['on', 'off']),
  }),
  output: z.object({ item: text, channel: text, mark: text }),
  access,
  run: ({ services, caller, input: { personId, item, channel, mark } }) =>
    decided(
      { services, caller },
      personId,
      { type: 'SwitchChannel', item, channel, isOn: mark === 'on' },
      { item, channel, mark },
    ),
});

export const setQuietHours = defineOperation({
  name: 'set-quiet-hours',
  summary: 'Set the hours in which nothing may ring, by the wall clock of a time zone; equal times mean none',
  input: z.strictObject({
    personId: personIdSchema,
    from: wallTimeSchema,
    until: wallTimeSchema,
    zone: parsedBy(parseTimeZoneName, 'Asia/Taipei, …').optional(),
  }),
  output: quietHoursOutput,
  access,
  run: async ({ services, caller, input: { personId, from, until, zone } }) => {
    const known = zone ?? (await services.notificationsOf(personId)).quietHours.zone;
    const quietHours: QuietHours = { from, until, zone: known };
    return decided({ services, caller }, personId, { type: 'SetQuietHours', quietHours }, { ...quietHours });
  },
});
