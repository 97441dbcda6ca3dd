import {
  planReminders,
  reminderRules,
  textOf,
  type CareFacts,
  type Reminder,
  type Service,
} from '../../../domain/reminders/index.ts';
import { adult, date, declared, eventId } from './care-facts.ts';

const ruleOf = (id: string) => reminderRules.find(({ rule }) => rule === id)!;
const plan = (rule: string, facts: Partial<CareFacts>, on: string, horizonYears = 0): Reminder =>
  planReminders({ ...adult, ...facts }, date(on), [ruleOf(rule)], horizonYears)[0]!;
const bornIn = (year: number) => ({ birthDate: date(`${year}-11-30`) });
const done = (code: 'adult' | 'hepatitis-b-c', on: string): Service => ({
  kind: 'checkup',
  code,
  on: date(on),
  eventId: eventId(`${code}@${on}`),
});
const hpvTest = (on: string): Service => ({
  kind: 'screening',
  code: '子宮頸癌篩檢HPV檢測',
  on: date(on),
  eventId: eventId(`hpv@${on}`),
});
const indigenous = { factors: [declared({ name: 'indigenous', value: true }, '2000-01-01')] };
const polio = { factors: [declared({ name: 'polio', value: true }, '2000-01-01')] };

type Case = readonly [person: Partial<CareFacts>, on: string, answer: readonly (string | null)[]];
const answered = (rule: string, [person, on]: Case): readonly (string | null)[] => {
  const { status, reason, eligibleFrom } = plan(rule, person, on);
  return [status, reason, eligibleFrom];
};

describe('the adult check-up', () => {
  it('is told three years after the last one, as NHIA shows it', () => {
    const facts = { ...bornIn(1965), services: [done('adult', '2014-07-16')] };
    const upcoming = plan('adult-checkup', facts, '2016-12-31');
    expect(upcoming).toMatchObject({
      status: 'upcoming',
      reason: 'interval-running',
      version: '1995-01-01',
      eligibleFrom: '2017-01-01',
      suggestedFrom: '2017-07-16',
      because: ['adult@2014-07-16'],
    });
    expect(textOf(upcoming, ruleOf('adult-checkup'), 'zh-TW')).toBe('建議下次成人預防保健時間 106/07/16');
    expect(textOf(upcoming, ruleOf('adult-checkup'), 'en')).toBe(
      'We suggest the next adult preventive check-up from 2017-07-16',
    );
    expect(plan('adult-checkup', facts, '2017-01-01')).toMatchObject({ status: 'due', suggestedFrom: '2017-07-16' });
  });

  it.each<Case>([
    [bornIn(1950), '1994-12-31', ['not-eligible', 'not-in-force', null]],
    [bornIn(1950), '1995-01-01', ['due', 'never-done', '1995-01-01']],
    [bornIn(1980), '2019-12-31', ['not-eligible', 'too-young', null]],
    [bornIn(1980), '2020-01-01', ['due', 'never-done', '2020-01-01']],
    [bornIn(1990), '2024-12-31', ['not-eligible', 'too-young', null]],
    [bornIn(1990), '2025-01-01', ['due', 'never-done', '2025-01-01']],
    [bornIn(1996), '2025-12-31', ['not-eligible', 'too-young', null]],
    [bornIn(1996), '2026-01-01', ['due', 'never-done', '2026-01-01']],
    [{ ...bornIn(1988), ...polio }, '2022-12-31', ['not-eligible', 'too-young', null]],
    [{ ...bornIn(1988), ...polio }, '2023-01-01', ['due', 'never-done', '2023-01-01']],
  ])('for %j on %s is %j', (...row) => {
    expect(answered('adult-checkup', row)).toEqual(row[2]);
  });

  it.each([
    ['30 to 39: five years', bornIn(1992), '2025-03-01', '2030-01-01', '2030-03-01'],
    ['40 to 64: three years', bornIn(1980), '2025-03-01', '2028-01-01', '2028-03-01'],
    ['65 and over: one year', bornIn(1950), '2025-03-01', '2026-01-01', '2026-03-01'],
    ['indigenous from 55: one year', { ...bornIn(1970), ...indigenous }, '2025-03-01', '2026-01-01', '2026-03-01'],
    ['indigenous, but 54', { ...bornIn(1972), ...indigenous }, '2024-03-01', '2027-01-01', '2027-03-01'],
    ['polio from 35: one year', { ...bornIn(1990), ...polio }, '2025-03-01', '2026-01-01', '2026-03-01'],
  ] as const)('comes back by age and group (%s)', (...[, person, last, eligibleFrom, suggestedFrom]) => {
    const reminder = plan('adult-checkup', { ...person, services: [done('adult', last)] }, last);
    expect(reminder).toMatchObject({ status: 'upcoming', eligibleFrom, suggestedFrom });
  });

  it('begins afresh at 40 and at 65, whatever the last day', () => {
    const at40 = { ...bornIn(1986), services: [done('adult', '2025-12-01')] };
    expect(plan('adult-checkup', at40, '2025-12-31').status).not.toBe('due');
    expect(plan('adult-checkup', at40, '2026-01-01')).toMatchObject({ status: 'due', eligibleFrom: '2026-01-01' });
    const at65 = { ...bornIn(1961), services: [done('adult', '2025-12-01')] };
    const again = plan('adult-checkup', at65, '2026-01-01');
    expect(again).toMatchObject({
      status: 'due',
      reason: 'interval-over',
      eligibleFrom: '2026-01-01',
      lastDoneOn: '2025-12-01',
    });
    expect(textOf(again, ruleOf('adult-checkup'), 'zh-TW')).toBe('建議下次成人預防保健時間 115/01/01');
  });

  it('takes the widening of 2025 in exactly on its day, or ahead within a horizon', () => {
    expect(plan('adult-checkup', bornIn(1990), '2024-12-31', 1)).toMatchObject({
      status: 'upcoming',
      reason: 'begins-later',
      version: '2025-01-01',
      eligibleFrom: '2025-01-01',
    });
  });
});

