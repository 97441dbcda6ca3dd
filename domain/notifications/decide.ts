import { accepted, refused, type Decision } from '../shared/decider.ts';
import { addDays } from '../shared/time.ts';
import { unreachable } from '../shared/unreachable.ts';
import type {
  AddListener,
  CloseCalendarFeed,
  DismissReminder,
  MarkReminderSeen,
  NotificationsCommand,
  NotificationsRefusal,
  OpenCalendarFeed,
  RecordNotTold,
  RecordTold,
  RegisterPushAddress,
  RemoveListener,
  RemovePushAddress,
  ReportDoneElsewhere,
  SetQuietHours,
  SnoozeReminder,
  SwitchChannel,
} from './commands.ts';
import { everyItem, type NotificationsEvent, type PushAddress, type TellingId } from './events.ts';
import { answerName, switchName, tellingName, type NotificationsState, type Telling } from './state.ts';

type NotificationsDecision = Decision<NotificationsEvent, NotificationsRefusal>;

/** A year: whoever waits longer says that they do not want it. */
const snoozeDaysMax = 366;
/** Phones, tablets and browsers of one person; more is a client that registers anew at each start. */
const addressesMax = 20;
/** A family and a carer or two. */
const listenersMax = 10;
/** A calendar for each device and one for a carer; an address that nobody knows any more should be closed. */
const feedsMax = 10;

export function decide(command: NotificationsCommand, state: NotificationsState): NotificationsDecision {
  switch (command.type) {
    case 'SwitchChannel':
      return switchChannel(command, state);
    case 'SetQuietHours':
      return setQuietHours(command, state);
    case 'RegisterPushAddress':
      return registerPushAddress(command, state);
    case 'RemovePushAddress':
      return removePushAddress(command, state);
    case 'AddListener':
      return addListener(command, state);
    case 'OpenCalendarFeed':
      return openCalendarFeed(command, state);
    case 'CloseCalendarFeed':
      return closeCalendarFeed(command, state);
    case 'RemoveListener':
      return removeListener(command, state);
    default:
      return decideOnReminder(command, state);
  }
}

function removePushAddress(
  { addressId, because }: RemovePushAddress,
  state: NotificationsState,
): NotificationsDecision {
  if (!state.addresses.has(addressId)) return accepted();
  return accepted({ type: 'PushAddressRemoved', data: { addressId, because } });
}

function removeListener({ listenerId }: RemoveListener, { listeners }: NotificationsState): NotificationsDecision {
  if (!listeners.has(listenerId)) return accepted();
  return accepted({ type: 'ReminderListenerRemoved', data: { listenerId } });
}

type OfOneReminder =
  SnoozeReminder | DismissReminder | ReportDoneElsewhere | MarkReminderSeen | RecordTold | RecordNotTold;

function decideOnReminder(command: OfOneReminder, state: NotificationsState): NotificationsDecision {
  switch (command.type) {
    case 'SnoozeReminder':
      return snooze(command, state);
    case 'DismissReminder':
      return dismiss(command, state);
    case 'ReportDoneElsewhere':
      return reportDoneElsewhere(command, state);
    case 'MarkReminderSeen':
      return markSeen(command, state);
    case 'RecordTold':
      return recordTold(command, state);
    case 'RecordNotTold':
      return recordNotTold(command, state);
    default:
      return unreachable(command);
  }
}

/** All channels are on until they are switched off. */
function switchChannel(
  { item, channel, isOn }: SwitchChannel,
  { switches }: NotificationsState,
): NotificationsDecision {
  const known = switches.get(switchName(item, channel)) ?? (item === everyItem ? true : undefined);
  if (known === isOn) return accepted();
  return accepted({ type: 'ReminderChannelSwitched', data: { item, channel, isOn } });
}

function setQuietHours({ quietHours }: SetQuietHours, state: NotificationsState): NotificationsDecision {
  const { from, until, zone } = state.quietHours;
  if (from === quietHours.from && until === quietHours.until && zone === quietHours.zone) return accepted();
  return accepted({ type: 'QuietHoursSet', data: quietHours });
}

/** What rings on one device is one address: registered under a new id, it leaves the old one. */
function registerPushAddress(command: RegisterPushAddress, { addresses }: NotificationsState): NotificationsDecision {
  const { addressId, address, today } = command;
  const known = addresses.get(addressId);
  if (known !== undefined && isSameAddress(known.address, address)) return accepted();
  const replaced = [...addresses].filter(
    ([otherId, other]) => otherId !== addressId && isSameDevice(other.address, address),
  );
  if (known === undefined && addresses.size - replaced.length >= addressesMax) {
    return refused({ code: 'too-many-push-addresses', addressesMax });
  }
  return accepted(
    ...replaced.map(([otherId]): NotificationsEvent => ({
      type: 'PushAddressRemoved',
      data: { addressId: otherId, because: 'replaced' },
    })),
    { type: 'PushAddressRegistered', data: { addressId, address, registeredOn: today } },
  );
}

