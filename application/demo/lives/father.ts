import { diagnoses, procedures } from '../codes/diagnoses.ts';
import { drugs } from '../codes/drugs.ts';
import { places } from '../codes/institutions.ts';
import { orders } from '../codes/orders.ts';
import { openDay, yearlyDays, yearsBefore } from '../days.ts';
import { drugFor, entry, order, westernVisit } from '../entries.ts';
import { hospitalPanel, labResults } from '../laboratory.ts';
import type { LifeEntry } from '../life.ts';
import { report } from '../reports.ts';
import type { Story } from '../story.ts';
import { chronicCare } from './chronic-care.ts';
import { allergy, dentalWork, dentistry, filling, scaling } from './dentistry.ts';
import { knee } from './knee.ts';
import { minorIllnesses } from './minor-illness.ts';
import { checkup, influenzaVaccines, screeningsOf, vaccination } from './prevention.ts';

const told = 7.6;

export const fatherLife = (story: Story): readonly LifeEntry[] => [
  ...chronicCare(story),
  ...knee(story),
  ...minorIllnesses(story, { place: places.neighbourhoodClinic, years: told, perYear: 4.5 }),
  ...eyes(story),
  ...stomachAndColon(story),
  ...cellulitis(story),
  ...dentistry(story, places.dentist, dentalCares),
  ...prevention(story),
  ...notes(story),
];

/** Scaling for people with diabetes, about twice a year; the last one so long ago that the next is due. */
const dentalCares = [
  ...[7.4, 6.9, 6.3, 5.8, 5.2, 4.7, 4.1, 3.4, 2.9, 2.4, 1.9, 1.4, 0.9, 0.45].map((yearsAgo) =>
    scaling(yearsAgo, orders.scalingForDiabetes),
  ),
  filling(7.1, orders.amalgamTwoSurfaces, '36'),
  filling(5.5, orders.frontResin, '12'),
  filling(4.4, orders.backResinTwo, '25'),
  filling(2.2, orders.backResinOne, '46'),
  filling(1.1, orders.frontResin, '22'),
  dentalWork(3.9, diagnoses.pulpitis, [orders.periapicalXray, '26'], [orders.rootCanalTwo, '26']),
  dentalWork(2.6, diagnoses.periodontitis, [orders.surgicalExtraction, '17']),
  dentalWork(0.6, diagnoses.periodontitis, [orders.panoramicXray]),
];

const eyes = (story: Story): readonly LifeEntry[] =>
  yearlyDays({ from: yearsBefore(story.today, told), to: story.today }, 3, (year) =>
    story.chance.fork(`eyes/${year}`).whole(-10, 40),
  ).flatMap((on) => [
    westernVisit(on, {
      place: places.eyeClinic,
      diagnoses: [diagnoses.diabeticRetinopathy],
      orders: [order(orders.consultation), order(orders.funduscopy), order(orders.fundusPhotograph, 2)],
      copaymentTwd: 50,
      nhiPoints: story.chance.fork(`eyes/${on}`).whole(880, 990),
    }),
    report(
      on,
      places.eyeClinic,
      orders.fundusPhotograph,
      'Color fundus OU: few microaneurysms, no macular edema. Mild NPDR.\tFollow up in one year.',
    ),
  ]);

