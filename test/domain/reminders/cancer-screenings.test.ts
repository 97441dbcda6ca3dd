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
const screened = (name: string, on: string): Service => ({
  kind: 'screening',
  code: name,
  on: date(on),
  eventId: eventId(`${name}@${on}`),
});
const bornIn = (year: number) => ({ birthDate: date(`${year}-11-30`) });
const woman = (year: number) => ({ ...bornIn(year), sex: 'female' as const });

const family = (value: 'colorectal' | 'breast' | 'lung') => declared({ name: 'family-history', value }, '2020-01-01');
const stool = '大腸癌篩檢定量免疫法糞便潛血檢查';
const breast = '乳癌篩檢乳房X光攝影檢查';
const smear = '子宮頸癌篩檢子宮頸抹片檢查';

/** The year of birth, the day asked for, and what is answered. */
type Case = readonly [born: number, on: string, status: string, reason: string, eligibleFrom: string | null];
const answered = (rule: string, person: Partial<CareFacts>, [, on]: Case): readonly (string | null)[] => {
  const { status, reason, eligibleFrom } = plan(rule, person, on);
  return [on, status, reason, eligibleFrom];
};

describe('the faecal occult blood test', () => {
  it.each<Case>([
    [1960, '2009-12-31', 'not-eligible', 'not-in-force', null],
    [1960, '2010-01-01', 'due', 'never-done', '2010-01-01'],
    [1961, '2010-12-31', 'not-eligible', 'too-young', null],
    [1941, '2010-12-31', 'due', 'never-done', '2010-01-01'],
    [1943, '2013-05-31', 'not-eligible', 'too-old', null],
    [1943, '2013-06-01', 'due', 'never-done', '2013-06-01'],
    [1939, '2013-12-31', 'due', 'never-done', '2013-06-01'],
    [1939, '2014-01-01', 'not-eligible', 'too-old', null],
    [1976, '2024-12-31', 'not-eligible', 'too-young', null],
    [1976, '2025-01-01', 'due', 'never-done', '2025-01-01'],
    [1981, '2025-12-31', 'not-eligible', 'too-young', null],
    [1981, '2026-01-01', 'due', 'never-done', '2026-01-01'],
    [1951, '2025-12-31', 'due', 'never-done', '2010-01-01'],
    [1951, '2026-01-01', 'not-eligible', 'too-old', null],
  ])('for somebody born in %d is on %s %s (%s)', (...row) => {
    expect(answered('colorectal-fit', bornIn(row[0]), row)).toEqual(row.slice(1));
  });

  it('opens on a 1 January two years later, and tells the day on which two years are over', () => {
    const facts = { ...bornIn(1960), services: [screened(stool, '2023-04-11')] };
    const upcoming = plan('colorectal-fit', facts, '2024-12-31');
    expect(upcoming).toMatchObject({
      status: 'upcoming',
      eligibleFrom: '2025-01-01',
      suggestedFrom: '2025-04-11',
      because: [`${stool}@2023-04-11`],
    });
    expect(textOf(upcoming, ruleOf('colorectal-fit'), 'zh-TW')).toBe('建議您安排定量免疫法糞便潛血檢查：114/04/11 起');
    expect(plan('colorectal-fit', facts, '2025-01-01')).toMatchObject({ status: 'due', reason: 'interval-over' });
  });

  it('is told without a date once it may be done, as NHIA words it', () => {
    const never = plan('colorectal-fit', bornIn(1960), '2026-11-24');
    const again = plan('colorectal-fit', { ...bornIn(1960), services: [screened(stool, '2023-04-11')] }, '2026-11-24');
    for (const reminder of [never, again]) {
      expect(textOf(reminder, ruleOf('colorectal-fit'), 'zh-TW')).toBe('建議您安排定量免疫法糞便潛血檢查');
      expect(textOf(reminder, ruleOf('colorectal-fit'), 'en')).toBe('We suggest a faecal occult blood test (iFOBT)');
    }
  });

  it('is offered at 40 to 44 to those with a family history, from 2025 on', () => {
    const facts = { ...bornIn(1985), factors: [family('colorectal')] };
    expect(plan('colorectal-fit', facts, '2024-12-31').status).toBe('not-eligible');
    expect(plan('colorectal-fit', facts, '2025-01-01')).toMatchObject({
      status: 'due',
      because: ['family-history@2020-01-01'],
    });
    expect(plan('colorectal-fit', { ...facts, ...bornIn(1986) }, '2025-12-31').status).toBe('not-eligible');
    expect(plan('colorectal-fit', { ...facts, factors: [family('breast')] }, '2026-11-24').reason).toBe('too-young');
  });

  it('ends with the age: done, and then no more', () => {
    const facts = { ...bornIn(1952), services: [screened(stool, '2025-06-01')] };
    expect(plan('colorectal-fit', facts, '2026-12-31').reason).toBe('nothing-more');
    expect(plan('colorectal-fit', facts, '2027-01-01').reason).toBe('too-old');
  });
});

