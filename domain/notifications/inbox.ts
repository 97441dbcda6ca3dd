import type { PersonId } from '../shared/person-id.ts';
import type { CalendarDate } from '../shared/time.ts';
import type { Item } from './events.ts';
import { answerName, type NotificationsState } from './state.ts';

/** The last message about a rule that a recipient has in the inbox, and what the recipient did with it. */
export interface InboxEntry {
  readonly rule: Item;
  readonly toldOn: CalendarDate;
  /** Null: not read since it was told. */
  readonly seenOn: CalendarDate | null;
  readonly snoozedUntil: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
}

/** The latest first; of one day by rule. A receipt is what the inbox shows: nothing else was ever put into it. */
export function inboxOf(state: NotificationsState, recipientId: PersonId): readonly InboxEntry[] {
  const found: InboxEntry[] = [];
  for (const [name, telling] of state.tellings) {
    const [recipient, rule = '', destination] = name.split(' ');
    const isInInbox = recipient === recipientId && destination === 'inbox' && telling.kind === 'told';
    if (isInInbox) found.push(entryOf({ recipientId, rule }, telling.on, state));
  }
  return found.toSorted(order);
}

function entryOf(
  { recipientId, rule }: { readonly recipientId: PersonId; readonly rule: Item },
  toldOn: CalendarDate,
  { answers, seenOn }: NotificationsState,
): InboxEntry {
  const name = answerName({ recipientId, rule });
  const answer = answers.get(name);
  const seen = seenOn.get(name);
  return {
    rule,
    toldOn,
    seenOn: seen !== undefined && seen >= toldOn ? seen : null,
    snoozedUntil: answer?.kind === 'snoozed' ? answer.until : null,
    closedOn: answer?.kind === 'closed' && answer.on >= toldOn ? answer.on : null,
  };
}

const order = (one: InboxEntry, other: InboxEntry): number =>
  other.toldOn.localeCompare(one.toldOn) || one.rule.localeCompare(other.rule);
