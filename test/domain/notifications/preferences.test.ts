import fc from 'fast-check';
import { notifications, type NotificationsEvent } from '../../../domain/notifications/index.ts';
import { fold } from '../../../domain/shared/decider.ts';
import { taipei } from '../../../domain/shared/time.ts';
import { addedBy, givenWhenThen } from '../../support/given-when-then.ts';
import { anyNotificationsCommand, browser, phone } from '../../support/notifications.ts';
import { child, mother, on } from '../../support/people.ts';

const given = givenWhenThen(notifications);
const today = on('2026-03-01');

const registered = (addressId: string, address = phone): NotificationsEvent => ({
  type: 'PushAddressRegistered',
  data: { addressId, address, registeredOn: today },
});

describe('marks and quiet hours', () => {
  const off = { type: 'ReminderChannelSwitched', data: { item: 'influenza', channel: 'fcm', isOn: false } } as const;

  it('switches one item off on one channel', () =>
    given().when({ type: 'SwitchChannel', item: 'influenza', channel: 'fcm', isOn: false }).then(off));

  it('records nothing for what is on anyway, or off already', () => {
    given().when({ type: 'SwitchChannel', item: 'all', channel: 'fcm', isOn: true }).thenNothing();
    given(off).when({ type: 'SwitchChannel', item: 'influenza', channel: 'fcm', isOn: false }).thenNothing();
  });

  it('keeps an item on that is switched on by name, for the day on which all are switched off', () =>
    given()
      .when({ type: 'SwitchChannel', item: 'influenza', channel: 'fcm', isOn: true })
      .then({ type: 'ReminderChannelSwitched', data: { item: 'influenza', channel: 'fcm', isOn: true } }));

  it('sets quiet hours, and nothing where they are the ones that stand', () => {
    const night = { from: '23:00', until: '06:30', zone: taipei };
    given().when({ type: 'SetQuietHours', quietHours: night }).then({ type: 'QuietHoursSet', data: night });
    given()
      .when({ type: 'SetQuietHours', quietHours: { from: '21:00', until: '08:00', zone: taipei } })
      .thenNothing();
  });
});

describe('push addresses', () => {
  const registering = (addressId: string, address = phone) =>
    ({ type: 'RegisterPushAddress', addressId, address, today }) as const;

  it('registers a device once', () => given().when(registering('psh-1')).then(registered('psh-1')));

  it('leaves the old address when the same device registers under a new one: it rings once', () =>
    given(registered('psh-1'))
      .when(registering('psh-2'))
      .then({ type: 'PushAddressRemoved', data: { addressId: 'psh-1', because: 'replaced' } }, registered('psh-2')));

  it('takes new keys of a browser under the same address', () => {
    const renewed = { ...browser, auth: 'b' } as typeof browser;
    given(registered('psh-1', browser)).when(registering('psh-1', renewed)).then(registered('psh-1', renewed));
  });

  it('refuses the twenty-first', () => {
    const twenty = Array.from({ length: 20 }, (_, index) =>
      registered(`psh-${index}`, { kind: 'fcm', token: `token-${index}` }),
    );
    given(...twenty)
      .when(registering('psh-20', { kind: 'fcm', token: 'token-20' }))
      .thenRefused({ code: 'too-many-push-addresses', addressesMax: 20 });
  });

  it('removes an address once', () => {
    const removed = { type: 'PushAddressRemoved', data: { addressId: 'psh-1', because: 'unregistered' } } as const;
    const command = { type: 'RemovePushAddress', addressId: 'psh-1', because: 'unregistered' } as const;
    given(registered('psh-1')).when(command).then(removed);
    given(registered('psh-1'), removed).when(command).thenNothing();
  });
});

describe('who else is told', () => {
  const adding = { type: 'AddListener', subjectId: child, listenerId: mother, items: ['influenza', 'all'] } as const;
  const added = { type: 'ReminderListenerAdded', data: { listenerId: mother, items: ['all', 'influenza'] } } as const;

  it('adds somebody for some items', () => given().when(adding).then(added));
  it('refuses the person themself, who is told anyway', () =>
    given()
      .when({ ...adding, listenerId: child })
      .thenRefused({ code: 'own-listener' }));
  it('removes a listener', () =>
    given(added)
      .when({ type: 'RemoveListener', listenerId: mother })
      .then({ type: 'ReminderListenerRemoved', data: { listenerId: mother } }));
});

describe('answers to a reminder', () => {
  const answer = { recipientId: mother, rule: 'influenza', today } as const;

  it('puts it off for a day to a year', () => {
    given()
      .when({ type: 'SnoozeReminder', ...answer, until: on('2026-03-08') })
      .then({ type: 'ReminderSnoozed', data: { recipientId: mother, rule: 'influenza', until: on('2026-03-08') } });
    for (const until of [today, on('2027-03-03')]) {
      given()
        .when({ type: 'SnoozeReminder', ...answer, until })
        .thenRefused({ code: 'snooze-out-of-range', daysMax: 366 });
    }
  });

  it('dismisses it with a reason', () =>
    given()
      .when({ type: 'DismissReminder', ...answer, reason: 'advised-against' })
      .then({
        type: 'ReminderDismissed',
        data: { recipientId: mother, rule: 'influenza', reason: 'advised-against', dismissedOn: today },
      }));

  it('takes that it was done elsewhere, but not in the future', () => {
    given()
      .when({ type: 'ReportDoneElsewhere', ...answer, doneOn: on('2026-02-20') })
      .then({
        type: 'ReminderDoneElsewhere',
        data: { recipientId: mother, rule: 'influenza', doneOn: on('2026-02-20'), reportedOn: today },
      });
    given()
      .when({ type: 'ReportDoneElsewhere', ...answer, doneOn: on('2026-03-02') })
      .thenRefused({ code: 'done-in-the-future' });
  });
});

describe('receipts', () => {
  const telling = { recipientId: mother, rule: 'influenza', period: today, destination: 'psh-1' };
  const told = { type: 'ReminderTold', data: { ...telling, toldOn: today, messageId: 'm-1' } } as const;

  it('records what was told once, also when it is brought again under another name', () => {
    given().when({ type: 'RecordTold', telling, messageId: 'm-1', today }).then(told);
    given(told).when({ type: 'RecordTold', telling, messageId: 'm-2', today }).thenNothing();
  });

  it('lets a receipt that comes late win over giving up, and never the other way round', () => {
    const gaveUp = { type: 'ReminderNotTold', data: { ...telling, reason: 'outcome-unknown' } } as const;
    given(gaveUp).when({ type: 'RecordTold', telling, messageId: 'm-1', today }).then(told);
    given(told).when({ type: 'RecordNotTold', telling, reason: 'outcome-unknown' }).thenNothing();
  });
});

describe('any life of commands', () => {
  it('adds nothing when a command that was taken is given again at once', () =>
    fc.assert(
      fc.property(fc.array(anyNotificationsCommand, { maxLength: 25 }), anyNotificationsCommand, (before, command) => {
        const events: NotificationsEvent[] = [];
        for (const each of before) events.push(...addedBy(notifications.decide(each, fold(notifications, events))));
        events.push(...addedBy(notifications.decide(command, fold(notifications, events))));
        expect(addedBy(notifications.decide(command, fold(notifications, events)))).toEqual([]);
      }),
    ));
});
