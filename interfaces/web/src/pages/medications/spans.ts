import { addDays } from '../../messages/format.ts';

/** The spans in which the official pages show drug classes, from three years down to a month. */
export const spanNames = ['threeYears', 'year', 'halfYear', 'month'] as const;
export type SpanName = (typeof spanNames)[number];

const spanDays: Readonly<Record<SpanName, number>> = { threeYears: 1_096, year: 365, halfYear: 183, month: 30 };

export const isSpanName = (text: string): text is SpanName => spanNames.some((name) => name === text);

/** Both days count. */
export function spanOf(name: SpanName, today: string): { readonly from: string; readonly to: string } {
  return { from: addDays(today, -spanDays[name]), to: today };
}