const deviceOf = (address: PushAddress): string => (address.kind === 'fcm' ? address.token : address.endpoint);
const isSameDevice = (one: PushAddress, other: PushAddress): boolean =>
  one.kind === other.kind && deviceOf(one) === deviceOf(other);
const isSameAddress = (one: PushAddress, other: PushAddress): boolean =>
  isSameDevice(one, other) && keysOf(one) === keysOf(other);
const keysOf = (address: PushAddress): string => (address.kind === 'fcm' ? '' : `${address.p256dh} ${address.auth}`);

function addListener(command: AddListener, { listeners }: NotificationsState): NotificationsDecision {
  const { subjectId, listenerId } = command;
  if (subjectId === listenerId) return refused({ code: 'own-listener' });
  const items = [...new Set(command.items)].toSorted();
  const known = listeners.get(listenerId);
  if (known?.join(' ') === items.join(' ')) return accepted();
  if (known === undefined && listeners.size >= listenersMax) {
    return refused({ code: 'too-many-listeners', listenersMax });
  }
  return accepted({ type: 'ReminderListenerAdded', data: { listenerId, items } });
}

function openCalendarFeed(
  { feedId, secretDigest, detail, today }: OpenCalendarFeed,
  { feeds }: NotificationsState,
): NotificationsDecision {
  if (feeds.has(feedId)) return accepted();
  if (feeds.size >= feedsMax) return refused({ code: 'too-many-calendar-feeds', feedsMax });
  return accepted({ type: 'CalendarFeedOpened', data: { feedId, secretDigest, detail, openedOn: today } });
}

function closeCalendarFeed({ feedId }: CloseCalendarFeed, { feeds }: NotificationsState): NotificationsDecision {
  if (!feeds.has(feedId)) return accepted();
  return accepted({ type: 'CalendarFeedClosed', data: { feedId } });
}

function snooze(command: SnoozeReminder, { answers }: NotificationsState): NotificationsDecision {
  const { recipientId, rule, until, today } = command;
  const known = answers.get(answerName(command));
  if (known?.kind === 'snoozed' && known.until === until) return accepted();
  if (until <= today || until > addDays(today, snoozeDaysMax)) {
    return refused({ code: 'snooze-out-of-range', daysMax: snoozeDaysMax });
  }
  return accepted({ type: 'ReminderSnoozed', data: { recipientId, rule, until } });
}

function dismiss(command: DismissReminder, { answers }: NotificationsState): NotificationsDecision {
  const { recipientId, rule, reason, today } = command;
  const known = answers.get(answerName(command));
  if (known?.kind === 'closed' && known.how === reason && known.on === today) return accepted();
  return accepted({ type: 'ReminderDismissed', data: { recipientId, rule, reason, dismissedOn: today } });
}

function reportDoneElsewhere(command: ReportDoneElsewhere, { answers }: NotificationsState): NotificationsDecision {
  const { recipientId, rule, doneOn, today } = command;
  if (doneOn > today) return refused({ code: 'done-in-the-future' });
  const known = answers.get(answerName(command));
  if (known?.kind === 'closed' && known.how === `done ${doneOn}`) return accepted();
  return accepted({ type: 'ReminderDoneElsewhere', data: { recipientId, rule, doneOn, reportedOn: today } });
}

function markSeen(command: MarkReminderSeen, { seenOn }: NotificationsState): NotificationsDecision {
  const { recipientId, rule, today } = command;
  if ((seenOn.get(answerName(command)) ?? '') >= today) return accepted();
  return accepted({ type: 'ReminderSeen', data: { recipientId, rule, seenOn: today } });
}

/** A receipt is recorded once, whoever brings it again after a crash. */
function recordTold({ telling, messageId, today }: RecordTold, state: NotificationsState): NotificationsDecision {
  const known = knownTelling(telling, state);
  if (known !== undefined && (known.kind === 'told' || known.period > telling.period)) return accepted();
  return accepted({ type: 'ReminderTold', data: { ...telling, toldOn: today, messageId } });
}

function recordNotTold({ telling, reason }: RecordNotTold, state: NotificationsState): NotificationsDecision {
  if (knownTelling(telling, state) !== undefined) return accepted();
  return accepted({ type: 'ReminderNotTold', data: { ...telling, reason } });
}

/** Of this period or a later one. */
function knownTelling(telling: TellingId, { tellings }: NotificationsState): Telling | undefined {
  const known = tellings.get(tellingName(telling));
  return known !== undefined && known.period >= telling.period ? known : undefined;
}
