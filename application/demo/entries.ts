import type { CodedText, DentalOrder, Order } from '../../domain/health-record/index.ts';
import { addDays, yearOf, type CalendarDate } from '../../domain/shared/time.ts';
import type { OrderCode } from './codes/orders.ts';
import type { Place } from './codes/institutions.ts';
import type { EntryContents, EntryKind, EntryOf, Life, LifeEntry } from './life.ts';

/** How many days pass before the source knows: claims are declared monthly, results are uploaded at once. */
const statedAfterDays = {
  'western-visit': 7,
  dispensing: 7,
  admission: 20,
  'dental-visit': 7,
  allergy: 3,
  wish: 7,
  vaccination: 5,
  'lab-result': 2,
  report: 3,
  'chinese-medicine-visit': 7,
  checkup: 25,
  screening: 25,
  'diabetes-enrolment': 10,
  'diabetes-follow-up': 10,
  'kidney-enrolment': 10,
  'kidney-follow-up': 10,
  'hepatitis-enrolment': 10,
  'hepatitis-follow-up': 10,
} as const satisfies Readonly<Record<EntryKind, number>>;

export const entry = <Kind extends EntryKind>(
  kind: Kind,
  on: CalendarDate,
  content: EntryContents[Kind],
): EntryOf<Kind> => ({ kind, on, statedFrom: addDays(on, statedAfterDays[kind]), content, correction: null });

export const order = ({ code, name }: OrderCode, quantity = 1, days = 0): Order => ({ code, name, quantity, days });
export const drugFor = (drug: OrderCode, days: number, perDay: number): Order => order(drug, days * perDay, days);

interface Claimed<Line> {
  readonly place: Place;
  readonly diagnoses: readonly CodedText[];
  readonly procedures?: readonly CodedText[];
  readonly orders: readonly Line[];
  readonly copaymentTwd: number;
  readonly nhiPoints: number;
}

/** The card sequence is given when the whole life is known: see `withCardSequences`. */
const claim = <Line>({ place, procedures = [], ...claimed }: Claimed<Line>) => ({
  ...claimed,
  procedures,
  division: place.division,
  institution: place.institution,
  cardSequence: null,
});

export const westernVisit = (on: CalendarDate, claimed: Claimed<Order>): EntryOf<'western-visit'> =>
  entry('western-visit', on, { ...claim(claimed), visitedOn: on, handedOverOn: null });

/** Carried out on another day or by somebody else than the visit that ordered it: 復健治療日期. */
export const treatment = (on: CalendarDate, claimed: Claimed<Order>): EntryOf<'western-visit'> =>
  entry('western-visit', on, { ...claim(claimed), visitedOn: on, handedOverOn: on });

/** Pharmacies claim without a day of visit, under the sequence XXXX. */
export const dispensing = (on: CalendarDate, claimed: Claimed<Order>): EntryOf<'dispensing'> =>
  entry('dispensing', on, { ...claim(claimed), cardSequence: 'XXXX', dispensedOn: on });

export const dentalVisit = (on: CalendarDate, claimed: Claimed<DentalOrder>): EntryOf<'dental-visit'> =>
  entry('dental-visit', on, { ...claim(claimed), visitedOn: on });

export const chineseMedicineVisit = (on: CalendarDate, claimed: Claimed<Order>): EntryOf<'chinese-medicine-visit'> =>
  entry('chinese-medicine-visit', on, { ...claim(claimed), visitedOn: on });

/** The NHI card counts what is done with it, from 0001 in each calendar year. */
export function withCardSequences(life: Life): Life {
  const usesOfYear = new Map<number, number>();
  return life
    .toSorted((left, right) => (left.on < right.on ? -1 : Number(left.on > right.on)))
    .map((each) => {
      if (!usesCard(each)) return each;
      const uses = (usesOfYear.get(yearOf(each.on)) ?? 0) + 1;
      usesOfYear.set(yearOf(each.on), uses);
      return numbered(each, String(uses).padStart(4, '0'));
    });
}

type CardEntry =
  EntryOf<'western-visit'> | EntryOf<'dental-visit'> | EntryOf<'chinese-medicine-visit'> | EntryOf<'admission'>;

const usesCard = (each: LifeEntry): each is CardEntry =>
  each.kind === 'western-visit' ||
  each.kind === 'dental-visit' ||
  each.kind === 'chinese-medicine-visit' ||
  each.kind === 'admission';

function numbered(each: CardEntry, cardSequence: string): LifeEntry {
  switch (each.kind) {
    case 'western-visit':
      return { ...each, content: { ...each.content, cardSequence } };
    case 'dental-visit':
      return { ...each, content: { ...each.content, cardSequence } };
    case 'chinese-medicine-visit':
      return { ...each, content: { ...each.content, cardSequence } };
    case 'admission':
      return { ...each, content: { ...each.content, cardSequence } };
  }
}
