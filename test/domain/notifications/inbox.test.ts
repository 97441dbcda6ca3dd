import { inboxOf, type NotificationsEvent } from '../../../domain/notifications/index.ts';
import { stateAfter } from '../../support/notifications.ts';
import { father, mother, on } from '../../support/people.ts';

const told = (rule: string, day: string, more: object = {}): NotificationsEvent => ({
  type: 'ReminderTold',
  data: {
    ...{ recipientId: mother, rule, period: on(day), destination: 'inbox', toldOn: on(day), messageId: null },
    ...more,
  },
});

describe('the inbox', () => {
  it('shows what was put into it, the latest first, and nothing of another recipient or device', () => {
    const state = stateAfter(
      told('influenza', '2026-10-01'),
      told('dental-scaling', '2026-11-01'),
      told('mammography', '2026-11-02', { recipientId: father }),
      told('pap-smear', '2026-11-02', { destination: 'adr_phone' }),
    );
    expect(inboxOf(state, mother).map(({ rule }) => rule)).toEqual(['dental-scaling', 'influenza']);
    expect(inboxOf(state, father).map(({ rule }) => rule)).toEqual(['mammography']);
  });

  it('is read until the same reminder is told anew', () => {
    const seen: NotificationsEvent = {
      type: 'ReminderSeen',
      data: { recipientId: mother, rule: 'influenza', seenOn: on('2025-10-02') },
    };
    const first = [told('influenza', '2025-10-01'), seen];
    expect(inboxOf(stateAfter(...first), mother)).toMatchObject([{ seenOn: '2025-10-02' }]);
    expect(inboxOf(stateAfter(...first, told('influenza', '2026-10-01')), mother)).toMatchObject([{ seenOn: null }]);
  });

  it('says what the recipient answered', () => {
    const answered = (event: NotificationsEvent): unknown =>
      inboxOf(stateAfter(told('influenza', '2026-10-01'), event), mother)[0];
    const own = { recipientId: mother, rule: 'influenza' };
    const until = on('2026-11-01');
    expect(answered({ type: 'ReminderSnoozed', data: { ...own, until } })).toMatchObject({ snoozedUntil: until });
    const dismissedOn = on('2026-10-03');
    expect(answered({ type: 'ReminderDismissed', data: { ...own, reason: 'other', dismissedOn } })).toMatchObject({
      closedOn: dismissedOn,
      snoozedUntil: null,
    });
  });
});