/** A finding in the stool, a look inside, a polyp: and stomach acid now and then. */
function stomachAndColon(story: Story): readonly LifeEntry[] {
  const colonoscopyOn = openDay(yearsBefore(story.today, 1.55));
  const reflux = [2.8, 2.3, 1.8, 1.2, 0.7, 0.25].map((yearsAgo) => openDay(yearsBefore(story.today, yearsAgo)));
  return [
    westernVisit(colonoscopyOn, {
      place: places.hospital,
      diagnoses: [diagnoses.colonPolyp],
      procedures: [procedures.polypectomy],
      orders: [order(orders.hospitalConsultation), order(orders.colonoscopy), order(orders.surgicalPathology)],
      copaymentTwd: 360,
      nhiPoints: 6120,
    }),
    report(
      colonoscopyOn,
      places.hospital,
      orders.colonoscopy,
      'Colonoscopy to cecum. One sessile polyp, 0.6 cm, at sigmoid colon, removed.',
    ),
    report(
      colonoscopyOn,
      places.hospital,
      orders.surgicalPathology,
      'Large intestine, sigmoid colon, polypectomy: tubular adenoma with low-grade dysplasia.',
    ),
    ...labResults(hospitalPanel, { on: colonoscopyOn, place: places.hospital, body: story.body, chance: story.chance }),
    ...reflux.map((on) =>
      westernVisit(on, {
        place: places.neighbourhoodClinic,
        diagnoses: [diagnoses.reflux],
        orders: [order(orders.consultation), drugFor(drugs.lansoprazole, 14, 1), order(orders.clinicDispensingFee)],
        copaymentTwd: 50,
        nhiPoints: story.chance.fork(`reflux/${on}`).whole(610, 720),
      }),
    ),
    ...[6.4, 4.9, 2.7, 0.8].map((yearsAgo) =>
      report(
        openDay(yearsBefore(story.today, yearsAgo)),
        places.hospital,
        orders.abdominalUltrasoundFollowUp,
        'Abdominal sonography: mild fatty liver. Both kidneys of normal size with slightly increased echogenicity.',
      ),
    ),
  ];
}

function cellulitis({ today, chance }: Story): readonly LifeEntry[] {
  return [4.95, 4.93, 4.91].map((yearsAgo) =>
    westernVisit(openDay(yearsBefore(today, yearsAgo)), {
      place: places.hospital,
      diagnoses: [diagnoses.cellulitis, diagnoses.diabetes],
      orders: [order(orders.hospitalConsultation), drugFor(drugs.ampicillin, 7, 4), order(orders.dressing)],
      copaymentTwd: 240,
      nhiPoints: chance.fork(`cellulitis/${yearsAgo}`).whole(900, 1200),
    }),
  );
}

function prevention(story: Story): readonly LifeEntry[] {
  const { today, body } = story;
  // Every three years, since 65 every year.
  const checkups = [12.6, 9.6, 6.6, 3.6, 2.7, 1.7, 0.7].map((yearsAgo, index) =>
    checkup({
      on: openDay(yearsBefore(today, yearsAgo)),
      place: places.neighbourhoodClinic,
      body,
      hepatitis: index === 2 ? 'negative' : 'not-done',
      waistWasInches: yearsAgo > 9,
    }),
  );
  return [
    ...checkups,
    ...influenzaVaccines(story, places.healthCentre, 12),
    vaccination(openDay(yearsBefore(today, 3.1)), '13價結合型肺炎鏈球菌疫苗', places.healthCentre),
    vaccination(openDay(yearsBefore(today, 2.1)), '23價肺炎鏈球菌多醣體疫苗', places.healthCentre),
    ...[5.3, 5.05, 4.8].map((yearsAgo) =>
      vaccination(openDay(yearsBefore(today, yearsAgo)), 'COVID-19 mRNA疫苗', places.healthCentre),
    ),
    ...screeningsOf(story, places.neighbourhoodClinic, [
      { yearsAgo: 9.7, kind: 'colon' },
      { yearsAgo: 7.7, kind: 'colon' },
      { yearsAgo: 5.7, kind: 'colon' },
      { yearsAgo: 3.65, kind: 'colon' },
      { yearsAgo: 1.65, kind: 'colon', isAbnormal: true },
      { yearsAgo: 6.1, kind: 'mouth' },
      { yearsAgo: 4.05, kind: 'mouth' },
      { yearsAgo: 1.95, kind: 'mouth' },
    ]),
  ];
}

function notes({ today }: Story): readonly LifeEntry[] {
  const wishOn = yearsBefore(today, 5.2);
  return [
    allergy(yearsBefore(today, 9.2), places.hospital, {
      substance: 'Procaterol TAB.(錠劑) 25mcg',
      severity: '輕度',
      reaction: '心悸(Palpitation)',
    }),
    allergy(yearsBefore(today, 4.9), places.hospital, {
      substance: 'Mefenamic acid 250mg cap',
      severity: '中度',
      reaction: '皮疹(Skin rash)',
    }),
    entry('wish', wishOn, { notedOn: wishOn, code: '2', text: '同意安寧緩和醫療、同意不施行心肺復甦術' }),
  ];
}
