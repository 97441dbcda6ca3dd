import type { Reminder } from '../reminders/index.ts';
import type { PersonId } from '../shared/person-id.ts';
import { addDays, endOfDay, instantsAt, taipei, type CalendarDate, type Instant } from '../shared/time.ts';
import { everyItem, type Channel, type Item, type TellingId } from './events.ts';
import { nextOpening } from './quiet-hours.ts';
import { answerName, switchName, tellingName, type NotificationsState } from './state.ts';

/** One message to one destination. */
export interface DueTelling extends TellingId {
  readonly subjectId: PersonId;
  readonly channel: Channel;
  /** Of the rule; may change while the telling stays the same. */
  readonly version: string | null;
  readonly dueAt: Instant;
  /** From then on it is of no use any more. */
  readonly expiresAt: Instant;
}

export interface TellingQuestion {
  readonly subjectId: PersonId;
  readonly recipientId: PersonId;
  /** Of the subject, planned for `today` with the facts that the recipient may see, and none of the others. */
  readonly plan: readonly PlannedReminder[];
  readonly ofSubject: NotificationsState;
  readonly ofRecipient: NotificationsState;
  readonly today: CalendarDate;
}
export type PlannedReminder = Pick<
  Reminder,
  'rule' | 'version' | 'status' | 'eligibleFrom' | 'suggestedFrom' | 'until'
> & {
  /** What a mark is about, where that is not the rule itself. */
  readonly item?: Item;
  /** `HH:MM` of the recipient's clock; absent or null: in the morning. */
  readonly at?: string | null;
};

/** The person, and whoever else is to be told. Whether they still may be is decided elsewhere. */
export const recipientsOf = (subjectId: PersonId, { listeners }: NotificationsState): readonly PersonId[] => [
  subjectId,
  ...listeners.keys(),
];

/** Unique by (subject, recipient, rule, period, destination): two plans that mean the same message name it alike. */
export const keyOfTelling = ({
  subjectId,
  recipientId,
  rule,
  period,
  destination,
}: Omit<DueTelling, Unkeyed>): string => [subjectId, recipientId, rule, period, destination].join(' ');
type Unkeyed = 'channel' | 'version' | 'dueAt' | 'expiresAt';

/**
 * What the recipient is still to be told of the subject's plan today: what may be done now, was not told since it
 * opened, is wanted, and is not put off or closed. Whoever was told once is not told again because an older fact came
 * in or the rule got a new version: only an opening that began after the last telling is news.
 */
export function dueTellings(question: TellingQuestion): readonly DueTelling[] {
  const { plan, recipientId, subjectId, ofSubject } = question;
  const items = recipientId === subjectId ? [everyItem] : (ofSubject.listeners.get(recipientId) ?? []);
  const found = new Map<string, DueTelling>();
  for (const reminder of plan) {
    if (!items.includes(everyItem) && !items.includes(reminder.item ?? reminder.rule)) continue;
    for (const telling of tellingsOf(reminder, question)) {
      const key = keyOfTelling(telling);
      if (!found.has(key)) found.set(key, telling); // Two prescriptions that open on one day are one message.
    }
  }
  return [...found.values()];
}

function tellingsOf(reminder: PlannedReminder, question: TellingQuestion): readonly DueTelling[] {
  const { rule, version, until, item = rule, at = null } = reminder;
  const { subjectId, recipientId, ofRecipient, today } = question;
  const opening = openingOf(reminder, question);
  if (opening === undefined) return [];
  const { period, dueOn } = opening;
  return destinationsOf(ofRecipient, item)
    .filter(({ destination, registeredOn }) => {
      const id = { recipientId, rule, destination };
      return !isTold(id, period, question) && !isOldNews(id, { period, registeredOn }, question);
    })
    .map(({ destination, channel }) => {
      const id = { recipientId, rule, period, destination };
      const dueAt = tellAt({ dueOn, at }, { subjectId, ...id }, question);
      const lastDay = until ?? addDays(today, validDays);
      return { ...id, subjectId, channel, version, dueAt, expiresAt: endOfDay(lastDay, taipei) };
    });
}

/** Where nothing closes: each day's plan gives it that long again, so it expires only when nobody plans it any more. */
const validDays = 14;

interface OpeningToTell {
  readonly period: CalendarDate;
  readonly dueOn: CalendarDate;
}

