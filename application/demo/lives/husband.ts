import type { Enrolment } from '../../../domain/health-record/index.ts';
import { healthyTrends, type Trends } from '../body.ts';
import { diagnoses } from '../codes/diagnoses.ts';
import { drugs } from '../codes/drugs.ts';
import { places } from '../codes/institutions.ts';
import { orders } from '../codes/orders.ts';
import { openDay, yearsBefore } from '../days.ts';
import { dispensing, drugFor, entry, order, westernVisit } from '../entries.ts';
import { labResult, labResults, lipidPanel, liverPanel } from '../laboratory.ts';
import type { LifeEntry } from '../life.ts';
import { report } from '../reports.ts';
import type { Story } from '../story.ts';
import { dentistry, filling, scaling } from './dentistry.ts';
import { minorIllnesses } from './minor-illness.ts';
import { checkup, influenzaVaccines, screeningsOf } from './prevention.ts';

/** 45 years: a belly that grows, lipids that follow it, and a hepatitis B virus that has slept since childhood. */
export const husbandTrends: Trends = {
  ...healthyTrends,
  hba1cPercent: {
    points: [
      [6, 5.5],
      [0, 5.9],
    ],
    winter: 0.05,
    deviation: 0.1,
    decimals: 1,
  },
  fastingGlucose: {
    points: [
      [6, 94],
      [0, 107],
    ],
    winter: 2,
    deviation: 5,
    decimals: 0,
  },
  creatinine: { points: [[0, 0.98]], winter: 0, deviation: 0.04, decimals: 2 },
  ldl: {
    points: [
      [6, 132],
      [2, 161],
      [1.5, 128],
      [0, 121],
    ],
    winter: 2,
    deviation: 6,
    decimals: 0,
  },
  hdl: {
    points: [
      [6, 44],
      [0, 39],
    ],
    winter: 0,
    deviation: 2,
    decimals: 0,
  },
  triglyceride: {
    points: [
      [6, 158],
      [2, 236],
      [0, 198],
    ],
    winter: 8,
    deviation: 22,
    decimals: 0,
  },
  alt: {
    points: [
      [6, 34],
      [0, 52],
    ],
    winter: 0,
    deviation: 6,
    decimals: 0,
  },
  ast: {
    points: [
      [6, 28],
      [0, 38],
    ],
    winter: 0,
    deviation: 4,
    decimals: 0,
  },
  uricAcid: {
    points: [
      [6, 6.8],
      [0, 7.6],
    ],
    winter: 0,
    deviation: 0.3,
    decimals: 1,
  },
  redCells: { points: [[0, 5.1]], winter: 0, deviation: 0.1, decimals: 2 },
  haemoglobin: { points: [[0, 15.4]], winter: 0, deviation: 0.3, decimals: 1 },
  platelets: { points: [[0, 214]], winter: 0, deviation: 14, decimals: 0 },
  systolic: {
    points: [
      [6, 124],
      [0, 133],
    ],
    winter: 4,
    deviation: 6,
    decimals: 0,
  },
  diastolic: {
    points: [
      [6, 79],
      [0, 86],
    ],
    winter: 2,
    deviation: 4,
    decimals: 0,
  },
  weightKg: {
    points: [
      [6, 76],
      [0, 84.5],
    ],
    winter: 0.8,
    deviation: 0.5,
    decimals: 1,
  },
  heightCm: { points: [[0, 172]], winter: 0, deviation: 0, decimals: 0 },
  waistCm: {
    points: [
      [6, 88],
      [0, 97],
    ],
    winter: 0.4,
    deviation: 0.6,
    decimals: 1,
  },
};

