import {
  planBeforeRegistration,
  planReminders,
  reminderRules,
  textOf,
  type CareFacts,
  type Reminder,
  type ReminderRule,
} from '../../domain/reminders/index.ts';
import type { EventId } from '../../domain/shared/recorded.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import type { Language, ViewContext } from '../read-model.ts';
import { standingCandidates } from '../shared/stated-items.ts';
import type { RemindersRequest } from './criteria.ts';
import type { CareContent, CareHistoryRow, PersonRow } from './row.ts';

export interface RemindersAnswer {
  readonly on: CalendarDate;
  /** One for each rule of the catalogue that is built, and of a rule of prescriptions one for each that is open. */
  readonly reminders: readonly (Omit<Reminder, 'group'> & { readonly text: string })[];
}

export function view(
  rows: readonly CareHistoryRow[],
  _total: number,
  request: RemindersRequest,
  context: ViewContext,
): RemindersAnswer {
  const on = request.on ?? context.today;
  // A reader who may not see reminders is not told whether there was a person.
  if (!context.filter.categories.includes('reminders')) return { on, reminders: [] };
  const person = rows.find((row) => row.kind === 'person');
  const facts = person && factsOf(person, rows);
  const planned =
    facts === undefined
      ? planBeforeRegistration(on, reminderRules)
      : planReminders(facts, on, reminderRules, request.horizonYears);
  const reminders = planned.map((reminder) => ({ ...inOrder(reminder), text: said(reminder, context.language) }));
  return { on, reminders };
}

const ruleOf: ReadonlyMap<string, ReminderRule> = new Map(reminderRules.map((rule) => [rule.rule, rule]));

function said(reminder: Reminder, language: Language): string {
  const rule = ruleOf.get(reminder.rule);
  return rule === undefined ? '' : textOf(reminder, rule, language);
}

/** As the contract lists them: people read this JSON too. */
const inOrder = (reminder: Reminder): Omit<Reminder, 'group'> => ({
  rule: reminder.rule,
  version: reminder.version,
  status: reminder.status,
  eligibleFrom: reminder.eligibleFrom,
  suggestedFrom: reminder.suggestedFrom,
  until: reminder.until,
  lastDoneOn: reminder.lastDoneOn,
  because: reminder.because,
  reason: reminder.reason,
  source: reminder.source,
});

function factsOf({ birthDate, sex, factors }: PersonRow, rows: readonly CareHistoryRow[]): CareFacts {
  const candidates = rows.flatMap((row) => (row.kind === 'care' ? standingCandidates(row.thing) : []));
  const all = <Fact>(of: (content: CareContent) => readonly Fact[]): readonly (Fact & Named)[] =>
    candidates.flatMap(({ content, eventId }) => of(content).map((fact) => ({ ...fact, eventId })));
  return {
    birthDate,
    sex,
    factors,
    services: all(({ services }) => services),
    diagnoses: all(({ diagnoses }) => diagnoses),
    enrolments: all(({ enrolments }) => enrolments),
    supplies: all(({ supplies }) => supplies),
  };
}

interface Named {
  readonly eventId: EventId;
}
