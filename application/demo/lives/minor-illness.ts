import type { Order } from '../../../domain/health-record/index.ts';
import { addDays, type CalendarDate } from '../../../domain/shared/time.ts';
import { diagnoses } from '../codes/diagnoses.ts';
import { drugs } from '../codes/drugs.ts';
import type { Place } from '../codes/institutions.ts';
import { orders } from '../codes/orders.ts';
import { openDay, winter, yearsBefore } from '../days.ts';
import { drugFor, order, westernVisit } from '../entries.ts';
import type { LifeEntry } from '../life.ts';
import type { Chance } from '../seeded-chance.ts';
import type { Story } from '../story.ts';

type Diagnosis = (typeof diagnoses)[keyof typeof diagnoses];

interface Illness {
  readonly diagnosis: Diagnosis;
  readonly drugs: readonly Order[];
}

const days = 3;
const cold: Illness = {
  diagnosis: diagnoses.cold,
  drugs: [drugFor(drugs.coughTablet, days, 3), drugFor(drugs.antihistamine, days, 3)],
};
/** With the weight that each has beside one cold. */
const others: readonly (Illness & { readonly weight: number })[] = [
  { ...cold, weight: 5 },
  { diagnosis: diagnoses.bronchitis, weight: 1, drugs: [drugFor(drugs.coughTablet, 5, 3)] },
  {
    diagnosis: diagnoses.sinusitis,
    weight: 1,
    drugs: [drugFor(drugs.ampicillin, 5, 4), drugFor(drugs.antihistamine, 5, 2)],
  },
  { diagnosis: diagnoses.gastroenteritis, weight: 2, drugs: [drugFor(drugs.antispasmodic, days, 3)] },
  { diagnosis: diagnoses.conjunctivitis, weight: 1, drugs: [order(drugs.eyeDrops, 1, 7)] },
  { diagnosis: diagnoses.influenza, weight: 1, drugs: [drugFor(drugs.coughTablet, 5, 3)] },
];

/** More in winter than in summer: the day is drawn until it is cold enough. */
function coldDay(story: Story, draw: Chance, years: number): CalendarDate {
  const pick = (): CalendarDate =>
    openDay(addDays(yearsBefore(story.today, years), draw.whole(0, Math.floor(years * 365) - 3)));
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const on = pick();
    if (draw.between(-1, 1.2) < winter(on)) return on;
  }
  return pick();
}

/** What everybody has now and then. */
export function minorIllnesses(
  story: Story,
  { place, years, perYear }: { readonly place: Place; readonly years: number; readonly perYear: number },
): readonly LifeEntry[] {
  const draw = story.chance.fork('minor-illnesses');
  const days = new Set(Array.from({ length: Math.round(years * perYear) }, () => coldDay(story, draw, years)));
  return [...days].map((on) => {
    const illness = drawn(draw.fork(on));
    return westernVisit(on, {
      place,
      diagnoses: [illness.diagnosis],
      orders: [order(orders.consultation), ...illness.drugs, order(orders.clinicDispensingFee)],
      copaymentTwd: 50,
      nhiPoints: draw.fork(on).whole(390, 560),
    });
  });
}

const drawn = (draw: Chance): Illness =>
  draw.oneOf(cold, ...others.flatMap(({ weight, ...illness }) => Array.from({ length: weight }, () => illness)));