describe('mammography', () => {
  it.each<Case>([
    [1964, '2009-10-31', 'not-eligible', 'not-in-force', null],
    [1964, '2009-11-01', 'due', 'never-done', '2009-11-01'],
    [1980, '2024-12-31', 'not-eligible', 'too-young', null],
    [1979, '2024-01-01', 'due', 'never-done', '2024-01-01'],
    [1954, '2024-12-31', 'not-eligible', 'too-old', null],
    [1954, '2025-01-01', 'due', 'never-done', '2025-01-01'],
    [1985, '2024-12-31', 'not-eligible', 'too-young', null],
    [1985, '2025-01-01', 'due', 'never-done', '2025-01-01'],
    [1986, '2025-12-31', 'not-eligible', 'too-young', null],
    [1950, '2025-01-01', 'not-eligible', 'too-old', null],
  ])('for a woman born in %d is on %s %s (%s)', (...row) => {
    expect(answered('mammography', woman(row[0]), row)).toEqual(row.slice(1));
  });

  it('is not for men, and was for women of 40 to 44 with a family history before 2025', () => {
    expect(plan('mammography', bornIn(1960), '2026-11-24').reason).toBe('other-sex');
    const facts = { ...woman(1984), factors: [family('breast')] };
    expect(plan('mammography', facts, '2024-06-01')).toMatchObject({ status: 'due', eligibleFrom: '2024-01-01' });
    expect(plan('mammography', { ...woman(1985), factors: [family('breast')] }, '2024-12-31').reason).toBe('too-young');
  });

  it('comes back every two years, after an X-ray and not after another test', () => {
    const facts = { ...woman(1964), services: [screened(breast, '2025-03-02')] };
    expect(plan('mammography', facts, '2026-11-24')).toMatchObject({
      status: 'upcoming',
      eligibleFrom: '2027-01-01',
      suggestedFrom: '2027-03-02',
    });
    const ultrasound = { ...woman(1964), services: [screened('乳癌篩檢乳房超音波檢查', '2025-03-02')] };
    expect(plan('mammography', ultrasound, '2026-11-24').reason).toBe('never-done');
    const reminder = plan('mammography', facts, '2027-01-01');
    expect(textOf(reminder, ruleOf('mammography'), 'zh-TW')).toBe('建議您安排乳房 X 光攝影檢查');
  });
});

describe('the Pap smear', () => {
  it.each<Case>([
    [1964, '1994-12-31', 'not-eligible', 'not-in-force', null],
    [1964, '1995-01-01', 'due', 'never-done', '1995-01-01'],
    [1995, '2024-12-31', 'not-eligible', 'too-young', null],
    [1994, '2024-01-01', 'due', 'never-done', '2024-01-01'],
    [2000, '2024-12-31', 'not-eligible', 'too-young', null],
    [2000, '2025-01-01', 'due', 'never-done', '2025-01-01'],
    [2001, '2025-12-31', 'not-eligible', 'too-young', null],
    [1930, '2026-11-24', 'due', 'never-done', '1995-01-01'],
  ])('for a woman born in %d is on %s %s (%s)', (...row) => {
    expect(answered('pap-smear', woman(row[0]), row)).toEqual(row.slice(1));
  });

  it('comes back every year from 30 on, and every three years before', () => {
    const services = [screened(smear, '2025-05-02')];
    expect(plan('pap-smear', { ...woman(1990), services }, '2025-12-31')).toMatchObject({
      eligibleFrom: '2026-01-01',
      suggestedFrom: '2026-05-02',
    });
    expect(plan('pap-smear', { ...woman(2000), services }, '2025-12-31')).toMatchObject({
      eligibleFrom: '2028-01-01',
      suggestedFrom: '2028-05-02',
    });
    // At 30 the shorter interval takes over, in the year in which she reaches that age.
    expect(plan('pap-smear', { ...woman(1996), services }, '2026-01-01')).toMatchObject({
      status: 'due',
      eligibleFrom: '2026-01-01',
    });
  });

  it('counts a cervical screening without a test name, and no HPV test', () => {
    const counted = plan(
      'pap-smear',
      { ...woman(1990), services: [screened('子宮頸癌篩檢', '2025-05-02')] },
      '2025-06-01',
    );
    expect(counted.status).toBe('upcoming');
    const other = { ...woman(1990), services: [screened('子宮頸癌篩檢HPV檢測', '2025-05-02')] };
    expect(plan('pap-smear', other, '2025-06-01').status).toBe('due');
    expect(plan('pap-smear', bornIn(1990), '2025-06-01').reason).toBe('other-sex');
  });
});
