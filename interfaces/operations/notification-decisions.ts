import { z } from 'zod';
import {
  everyItem,
  notifications,
  notificationsStream,
  type Item,
  type NotificationsCommand,
  type NotificationsRefusal,
} from '../../domain/notifications/index.ts';
import { reminderRules } from '../../domain/reminders/index.ts';
import { parsePersonId, type PersonId } from '../../domain/shared/person-id.ts';
import { answer, fault, type Answer, type Caller } from './operation.ts';
import type { Services } from './services.ts';

const decider = { ...notifications, streamOf: notificationsStream };

/** The ids of the rules, each once: what a mark or an answer can be about. */
export const reminderItems: readonly Item[] = [
  ...new Set(reminderRules.map(({ rule }) => rule)),
  ...['custom', 'medication', 'appointment'],
];
/** Of one's own entries: the id, and the time of day where it has several. */
const ownRule = /^own_[0-9a-z]{20}(@([01]\d|2[0-3]):[0-5]\d)?$/u;

export const ruleSchema: z.ZodType<Item, string> = z
  .string({ error: 'RULE' })
  .max(60, 'RULE')
  .refine((given) => reminderItems.includes(given) || ownRule.test(given), 'RULE');
export const itemSchema: z.ZodType<Item, string> = knownItem([everyItem, ...reminderItems], `${everyItem}|RULE`);

function knownItem(known: readonly Item[], expected: string): z.ZodType<Item, string> {
  return z
    .string({ error: expected })
    .max(60, expected)
    .refine((text) => known.includes(text), expected);
}

/** Who is told: a person under their own id; the operator and a visitor of the demo act for the person themself. */
export function recipientOf({ actor }: Caller, subjectId: PersonId): PersonId {
  const person = parsePersonId(actor);
  return person.ok ? person.value : subjectId;
}

/** In the stream of the person given; `value` is the answer where nothing is refused. */
export async function decided<Output>(
  { services, caller }: { readonly services: Services; readonly caller: Caller },
  personId: PersonId,
  command: NotificationsCommand,
  value: Output,
): Promise<Answer<Output>> {
  const handled = await services.handle(decider, { personId, actor: caller.actor, command });
  if (handled.kind === 'refused') return fault(handled.refusal.code, whereOf(handled.refusal));
  return answer(value, handled.position);
}

function whereOf(refusal: NotificationsRefusal): { readonly field: string; readonly expected?: string } {
  switch (refusal.code) {
    case 'snooze-out-of-range':
      return { field: 'until', expected: `1..${String(refusal.daysMax)} days` };
    case 'done-in-the-future':
      return { field: 'doneOn' };
    case 'too-many-push-addresses':
      return { field: 'addressId', expected: `..${String(refusal.addressesMax)}` };
    case 'too-many-listeners':
      return { field: 'listenerId', expected: `..${String(refusal.listenersMax)}` };
    case 'too-many-calendar-feeds':
      return { field: 'feedId', expected: `..${String(refusal.feedsMax)}` };
    case 'own-listener':
      return { field: 'listenerId' };
  }
}
