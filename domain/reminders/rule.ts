import type { DatedFactor, Factor, Sex } from '../people/index.ts';
import { parseCalendarDate, type CalendarDate } from '../shared/time.ts';
import type { Enrolment, ServiceKind } from './facts.ts';
import type { ReasonCode } from './reason.ts';

export type ReminderLanguage = 'zh-TW' | 'en';
export type Bilingual = Readonly<Record<ReminderLanguage, string>>;

/** Half-open: `[from, until)`. Null: no bound that anybody knows. */
export interface Period {
  readonly from: CalendarDate | null;
  readonly until: CalendarDate | null;
}

/**
 * Two clocks exist side by side. `date`: ages are exact and intervals run from day to day. `year`: the age is the
 * difference of calendar years and an interval of n years is over on the n-th 1 January; a date is still what people
 * are told, last + n years.
 */
export type CareClock = 'date' | 'year';

export interface Span {
  readonly unit: 'days' | 'months' | 'years';
  readonly count: number;
}

/** By exact codes; or, where the source gives only names, by any of the texts that such a name contains. */
export type ServicePattern =
  | { readonly kind: ServiceKind; readonly codes: readonly string[] }
  | { readonly kind: 'screening' | 'vaccination'; readonly naming: readonly string[] };

/** What puts a person in a group. A service, a diagnosis and a factor put them there from their day on. */
export type Evidence =
  | ({ readonly from: 'service' } & ServicePattern)
  | { readonly from: 'diagnosis'; readonly startingWith: readonly string[] }
  | { readonly from: 'factor'; readonly name: Factor['name']; readonly value: Factor['value'] }
  /** From the date that the factor's value is, for so many days. */
  | { readonly from: 'dated-factor'; readonly name: DatedFactor; readonly days: number }
  /** While enrolled in a shared-care programme. */
  | { readonly from: 'enrolment'; readonly programme: Enrolment['programme'] }
  /** So long after the last of these services. */
  | { readonly from: 'after-service'; readonly services: readonly ServicePattern[]; readonly wait: Span }
  /** Until the first of these services. */
  | { readonly from: 'without-service'; readonly services: readonly ServicePattern[] }
  /** From the first of these services on, if it fell within these ages. */
  | { readonly from: 'first-at'; readonly services: readonly ServicePattern[]; readonly ages: AgeBand }
  /** So many pack-years (packs a day times years), and no end of smoking declared, or less than `quitWithin` ago. */
  | { readonly from: 'smoking'; readonly packYearsFrom: number; readonly quitWithin: Span }
  /** Only the days on which each of these holds. */
  | { readonly from: 'all'; readonly of: readonly [Evidence, ...Evidence[]] };

/** Half-open. */
export interface AgeBand {
  readonly from: Span;
  readonly below: Span | null;
}

/** A day that returns each year, and that every year has. */
export interface DayOfYear {
  readonly month: number;
  readonly day: number;
}
/** Services count from `begins` to `closes`; this group may have them from `opens`. `closes` lies in the next year. */
export interface Season {
  readonly begins: DayOfYear;
  readonly opens: DayOfYear;
  readonly closes: DayOfYear;
}

/** One dose of a course: open to those who have had exactly the doses before it, the last so long ago. */
export interface Dose {
  readonly number: number;
  readonly after: Span;
  /** From this age on it is late and made up for. Null: never. */
  readonly lateFrom: Span | null;
}

/** Those whose last supplied day lies within these days, both included, may come from `opensOn` on. */
export interface Holiday {
  readonly firstDay: CalendarDate;
  readonly lastDay: CalendarDate;
  readonly opensOn: CalendarDate;
}

/**
 * What `ages` are counted from: a birth, a declared day, or the first day without medicine, after the next pick-up or
 * after the last one of a prescription.
 */
export type Anchor = 'birth' | 'pregnancy-lmp' | 'child-born' | 'supply-end' | 'last-supply-end';

export interface RuleGroup {
  readonly name: string;
  /** Which visit or dose this is, where a course has several. */
  readonly label: Bilingual | null;
  /** Any one piece of evidence suffices. */
  readonly who: 'everyone' | readonly Evidence[];
  readonly sex: Sex | 'any';
  /** Only those born before this day: a cohort whose youngest grow older with it. Null: no such bound. */
  readonly bornBefore: CalendarDate | null;
  /** Only those born on this day or later. */
  readonly bornFrom: CalendarDate | null;
  readonly since: Anchor;
  /** On the version's clock. */
  readonly ages: AgeBand;
  /** Null: all the year. */
  readonly season: Season | null;
  readonly every: Span | 'once';
  /**
   * `in-band`: only services within this age band count, so that the next band begins afresh; `in-season`: only those
   * of this season. Patterns: only these, and not all that the rule accepts.
   */
  readonly counts: 'ever' | 'in-band' | 'in-season' | readonly ServicePattern[];
  /** Null: not one of a course of doses. */
  readonly dose: Dose | null;
  /** `window`: on its own, with a last day; missed, it is overdue. `open`: joins the groups beside it. */
  readonly course: 'open' | 'window';
  /** So long after its last day a missed window is spoken of no more. Null: it always is. */
  readonly lapsesAfter: Span | null;
  readonly holidays: readonly Holiday[];
}

/** Of a group that is bound by nothing but what it names itself. */
export const unbound = {
  label: null,
  bornBefore: null,
  bornFrom: null,
  since: 'birth',
  season: null,
  dose: null,
  lapsesAfter: null,
  holidays: [],
} as const satisfies Partial<RuleGroup>;

export interface RuleVersion extends Period {
  readonly version: string;
  readonly clock: CareClock;
  readonly groups: readonly RuleGroup[];
  readonly source: string;
}

export interface RuleTexts {
  readonly name: Bilingual;
  /** With `{suggestedFrom}`. */
  readonly dated: Bilingual;
  /** Due now, with nothing on record to count from. */
  readonly undated: Bilingual;
  /** Where the rule has better words for a reason than the common ones; they go before `dated` and `undated`. */
  readonly reasons: readonly { readonly reason: ReasonCode; readonly text: Bilingual }[];
}

/** A rule is data. What no row can say becomes a column that every row answers, never a branch on an id. */
export interface ReminderRule {
  readonly rule: string;
  /** Each of these counts as done and starts the interval anew. */
  readonly resets: readonly ServicePattern[];
  /** Each of these excludes the service for a while without being one. */
  readonly lockOuts: readonly (ServicePattern & { readonly days: number })[];
  /** In order of time, without overlap. */
  readonly versions: readonly [RuleVersion, ...RuleVersion[]];
  readonly texts: RuleTexts;
}

/** For rows: a slip in one is a bug of ours, found when the file is loaded. */
export function day(text: `${number}-${number}-${number}`): CalendarDate {
  const date = parseCalendarDate(text);
  if (!date.ok) throw new RangeError(`a rule row names the day ${text}, which no calendar has`);
  return date.value;
}
export const days = (count: number): Span => ({ unit: 'days', count });
export const months = (count: number): Span => ({ unit: 'months', count });
export const years = (count: number): Span => ({ unit: 'years', count });