describe('the screening for hepatitis B and C', () => {
  it.each<Case>([
    [bornIn(1966), '2011-07-31', ['not-eligible', 'not-in-force', null]],
    [bornIn(1966), '2011-08-01', ['due', 'never-done', '2011-08-01']],
    [bornIn(1965), '2011-08-01', ['not-eligible', 'too-old', null]],
    [bornIn(1966), '2012-01-01', ['not-eligible', 'too-old', null]],
    [bornIn(1965), '2020-09-27', ['not-eligible', 'too-old', null]],
    [bornIn(1965), '2020-09-28', ['due', 'never-done', '2020-09-28']],
    [bornIn(1941), '2020-12-31', ['due', 'never-done', '2020-09-28']],
    [bornIn(1941), '2021-01-01', ['not-eligible', 'too-old', null]],
    [bornIn(1984), '2025-07-31', ['not-eligible', 'too-young', null]],
    [{ ...bornIn(1984), ...indigenous }, '2025-07-31', ['due', 'never-done', '2024-01-01']],
    [bornIn(1984), '2025-08-01', ['due', 'never-done', '2025-08-01']],
    [{ birthDate: date('1986-12-31') }, '2025-08-01', ['due', 'never-done', '2025-08-01']],
    [{ birthDate: date('1987-01-01') }, '2025-08-01', ['not-eligible', 'not-in-group', null]],
    [{ birthDate: date('1987-01-01') }, '2040-08-01', ['not-eligible', 'not-in-group', null]],
    [bornIn(1946), '2025-12-31', ['due', 'never-done', '2020-09-28']],
    [bornIn(1946), '2026-01-01', ['not-eligible', 'too-old', null]],
  ])('for %j on %s is %j', (...row) => {
    expect(answered('hepatitis-b-c', row)).toEqual(row[2]);
  });

  it('is done for good once it is done, under whichever version', () => {
    const facts = { ...bornIn(1970), services: [done('hepatitis-b-c', '2015-06-01')] };
    const reminder = plan('hepatitis-b-c', facts, '2026-11-24');
    expect(reminder).toMatchObject({ status: 'done', reason: 'once-in-life', because: ['hepatitis-b-c@2015-06-01'] });
    expect(textOf(reminder, ruleOf('hepatitis-b-c'), 'zh-TW')).toBe('B、C 型肝炎篩檢：終身一次，已完成');
    const without = { ...bornIn(1970), services: [done('adult', '2015-06-01')] };
    expect(plan('hepatitis-b-c', without, '2026-11-24').status).toBe('due');
  });
});

describe('the HPV test', () => {
  const woman = (year: number) => ({ ...bornIn(year), sex: 'female' as const });

  it.each<Case>([
    [woman(1989), '2024-12-31', ['not-eligible', 'not-in-force', null]],
    [woman(1990), '2025-01-01', ['due', 'never-done', '2025-01-01']],
    [woman(1991), '2025-12-31', ['not-eligible', 'too-young', null]],
    [woman(1991), '2026-01-01', ['due', 'never-done', '2026-01-01']],
    [woman(1981), '2026-11-24', ['due', 'never-done', '2026-01-01']],
    [woman(1961), '2026-12-31', ['due', 'never-done', '2026-01-01']],
    [woman(1961), '2027-01-01', ['overdue', 'window-missed', '2026-01-01']],
    [woman(1991), '2027-01-01', ['upcoming', 'begins-later', '2036-01-01']],
    [woman(1950), '2026-11-24', ['not-eligible', 'too-old', null]],
    [bornIn(1991), '2026-11-24', ['not-eligible', 'other-sex', null]],
  ])('for %j on %s is %j', (...row) => {
    expect(answered('hpv-dna', row)).toEqual(row[2]);
  });

  it('is open until the last day of that year, once', () => {
    expect(plan('hpv-dna', woman(1991), '2026-11-24').until).toBe('2026-12-31');
    const tested = plan('hpv-dna', { ...woman(1961), services: [hpvTest('2026-02-01')] }, '2026-11-24');
    expect(tested).toMatchObject({ status: 'done', lastDoneOn: '2026-02-01', because: ['hpv@2026-02-01'] });
    const next = plan('hpv-dna', { ...woman(1991), services: [hpvTest('2026-02-01')] }, '2026-11-24');
    expect(next).toMatchObject({ status: 'upcoming', eligibleFrom: '2036-01-01', until: '2036-12-31' });
  });
});
