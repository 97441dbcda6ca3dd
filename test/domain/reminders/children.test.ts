import type { CareFacts, Declaration } from '../../../domain/reminders/index.ts';
import { date, declared, order, plan, said } from './care-facts.ts';

type Row = readonly [rule: string, person: Partial<CareFacts>, on: string, answer: readonly (string | null)[]];
const check = ([rule, person, on, expected]: Row): void => {
  const { status, reason, eligibleFrom, until } = plan(rule, person, on);
  expect([status, reason, eligibleFrom, until].slice(0, expected.length)).toEqual(expected);
};
const child = (code: string, ...days: readonly string[]): Partial<CareFacts> => ({
  birthDate: date('2025-01-10'),
  services: days.map((on) => order(code, on)),
});

describe('preventive check-ups for children', () => {
  const seen = (...days: readonly string[]) => child('72', ...days);

  it.each<Row>([
    ['child-visit', seen(), '2025-01-10', ['due', 'never-done', '2025-01-10', '2025-03-09']],
    ['child-visit', seen(), '2025-03-10', ['due', 'never-done', '2025-03-10', '2025-05-09']],
    ['child-visit', seen(), '2025-05-10', ['due', 'never-done', '2025-05-10', '2025-11-09']],
    ['child-visit', seen(), '2025-11-10', ['due', 'never-done', '2025-11-10', '2026-07-09']],
    ['child-visit', seen(), '2026-07-10', ['due', 'never-done', '2026-07-10', '2027-01-09']],
    ['child-visit', seen(), '2027-01-10', ['due', 'never-done', '2027-01-10', '2028-01-09']],
    ['child-visit', seen(), '2028-01-10', ['due', 'never-done', '2028-01-10', '2032-01-09']],
    ['child-visit', seen('2025-03-20'), '2025-03-21', ['upcoming', 'begins-later', '2025-05-10', '2025-11-09']],
    ['child-visit', seen(), '2032-01-10', ['overdue', 'window-missed', '2028-01-10', '2032-01-09']],
    ['child-visit', seen(), '2033-01-10', ['not-eligible', 'too-old', null, null]],
    ['child-visit', seen('2029-01-10'), '2029-01-11', ['done', 'nothing-more', null, null]],
    ['child-visit', seen('2025-03-20'), '2033-01-10', ['done', 'nothing-more', null, null]],
  ])('%s for %j on %s is %j', (...row) => check(row));

  it('says which visit it is', () => {
    expect(said(plan('child-visit', seen('2025-02-01'), '2025-03-10'))).toBe('建議您安排兒童預防保健（第 2 次）');
    expect(said(plan('child-visit', seen(), '2025-03-10'), 'en')).toBe(
      'We suggest a preventive check-up for children (visit 2)',
    );
  });
});

describe('the screening of child development', () => {
  const old = { birthDate: date('2023-01-10') };

  it.each<Row>([
    ['child-development', old, '2024-06-30', ['not-eligible', 'not-in-force']],
    ['child-development', old, '2024-07-01', ['due', 'never-done', '2024-07-01', '2024-07-09']],
    ['child-development', child('7A'), '2025-07-09', ['not-eligible', 'too-young']],
    ['child-development', child('7A'), '2025-07-10', ['due', 'never-done', '2025-07-10', '2025-11-09']],
    ['child-development', child('7A', '2025-07-20'), '2025-07-21', ['upcoming', 'begins-later', '2025-11-10']],
    ['child-development', child('7A'), '2026-07-10', ['due', 'never-done', '2026-07-10', '2027-01-09']],
    ['child-development', child('7A'), '2027-01-10', ['due', 'never-done', '2027-01-10', '2028-01-09']],
    ['child-development', child('7A'), '2028-01-10', ['due', 'never-done', '2028-01-10', '2030-01-09']],
    ['child-development', child('7A'), '2030-01-10', ['due', 'never-done', '2030-01-10', '2032-01-09']],
    ['child-development', child('7A'), '2032-01-10', ['overdue', 'window-missed']],
    ['child-development', { birthDate: date('1958-03-04') }, '2026-01-01', ['not-eligible', 'too-old']],
  ])('%s for %j on %s is %j', (...row) => check(row));
});

describe('fluoride varnish', () => {
  const low = [declared({ name: 'low-income', value: true }, '2020-01-01')];
  const with81 = (on: string, factors: readonly Declaration[] = []): Partial<CareFacts> => ({
    ...child('81', on),
    factors,
  });

  it.each<Row>([
    ['fluoride', child('81'), '2025-07-09', ['not-eligible', 'too-young']],
    ['fluoride', child('81'), '2025-07-10', ['due', 'never-done', '2025-07-10', null]],
    ['fluoride', with81('2025-08-01'), '2025-08-02', ['upcoming', 'interval-running', '2026-01-28']],
    ['fluoride', with81('2025-08-01', low), '2025-08-02', ['upcoming', 'interval-running', '2025-10-30']],
    ['fluoride', child('81'), '2031-01-09', ['due', 'never-done']],
    ['fluoride', child('81'), '2031-01-10', ['not-eligible', 'too-old']],
    ['fluoride', { ...child('81'), factors: low }, '2037-01-09', ['due', 'never-done']],
    ['fluoride', { ...child('81'), factors: low }, '2037-01-10', ['not-eligible', 'too-old']],
  ])('%s for %j on %s is %j', (...row) => check(row));

  it.each([
    { name: 'low-income', value: true },
    { name: 'remote-area', value: true },
    { name: 'special-care', value: 'moderate' },
    { name: 'special-care', value: 'severe' },
  ] as const)('comes every three months with %j', (factor) => {
    const facts = with81('2025-08-01', [declared(factor, '2025-01-10')]);
    expect(plan('fluoride', facts, '2025-08-02').eligibleFrom).toBe('2025-10-30');
  });
});
