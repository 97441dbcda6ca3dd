import type { AdultCheckup, Finding } from '../../../domain/health-record/index.ts';
import type { CalendarDate } from '../../../domain/shared/time.ts';
import type { Body } from '../body.ts';
import type { Place } from '../codes/institutions.ts';
import { openDay, yearlyDays, yearsBefore } from '../days.ts';
import { entry } from '../entries.ts';
import type { LifeEntry } from '../life.ts';
import type { Story } from '../story.ts';

const normal: Finding = { code: '1', name: '正常' };
const seeDoctor: Finding = { code: '2', name: '異常，建議：請洽詢醫師' };
const negative: Finding = { code: '1', name: '陰性' };
const notDone: Finding = { code: '3', name: '未執行' };
const finding = (isAbnormal: boolean): Finding => (isAbnormal ? seeDoctor : normal);

interface Checkup {
  readonly on: CalendarDate;
  readonly place: Place;
  readonly body: Body;
  /** Offered once in life. */
  readonly hepatitis: 'negative' | 'carrier' | 'not-done';
  /** Old rows give inches without saying so. */
  readonly waistWasInches: boolean;
}

const centimetresPerInch = 2.54;
const oneDecimal = (value: number): number => Math.round(value * 10) / 10;

/** The waist as an importer reads it back: what was printed in inches was printed with one decimal. */
const waistOf = (cm: number, wasInches: boolean): number =>
  wasInches ? oneDecimal(oneDecimal(cm / centimetresPerInch) * centimetresPerInch) : cm;

/** Section r10, from the same body as the laboratory's results. */
export function checkup({ on, place, body, hepatitis, waistWasInches }: Checkup): LifeEntry {
  const of = (measure: Parameters<Body>[0]): number => body(measure, on);
  const content: AdultCheckup = {
    institution: { code: place.institution.code, name: place.institution.name },
    telephone: '02-00000000',
    examinedOn: on,
    heightCm: of('heightCm'),
    weightKg: Math.round(of('weightKg')),
    bodyMassIndexKgPerM2: oneDecimal(of('bodyMassIndex')),
    waistCm: waistOf(Math.round(of('waistCm')), waistWasInches),
    waistWasInches,
    systolicMmHg: of('systolic'),
    diastolicMmHg: of('diastolic'),
    bloodPressureFinding: finding(of('systolic') >= 140 || of('diastolic') >= 90),
    ...bloodOf(of),
    urineProtein: of('albuminToCreatinine') > 60 ? '+/-' : '-',
    metabolicFinding: finding(of('waistCm') >= 90 && of('triglyceride') >= 150),
    ...hepatitisOf(hepatitis),
  };
  return entry('checkup', on, content);
}

const bloodOf = (of: (measure: Parameters<Body>[0]) => number) => ({
  totalCholesterolMgPerDl: of('totalCholesterol'),
  triglyceridesMgPerDl: of('triglyceride'),
  hdlMgPerDl: of('hdl'),
  ldlMgPerDl: of('ldl'),
  lipidFinding: finding(of('totalCholesterol') >= 200 || of('triglyceride') >= 150),
  fastingGlucoseMgPerDl: of('fastingGlucose'),
  glucoseFinding: finding(of('fastingGlucose') >= 100),
  ureaNitrogenMgPerDl: oneDecimal(of('ureaNitrogen')),
  creatinineMgPerDl: oneDecimal(of('creatinine')),
  egfrMlPerMin173: of('egfr'),
  kidneyFinding: finding(of('egfr') < 60),
  astIuPerL: of('ast'),
  altIuPerL: of('alt'),
  liverFinding: finding(of('alt') > 40),
});

const hepatitisOf = (known: Checkup['hepatitis']) => ({
  hbsAg: known === 'not-done' ? notDone : known === 'carrier' ? { code: '2', name: '陽性' } : negative,
  hepatitisBFinding:
    known === 'not-done'
      ? { code: '0', name: '無' }
      : known === 'carrier'
        ? { code: '2', name: '陽性，建議進一步檢查' }
        : negative,
  antiHcv: known === 'not-done' ? notDone : negative,
  hepatitisCFinding: known === 'not-done' ? { code: '0', name: '無' } : negative,
});

interface Screening {
  readonly yearsAgo: number;
  readonly kind: keyof typeof screenings;
  readonly isAbnormal?: boolean;
}

/** Names and advice as the source prints them; the texts of the first are in NHIA's slides and in the official sample. */
const screenings = {
  colon: {
    screening: '大腸癌篩檢',
    test: '定量免疫法糞便潛血檢查',
    good: '無異常：建議每 2 年定期接受糞便潛血檢查',
    bad: '異常：須安排大腸鏡檢查。',
  },
  mouth: {
    screening: '口腔癌篩檢',
    test: '口腔黏膜檢查',
    good: '無異常：建議每 2 年定期接受口腔黏膜檢查',
    bad: '異常：請至耳鼻喉科或口腔外科做複確診。',
  },
  breast: {
    screening: '乳癌篩檢',
    test: '乳房 X 光攝影檢查',
    good: '無異常：建議每 2 年定期接受乳房 X 光攝影檢查',
    bad: '異常：請至乳房外科做複確診。',
  },
  cervix: {
    screening: '子宮頸癌篩檢',
    test: '子宮頸抹片檢查',
    good: '無異常：建議每 3 年至少接受 1 次子宮頸抹片檢查',
    bad: '異常：請至婦產科做複確診。',
  },
} as const;

/** Section r11. */
export const screeningsOf = (story: Story, place: Place, done: readonly Screening[]): readonly LifeEntry[] =>
  done.map(({ yearsAgo, kind, isAbnormal = false }) => {
    const on = openDay(yearsBefore(story.today, yearsAgo));
    const { screening, test, good, bad } = screenings[kind];
    return entry('screening', on, {
      screening,
      test,
      screenedOn: on,
      institution: { code: null, name: place.institution.name },
      result: isAbnormal ? '異常' : '無異常',
      advice: isAbnormal ? bad : good,
    });
  });

export const vaccination = (on: CalendarDate, vaccine: string, place: Place): LifeEntry =>
  entry('vaccination', on, {
    vaccinatedOn: on,
    vaccine,
    institution: { code: null, name: place.institution.name },
  });

/** Every autumn. */
export const influenzaVaccines = (story: Story, place: Place, years: number): readonly LifeEntry[] =>
  yearlyDays({ from: yearsBefore(story.today, years), to: story.today }, 10, (year) =>
    story.chance.fork(`influenza/${year}`).whole(-8, 25),
  ).map((on) => vaccination(on, '流行性感冒疫苗', place));
