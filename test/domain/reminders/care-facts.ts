import fc from 'fast-check';
import {
  planReminders,
  reminderRules,
  textOf,
  type CareFacts,
  type Declaration,
  type Diagnosis,
  type Reminder,
  type ReminderRule,
  type Service,
  type Supply,
} from '../../../domain/reminders/index.ts';
import type { EventId } from '../../../domain/shared/recorded.ts';
import { addDays, daysBetween, type CalendarDate } from '../../../domain/shared/time.ts';

export const date = (text: string): CalendarDate => text as CalendarDate;
export const eventId = (text: string): EventId => text as EventId;

export const adult: CareFacts = {
  birthDate: date('1958-03-04'),
  sex: 'male',
  services: [],
  diagnoses: [],
  factors: [],
  enrolments: [],
  supplies: [],
};

export const ruleOf = (id: string): ReminderRule => reminderRules.find(({ rule }) => rule === id)!;
export const planAll = (rule: string, facts: Partial<CareFacts>, on: string, horizonYears = 0): readonly Reminder[] =>
  planReminders({ ...adult, ...facts }, date(on), [ruleOf(rule)], horizonYears);
export const plan = (rule: string, facts: Partial<CareFacts>, on: string, horizonYears = 0): Reminder =>
  planAll(rule, facts, on, horizonYears)[0]!;
export const said = (reminder: Reminder, language: 'zh-TW' | 'en' = 'zh-TW'): string =>
  textOf(reminder, ruleOf(reminder.rule), language);

export const vaccinated = (name: string, on: string): Service => ({
  kind: 'vaccination',
  code: name,
  on: date(on),
  eventId: eventId(`${name}@${on}`),
});

/** A visit that orders a refillable prescription for a pharmacy; its fee says so. */
export const prescribed = (on: string, more: Partial<Supply> = {}): Supply => ({
  on: date(on),
  days: null,
  feeCodes: ['00158C'],
  cardSequence: '0012',
  institution: '3501200000',
  diagnosisCodes: ['E119'],
  isHandedOver: false,
  eventId: eventId(`prescribed@${on}`),
  ...more,
});
export const dispensed = (on: string, days: number, more: Partial<Supply> = {}): Supply => ({
  on: date(on),
  days,
  feeCodes: ['05210B'],
  cardSequence: 'XXXX',
  institution: '5901010000',
  diagnosisCodes: ['E119'],
  isHandedOver: true,
  eventId: eventId(`dispensed@${on}`),
  ...more,
});

export const order = (code: string, on: string, id = `${code}@${on}`): Service => ({
  kind: 'order',
  code,
  on: date(on),
  eventId: eventId(id),
});
export const diagnosis = (code: string, on: string, id = `${code}@${on}`): Diagnosis => ({
  code,
  on: date(on),
  eventId: eventId(id),
});
export const declared = (factor: Declaration['factor'], from: string): Declaration => ({
  factor,
  declaredFrom: date(from),
  eventId: eventId(`${factor.name}@${from}`),
});

export const scalingCodes = ['91003C', '91004C', '91005C', '91017C', '91089C', '91090C', '91103C', '91104C'];
export const lockOutCodes = ['91015C', '91016C', '91018C', '91091C'];
const irrelevantCodes = ['34001C', '89004C', '00129C', '91006C'];
const diagnosisCodes = ['E119', 'I639', 'C509', 'J00', 'K0530', 'K0532', 'K117'];

const firstDay = date('2014-01-01');
const days = daysBetween(firstDay, date('2027-01-01'));
const month = 30;
/** Months apart, on the days on which versions change, or any day: coincidences are where explanations slip. */
export const anyDay = fc.oneof(
  fc.integer({ min: 0, max: days }).map((count) => addDays(firstDay, count)),
  fc.integer({ min: 22, max: 52 }).map((count) => addDays(firstDay, count * month)),
  fc.constantFrom(date('2016-05-01'), date('2018-01-01')),
);

const numbered = <Entry extends { readonly eventId: EventId }>(
  entries: readonly Entry[],
  prefix: string,
): readonly Entry[] => entries.map((entry, index) => ({ ...entry, eventId: eventId(`${prefix}-${index}`) }));

export const anyServices = (codes: readonly string[]): fc.Arbitrary<readonly Service[]> =>
  fc.array(fc.record({ code: fc.constantFrom(...codes), on: anyDay }), { maxLength: 8 }).map((entries) =>
    numbered(
      entries.map(({ code, on }) => order(code, on)),
      'service',
    ),
  );

const anyDiagnoses = fc
  .array(fc.record({ code: fc.constantFrom(...diagnosisCodes), on: anyDay }), { maxLength: 5 })
  .map((entries) =>
    numbered(
      entries.map(({ code, on }) => diagnosis(code, on)),
      'diagnosis',
    ),
  );

const anyFactor: fc.Arbitrary<Declaration['factor']> = fc.oneof(
  fc.constantFrom('severe' as const, 'moderate' as const).map((value) => ({ name: 'special-care' as const, value })),
  anyDay.map((value) => ({ name: 'pregnancy-lmp' as const, value })),
  fc.boolean().map((value) => ({ name: 'betel' as const, value })),
);
const anyFactors = fc.array(fc.record({ factor: anyFactor, on: anyDay }), { maxLength: 4 }).map((entries) =>
  numbered(
    entries.map(({ factor, on }) => declared(factor, on)),
    'factor',
  ),
);

const anyBirthDate = fc
  .integer({ min: 0, max: daysBetween(date('1940-01-01'), date('2016-01-01')) })
  .map((count) => addDays(date('1940-01-01'), count));

/** People of all ages with all that dental rules look at, and some that they do not. */
export const anyFacts: fc.Arbitrary<CareFacts> = fc.record({
  birthDate: anyBirthDate,
  sex: fc.constantFrom('female' as const, 'male' as const),
  services: anyServices([...scalingCodes, ...lockOutCodes, ...irrelevantCodes]),
  diagnoses: anyDiagnoses,
  factors: anyFactors,
  enrolments: fc.constant([]),
  supplies: fc.constant([]),
});

export const without = (facts: CareFacts, gone: (id: EventId) => boolean): CareFacts => ({
  ...facts,
  services: facts.services.filter((entry) => !gone(entry.eventId)),
  diagnoses: facts.diagnoses.filter((entry) => !gone(entry.eventId)),
  factors: facts.factors.filter((entry) => !gone(entry.eventId)),
  enrolments: facts.enrolments.filter((entry) => !gone(entry.eventId)),
  supplies: facts.supplies.filter((entry) => !gone(entry.eventId)),
});