export const husbandLife = (story: Story): readonly LifeEntry[] => [
  ...minorIllnesses(story, { place: places.cityClinic, years: 5.5, perYear: 2 }),
  ...liver(story),
  ...lipids(story),
  ...dentistry(story, places.cityDentist, [
    ...[4.9, 3.6, 2.3, 1.2].map((yearsAgo) => scaling(yearsAgo, orders.scaling)),
    filling(2.3, orders.amalgamTwoSurfaces, '47'),
  ]),
  ...influenzaVaccines(story, places.healthCentre, 2),
  ...screeningsOf(story, places.cityClinic, [{ yearsAgo: 0.5, kind: 'colon' }]),
  ...([4.4, 1.4] as const).map((yearsAgo) =>
    checkup({
      on: openDay(yearsBefore(story.today, yearsAgo)),
      place: places.cityClinic,
      body: story.body,
      hepatitis: yearsAgo === 1.4 ? 'carrier' : 'not-done',
      waistWasInches: false,
    }),
  ),
];

const hepatitisCare = ({ today }: Story): Enrolment => ({
  enrolledOn: yearsBefore(today, 6.2),
  institution: { code: null, name: places.cityHospital.institution.name },
  closedOn: null,
});

/** Every half year: blood, an ultrasound, a follow-up of the programme. */
function liver(story: Story): readonly LifeEntry[] {
  const { today, body, chance } = story;
  const enrolment = hepatitisCare(story);
  const visits = [5.4, 4.9, 4.4, 3.9, 3.4, 2.9, 2.4, 1.9, 1.4, 0.9, 0.4].flatMap((yearsAgo) => {
    const on = openDay(yearsBefore(today, yearsAgo));
    const draw = { on, place: places.cityHospital, body, chance };
    return [
      westernVisit(on, {
        place: places.cityHospital,
        diagnoses: [diagnoses.hepatitisBCarrier, diagnoses.fattyLiver],
        orders: [
          order(orders.hospitalConsultation),
          order(orders.hepatitisFollowUp),
          order(orders.abdominalUltrasoundFollowUp),
        ],
        copaymentTwd: 240,
        nhiPoints: chance.fork(`liver/${on}`).whole(1750, 1980),
      }),
      ...labResults(liverPanel, draw),
      labResult(draw, { order: orders.hbsAg, item: 'HBsAg', value: 'Reactive (2560.4)', reference: '[N:＜1.0][]' }),
      report(
        on,
        places.cityHospital,
        orders.abdominalUltrasoundFollowUp,
        'Abdominal sonography: moderate fatty liver. No focal hepatic lesion.',
      ),
      entry('hepatitis-follow-up', on, {
        enrolment,
        stage: '追蹤管理',
        visitedOn: on,
        hepatitisType: 'B 型肝炎',
        hbsAg: '陽性',
        hbeAg: '陰性',
        antiHcv: '陰性',
        astIuPerL: body('ast', on),
        altIuPerL: body('alt', on),
        ultrasound: '正常',
      }),
    ];
  });
  return [entry('hepatitis-enrolment', enrolment.enrolledOn ?? today, enrolment), ...visits];
}

const refillDays = 28;

function lipids({ today, body, chance }: Story): readonly LifeEntry[] {
  return [2, 1.77, 1.54, 1.31, 1.08, 0.85, 0.62, 0.39, 0.16].flatMap((yearsAgo, index) => {
    const on = openDay(yearsBefore(today, yearsAgo));
    return [
      westernVisit(on, {
        place: places.cityClinic,
        diagnoses: [diagnoses.mixedHyperlipidaemia, diagnoses.overweight],
        orders: [order(orders.consultationForRefills), order(orders.ldl), order(orders.triglyceride)],
        copaymentTwd: 50,
        nhiPoints: chance.fork(`lipids/${on}`).whole(690, 790),
      }),
      ...(index % 2 === 0 ? labResults(lipidPanel, { on, place: places.cityClinic, body, chance }) : []),
      dispensing(on, {
        place: places.cityPharmacy,
        diagnoses: [diagnoses.mixedHyperlipidaemia],
        orders: [drugFor(drugs.pitavastatin, refillDays, 1), order(orders.refillDispensingFee)],
        copaymentTwd: 0,
        nhiPoints: chance.fork(`statin/${on}`).whole(310, 360),
      }),
    ];
  });
}
