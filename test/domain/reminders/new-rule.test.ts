import {
  planReminders,
  textOf,
  type CareFacts,
  type Reminder,
  type ReminderRule,
} from '../../../domain/reminders/index.ts';
import { day, days, months, unbound, years, type RuleGroup } from '../../../domain/reminders/rule.ts';
import { adult, date, declared, order } from './care-facts.ts';

/** None of these rows exists outside this file: the interpreter knows columns, not rules. */
const texts = (name: string): ReminderRule['texts'] => ({
  name: { 'zh-TW': name, en: name },
  dated: { 'zh-TW': `${name}：{suggestedFrom}`, en: `${name}: {suggestedFrom}` },
  undated: { 'zh-TW': `請安排${name}`, en: `Please plan ${name}` },
  reasons: [],
});
const everyone = { who: 'everyone', sex: 'any', counts: 'ever', course: 'open', ...unbound } as const;
const resets = [{ kind: 'order', codes: ['CHECK'] }] as const;
const plan = (rule: ReminderRule, facts: Partial<CareFacts>, on: string, horizonYears = 0): Reminder =>
  planReminders({ ...adult, ...facts }, date(on), [rule], horizonYears)[0]!;
const checked = (on: string) => order('CHECK', on);

describe('a row on the year clock, with a change of version and bands that begin afresh', () => {
  const adults: RuleGroup = {
    ...everyone,
    name: '40–64',
    counts: 'in-band',
    ages: { from: years(40), below: years(65) },
    every: years(3),
  };
  const seniors: RuleGroup = { ...adults, name: '65+', ages: { from: years(65), below: null }, every: years(1) };
  const young: RuleGroup = { ...adults, name: '30–39', ages: { from: years(30), below: years(40) }, every: years(5) };
  const checkup: ReminderRule = {
    rule: 'test-checkup',
    resets,
    lockOuts: [],
    versions: [
      {
        version: '1995',
        from: null,
        until: day('2025-01-01'),
        clock: 'year',
        groups: [adults, seniors],
        source: 'old',
      },
      {
        version: '2025',
        from: day('2025-01-01'),
        until: null,
        clock: 'year',
        groups: [young, adults, seniors],
        source: 'new',
      },
    ],
    texts: texts('健檢'),
  };
  const born1981 = { birthDate: date('1981-11-30') };

  it('opens on a 1 January and tells the day on which the years are over', () => {
    const facts = { ...born1981, services: [checked('2022-07-16')] };
    expect(plan(checkup, facts, '2024-12-31')).toMatchObject({
      status: 'upcoming',
      eligibleFrom: '2025-01-01',
      suggestedFrom: '2025-07-16',
    });
    expect(plan(checkup, facts, '2025-01-01')).toMatchObject({
      status: 'due',
      eligibleFrom: '2025-01-01',
      suggestedFrom: '2025-07-16',
    });
  });

  it('begins on the 1 January of the year in which the age is reached', () => {
    expect(plan(checkup, born1981, '2020-12-31')).toMatchObject({
      status: 'not-eligible',
      reason: 'too-young',
      version: '1995',
    });
    expect(plan(checkup, born1981, '2021-01-01')).toMatchObject({
      status: 'due',
      eligibleFrom: '2021-01-01',
      reason: 'never-done',
    });
  });

  it('follows an unbroken run of versions back to its beginning', () => {
    expect(plan(checkup, born1981, '2026-11-24')).toMatchObject({
      version: '2025',
      source: 'new',
      eligibleFrom: '2021-01-01',
    });
  });

  it('lets a new version in exactly on its day, and announces it only within a horizon', () => {
    const born1990 = { birthDate: date('1990-05-05') };
    expect(plan(checkup, born1990, '2024-12-31')).toMatchObject({ status: 'not-eligible', version: '1995' });
    expect(plan(checkup, born1990, '2024-12-31', 1)).toMatchObject({
      status: 'upcoming',
      reason: 'begins-later',
      eligibleFrom: '2025-01-01',
    });
    expect(plan(checkup, born1990, '2025-01-01')).toMatchObject({
      status: 'due',
      version: '2025',
      eligibleFrom: '2025-01-01',
    });
  });

  it('begins afresh in the next band', () => {
    const facts = { birthDate: date('1961-02-02'), services: [checked('2025-12-01')] };
    expect(plan(checkup, facts, '2026-01-01')).toMatchObject({
      status: 'due',
      eligibleFrom: '2026-01-01',
      lastDoneOn: '2025-12-01',
    });
  });
});

