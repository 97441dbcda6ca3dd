import {
  planReminders,
  reminderRules,
  textOf,
  type CareFacts,
  type Declaration,
  type Reminder,
} from '../../../domain/reminders/index.ts';
import { adult, date, declared, eventId } from './care-facts.ts';

const ruleOf = (id: string) => reminderRules.find(({ rule }) => rule === id)!;
const plan = (rule: string, facts: Partial<CareFacts>, on: string): Reminder =>
  planReminders({ ...adult, ...facts }, date(on), [ruleOf(rule)])[0]!;
const bornIn = (year: number) => ({ birthDate: date(`${year}-11-30`) });

const betel = declared({ name: 'betel', value: true }, '2005-01-01');
const indigenous = declared({ name: 'indigenous', value: true }, '2005-01-02');
const smoked = (value: number) => declared({ name: 'smoking-pack-years', value }, '2005-01-03');
const quit = (on: string) => declared({ name: 'smoking-quit', value: date(on) }, '2026-01-01');
const lung = declared({ name: 'family-history', value: 'lung' }, '2005-01-04');

type Case = readonly [
  born: number,
  factors: readonly Declaration[],
  on: string,
  status: string,
  reason: string,
  eligibleFrom: string | null,
];
const answered = (rule: string, [born, factors, on]: Case, sex: CareFacts['sex']): readonly (string | null)[] => {
  const { status, reason, eligibleFrom } = plan(rule, { ...bornIn(born), factors, sex }, on);
  return [status, reason, eligibleFrom];
};

describe('the oral mucosa examination', () => {
  it.each<Case>([
    [1980, [], '2026-11-24', 'not-eligible', 'not-in-group', null],
    [1980, [betel], '2009-12-31', 'not-eligible', 'not-in-force', null],
    [1980, [betel], '2010-01-01', 'due', 'never-done', '2010-01-01'],
    [1981, [betel], '2010-12-31', 'not-eligible', 'too-young', null],
    [1981, [betel], '2011-01-01', 'due', 'never-done', '2011-01-01'],
    [1981, [smoked(1)], '2011-01-01', 'due', 'never-done', '2011-01-01'],
    [1981, [smoked(0)], '2011-01-01', 'not-eligible', 'not-in-group', null],
    [1930, [betel], '2026-11-24', 'due', 'never-done', '2010-01-01'],
    // Indigenous people of 18 to 29, if they chew, from 2013-06-01 on.
    [1990, [betel, indigenous], '2013-05-31', 'not-eligible', 'too-young', null],
    [1990, [betel, indigenous], '2013-06-01', 'due', 'never-done', '2013-06-01'],
    [1990, [betel], '2013-06-01', 'not-eligible', 'too-young', null],
    [1990, [indigenous], '2013-06-01', 'not-eligible', 'not-in-group', null],
    [1990, [indigenous, smoked(5)], '2013-06-01', 'not-eligible', 'too-young', null],
    [2008, [betel, indigenous], '2025-12-31', 'not-eligible', 'too-young', null],
    [2008, [betel, indigenous], '2026-01-01', 'due', 'never-done', '2026-01-01'],
    // Who quit smoking is out from that day on.
    [1980, [smoked(20), quit('2026-05-01')], '2026-04-30', 'due', 'never-done', '2010-01-01'],
    [1980, [smoked(20), quit('2026-05-01')], '2026-05-01', 'not-eligible', 'not-in-group', null],
  ])('for somebody born in %d, with %j, is on %s %s (%s)', (...row) => {
    expect(answered('oral-mucosa', row, 'male')).toEqual(row.slice(3));
  });

  it('names both facts where both are needed', () => {
    const facts = { ...bornIn(1990), factors: [betel, indigenous] };
    expect(plan('oral-mucosa', facts, '2014-01-01').because).toEqual([betel.eventId, indigenous.eventId].toSorted());
  });

  it('comes back every two years and tells whom it is for', () => {
    const service = {
      kind: 'screening' as const,
      code: '口腔癌篩檢口腔黏膜檢查',
      on: date('2024-07-01'),
      eventId: eventId('mouth'),
    };
    const reminder = plan('oral-mucosa', { ...bornIn(1980), factors: [betel], services: [service] }, '2025-01-01');
    expect(reminder).toMatchObject({ eligibleFrom: '2026-01-01', suggestedFrom: '2026-07-01' });
    expect(textOf(reminder, ruleOf('oral-mucosa'), 'zh-TW')).toBe('建議您安排口腔黏膜檢查：115/07/01 起');
    expect(textOf(plan('oral-mucosa', {}, '2026-11-24'), ruleOf('oral-mucosa'), 'zh-TW')).toBe(
      '口腔黏膜檢查適用於嚼檳榔（含已戒）或吸菸者',
    );
  });
});

