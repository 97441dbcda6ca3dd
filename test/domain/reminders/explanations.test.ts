import { planReminders, reminderRules, type CareFacts, type Reminder } from '../../../domain/reminders/index.ts';
import { adult, date, declared, diagnosis, order } from './care-facts.ts';

const scaling = reminderRules.find(({ rule }) => rule === 'dental-scaling')!;
const plan = (facts: Partial<CareFacts>, on: string, rule = scaling): Reminder =>
  planReminders({ ...adult, ...facts }, date(on), [rule])[0]!;

describe('explanations where reasons cover each other', () => {
  it('do not name a treatment whose exclusion ends before the interval does', () => {
    const facts = { services: [order('91004C', '2026-06-01'), order('91018C', '2026-06-10')] };
    expect(plan(facts, '2026-07-01')).toMatchObject({
      reason: 'interval-running',
      eligibleFrom: '2026-11-28',
      because: ['91004C@2026-06-01'],
    });
  });

  it('name the pregnancy without which the treatment would exclude nothing', () => {
    const pregnant = declared({ name: 'pregnancy-lmp', value: date('2025-08-25') }, '2025-09-20');
    const services = [order('91004C', '2026-01-01'), order('91018C', '2026-03-20')];
    const facts = { sex: 'female' as const, services, factors: [pregnant] };
    // Open for her from 90 days on until the birth on 2026-06-01, but shut by the treatment until 2026-06-18.
    expect(plan(facts, '2026-04-15')).toMatchObject({
      status: 'upcoming',
      reason: 'locked-out',
      eligibleFrom: '2026-06-30',
      because: ['91004C@2026-01-01', '91018C@2026-03-20', pregnant.eventId],
    });
    expect(plan({ ...facts, factors: [] }, '2026-04-15')).toMatchObject({
      reason: 'interval-running',
      eligibleFrom: '2026-06-30',
      because: ['91004C@2026-01-01'],
    });
  });

  it('name what would entitle a child later, where it keeps the answer away', () => {
    const child = { birthDate: date('2004-06-01'), services: [order('91003C', '2015-12-05')] };
    const dry = { ...child, diagnoses: [diagnosis('K117', '2015-10-01')] };
    expect(plan(child, '2015-12-05')).toMatchObject({ status: 'upcoming', eligibleFrom: '2016-06-02' });
    expect(plan(dry, '2015-12-05')).toMatchObject({
      status: 'not-eligible',
      reason: 'too-young',
      because: ['91003C@2015-12-05', 'K117@2015-10-01'],
    });
  });

  it('count a pregnancy from when it began, however late it was declared', () => {
    const late = declared({ name: 'pregnancy-lmp', value: date('2026-03-01') }, '2026-11-24');
    const facts = { sex: 'female' as const, services: [order('91004C', '2026-02-01')], factors: [late] };
    expect(plan(facts, '2026-05-10')).toMatchObject({ status: 'due', eligibleFrom: '2026-05-02' });
  });

  it('count the exclusion that lasts longest, not the one that began last', () => {
    const rule = {
      ...scaling,
      lockOuts: [
        { kind: 'order' as const, codes: ['LONG'], days: 200 },
        { kind: 'order' as const, codes: ['SHORT'], days: 30 },
      ],
    };
    const facts = { services: [order('SHORT', '2026-03-01'), order('LONG', '2026-01-01')] };
    for (const lockOuts of [rule.lockOuts, rule.lockOuts.toReversed()]) {
      expect(plan(facts, '2026-03-10', { ...rule, lockOuts })).toMatchObject({
        eligibleFrom: '2026-07-20',
        because: ['LONG@2026-01-01'],
      });
    }
  });
});
