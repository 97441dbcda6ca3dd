import type { AnyEvent } from '../../../domain/catalogue.ts';
import type { AccessFilter } from '../../../read-models/read-model.ts';
import { remindersView, type RemindersAnswer } from '../../../read-models/care-history/index.ts';
import { on, registered } from '../../support/people.ts';
import { dispensing, drugOrder, stated, vaccination, westernVisit } from '../../support/read-models/facts.ts';
import { ask } from '../../support/read-models/ask.ts';
import { statement } from '../../support/stated-rows.ts';

const born = (birthDate: string): AnyEvent => ({
  type: 'PersonRegistered',
  data: { ...registered.data, birthDate: on(birthDate) },
});
const declare = (factor: Extract<AnyEvent, { type: 'FactorDeclared' }>['data']['factor'], from: string): AnyEvent => ({
  type: 'FactorDeclared',
  data: { factor, declaredFrom: on(from) },
});
const remindersOn = (
  day: string,
  events: readonly AnyEvent[],
  filter: Partial<AccessFilter> = {},
): RemindersAnswer['reminders'] => ask(remindersView, events, { parameters: { on: day }, filter }).reminders;
const answer = (rule: string, day: string, events: readonly AnyEvent[], filter: Partial<AccessFilter> = {}) =>
  remindersOn(day, events, filter).find((reminder) => reminder.rule === rule);

const refillFee = { code: '05210B', name: '門診藥事服務費', quantity: 1, days: null };
const orderFee = { code: '00158C', name: '開具慢性病連續處方並交付特約藥局調劑', quantity: 1, days: null };
const pharmacy = { code: '5901010000', name: '安心虛擬藥局' };
const chronic = [{ code: 'I10', name: '原發性高血壓' }];
const visit = stated(
  'WesternVisitClaimed',
  westernVisit({ visitedOn: on('2018-05-17'), diagnoses: chronic, orders: [orderFee] }),
);
const pickedUp = (day: string): AnyEvent =>
  stated(
    'PharmacyDispensed',
    dispensing({
      dispensedOn: on(day),
      institution: pharmacy,
      cardSequence: 'XXXX',
      diagnoses: chronic,
      orders: [{ ...drugOrder, days: 28 }, refillFee],
    }),
    { row: statement(`pick-up-${day}`, 'as-stated') },
  );

describe('refills, from the official file to the reminder', () => {
  const events = [born('1950-01-01'), visit, pickedUp('2018-05-17'), pickedUp('2018-06-14')];

  it('are told as NHIA shows them', () => {
    expect(answer('chronic-refill', '2018-06-20', events)?.text).toBe('領藥提醒 107/07/02~107/07/14');
    expect(answer('return-visit', '2018-06-20', events)?.text).toBe('建議回診 107/08/01~107/08/08');
  });

  it('are hidden from who may not see medications', () => {
    const seen = answer('chronic-refill', '2018-06-20', events, { categories: ['reminders', 'visits'] });
    expect(seen).toMatchObject({ status: 'not-eligible', reason: 'not-in-group', because: [], lastDoneOn: null });
    const drugsAlone = answer('chronic-refill', '2018-06-20', events, { categories: ['reminders', 'medications'] });
    expect(drugsAlone).toMatchObject({ eligibleFrom: '2018-07-02', until: '2018-07-14' });
  });

  it('follow what the person declares, where no file tells', () => {
    const unclear = [born('1950-01-01'), pickedUp('2018-06-14')];
    expect(answer('chronic-refill', '2018-06-20', unclear)).toMatchObject({ reason: 'not-confirmed' });
    const value = '2018-06-14/28x2' as Extract<
      Extract<AnyEvent, { type: 'FactorDeclared' }>['data']['factor'],
      { name: 'refill' }
    >['value'];
    const clear = [...unclear, declare({ name: 'refill', value }, '2018-06-14')];
    expect(answer('chronic-refill', '2018-06-20', clear)).toMatchObject({ eligibleFrom: '2018-07-02' });
  });
});

describe('vaccines, from the official file to the reminder', () => {
  it('are known by their names, spaces, width and lot or not', () => {
    const given = stated(
      'VaccinationGiven',
      vaccination({ vaccinatedOn: on('2025-10-20'), vaccine: '流行性感冒　疫苗（批號：AJ123）' }),
    );
    const told = answer('influenza', '2025-11-01', [born('1950-01-01'), given]);
    expect(told).toMatchObject({ status: 'upcoming', eligibleFrom: '2026-10-01', lastDoneOn: '2025-10-20' });
    const unseen = answer('influenza', '2025-11-01', [born('1950-01-01'), given], { categories: ['reminders'] });
    expect(unseen).toMatchObject({ status: 'due', lastDoneOn: null, because: [] });
  });

  it('name the dose in the text', () => {
    const given = stated(
      'VaccinationGiven',
      vaccination({ vaccinatedOn: on('2025-01-11'), vaccine: 'Ｂ型肝炎遺傳工程疫苗' }),
    );
    expect(answer('vaccine-hepatitis-b', '2025-02-10', [born('2025-01-10'), given])?.text).toBe(
      '建議您安排B 型肝炎疫苗（第 2 劑）：114/02/10 起',
    );
  });
});

describe('follow-ups, from the official file to the reminder', () => {
  const enrolled = (closedOn: string | null): AnyEvent =>
    stated('DiabetesCareEnrolled', {
      enrolledOn: on('2026-01-10'),
      institution: { code: null, name: '安心虛擬診所' },
      closedOn: closedOn === null ? null : on(closedOn),
    });

  it('count from the enrolment and end with it', () => {
    const events = [born('1950-01-01'), enrolled(null)];
    expect(answer('diabetes-follow-up', '2026-04-10', events)).toMatchObject({ status: 'due' });
    const closed = [born('1950-01-01'), enrolled('2026-03-01')];
    expect(answer('diabetes-follow-up', '2026-04-10', closed)).toMatchObject({ status: 'not-eligible' });
  });
});