describe('low-dose CT of the lungs', () => {
  it.each<Case>([
    [1960, [lung], '2022-06-30', 'not-eligible', 'not-in-force', null],
    [1960, [lung], '2022-07-01', 'due', 'never-done', '2022-07-01'],
    [1975, [lung], '2024-12-31', 'not-eligible', 'too-young', null],
    [1980, [lung], '2025-01-01', 'due', 'never-done', '2025-01-01'],
    [1981, [lung], '2025-12-31', 'not-eligible', 'too-young', null],
    [1951, [lung], '2025-12-31', 'due', 'never-done', '2022-07-01'],
    [1951, [lung], '2026-01-01', 'not-eligible', 'too-old', null],
    // Pack-years: 30 until the end of 2024, 20 since.
    [1960, [smoked(30)], '2024-12-31', 'due', 'never-done', '2022-07-01'],
    [1960, [smoked(29.99)], '2024-12-31', 'not-eligible', 'not-in-group', null],
    [1960, [smoked(20)], '2024-12-31', 'not-eligible', 'not-in-group', null],
    [1960, [smoked(20)], '2025-01-01', 'due', 'never-done', '2025-01-01'],
    [1960, [smoked(19.99)], '2025-01-01', 'not-eligible', 'not-in-group', null],
    [1976, [smoked(20)], '2025-12-31', 'not-eligible', 'too-young', null],
    [1976, [smoked(20)], '2026-01-01', 'due', 'never-done', '2026-01-01'],
    // Fifteen years after quitting they are no longer meant.
    [1960, [smoked(40), quit('2011-05-01')], '2026-04-30', 'due', 'never-done', '2022-07-01'],
    [1960, [smoked(40), quit('2011-05-01')], '2026-05-01', 'not-eligible', 'not-in-group', null],
    [1960, [], '2026-11-24', 'not-eligible', 'not-in-group', null],
  ])('for a man born in %d, with %j, is on %s %s (%s)', (...row) => {
    expect(answered('lung-ldct', row, 'male')).toEqual(row.slice(3));
  });

  it.each<Case>([
    [1978, [lung], '2022-12-31', 'not-eligible', 'too-young', null],
    [1977, [lung], '2022-07-01', 'due', 'never-done', '2022-07-01'],
    [1985, [lung], '2025-01-01', 'due', 'never-done', '2025-01-01'],
    [1986, [lung], '2025-12-31', 'not-eligible', 'too-young', null],
    [1985, [smoked(30)], '2025-01-01', 'not-eligible', 'too-young', null],
  ])('for a woman born in %d, with %j, is on %s %s (%s)', (...row) => {
    expect(answered('lung-ldct', row, 'female')).toEqual(row.slice(3));
  });

  it('names the day of quitting beside the pack-years, also where it ended the offer', () => {
    const factors = [smoked(40), quit('2011-05-01')];
    const both = factors.map(({ eventId: id }) => id).toSorted();
    expect(plan('lung-ldct', { ...bornIn(1960), factors }, '2026-04-30').because).toEqual(both);
    expect(plan('lung-ldct', { ...bornIn(1960), factors }, '2026-05-01').because).toEqual(both);
  });
});
