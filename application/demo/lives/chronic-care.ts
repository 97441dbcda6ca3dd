import type { Enrolment } from '../../../domain/health-record/index.ts';
import { addDays, yearOf, type CalendarDate } from '../../../domain/shared/time.ts';
import { diagnoses } from '../codes/diagnoses.ts';
import { places } from '../codes/institutions.ts';
import { orders, unknownOrders } from '../codes/orders.ts';
import { daysBefore, openDay, yearsBefore, yearsFrom } from '../days.ts';
import { entry, order, westernVisit } from '../entries.ts';
import { bloodCount, diabetesPanel, halfYearlyPanel, labResults, urinalysis } from '../laboratory.ts';
import type { LifeEntry } from '../life.ts';
import type { Story } from '../story.ts';
import type { ChronicVisit } from './chronic-visit.ts';
import { refills } from './refills.ts';

/** The newest visit and two pick-ups lie so that the third may be picked up in the days around the first start. */
const newestVisitDaysAgo = 57;
const tellsYears = 7.7;
/** Until two years ago 28 days at a time, since then 30: both are common. */
const longerSupplyYearsAgo = 2;
const dispensingsPerPrescription = 3;

/** Diabetes, blood pressure and lipids in one clinic: a visit every twelve weeks, laboratory, refills, follow-ups. */
export function chronicCare(story: Story): readonly LifeEntry[] {
  const visits = visitsOf(story);
  return [
    ...visits.flatMap((visit) => [
      ...laboratory(story, visit),
      clinicVisit(story, visit),
      diabetesFollowUp(story, visit),
      ...refills(story, visit),
    ]),
    entry('diabetes-enrolment', earlierDiabetesCare(story).enrolledOn ?? story.today, earlierDiabetesCare(story)),
    entry('diabetes-enrolment', diabetesCare(story).enrolledOn ?? story.today, diabetesCare(story)),
    entry('kidney-enrolment', kidneyCare(story).enrolledOn ?? story.today, kidneyCare(story)),
    ...visits.filter(({ number }) => number % 2 === 0).flatMap((visit) => kidneyFollowUp(story, visit)),
  ];
}

function visitsOf({ today, chance }: Story): readonly ChronicVisit[] {
  const draw = chance.fork('chronic-visits');
  const days: CalendarDate[] = [];
  for (let on = daysBefore(today, newestVisitDaysAgo); yearsFrom(on, today) < tellsYears;) {
    days.push(on);
    on = openDay(addDays(on, -supplyOn(on, today) * dispensingsPerPrescription - draw.whole(0, 2)));
  }
  return days.map((on, number) => ({
    on,
    number,
    drawnOn: openDay(addDays(on, -7)),
    supplyDays: supplyOn(on, today),
    isFirstOfYear: yearOf(days[number + 1] ?? on) < yearOf(on),
  }));
}

const supplyOn = (on: CalendarDate, today: CalendarDate): number =>
  yearsFrom(on, today) > longerSupplyYearsAgo ? 28 : 30;

function laboratory({ body, chance }: Story, { drawnOn, number }: ChronicVisit): readonly LifeEntry[] {
  const draw = { on: drawnOn, place: places.chronicClinic, body, chance };
  const others = number % 2 === 0 ? halfYearlyPanel : bloodCount;
  return [...labResults(diabetesPanel, draw), ...labResults(others, draw), ...urinalysis(draw)];
}

/** When filtration had stayed below 60 for long enough to be called a disease. */
const kidneyDiseaseYearsAgo = 4.3;

function clinicVisit({ today, chance }: Story, { on, number, isFirstOfYear }: ChronicVisit): LifeEntry {
  const hasKidneyDisease = yearsFrom(on, today) < kidneyDiseaseYearsAgo;
  return westernVisit(on, {
    place: places.chronicClinic,
    diagnoses: [
      diagnoses.diabetes,
      diagnoses.hypertension,
      diagnoses.hyperlipidaemia,
      ...(hasKidneyDisease ? [diagnoses.kidneyDiseaseStage3a] : []),
    ],
    orders: [
      order(orders.consultationForRefills),
      order(isFirstOfYear ? orders.diabetesYearly : orders.diabetesFollowUp),
      ...(hasKidneyDisease && number % 2 === 0 ? [order(orders.kidneyFollowUp)] : []),
      ...[orders.hba1c, orders.creatinine, orders.ldl, orders.microalbumin].map((each) => order(each)),
      // Once in a while a code that no table has, as in life.
      ...(number % 11 === 3 ? [order(unknownOrders.pilotCounselling)] : []),
    ],
    copaymentTwd: 50,
    nhiPoints: chance.fork(`chronic/${on}`).whole(1480, 1720),
  });
}

const enrolledAt = ({ institution }: { institution: { name: string } }) => ({ code: null, name: institution.name });

const earlierDiabetesCare = ({ today }: Story): Enrolment => ({
  enrolledOn: yearsBefore(today, 13.2),
  institution: enrolledAt(places.neighbourhoodClinic),
  closedOn: yearsBefore(today, 11.6),
});
const diabetesCare = ({ today }: Story): Enrolment => ({
  enrolledOn: yearsBefore(today, 11.5),
  institution: enrolledAt(places.chronicClinic),
  closedOn: null,
});
const kidneyCare = ({ today }: Story): Enrolment => ({
  enrolledOn: yearsBefore(today, 3.2),
  institution: enrolledAt(places.chronicClinic),
  closedOn: null,
});

function diabetesFollowUp(story: Story, { on, drawnOn, isFirstOfYear }: ChronicVisit): LifeEntry {
  const { body } = story;
  return entry('diabetes-follow-up', on, {
    enrolment: diabetesCare(story),
    stage: isFirstOfYear ? '年度評估' : '追蹤管理',
    visitedOn: on,
    bloodTestedOn: drawnOn,
    urineTestedOn: drawnOn,
    systolicMmHg: body('systolic', on),
    diastolicMmHg: body('diastolic', on),
    hba1cPercent: body('hba1cPercent', drawnOn),
    ldlMgPerDl: body('ldl', drawnOn),
    fastingGlucoseMgPerDl: body('fastingGlucose', drawnOn),
    creatinineMgPerDl: body('creatinine', drawnOn),
    egfrMlPerMin173: body('egfr', drawnOn),
    triglyceridesMgPerDl: body('triglyceride', drawnOn),
    urineMicroalbumin: body('microalbuminMgPerDl', drawnOn),
  });
}

function kidneyFollowUp(story: Story, { on, drawnOn }: ChronicVisit): readonly LifeEntry[] {
  const { body } = story;
  const enrolment = kidneyCare(story);
  if (enrolment.enrolledOn === null || on < enrolment.enrolledOn) return [];
  const followUp = {
    enrolment,
    stage: '追蹤管理',
    visitedOn: on,
    systolicMmHg: body('systolic', on),
    diastolicMmHg: body('diastolic', on),
    egfrMlPerMin173: body('egfr', drawnOn),
    urineProteinCreatinineRatio: null,
    creatinineMgPerDl: body('creatinine', drawnOn),
    ldlMgPerDl: body('ldl', drawnOn),
    hba1cPercent: body('hba1cPercent', drawnOn),
    urineMicroalbumin: body('microalbuminMgPerDl', drawnOn),
  };
  return [entry('kidney-follow-up', on, followUp)];
}
