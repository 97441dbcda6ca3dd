import {
  reminderRules,
  planReminders,
  textOf,
  type CareFacts,
  type Reminder,
} from '../../../domain/reminders/index.ts';
import { addDays } from '../../../domain/shared/time.ts';
import { adult, date, declared, diagnosis, lockOutCodes, order, scalingCodes } from './care-facts.ts';

const scaling = reminderRules.find(({ rule }) => rule === 'dental-scaling')!;
const plan = (facts: Partial<CareFacts>, on: string, horizonYears = 0): Reminder =>
  planReminders({ ...adult, ...facts }, date(on), [scaling], horizonYears)[0]!;

describe('dental scaling for everyone', () => {
  const facts = { services: [order('91004C', '2016-06-06')] };

  it('is told 180 days after the last one, as NHIA shows it', () => {
    const reminder = plan(facts, '2016-10-01');
    expect(reminder).toEqual({
      rule: 'dental-scaling',
      version: '2016-05-01',
      group: 'general',
      status: 'upcoming',
      eligibleFrom: '2016-12-03',
      suggestedFrom: '2016-12-03',
      until: null,
      lastDoneOn: '2016-06-06',
      because: ['91004C@2016-06-06'],
      reason: 'interval-running',
      source: 'NHI fee schedule part 3 (dental), notes to 91003C–91104C, as of 2025-04-27',
    });
    expect(textOf(reminder, scaling, 'zh-TW')).toBe('建議您安排洗牙：105/12/03 起');
    expect(textOf(reminder, scaling, 'en')).toBe('We suggest a dental scaling from 2016-12-03');
  });

  it('is due from that day on and never overdue', () => {
    expect(plan(facts, '2016-12-02').status).toBe('upcoming');
    expect(plan(facts, '2016-12-03')).toMatchObject({ status: 'due', reason: 'interval-over', until: null });
    expect(plan(facts, '2026-11-24')).toMatchObject({
      status: 'due',
      eligibleFrom: '2016-12-03',
      version: '2018-01-01',
    });
  });

  it('is due now for somebody who never had one', () => {
    const reminder = plan({}, '2026-11-24');
    expect(reminder).toMatchObject({ status: 'due', reason: 'never-done', lastDoneOn: null, because: [] });
    expect(reminder.suggestedFrom).toBe(reminder.eligibleFrom);
    expect(textOf(reminder, scaling, 'zh-TW')).toBe('建議您安排洗牙');
  });

  it('knows on a day only what had happened by then', () => {
    const later = { services: [order('91004C', '2016-06-06'), order('91003C', '2017-01-10')] };
    expect(plan(later, '2016-12-31')).toEqual(plan(facts, '2016-12-31'));
    expect(plan(later, '2017-01-10').lastDoneOn).toBe('2017-01-10');
  });

  it.each(scalingCodes)('counts %s as a scaling', (code) => {
    const reminder = plan({ services: [order(code, '2026-06-01')] }, '2026-06-02');
    expect(reminder).toMatchObject({ status: 'upcoming', lastDoneOn: '2026-06-01' });
  });

  it.each(lockOutCodes)('waits 90 days after %s, which is no scaling', (code) => {
    const reminder = plan({ services: [order('91004C', '2026-01-01'), order(code, '2026-06-20')] }, '2026-07-01');
    expect(reminder).toMatchObject({
      status: 'upcoming',
      reason: 'locked-out',
      eligibleFrom: '2026-09-18',
      lastDoneOn: '2026-01-01',
      because: [`91004C@2026-01-01`, `${code}@2026-06-20`].toSorted(),
    });
  });
});

describe('dental scaling for children', () => {
  const child = { birthDate: date('2016-09-15') };

  it('is restricted under 12, and says so', () => {
    const reminder = plan(child, '2026-11-24');
    expect(reminder).toMatchObject({
      status: 'not-eligible',
      reason: 'too-young',
      version: '2018-01-01',
      eligibleFrom: null,
      suggestedFrom: null,
    });
    expect(textOf(reminder, scaling, 'zh-TW')).toBe('未滿 12 歲，健保洗牙限全口牙周炎或特殊需求者');
  });

  it('is allowed from the twelfth birthday on', () => {
    expect(plan(child, '2028-09-14').status).toBe('not-eligible');
    expect(plan(child, '2028-09-15')).toMatchObject({ status: 'due', eligibleFrom: '2028-09-15' });
  });

  it('is announced ahead within the horizon', () => {
    expect(plan(child, '2026-11-24', 1).status).toBe('not-eligible');
    expect(plan(child, '2026-11-24', 2)).toMatchObject({
      status: 'upcoming',
      reason: 'begins-later',
      eligibleFrom: '2028-09-15',
    });
  });

  it('is allowed earlier with whole-mouth periodontitis or special needs', () => {
    expect(plan({ ...child, diagnoses: [diagnosis('K0532', '2026-03-01')] }, '2026-11-24')).toMatchObject({
      status: 'due',
      eligibleFrom: '2026-03-01',
      because: ['K0532@2026-03-01'],
    });
    const special = declared({ name: 'special-care', value: 'moderate' }, '2025-01-01');
    expect(plan({ ...child, factors: [special] }, '2026-11-24')).toMatchObject({
      status: 'due',
      because: [special.eventId],
    });
  });
});

