import type { CodedText, DentalOrder } from '../../../domain/health-record/index.ts';
import type { CalendarDate } from '../../../domain/shared/time.ts';
import { diagnoses } from '../codes/diagnoses.ts';
import type { Place } from '../codes/institutions.ts';
import { orders, type OrderCode } from '../codes/orders.ts';
import { openDay, yearsBefore } from '../days.ts';
import { dentalVisit, entry } from '../entries.ts';
import type { LifeEntry } from '../life.ts';
import type { Story } from '../story.ts';

const quadrants = ['右上', '左上', '左下', '右下'];

/** FDI: the first digit is the quadrant, 5 to 8 those of primary teeth; named as the official sample names them. */
function toothOf(code: string): CodedText {
  const quadrant = Number(code.slice(0, 1));
  const number = Number(code.slice(1));
  const isPrimary = quadrant > 4;
  const side = quadrants[(quadrant - 1) % 4] ?? '';
  return { code, name: `${side}第 ${number} 顆${isPrimary ? '乳牙' : '恆牙'}` };
}

const dentalOrder = ({ code, name }: OrderCode, tooth?: string): DentalOrder => ({
  code,
  name,
  quantity: 1,
  days: 0,
  tooth: tooth === undefined ? null : toothOf(tooth),
});

interface DentalCare {
  readonly yearsAgo: number;
  readonly diagnosis: (typeof diagnoses)[keyof typeof diagnoses];
  readonly work: readonly (readonly [OrderCode, tooth?: string])[];
}

/** Visits as a table: when, why, and what was done to which tooth. */
export function dentistry(story: Story, place: Place, cares: readonly DentalCare[]): readonly LifeEntry[] {
  return cares.map(({ yearsAgo, diagnosis, work }) => {
    const on = openDay(yearsBefore(story.today, yearsAgo));
    return dentalVisit(on, {
      place,
      diagnoses: [diagnosis],
      orders: [dentalOrder(orders.dentalConsultation), ...work.map(([order, tooth]) => dentalOrder(order, tooth))],
      copaymentTwd: 50,
      nhiPoints: story.chance.fork(`dentist/${on}`).whole(320, 640) + 420 * work.length,
    });
  });
}

/** Scaling and its kin, without a tooth. */
export const scaling = (yearsAgo: number, order: OrderCode): DentalCare => ({
  yearsAgo,
  diagnosis: diagnoses.periodontitis,
  work: [[order]],
});

export const filling = (yearsAgo: number, order: OrderCode, tooth: string): DentalCare => ({
  yearsAgo,
  diagnosis: diagnoses.caries,
  work: [
    [orders.periapicalXray, tooth],
    [order, tooth],
  ],
});

export const fluoride = (yearsAgo: number): DentalCare => ({
  yearsAgo,
  diagnosis: diagnoses.fluoride,
  work: [[orders.fluoride]],
});

export const dentalWork = (
  yearsAgo: number,
  diagnosis: DentalCare['diagnosis'],
  ...work: DentalCare['work']
): DentalCare => ({ yearsAgo, diagnosis, work });

/** Section r4. */
export const allergy = (
  on: CalendarDate,
  place: Place,
  said: { readonly substance: string; readonly severity: string; readonly reaction: string },
): LifeEntry =>
  entry('allergy', on, {
    reportedOn: on,
    ...said,
    reactionNote: null,
    institution: { code: place.institution.code, name: place.institution.name },
    physician: null,
    telephone: '02-00000000',
    address: '虛擬市虛擬路1號',
    enteredBy: '雲端登錄',
  });
