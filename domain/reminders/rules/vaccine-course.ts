import {
  days,
  months,
  unbound,
  years,
  type Bilingual,
  type ReminderRule,
  type RuleGroup,
  type RuleVersion,
  type ServicePattern,
  type Span,
} from '../rule.ts';
import { suggestionOf } from './wording.ts';

/** The routine vaccines of children: CDC, table of vaccines, edition of 10805 (2019-05). */
export const table2019 = 'CDC, table of routine vaccines for children, edition 2019-05';
export const table2014 = 'CDC, table of routine vaccines for children, edition 2014';

/**
 * Doubt: the sources say "before school" and no day until which a missed dose is made up for. A child begins school in
 * the year of its sixth birthday, or soon after.
 */
const madeUpForBelow = years(7);
/** Doubt: the table gives an age and no end; a month later a dose is called late. */
const lateAfterMonths = 1;

export interface DoseRow {
  /** The age from which it is given. */
  readonly at: Span;
  /** After the dose before. */
  readonly after: Span;
  /** Null: never late, as long as it is before school. */
  readonly lateFrom: Span | null;
}

/** Given at an age in months, and late a month after it. */
export const dose = (atMonths: number, after: Span): DoseRow => ({
  at: months(atMonths),
  after,
  lateFrom: months(atMonths + lateAfterMonths),
});
/** Within ages that the table names itself. */
export const doseWithin = (fromMonths: number, lateFromMonths: number, after: Span): DoseRow => ({
  at: months(fromMonths),
  after,
  lateFrom: months(lateFromMonths),
});
export const doseBeforeSchool = (after: Span): DoseRow => ({ at: years(5), after, lateFrom: null });
/** Between the doses of the first months. Doubt: 28 days are general knowledge. */
export const fourWeeks = days(28);
export const first = days(0);

export const dosesOf = (rows: readonly DoseRow[], cohort: Pick<RuleGroup, 'bornFrom'>): readonly RuleGroup[] =>
  rows.map(({ at, after, lateFrom }, index) => ({
    ...unbound,
    ...cohort,
    name: `dose-${index + 1}`,
    label: rows.length === 1 ? null : { 'zh-TW': `第 ${index + 1} 劑`, en: `dose ${index + 1}` },
    who: 'everyone',
    sex: 'any',
    ages: { from: at, below: madeUpForBelow },
    every: 'once',
    counts: 'ever',
    dose: { number: index + 1, after, lateFrom },
    course: 'open',
  }));

interface Course {
  readonly rule: string;
  readonly given: ServicePattern;
  readonly name: Bilingual;
  readonly english: string;
  readonly versions: readonly [RuleVersion, ...RuleVersion[]];
}

export const vaccineCourse = ({ rule, given, name, english, versions }: Course) =>
  ({
    rule: `vaccine-${rule}`,
    resets: [given],
    lockOuts: [],
    versions,
    texts: suggestionOf({ name, english: `the ${english}`, reasons: [] }),
  }) satisfies ReminderRule;

/** One version, whose first day is not known or is that of the vaccine. */
export const onlyVersion = (
  from: RuleVersion['from'],
  doses: readonly DoseRow[],
  cohort: Pick<RuleGroup, 'bornFrom'> = unbound,
): RuleVersion => ({
  version: from ?? 'edition-2019',
  from,
  until: null,
  clock: 'date',
  groups: dosesOf(doses, cohort),
  source: table2019,
});
