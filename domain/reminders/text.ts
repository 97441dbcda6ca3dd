import type { CalendarDate } from '../shared/time.ts';
import type { Reminder } from './plan-reminders.ts';
import type { ReasonCode } from './reason.ts';
import type { Bilingual, ReminderRule, ReminderLanguage } from './rule.ts';

/** The common words for a reason, after the name of the care. */
const reasonTexts = {
  'never-done': { 'zh-TW': '尚無紀錄', en: 'nothing on record' },
  'interval-over': { 'zh-TW': '已可再次安排', en: 'it may be done again' },
  'interval-running': { 'zh-TW': '距離上次的間隔未滿', en: 'the interval since the last one still runs' },
  'locked-out': { 'zh-TW': '另一項治療後需間隔一段時間', en: 'another treatment excludes it for a while' },
  'begins-later': { 'zh-TW': '日後才開始適用', en: 'it begins later' },
  'window-missed': { 'zh-TW': '已超過建議期間', en: 'the recommended period has passed' },
  'once-in-life': { 'zh-TW': '終身一次，已完成', en: 'done; it is offered once in life' },
  'nothing-more': { 'zh-TW': '已完成', en: 'done; nothing more is planned' },
  'not-registered-yet': { 'zh-TW': '當時尚未登錄', en: 'not registered yet at that time' },
  'not-in-force': { 'zh-TW': '當時尚未實施', en: 'not in force at that time' },
  'other-sex': { 'zh-TW': '不適用於此性別', en: 'not for this sex' },
  'too-young': { 'zh-TW': '未達適用年齡', en: 'the age for it is not reached yet' },
  'too-old': { 'zh-TW': '已超過適用年齡', en: 'the age for it has passed' },
  'not-in-group': { 'zh-TW': '不屬於適用對象', en: 'not for whom it is meant' },
} as const satisfies Record<ReasonCode, Bilingual>;

/** One sentence for the person. A date only where it tells something: what was never done is due now. */
export function textOf(reminder: Reminder, { texts }: ReminderRule, language: ReminderLanguage): string {
  const { reason, status, suggestedFrom } = reminder;
  const own = texts.reasons.find((entry) => entry.reason === reason)?.text[language];
  if (own !== undefined) return own;
  if (status === 'due' && reason === 'never-done') return texts.undated[language];
  if (suggestedFrom !== null && (status === 'due' || status === 'upcoming')) {
    return texts.dated[language].replace('{suggestedFrom}', printedDate(suggestedFrom, language));
  }
  const separator = language === 'en' ? ': ' : '：';
  return `${texts.name[language]}${separator}${reasonTexts[reason][language]}`;
}

/** The Republic's calendar counts from 1912: 2016-12-03 is 105/12/03. */
const yearBeforeTheRepublic = 1911;

function printedDate(date: CalendarDate, language: ReminderLanguage): string {
  const [year, month, dayOfMonth] = date.split('-');
  const yearOfTheRepublic = Number(year) - yearBeforeTheRepublic;
  if (language === 'en' || yearOfTheRepublic < 1) return date;
  return [yearOfTheRepublic, month, dayOfMonth].join('/');
}
