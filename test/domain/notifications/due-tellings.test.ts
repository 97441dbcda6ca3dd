import fc from 'fast-check';
import {
  decideAtSending,
  dueTellings,
  isQuietAt,
  keyOfTelling,
  nextOpening,
  notifications,
  type DueTelling,
  type NotificationsEvent,
  type PlannedReminder,
} from '../../../domain/notifications/index.ts';
import { fold } from '../../../domain/shared/decider.ts';
import { addDays, instantOfEpochMs, type CalendarDate, type Instant } from '../../../domain/shared/time.ts';
import { addedBy } from '../../support/given-when-then.ts';
import {
  anyDay,
  anyNotificationsCommand,
  anyQuietHours,
  anyReminder,
  dueSince,
  phone,
  stateAfter,
} from '../../support/notifications.ts';
import { child, mother, on } from '../../support/people.ts';

const today = on('2026-03-01');

const wanted = (
  plan: readonly PlannedReminder[],
  events: readonly NotificationsEvent[] = [],
  more: Partial<{ today: CalendarDate; recipientId: typeof child }> = {},
): readonly DueTelling[] =>
  dueTellings({
    subjectId: child,
    recipientId: child,
    plan,
    ofSubject: stateAfter(...events),
    ofRecipient: stateAfter(...events),
    today,
    ...more,
  });
const told = (period: string, toldOn: string, destination = 'inbox'): NotificationsEvent => ({
  type: 'ReminderTold',
  data: {
    recipientId: child,
    rule: 'influenza',
    period: on(period),
    destination,
    toldOn: on(toldOn),
    messageId: null,
  },
});
const phoneSince = (day: string): NotificationsEvent => ({
  type: 'PushAddressRegistered',
  data: { addressId: 'psh-1', address: phone, registeredOn: on(day) },
});
const destinations = (tellings: readonly DueTelling[]): readonly string[] =>
  tellings.map(({ destination }) => destination);

describe('what is due to be told', () => {
  const plan = [dueSince('influenza', '2026-02-01')];

  it('goes to the inbox and to each device, in the morning of its day', () => {
    const all = wanted(plan, [phoneSince('2026-01-01')]);
    expect(destinations(all)).toEqual(['inbox', 'psh-1']);
    for (const { dueAt } of all) expect(dueAt).toMatch(/^2026-02-01T01:\d\d:00.000Z$/);
  });

  it('waits for the day that is suggested', () => {
    const later = [dueSince('influenza', '2026-01-01', { suggestedFrom: on('2026-03-02') })];
    expect(wanted(later)).toEqual([]);
    expect(wanted(later, [], { today: on('2026-03-02') })).toHaveLength(1);
  });

  it('is not told again because an older service came in or a version moved its dates', () => {
    const events = [told('2026-02-01', '2026-02-01')];
    expect(wanted(plan, events)).toEqual([]);
    expect(wanted([dueSince('influenza', '2025-10-01', { version: '2' })], events)).toEqual([]);
  });

  it('is told again when something opens after the telling', () =>
    expect(wanted([dueSince('influenza', '2026-02-20')], [told('2026-02-01', '2026-02-01')])).toHaveLength(1));

  it('comes again when a snooze ends, and is silent until then', () => {
    const events: readonly NotificationsEvent[] = [
      told('2026-02-01', '2026-02-01'),
      { type: 'ReminderSnoozed', data: { recipientId: child, rule: 'influenza', until: on('2026-03-05') } },
    ];
    expect(wanted(plan, events)).toEqual([]);
    const again = wanted(plan, events, { today: on('2026-03-05') });
    expect(again.map(({ period }) => period)).toEqual(['2026-03-05']);
  });

  it('is silent once dismissed, until it opens anew', () => {
    const dismissed: NotificationsEvent = {
      type: 'ReminderDismissed',
      data: { recipientId: child, rule: 'influenza', reason: 'other', dismissedOn: on('2026-02-10') },
    };
    expect(wanted(plan, [dismissed])).toEqual([]);
    expect(wanted([dueSince('influenza', '2026-02-11')], [dismissed])).toHaveLength(1);
  });

  it('lets the mark of an item go before the mark of all', () => {
    const off = (item: string, isOn: boolean): NotificationsEvent => ({
      type: 'ReminderChannelSwitched',
      data: { item, channel: 'fcm', isOn },
    });
    const events = [phoneSince('2026-01-01'), off('all', false)];
    expect(destinations(wanted(plan, events))).toEqual(['inbox']);
    expect(destinations(wanted(plan, [...events, off('influenza', true)]))).toEqual(['inbox', 'psh-1']);
  });

  it('does not ring on a new device for what its owner was told before', () =>
    expect(wanted(plan, [told('2026-02-01', '2026-02-01'), phoneSince('2026-02-02')])).toEqual([]));

  it('is for nobody else but listeners, and for them of their items alone', () => {
    const listener = (items: readonly string[]): NotificationsEvent => ({
      type: 'ReminderListenerAdded',
      data: { listenerId: mother, items },
    });
    expect(wanted(plan, [], { recipientId: mother })).toEqual([]);
    expect(wanted(plan, [listener(['pap-smear'])], { recipientId: mother })).toEqual([]);
    expect(wanted(plan, [listener(['influenza'])], { recipientId: mother })).toHaveLength(1);
  });
});