function openingOf(reminder: PlannedReminder, question: TellingQuestion): OpeningToTell | undefined {
  const { status, eligibleFrom, suggestedFrom, rule } = reminder;
  const { recipientId, ofSubject, today } = question;
  if (status !== 'due' || eligibleFrom === null || suggestedFrom === null) return undefined;
  const period = wantedFrom(ofSubject, { recipientId, rule }, eligibleFrom);
  if (period === undefined) return undefined;
  const dueOn = later(suggestedFrom, period);
  return dueOn <= today ? { period, dueOn } : undefined;
}

/** From which day a recipient wants to hear of what opens on a day, after their last word on it; undefined: not at all. */
export function wantedFrom(
  { answers }: NotificationsState,
  id: Pick<TellingId, 'recipientId' | 'rule'>,
  eligibleFrom: CalendarDate,
): CalendarDate | undefined {
  const answer = answers.get(answerName(id));
  if (answer?.kind === 'closed' && eligibleFrom <= answer.on) return undefined;
  return answer?.kind === 'snoozed' ? later(eligibleFrom, answer.until) : eligibleFrom;
}

const later = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);

interface Destination {
  readonly destination: string;
  readonly channel: Channel;
  readonly registeredOn: CalendarDate | null;
}

function destinationsOf(ofRecipient: NotificationsState, rule: Item): readonly Destination[] {
  const pushes = [...ofRecipient.addresses].map(([destination, { address, registeredOn }]) => ({
    destination,
    channel: address.kind,
    registeredOn,
  }));
  const all: readonly Destination[] = [{ destination: 'inbox', channel: 'inbox', registeredOn: null }, ...pushes];
  return all.filter(({ channel }) => isSwitchedOn(ofRecipient, rule, channel));
}

/** The item's own mark, or that of all items; on where nobody said anything. */
const isSwitchedOn = ({ switches }: NotificationsState, rule: Item, channel: Channel): boolean =>
  switches.get(switchName(rule, channel)) ?? switches.get(switchName(everyItem, channel)) ?? true;

function isTold(id: Omit<TellingId, 'period'>, period: CalendarDate, { ofSubject }: TellingQuestion): boolean {
  const telling = ofSubject.tellings.get(tellingName(id));
  if (telling === undefined) return false;
  return telling.kind === 'told' ? period <= telling.on || period <= telling.period : period <= telling.period;
}

/** Whether this very telling has its receipt. */
export function isToldAlready({ tellings }: NotificationsState, id: TellingId): boolean {
  const telling = tellings.get(tellingName(id));
  return telling?.kind === 'told' && telling.period >= id.period;
}

/** A new device does not ring for everything that its owner was told before it was there. */
function isOldNews(
  id: Omit<TellingId, 'period'>,
  { period, registeredOn }: { readonly period: CalendarDate; readonly registeredOn: CalendarDate | null },
  { ofSubject }: TellingQuestion,
): boolean {
  const inInbox = ofSubject.tellings.get(tellingName({ ...id, destination: 'inbox' }));
  return registeredOn !== null && inInbox?.kind === 'told' && inInbox.on < registeredOn && period <= inInbox.on;
}

/** In the morning, spread over an hour so that a city's reminders do not all leave at the stroke of nine. */
const tellingTime = '09:00';
const spreadMinutes = 60;

interface TellingMoment {
  readonly dueOn: CalendarDate;
  readonly at: string | null;
}

function tellAt(
  { dueOn, at }: TellingMoment,
  id: Omit<DueTelling, Unkeyed>,
  { ofRecipient }: TellingQuestion,
): Instant {
  const { quietHours } = ofRecipient;
  const minute = String(spreadOf(keyOfTelling(id)) % spreadMinutes).padStart(2, '0');
  const wallTime = at ?? `${tellingTime.slice(0, 3)}${minute}`;
  const [first] = instantsAt(dueOn, wallTime, quietHours.zone);
  if (first === undefined) throw new RangeError('Every day has a morning.');
  return id.destination === 'inbox' ? first : nextOpening(quietHours, first);
}

/** FNV-1a, 32 bits: the same for the same key on every machine. */
function spreadOf(key: string): number {
  let hash = 0x811c9dc5;
  for (const character of key) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
