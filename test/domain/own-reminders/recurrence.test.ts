import { parseRecurrence } from '../../../domain/own-reminders/index.ts';

describe('a rule of RFC 5545', () => {
  it.each([
    ['FREQ=DAILY', 'FREQ=DAILY'],
    ['RRULE:freq=weekly;byday=mo,th', 'FREQ=WEEKLY;BYDAY=MO,TH'],
    ['FREQ=MONTHLY;BYDAY=-1FR;COUNT=12', 'FREQ=MONTHLY;BYDAY=-1FR;COUNT=12'],
    ['FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29'],
    ['FREQ=DAILY;INTERVAL=2;UNTIL=20261231', 'FREQ=DAILY;INTERVAL=2;UNTIL=20261231'],
  ])('is taken in the part that days need: %s', (given, value) =>
    expect(parseRecurrence(given)).toEqual({ ok: true, value }),
  );

  it.each([
    ['', 'RRULE'],
    ['nonsense', 'RRULE'],
    ['BYDAY=MO', 'FREQ'],
    ['FREQ=HOURLY', 'FREQ'],
    ['FREQ=DAILY;FREQ=DAILY', 'RRULE'],
    ['FREQ=DAILY;FOO=1', 'RRULE'],
    ['FREQ=DAILY;__proto__=1', 'RRULE'],
    ['FREQ=DAILY;INTERVAL=0', 'INTERVAL'],
    ['FREQ=DAILY;COUNT=abc', 'COUNT'],
    ['FREQ=DAILY;COUNT=1000', 'COUNT'],
    ['FREQ=DAILY;UNTIL=20261301', 'UNTIL'],
    ['FREQ=DAILY;COUNT=2;UNTIL=20261231', 'UNTIL'],
    ['FREQ=WEEKLY;BYDAY=XX', 'BYDAY'],
    ['FREQ=WEEKLY;BYDAY=1MO', 'BYDAY'],
    ['FREQ=MONTHLY;BYMONTHDAY=32', 'BYMONTHDAY'],
    ['FREQ=YEARLY;BYMONTH=13', 'BYMONTH'],
    ['FREQ=DAILY=DAILY', 'FREQ'],
    [`FREQ=DAILY;BYMONTH=${'1,'.repeat(120)}1`, 'RRULE'],
  ])('that is none is refused by its part: %s', (given, part) =>
    expect(parseRecurrence(given)).toMatchObject({ ok: false, reason: { part } }),
  );
});