describe('dental scaling for special groups', () => {
  const services = [order('91004C', '2026-06-01')];
  const after = (days: number): string => addDays(date('2026-06-01'), days);

  it('comes back after 90 days for people with diabetes, by diagnosis, enrolment or the code itself', () => {
    const diabetes = diagnosis('E119', '2025-02-01');
    const reminder = plan({ services, diagnoses: [diabetes, diagnosis('E119', '2026-05-01')] }, '2026-07-01');
    expect(reminder).toMatchObject({ eligibleFrom: after(90), because: ['91004C@2026-06-01', 'E119@2025-02-01'] });
    const enrolment = { ...order('diabetes', '2020-01-01'), kind: 'programme' as const };
    expect(plan({ services: [...services, enrolment] }, '2026-07-01').eligibleFrom).toBe(after(90));
    expect(plan({ services: [order('91089C', '2026-06-01')] }, '2026-07-01').eligibleFrom).toBe(after(90));
  });

  it('comes back after 60 days with severe, 90 with moderate special needs', () => {
    const severe = declared({ name: 'special-care', value: 'severe' }, '2020-01-01');
    const moderate = declared({ name: 'special-care', value: 'moderate' }, '2026-06-20');
    expect(plan({ services, factors: [severe] }, '2026-07-01').eligibleFrom).toBe(after(60));
    expect(plan({ services, factors: [moderate] }, '2026-07-01').eligibleFrom).toBe(after(90));
    // Declared later, the milder degree replaces the severe one from its day on.
    expect(plan({ services, factors: [severe, moderate] }, '2026-07-01').eligibleFrom).toBe(after(90));
  });

  it('counts from the day somebody joins the group, when that comes later', () => {
    const reminder = plan({ services, diagnoses: [diagnosis('I639', '2026-10-01')] }, '2026-10-15');
    expect(reminder).toMatchObject({ status: 'due', eligibleFrom: '2026-10-01', suggestedFrom: '2026-10-01' });
  });

  it('names no group that made no difference', () => {
    const facts = { services, diagnoses: [diagnosis('E119', '2026-12-20')] };
    expect(plan(facts, '2026-12-25').because).toEqual(['91004C@2026-06-01']);
  });

  it('allows pregnant women 90 days from 2016-05-01 on, not a day earlier', () => {
    const pregnant = declared({ name: 'pregnancy-lmp', value: date('2015-12-20') }, '2016-01-15');
    const facts = { sex: 'female' as const, services: [order('91004C', '2016-01-05')], factors: [pregnant] };
    expect(plan(facts, '2016-04-30')).toMatchObject({
      status: 'upcoming',
      version: 'before-2016-05-01',
      eligibleFrom: '2016-07-03',
    });
    expect(plan(facts, '2016-04-30', 1)).toMatchObject({ version: '2016-05-01', eligibleFrom: '2016-05-01' });
    expect(plan(facts, '2016-05-01')).toMatchObject({
      status: 'due',
      because: ['91004C@2016-01-05', pregnant.eventId],
    });
  });

  it('names all declarations of a factor that was declared again, because the last one ended what the first began', () => {
    const severe = declared({ name: 'special-care', value: 'severe' }, '2020-01-01');
    const moderate = declared({ name: 'special-care', value: 'moderate' }, '2026-06-20');
    const reminder = plan({ services, factors: [severe, moderate] }, '2026-07-01');
    expect(reminder.because).toEqual(['91004C@2026-06-01', severe.eventId, moderate.eventId].toSorted());
    // On a day before the second one nobody had heard of it.
    expect(plan({ services, factors: [severe, moderate] }, '2026-06-19').because).not.toContain(moderate.eventId);
  });

  it('names a treatment that shut the door, also where it opened again with a version', () => {
    const facts = { services: [order('91018C', '2017-10-03')] };
    expect(plan(facts, '2018-01-01')).toMatchObject({ eligibleFrom: '2018-01-01', because: ['91018C@2017-10-03'] });
  });

  it('ends with the pregnancy', () => {
    const pregnant = declared({ name: 'pregnancy-lmp', value: date('2026-01-01') }, '2026-02-01');
    const facts = { sex: 'female' as const, services: [order('91004C', '2026-07-20')], factors: [pregnant] };
    expect(plan(facts, '2026-09-01').eligibleFrom).toBe('2027-01-16');
  });
});
