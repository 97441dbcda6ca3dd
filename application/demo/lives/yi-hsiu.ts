import { healthyTrends, type Trends } from '../body.ts';
import { diagnoses } from '../codes/diagnoses.ts';
import { chineseMedicines, drugs } from '../codes/drugs.ts';
import { places } from '../codes/institutions.ts';
import { orders } from '../codes/orders.ts';
import { openDay, yearsBefore } from '../days.ts';
import { chineseMedicineVisit, drugFor, order, westernVisit } from '../entries.ts';
import { bloodCount, labResults, thyroidPanel } from '../laboratory.ts';
import type { LifeEntry } from '../life.ts';
import { report } from '../reports.ts';
import type { Story } from '../story.ts';
import { allergy, dentistry, filling, scaling } from './dentistry.ts';
import { minorIllnesses } from './minor-illness.ts';
import { checkup, influenzaVaccines, screeningsOf } from './prevention.ts';

/** 43 years: short of iron for a while, a small knot in the thyroid that is watched. */
export const yiHsiuTrends: Trends = {
  ...healthyTrends,
  haemoglobin: {
    points: [
      [6, 12.8],
      [3, 10.6],
      [2.4, 12.2],
      [0, 12.9],
    ],
    winter: 0,
    deviation: 0.2,
    decimals: 1,
  },
  redCells: {
    points: [
      [3, 4.35],
      [0, 4.45],
    ],
    winter: 0,
    deviation: 0.08,
    decimals: 2,
  },
  weightKg: {
    points: [
      [6, 54.5],
      [0, 57.2],
    ],
    winter: 0.5,
    deviation: 0.4,
    decimals: 1,
  },
  heightCm: { points: [[0, 161]], winter: 0, deviation: 0, decimals: 0 },
};

export const yiHsiuLife = (story: Story): readonly LifeEntry[] => [
  ...minorIllnesses(story, { place: places.cityClinic, years: 5.5, perYear: 3 }),
  ...anaemia(story),
  ...thyroid(story),
  ...chineseMedicine(story),
  ...dentistry(story, places.cityDentist, [
    ...[5.2, 4.6, 4, 3.3, 2.6, 1.9, 1.3, 0.42].map((yearsAgo) => scaling(yearsAgo, orders.scaling)),
    filling(3.7, orders.backResinOne, '37'),
    filling(1.6, orders.frontResin, '21'),
  ]),
  ...influenzaVaccines(story, places.healthCentre, 4),
  ...screeningsOf(story, places.womensClinic, [
    ...([9.4, 6.3, 3.2] as const).map((yearsAgo) => ({ yearsAgo, kind: 'cervix' as const })),
    { yearsAgo: 1.1, kind: 'breast' },
  ]),
  checkup({
    on: openDay(yearsBefore(story.today, 2.9)),
    place: places.cityClinic,
    body: story.body,
    hepatitis: 'not-done',
    waistWasInches: false,
  }),
  allergy(yearsBefore(story.today, 3.5), places.cityHospital, {
    substance: 'LEVOcetirizine 5mg',
    severity: '輕度',
    reaction: '皮疹(Skin rash)',
  }),
];

const anaemia = ({ today, body, chance }: Story): readonly LifeEntry[] =>
  [3, 2.75, 2.4, 1.4, 0.4].flatMap((yearsAgo) => {
    const on = openDay(yearsBefore(today, yearsAgo));
    return [
      westernVisit(on, {
        place: places.cityHospital,
        diagnoses: [diagnoses.anaemia],
        orders: [order(orders.hospitalConsultation), order(orders.bloodCount), drugFor(drugs.folicAcid, 28, 1)],
        copaymentTwd: 240,
        nhiPoints: chance.fork(`anaemia/${on}`).whole(720, 860),
      }),
      ...labResults(bloodCount, { on, place: places.cityHospital, body, chance }),
    ];
  });

const thyroid = ({ today, body, chance }: Story): readonly LifeEntry[] =>
  [4.2, 3.1, 2.1, 1.05, 0.3].flatMap((yearsAgo) => {
    const on = openDay(yearsBefore(today, yearsAgo));
    return [
      westernVisit(on, {
        place: places.cityHospital,
        diagnoses: [diagnoses.thyroidNodule],
        orders: [order(orders.hospitalConsultation), order(orders.neckUltrasound), order(orders.tsh)],
        copaymentTwd: 240,
        nhiPoints: chance.fork(`thyroid/${on}`).whole(1500, 1700),
      }),
      ...labResults(thyroidPanel, { on, place: places.cityHospital, body, chance }),
      report(
        on,
        places.cityHospital,
        orders.neckUltrasound,
        `Thyroid sonography: left lobe nodule ${chance.fork(`nodule/${on}`).between(0.8, 0.95).toFixed(2)} cm, isoechoic, stable.`,
      ),
    ];
  });

const chineseMedicine = ({ today, chance }: Story): readonly LifeEntry[] =>
  [4.8, 4.78, 3.9, 3.88, 2.9, 2.2, 2.18, 1.3, 0.9, 0.88, 0.35, 0.33].map((yearsAgo, index) => {
    const isNeck = index % 3 === 1;
    return chineseMedicineVisit(openDay(yearsBefore(today, yearsAgo)), {
      place: places.chineseClinic,
      diagnoses: [isNeck ? diagnoses.neckPain : diagnoses.insomnia],
      orders: isNeck
        ? [order(orders.acupuncture), drugFor(chineseMedicines.channelDecoction, 7, 3)]
        : [
            drugFor(chineseMedicines.sleepDecoction, 7, 3),
            drugFor(chineseMedicines.freeWanderer, 7, 3),
            order(orders.chineseDailyDrugs, 7),
            order(orders.chineseDispensing),
          ],
      copaymentTwd: 50,
      nhiPoints: chance.fork(`chinese/${yearsAgo}`).whole(520, 690),
    });
  });
