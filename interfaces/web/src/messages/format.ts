import type { Language } from '../../../../read-models/read-model.ts';

export type Calendar = 'gregorian' | 'roc';

/** Dates and numbers in words of a language and a calendar. Days are `YYYY-MM-DD`, instants ISO 8601. */
export interface Format {
  /** `2026年8月14日`, `民國115年8月14日`, `14 Aug 2026`. */
  readonly day: (day: string | null) => string;
  /** Without the year when it is the reader's own. */
  readonly dayNear: (day: string | null, today: string) => string;
  /** `2026/08/14`, `115/08/14`: for columns. */
  readonly dayShort: (day: string | null) => string;
  /** For axes, where it stands beside others: `2026/8`, `115/8`, `Aug 2026`. */
  readonly month: (day: string) => string;
  readonly year: (year: number) => string;
  readonly moment: (instant: string) => string;
  readonly time: (instant: string) => string;
  readonly number: (value: number) => string;
  /** With its sign, and a real minus: `−0.3`, `+18`. */
  readonly difference: (value: number) => string;
}

const yearsBeforeRepublic = 1911;
/** Hides the noise of binary fractions, and no printed value has more. */
const fractionDigitsMax = 3;
const englishMonths = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly date: number;
}

export function createFormat(language: Language, calendar: Calendar): Format {
  const words = language === 'en' ? english(calendar) : chinese(calendar);
  return {
    day: (day) => (day === null ? words.unknown : words.day(partsOf(day))),
    dayNear: (day, today) => {
      if (day === null) return words.unknown;
      return day.slice(0, 4) === today.slice(0, 4) ? words.dayOfYear(partsOf(day)) : words.day(partsOf(day));
    },
    dayShort: (day) => (day === null ? words.unknown : shortDay(partsOf(day), calendar)),
    month: (day) => words.month(partsOf(day)),
    year: words.year,
    moment: (instant) => `${words.day(partsOf(dayOfInstant(instant)))} ${timeOfInstant(instant)}`,
    time: timeOfInstant,
    number: numberText,
    difference: (value) => (value > 0 ? `+${numberText(value)}` : numberText(value)),
  };
}

interface Words {
  readonly unknown: string;
  readonly day: (parts: Parts) => string;
  readonly dayOfYear: (parts: Parts) => string;
  readonly month: (parts: Parts) => string;
  readonly year: (year: number) => string;
}

function chinese(calendar: Calendar): Words {
  const year = (number: number): string =>
    inRepublic(number, calendar) ? `民國${number - yearsBeforeRepublic}年` : `${number}年`;
  const dayOfYear = ({ month, date }: Parts): string => `${month}月${date}日`;
  return {
    unknown: '日期不明',
    day: (parts) => year(parts.year) + dayOfYear(parts),
    dayOfYear,
    month: (parts) => `${shownYear(parts.year, calendar)}/${parts.month}`,
    year,
  };
}

function english(calendar: Calendar): Words {
  const year = (number: number): string =>
    inRepublic(number, calendar) ? `ROC ${number - yearsBeforeRepublic}` : String(number);
  const monthName = ({ month }: Parts): string => englishMonths[month - 1] ?? '';
  const dayOfYear = (parts: Parts): string => `${parts.date} ${monthName(parts)}`;
  return {
    unknown: 'date unknown',
    day: (parts) => `${dayOfYear(parts)} ${year(parts.year)}`,
    dayOfYear,
    month: (parts) =>
      inRepublic(parts.year, calendar)
        ? `${shownYear(parts.year, calendar)}/${parts.month}`
        : `${monthName(parts)} ${parts.year}`,
    year,
  };
}

/** The Republic's years begin in 1912; what is older keeps its Gregorian year. */
const inRepublic = (year: number, calendar: Calendar): boolean => calendar === 'roc' && year > yearsBeforeRepublic;

const shownYear = (year: number, calendar: Calendar): number =>
  inRepublic(year, calendar) ? year - yearsBeforeRepublic : year;

function shortDay({ year, month, date }: Parts, calendar: Calendar): string {
  return `${shownYear(year, calendar)}/${twoDigits(month)}/${twoDigits(date)}`;
}

const twoDigits = (number: number): string => String(number).padStart(2, '0');

function partsOf(day: string): Parts {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, date };
}

/**
 * Both languages group by three with commas and have a point. By hand, like the clock below: the browser's own formats
 * take a phone a tenth of a second to make, before anything is drawn.
 */
function numberText(value: number): string {
  const rounded = Number(Math.abs(value).toFixed(fractionDigitsMax));
  const [whole = '', fraction] = String(rounded).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return `${value < 0 && rounded > 0 ? '−' : ''}${grouped}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Taiwan's clocks, without summer time since 1980 (IANA tz database, Asia/Taipei): older than any instant we are told. */
const taipeiAheadOfUtcMs = 8 * 3_600_000;

const inTaipei = (instant: string | number): string =>
  new Date(new Date(instant).getTime() + taipeiAheadOfUtcMs).toISOString();

/** The day in Taiwan at that instant. */
export const dayOfInstant = (instant: string | number): string => inTaipei(instant).slice(0, 10);

const timeOfInstant = (instant: string): string => inTaipei(instant).slice(11, 16);

const dayMs = 86_400_000;

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / dayMs);

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
