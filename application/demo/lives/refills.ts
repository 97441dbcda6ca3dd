import type { Order } from '../../../domain/health-record/index.ts';
import { addDays, type CalendarDate } from '../../../domain/shared/time.ts';
import { diagnoses } from '../codes/diagnoses.ts';
import { drugs } from '../codes/drugs.ts';
import { places } from '../codes/institutions.ts';
import { orders } from '../codes/orders.ts';
import { openDay, yearsFrom } from '../days.ts';
import { dispensing, drugFor, order } from '../entries.ts';
import type { LifeEntry } from '../life.ts';
import type { Story } from '../story.ts';
import type { ChronicVisit } from './chronic-visit.ts';

/** A pick-up opens ten days before the supply ends; most people come in the last week of it. */
const earlyDaysMax = 6;

/** Three pick-ups at the pharmacy, each counted from the one before; what lies ahead of today has not happened. */
export function refills(story: Story, visit: ChronicVisit): readonly LifeEntry[] {
  const { today, chance } = story;
  const draw = chance.fork(`refills/${visit.on}`);
  // The newest prescription keeps to its days, so that the next pick-up is at hand when somebody first looks.
  const early = (): number => (visit.number === 0 ? 0 : draw.whole(0, earlyDaysMax));
  const first = visit.on;
  const second = openDay(addDays(first, visit.supplyDays - early()));
  const third = openDay(addDays(second, visit.supplyDays - early()));
  return [first, second, third]
    .filter((on) => on < today)
    .map((on) =>
      dispensing(on, {
        place: places.pharmacy,
        diagnoses: [diagnoses.diabetes],
        orders: [...regimen(on, { today, days: visit.supplyDays }), order(orders.refillDispensingFee)],
        copaymentTwd: 0,
        nhiPoints: draw.whole(690, 940),
      }),
    );
}

/** What changed over the years, and when: sugar under better control, a milder statin for the muscles. */
const empagliflozinYearsAgo = 3;
const pitavastatinYearsAgo = 4.5;

function regimen(
  on: CalendarDate,
  { today, days }: { readonly today: CalendarDate; readonly days: number },
): readonly Order[] {
  const yearsAgo = yearsFrom(on, today);
  return [
    drugFor(drugs.metformin, days, 2),
    drugFor(yearsAgo > empagliflozinYearsAgo ? drugs.glimepiride : drugs.empagliflozin, days, 1),
    drugFor(drugs.amlodipine, days, 1),
    drugFor(yearsAgo > pitavastatinYearsAgo ? drugs.atorvastatin : drugs.pitavastatin, days, 1),
  ];
}
