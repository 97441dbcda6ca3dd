import { healthyTrends, type Trends } from '../body.ts';
import { diagnoses } from '../codes/diagnoses.ts';
import { drugs } from '../codes/drugs.ts';
import { places } from '../codes/institutions.ts';
import { orders } from '../codes/orders.ts';
import { openDay, yearsBefore } from '../days.ts';
import { drugFor, order, westernVisit } from '../entries.ts';
import { bloodCount, labResult, labResults } from '../laboratory.ts';
import type { LifeEntry } from '../life.ts';
import { report } from '../reports.ts';
import type { Story } from '../story.ts';
import { childhoodVaccines } from './childhood.ts';
import { allergy, dentalWork, dentistry, filling, fluoride, scaling } from './dentistry.ts';
import { minorIllnesses } from './minor-illness.ts';
import { influenzaVaccines, vaccination } from './prevention.ts';

export const daughterTrends: Trends = {
  ...healthyTrends,
  weightKg: {
    points: [
      [5, 38],
      [3, 46],
      [0, 51.5],
    ],
    winter: 0.3,
    deviation: 0.3,
    decimals: 1,
  },
  heightCm: {
    points: [
      [5, 146],
      [3, 156],
      [1, 160.5],
      [0, 161],
    ],
    winter: 0,
    deviation: 0,
    decimals: 1,
  },
  haemoglobin: { points: [[0, 12.6]], winter: 0, deviation: 0.3, decimals: 1 },
};

/** 16 years, with a mind of her own. */
export const daughterLife = (story: Story): readonly LifeEntry[] => [
  ...childhoodVaccines(story),
  ...[3, 2.45].map((yearsAgo) =>
    vaccination(openDay(yearsBefore(story.today, yearsAgo)), '人類乳突病毒疫苗', places.healthCentre),
  ),
  ...influenzaVaccines(story, places.school, 9),
  ...minorIllnesses(story, { place: places.cityClinic, years: 5, perYear: 3 }),
  ...visits(story, [
    [2.2, diagnoses.dysmenorrhoea],
    [1.5, diagnoses.dysmenorrhoea],
    [0.7, diagnoses.dysmenorrhoea],
    [1.8, diagnoses.acne],
    [1.2, diagnoses.acne],
    [0.5, diagnoses.acne],
  ]),
  ...labResults(bloodCount, {
    on: openDay(yearsBefore(story.today, 1.5)),
    place: places.womensClinic,
    body: story.body,
    chance: story.chance,
  }),
  ...dentistry(story, places.cityDentist, [
    ...[3.6, 2.8, 2.1, 1.4, 0.7].map((yearsAgo) => scaling(yearsAgo, orders.scaling)),
    filling(2.8, orders.backResinOne, '36'),
  ]),
];

export const sonTrends: Trends = {
  ...healthyTrends,
  weightKg: {
    points: [
      [6, 16],
      [3, 25],
      [0, 35.4],
    ],
    winter: 0.2,
    deviation: 0.25,
    decimals: 1,
  },
  heightCm: {
    points: [
      [6, 102],
      [3, 121],
      [0, 138],
    ],
    winter: 0,
    deviation: 0,
    decimals: 1,
  },
};

/** 10 years, in the fourth class, with a sweet tooth. */
export const sonLife = (story: Story): readonly LifeEntry[] => [
  ...childhoodVaccines(story),
  ...influenzaVaccines(story, places.school, 9),
  ...minorIllnesses(story, { place: places.childrensClinic, years: 5.5, perYear: 6 }),
  ...visits(story, [
    [3.4, diagnoses.rhinitis],
    [2.4, diagnoses.rhinitis],
    [1.4, diagnoses.rhinitis],
    [0.4, diagnoses.rhinitis],
    [1.1, diagnoses.myopia],
    [0.6, diagnoses.myopia],
  ]),
  ...influenza(story),
  ...dentistry(story, places.cityDentist, [
    ...[8.2, 7.7, 7.2, 6.7, 6.2, 5.7, 5.2, 4.7, 4.3].map(fluoride),
    filling(4.7, orders.glassIonomer, '74'),
    filling(4.2, orders.glassIonomer, '84'),
    filling(3.5, orders.backResinTwo, '75'),
    dentalWork(2.9, diagnoses.pulpitis, [orders.periapicalXray, '85'], [orders.pulpotomy, '85']),
    filling(2.1, orders.backResinOne, '16'),
    filling(1.2, orders.backResinOne, '26'),
    dentalWork(0.8, diagnoses.gingivitis, [orders.plaqueRemoval]),
    filling(0.35, orders.backResinTwo, '65'),
  ]),
  allergy(yearsBefore(story.today, 2.2), places.childrensClinic, {
    substance: 'Metoclopramide INJ 10mg/2mL',
    severity: '輕度',
    reaction: '嗜睡(Drowsiness)',
  }),
];

type Reason = readonly [yearsAgo: number, diagnosis: (typeof diagnoses)[keyof typeof diagnoses]];

const visits = ({ today, chance }: Story, reasons: readonly Reason[]): readonly LifeEntry[] =>
  reasons.map(([yearsAgo, diagnosis]) =>
    westernVisit(openDay(yearsBefore(today, yearsAgo)), {
      place: places.cityHospital,
      diagnoses: [diagnosis],
      orders: [order(orders.hospitalConsultation), drugFor(drugs.antihistamine, 7, 2)],
      copaymentTwd: 240,
      nhiPoints: chance.fork(`visit/${yearsAgo}/${diagnosis.code}`).whole(420, 680),
    }),
  );

/** One proven influenza, with the test, a chest film and a neighbour that was negative. */
function influenza({ today, body, chance }: Story): readonly LifeEntry[] {
  const on = openDay(yearsBefore(today, 1.85));
  const draw = { on, place: places.cityHospital, body, chance };
  return [
    westernVisit(on, {
      place: places.cityHospital,
      diagnoses: [diagnoses.influenza],
      orders: [
        order(orders.emergencyConsultation),
        order(orders.influenzaA),
        order(orders.influenzaB),
        order(orders.chestXray),
      ],
      copaymentTwd: 300,
      nhiPoints: 2180,
    }),
    labResult(draw, { order: orders.influenzaA, item: 'Influenza A Ag', value: 'Positive', reference: '[Negative][]' }),
    labResult(draw, { order: orders.influenzaB, item: 'Influenza B Ag', value: 'Negative', reference: '[Negative][]' }),
    ...labResults(bloodCount, draw),
    report(on, places.cityHospital, orders.chestXray, 'Chest PA: no definite consolidation.'),
  ];
}