const anyPlan = fc.array(anyReminder, { maxLength: 6 });
const anyLife = fc.array(anyNotificationsCommand, { maxLength: 25 }).map((commands) => {
  const events: NotificationsEvent[] = [];
  for (const command of commands) events.push(...addedBy(notifications.decide(command, fold(notifications, events))));
  return events;
});
const keys = (tellings: readonly DueTelling[]): readonly string[] => tellings.map(keyOfTelling).toSorted();

describe('laws of what is due', () => {
  it('tells each once: after all receipts nothing of the same plan is left, on that day or later', () =>
    fc.assert(
      fc.property(anyPlan, anyLife, anyDay, fc.nat({ max: 400 }), (plan, life, day, daysLater) => {
        const first = wanted(plan, life, { today: day });
        const receipts = first.map((telling): NotificationsEvent => {
          const { recipientId, rule, period, destination } = telling;
          return {
            type: 'ReminderTold',
            data: { recipientId, rule, period, destination, toldOn: day, messageId: null },
          };
        });
        const known = plan.filter(({ rule, eligibleFrom, suggestedFrom }) =>
          first.some((telling) => telling.rule === rule && eligibleFrom! <= day && suggestedFrom! <= day),
        );
        const again = wanted(known, [...life, ...receipts], { today: addDays(day, daysLater) });
        const snoozedTill = stateAfter(...life).answers.get(`${child} ${first[0]?.rule ?? ''}`);
        // A device that was silent because it was new may be told later only of something new.
        const repeated = keys(again).filter((key) => keys(first).includes(key));
        expect(repeated).toEqual([]);
        if (snoozedTill === undefined) expect(again.filter(({ destination }) => destination === 'inbox')).toEqual([]);
      }),
    ));

  it('does not depend on the order of the plan, and names no message twice', () =>
    fc.assert(
      fc.property(anyPlan, anyLife, anyDay, (plan, life, day) => {
        const one = keys(wanted(plan, life, { today: day }));
        expect(keys(wanted(plan.toReversed(), life, { today: day }))).toEqual(one);
        expect(new Set(one).size).toBe(one.length);
      }),
    ));

  it('does not hear one recipient’s answers for another', () =>
    fc.assert(
      fc.property(anyPlan, anyLife, anyDay, (plan, life, day) => {
        const ofMother = (event: NotificationsEvent): boolean =>
          'recipientId' in event.data && event.data.recipientId === mother;
        const without = life.filter((event) => !ofMother(event));
        expect(keys(wanted(plan, without, { today: day }))).toEqual(keys(wanted(plan, life, { today: day })));
      }),
    ));
});

const anyInstant: fc.Arbitrary<Instant> = fc
  .integer({ min: Date.UTC(2011, 11, 25), max: Date.UTC(2027, 0, 1) })
  .map(instantOfEpochMs);

describe('quiet hours', () => {
  it('open at a moment that is not quiet, the first of its kind, in every zone and over every change of clocks', () =>
    fc.assert(
      fc.property(anyQuietHours, anyInstant, (quietHours, at) => {
        const opening = nextOpening(quietHours, at);
        expect(opening >= at).toBe(true);
        expect(isQuietAt(quietHours, opening)).toBe(false);
        const before = instantOfEpochMs(Date.parse(opening) - 60_000);
        if (before >= at) expect(isQuietAt(quietHours, before)).toBe(true);
      }),
      { numRuns: 2_000 },
    ));

  it('are never broken by a message, nor by the time that a push service may keep it', () =>
    fc.assert(
      fc.property(anyQuietHours, anyInstant, fc.nat({ max: 100 }), (quietHours, now, part) => {
        const telling: DueTelling = {
          subjectId: child,
          recipientId: child,
          rule: 'influenza',
          period: today,
          destination: 'psh-1',
          channel: 'fcm',
          version: '1',
          dueAt: now,
          expiresAt: instantOfEpochMs(Date.parse(now) + 86_400_000 * 10),
        };
        const asked = { telling, isPermitted: true, wanted: [telling], quietHours, now };
        const decision = decideAtSending(asked);
        if (decision.kind !== 'send') {
          expect(decision).toEqual({ kind: 'wait', until: nextOpening(quietHours, now) });
          return;
        }
        const ringsAt = Date.parse(now) + Math.floor((decision.ttlSeconds * 1_000 * part) / 101);
        expect(isQuietAt(quietHours, instantOfEpochMs(ringsAt))).toBe(false);
      }),
      { numRuns: 2_000 },
    ));
});

describe('the last word before sending', () => {
  const telling = { ...wanted([dueSince('influenza', '2026-02-01')])[0]!, channel: 'fcm' as const };
  const asked = {
    telling,
    isPermitted: true,
    wanted: [telling],
    quietHours: stateAfter().quietHours,
    now: '2026-03-01T02:00:00.000Z' as Instant,
  };

  it.each([
    ['nobody permits it any more', { isPermitted: false }, { kind: 'suppress', reason: 'not-permitted' }],
    ['it is done, dismissed, switched off or told', { wanted: [] }, { kind: 'suppress', reason: 'no-longer-wanted' }],
    ['its end has come', { now: telling.expiresAt }, { kind: 'expire' }],
    ['a clock runs back', { now: '2026-01-31T00:00:00.000Z' as Instant }, { kind: 'wait', until: telling.dueAt }],
    [
      'it is night in Taipei',
      { now: '2026-03-01T14:00:00.000Z' as Instant },
      { kind: 'wait', until: '2026-03-02T00:00:00.000Z' },
    ],
    ['nothing stands against it', {}, { kind: 'send', ttlSeconds: 39_600 }],
  ])('when %s', (_case, more, decision) => expect(decideAtSending({ ...asked, ...more })).toEqual(decision));
});