describe('a row for once in life, for one sex', () => {
  const once: ReminderRule = {
    rule: 'test-once',
    resets,
    lockOuts: [],
    versions: [
      {
        version: '2020',
        from: day('2020-09-28'),
        until: day('2022-01-01'),
        clock: 'date',
        groups: [
          { ...everyone, name: 'women', sex: 'female', ages: { from: years(45), below: years(80) }, every: 'once' },
        ],
        source: 'test',
      },
    ],
    texts: texts('篩檢'),
  };
  const woman = { birthDate: date('1970-01-01'), sex: 'female' as const };

  it('is done for good once it is done', () => {
    const reminder = plan(once, { ...woman, services: [checked('2020-10-01')] }, '2021-01-01');
    expect(reminder).toMatchObject({
      status: 'done',
      reason: 'once-in-life',
      because: ['CHECK@2020-10-01'],
      eligibleFrom: null,
    });
    expect(textOf(reminder, once, 'zh-TW')).toBe('篩檢：終身一次，已完成');
  });

  it('counts one that was done before the version began', () => {
    expect(plan(once, { ...woman, services: [checked('2019-10-01')] }, '2021-01-01').status).toBe('done');
  });

  it('says whom it is not for, and when it was not in force', () => {
    expect(plan(once, { ...woman, sex: 'male' }, '2021-01-01')).toMatchObject({
      status: 'not-eligible',
      reason: 'other-sex',
    });
    expect(plan(once, woman, '2020-09-27')).toMatchObject({
      status: 'not-eligible',
      reason: 'not-in-force',
      version: null,
    });
    expect(plan(once, woman, '2022-01-01')).toMatchObject({
      status: 'not-eligible',
      reason: 'not-in-force',
      version: null,
    });
    expect(plan(once, { ...woman, birthDate: date('1940-01-01') }, '2021-01-01').reason).toBe('too-old');
  });
});

describe('a row of windows', () => {
  const visit = (name: string, from: number, below: number): RuleGroup => ({
    ...everyone,
    name,
    counts: 'in-band',
    course: 'window',
    ages: { from: months(from), below: months(below) },
    every: 'once',
  });
  const visits: ReminderRule = {
    rule: 'test-visits',
    resets,
    lockOuts: [],
    versions: [
      {
        version: '1',
        from: null,
        until: null,
        clock: 'date',
        groups: [visit('first', 0, 2), visit('second', 2, 4), visit('third', 10, 18)],
        source: 'test',
      },
    ],
    texts: texts('健檢'),
  };
  const child = { birthDate: date('2025-01-10') };

  it('is due within its window, which has a last day', () => {
    expect(plan(visits, child, '2025-03-09')).toMatchObject({
      status: 'due',
      eligibleFrom: '2025-01-10',
      until: '2025-03-09',
    });
  });

  it('does not let a missed window lengthen the next', () => {
    expect(plan(visits, child, '2025-03-10')).toMatchObject({
      status: 'due',
      eligibleFrom: '2025-03-10',
      until: '2025-05-09',
    });
  });

  it('keeps a window apart from what was open just before it', () => {
    const open = { ...everyone, name: 'baby', ages: { from: months(0), below: months(2) }, every: days(30) };
    const [version] = visits.versions;
    const mixed: ReminderRule = { ...visits, versions: [{ ...version, groups: [open, visit('second', 2, 4)] }] };
    expect(plan(mixed, child, '2025-03-09')).toMatchObject({ eligibleFrom: '2025-01-10', until: null });
    expect(plan(mixed, child, '2025-03-10')).toMatchObject({ eligibleFrom: '2025-03-10', until: '2025-05-09' });
  });

  it('waits for the next window after one that was used or missed', () => {
    const next = { status: 'upcoming', eligibleFrom: '2025-11-10', until: '2026-07-09' };
    expect(plan(visits, { ...child, services: [checked('2025-03-20')] }, '2025-04-01')).toMatchObject(next);
    expect(plan(visits, child, '2025-06-01')).toMatchObject(next);
  });

  it('is overdue when the last window has closed undone, and done when it was used', () => {
    expect(plan(visits, child, '2026-07-10')).toMatchObject({
      status: 'overdue',
      reason: 'window-missed',
      eligibleFrom: '2025-11-10',
      until: '2026-07-09',
    });
    expect(plan(visits, { ...child, services: [checked('2026-01-01')] }, '2026-07-09')).toMatchObject({
      status: 'done',
      reason: 'nothing-more',
    });
  });
});

describe('a row for people with a declared factor', () => {
  const forSome: ReminderRule = {
    rule: 'test-factor',
    resets,
    lockOuts: [],
    versions: [
      {
        version: '1',
        from: null,
        until: null,
        clock: 'year',
        groups: [
          {
            ...everyone,
            name: 'betel',
            who: [{ from: 'factor', name: 'betel', value: true }],
            ages: { from: years(30), below: null },
            every: years(2),
          },
        ],
        source: 'test',
      },
    ],
    texts: texts('檢查'),
  };

  it('is not for others, begins with the declaration and ends with the next one', () => {
    const begun = declared({ name: 'betel', value: true }, '2024-03-01');
    const ended = declared({ name: 'betel', value: false }, '2025-03-01');
    expect(plan(forSome, {}, '2024-06-01').reason).toBe('not-in-group');
    expect(plan(forSome, { factors: [begun] }, '2024-06-01')).toMatchObject({
      status: 'due',
      eligibleFrom: '2024-03-01',
      because: [begun.eventId],
    });
    expect(plan(forSome, { factors: [begun, ended] }, '2025-03-01').status).toBe('not-eligible');
  });
});
