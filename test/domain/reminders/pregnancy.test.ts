import type { CareFacts, Declaration, Service } from '../../../domain/reminders/index.ts';
import { addDays } from '../../../domain/shared/time.ts';
import { date, declared, order, plan, said } from './care-facts.ts';

const lastPeriod = (on: string) => declared({ name: 'pregnancy-lmp', value: date(on) }, on);
const born = (on: string) => declared({ name: 'child-born', value: date(on) }, on);
const ended = (on: string) => declared({ name: 'pregnancy-ended', value: date(on) }, on);
const woman = (factors: readonly Declaration[], services: readonly Service[] = []): Partial<CareFacts> => ({
  birthDate: date('1994-05-05'),
  sex: 'female',
  factors,
  services,
});
const begun = date('2026-01-05');
const inWeek = (week: number, day = 0): string => addDays(begun, week * 7 + day);
const prenatal = (factors: readonly Declaration[], on: string, services: readonly Service[] = []) =>
  plan('prenatal-visit', woman(factors, services), on);

describe('prenatal visits', () => {
  it.each([8, 12, 16, 20, 24, 28, 30, 32, 34, 36, 37, 38, 39, 40])('have one of their own in week %d', (week) => {
    const visit = prenatal([lastPeriod(begun)], inWeek(week));
    expect(visit).toMatchObject({ status: 'due', version: '2021-07-01', eligibleFrom: inWeek(week) });
    expect(said(visit, 'en')).toContain(`week ${week}`);
  });

  it.each([12, 16, 20, 28, 32, 34, 36, 38, 39, 40])('were ten until the middle of 2021, one in week %d', (week) => {
    const start = date('2020-01-06');
    const on = addDays(start, week * 7);
    expect(prenatal([lastPeriod(start)], on)).toMatchObject({
      status: 'due',
      version: 'before-2021-07-01',
      eligibleFrom: on,
    });
  });

  it('had no visit in week 8 before, nor on the last day of June 2021', () => {
    const start = date('2021-05-06');
    expect(prenatal([lastPeriod(start)], '2021-06-30')).toMatchObject({
      status: 'upcoming',
      eligibleFrom: '2021-07-29',
    });
    expect(prenatal([lastPeriod(start)], '2021-07-01')).toMatchObject({ status: 'due', eligibleFrom: '2021-07-01' });
  });

  it('are told ahead, one after the other, and what belongs to them', () => {
    expect(prenatal([lastPeriod(begun)], begun)).toMatchObject({
      status: 'upcoming',
      eligibleFrom: inWeek(8),
      until: inWeek(12, -1),
    });
    const seen = order('40', inWeek(8, 2));
    expect(prenatal([lastPeriod(begun)], inWeek(9), [seen])).toMatchObject({
      status: 'upcoming',
      eligibleFrom: inWeek(12),
    });
    expect(said(prenatal([lastPeriod(begun)], inWeek(24)))).toBe(
      '建議您安排產前檢查（第 5 次，第 24 週，含妊娠糖尿病與貧血檢查（24 至 28 週））',
    );
  });

  it('follow a corrected day of the last period, and name both', () => {
    const corrected = declared({ name: 'pregnancy-lmp', value: date('2026-01-12') }, '2026-03-01');
    const visit = prenatal([lastPeriod(begun), corrected], inWeek(9));
    expect(visit).toMatchObject({ status: 'due', eligibleFrom: '2026-03-09' });
    expect(visit.because).toEqual([corrected.eventId, lastPeriod(begun).eventId].toSorted());
  });

  it('end with the birth, or with the pregnancy', () => {
    for (const end of [born(inWeek(35)), ended(inWeek(35))]) {
      expect(prenatal([lastPeriod(begun), end], inWeek(34, 6)).status).toBe('due');
      const over = prenatal([lastPeriod(begun), end], inWeek(35));
      expect(over).toMatchObject({ status: 'not-eligible', reason: 'not-in-group' });
      expect(over.because).toEqual([end.eventId, lastPeriod(begun).eventId].toSorted());
    }
    expect(prenatal([lastPeriod(begun)], inWeek(42))).toMatchObject({ status: 'not-eligible', reason: 'not-in-group' });
  });

  it('are for who declares a pregnancy', () => {
    expect(prenatal([], inWeek(9))).toMatchObject({ status: 'not-eligible', reason: 'not-in-group' });
    expect(plan('prenatal-visit', {}, inWeek(9)).reason).toBe('other-sex');
  });
});

describe('postnatal visits', () => {
  it.each([
    [born('2025-05-01'), '2025-04-30', 'not-eligible', null, null],
    [born('2025-05-01'), '2025-05-01', 'due', '2025-05-01', '2025-05-31'],
    [born('2025-05-01'), '2025-06-01', 'due', '2025-06-01', '2025-07-31'],
    [born('2025-05-01'), '2025-08-01', 'not-eligible', null, null],
    [born('2025-03-15'), '2025-04-30', 'not-eligible', null, null],
    [born('2025-03-15'), '2025-05-01', 'due', '2025-05-01', '2025-06-14'],
  ])('after %j, on %s: %s', (...row) => {
    const [birth, on, status, eligibleFrom, until] = row;
    expect(plan('postnatal-visit', woman([birth]), on)).toMatchObject({ status, eligibleFrom, until });
  });

  it('are done by what a midwife claims, and the second is told ahead', () => {
    const visit = order('01030D', '2026-01-10');
    expect(plan('postnatal-visit', woman([born('2026-01-01')], [visit]), '2026-01-11')).toMatchObject({
      status: 'upcoming',
      eligibleFrom: '2026-02-01',
      until: '2026-03-31',
    });
  });
});

describe('scaling in a pregnancy', () => {
  it('comes every 90 days until the birth that was declared', () => {
    const services = [order('91004C', '2026-02-01')];
    const told = (factors: readonly Declaration[]) => plan('dental-scaling', woman(factors, services), '2026-07-01');
    expect(told([lastPeriod(begun)])).toMatchObject({ status: 'due', eligibleFrom: '2026-05-02' });
    expect(told([lastPeriod(begun), ended('2026-04-01')])).toMatchObject({
      status: 'upcoming',
      eligibleFrom: '2026-07-31',
    });
  });
});
