import type { OwnEntry } from '../../../domain/own-reminders/index.ts';
import { rruleDays } from '../../../infrastructure/recurrence/rrule-days.ts';
import { recurrenceOf } from '../../support/own-reminders.ts';
import { on } from '../../support/people.ts';

const entry = (rule: string | null, startsOn: string): OwnEntry => ({
  kind: 'custom',
  text: '澆花',
  startsOn: on(startsOn),
  recurrence: rule === null ? null : recurrenceOf(rule),
  times: [],
  stoppedOn: null,
});
const days = (rule: string | null, startsOn: string, from: string, to: string) =>
  rruleDays(entry(rule, startsOn), on(from), on(to));

describe('the days of a rule', () => {
  it.each([
    [null, '2026-03-03', ['2026-03-03']],
    [null, '2026-02-28', []],
    ['FREQ=DAILY', '2026-03-30', ['2026-03-30', '2026-03-31']],
    ['FREQ=WEEKLY;BYDAY=MO,TH', '2026-03-16', ['2026-03-16', '2026-03-19', '2026-03-23', '2026-03-26', '2026-03-30']],
    ['FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-31', ['2026-03-31']],
    ['FREQ=MONTHLY;BYDAY=-1FR', '2026-01-01', ['2026-03-27']],
    ['FREQ=DAILY;COUNT=2', '2026-02-28', ['2026-03-01']],
    ['FREQ=DAILY;UNTIL=20260302', '2026-02-01', ['2026-03-01', '2026-03-02']],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', '2026-01-01', []],
  ])('%s from %s in March, both ends included', (rule, startsOn, expected) =>
    expect(days(rule, startsOn, '2026-03-01', '2026-03-31')).toEqual(expected),
  );

  it('are those of the calendar, on whichever clock the machine runs', () => {
    const found = days('FREQ=DAILY', '2026-03-07', '2026-03-07', '2026-03-10'); // New York sets its clocks on the 8th.
    expect(found).toEqual(['2026-03-07', '2026-03-08', '2026-03-09', '2026-03-10']);
  });
});
