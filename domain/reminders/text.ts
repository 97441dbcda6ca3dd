import type { CalendarDate } from '../shared/time.ts';
import type { Reminder } from './plan-reminders.ts';
import type { ReasonCode } from './reason.ts';
import type { Bilingual, ReminderRule, ReminderLanguage } from './rule.ts';

/** The common words for a reason, after the name of the care. */
const reasonTexts = {
  'never-done': { 'zh-TW': '尚無紀錄', en: 'nothing on record' },
  'interval-over': { 'zh-TW': '已可再次安排', en: 'it may be done again' },
  'next-dose': { 'zh-TW': '可接種下一劑', en: 'the next dose may be given' },
  'catch-up': { 'zh-TW': '已逾建議時程，可補接種', en: 'later than recommended; it can still be made up for' },
  'interval-running': { 'zh-TW': '距離上次的間隔未滿', en: 'the interval since the last one still runs' },
  'locked-out': { 'zh-TW': '另一項治療後需間隔一段時間', en: 'another treatment excludes it for a while' },
  'begins-later': { 'zh-TW': '日後才開始適用', en: 'it begins later' },
  'window-missed': { 'zh-TW': '已超過建議期間', en: 'the recommended period has passed' },
  'once-in-life': { 'zh-TW': '終身一次，已完成', en: 'done; it is offered once in life' },
  'nothing-more': { 'zh-TW': '已完成', en: 'done; nothing more is planned' },
  'not-registered-yet': { 'zh-TW': '當時尚未登錄', en: 'not registered yet at that time' },
  expired: { 'zh-TW': '處方箋已過期', en: 'the prescription has run out' },
  'not-in-force': { 'zh-TW': '當時尚未實施', en: 'not in force at that time' },
  'other-sex': { 'zh-TW': '不適用於此性別', en: 'not for this sex' },
  'too-young': { 'zh-TW': '未達適用年齡', en: 'the age for it is not reached yet' },
  'too-old': { 'zh-TW': '已超過適用年齡', en: 'the age for it has passed' },
  'not-in-group': { 'zh-TW': '不屬於適用對象', en: 'not for whom it is meant' },
  'not-confirmed': {
    'zh-TW': '紀錄看不出是否為連續處方箋，請自行確認',
    en: 'the record does not say whether the prescription can be refilled; please confirm it',
  },
} as const satisfies Record<ReasonCode, Bilingual>;

/** One sentence for the person. A date only where it tells something: what was never done is due now. */
export function textOf(reminder: Reminder, rule: ReminderRule, language: ReminderLanguage): string {
  const { reason, status, suggestedFrom, until } = reminder;
  const { texts } = rule;
  const filled = (text: string): string =>
    text
      .replace('{suggestedFrom}', suggestedFrom === null ? '' : printedDate(suggestedFrom, language))
      .replace('{until}', until === null ? '' : printedDate(until, language))
      .replace('{which}', labelOf(reminder, rule, language));
  const own = texts.reasons.find((entry) => entry.reason === reason)?.text[language];
  if (own !== undefined) return filled(own);
  if (status === 'due' && reason === 'never-done') return filled(texts.undated[language]);
  if (suggestedFrom !== null && (status === 'due' || status === 'upcoming')) return filled(texts.dated[language]);
  const separator = language === 'en' ? ': ' : '：';
  return filled(`${texts.name[language]}{which}${separator}${reasonTexts[reason][language]}`);
}

/** Which visit or dose of a course it is, in brackets; empty where there is only one. */
function labelOf({ group, version }: Reminder, { versions }: ReminderRule, language: ReminderLanguage): string {
  const label = versions.find((each) => each.version === version)?.groups.find(({ name }) => name === group)?.label?.[
    language
  ];
  if (label === undefined) return '';
  return language === 'en' ? ` (${label})` : `（${label}）`;
}

/** The Republic's calendar counts from 1912: 2016-12-03 is 105/12/03. */
const yearBeforeTheRepublic = 1911;

function printedDate(date: CalendarDate, language: ReminderLanguage): string {
  const [year, month, dayOfMonth] = date.split('-');
  const yearOfTheRepublic = Number(year) - yearBeforeTheRepublic;
  if (language === 'en' || yearOfTheRepublic < 1) return date;
  return [yearOfTheRepublic, month, dayOfMonth].join('/');
}
