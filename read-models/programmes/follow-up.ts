import type { DiabetesFollowUp, HepatitisFollowUp, KidneyFollowUp } from '../../domain/health-record/index.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import type { KeptFollowUp, ProgrammeKind } from './row.ts';

export interface FollowUpMeasure {
  readonly measure: string;
  /** Null means not measured. */
  readonly value: number | null;
  /** Null where the source names none. */
  readonly unit: string | null;
}

export interface ProgrammeFollowUp {
  readonly programme: ProgrammeKind;
  readonly occurredOn: CalendarDate | null;
  readonly stage: string | null;
  readonly bloodTestedOn: CalendarDate | null;
  readonly urineTestedOn: CalendarDate | null;
  readonly measures: readonly FollowUpMeasure[];
  /** What the source says in words, such as HBsAg or the ultrasound. */
  readonly observations: readonly { readonly observation: string; readonly text: string }[];
}

interface Measuring<FollowUp> {
  readonly measure: string;
  readonly unit: string | null;
  readonly of: (followUp: FollowUp) => number | null;
}

/** Units as the section or r10 of IHK_JSON_J2 (NHIA, 2023-05-15) gives them for the same item. */
const pressure = [
  { measure: 'systolic', unit: 'mmHg', of: ({ systolicMmHg }) => systolicMmHg },
  { measure: 'diastolic', unit: 'mmHg', of: ({ diastolicMmHg }) => diastolicMmHg },
] as const satisfies readonly Measuring<DiabetesFollowUp | KidneyFollowUp>[];

const shared = [
  ...pressure,
  { measure: 'hba1c', unit: '%', of: ({ hba1cPercent }) => hba1cPercent },
  { measure: 'ldl-cholesterol', unit: 'mg/dL', of: ({ ldlMgPerDl }) => ldlMgPerDl },
  { measure: 'creatinine', unit: 'mg/dL', of: ({ creatinineMgPerDl }) => creatinineMgPerDl },
  { measure: 'egfr', unit: 'mL/min/1.73 m²', of: ({ egfrMlPerMin173 }) => egfrMlPerMin173 },
  { measure: 'urine-microalbumin', unit: null, of: ({ urineMicroalbumin }) => urineMicroalbumin },
] as const satisfies readonly Measuring<DiabetesFollowUp | KidneyFollowUp>[];

const diabetesMeasures = [
  ...shared,
  { measure: 'fasting-glucose', unit: 'mg/dL', of: ({ fastingGlucoseMgPerDl }) => fastingGlucoseMgPerDl },
  { measure: 'triglycerides', unit: 'mg/dL', of: ({ triglyceridesMgPerDl }) => triglyceridesMgPerDl },
] as const satisfies readonly Measuring<DiabetesFollowUp>[];

const kidneyMeasures = [
  ...shared,
  {
    measure: 'urine-protein-creatinine-ratio',
    unit: null,
    of: ({ urineProteinCreatinineRatio }) => urineProteinCreatinineRatio,
  },
] as const satisfies readonly Measuring<KidneyFollowUp>[];

const hepatitisMeasures = [
  { measure: 'ast', unit: 'IU/L', of: ({ astIuPerL }) => astIuPerL },
  { measure: 'alt', unit: 'IU/L', of: ({ altIuPerL }) => altIuPerL },
] as const satisfies readonly Measuring<HepatitisFollowUp>[];

export function followUpOf(content: KeptFollowUp): ProgrammeFollowUp {
  const { programme, followUp } = content;
  const { visitedOn: occurredOn, stage } = followUp;
  const said = { programme, occurredOn, stage, bloodTestedOn: null, urineTestedOn: null, observations: [] };
  switch (content.programme) {
    case 'diabetes': {
      const { bloodTestedOn, urineTestedOn } = content.followUp;
      return { ...said, bloodTestedOn, urineTestedOn, measures: measured(diabetesMeasures, content.followUp) };
    }
    case 'kidney':
      return { ...said, measures: measured(kidneyMeasures, content.followUp) };
    case 'hepatitis':
      return {
        ...said,
        measures: measured(hepatitisMeasures, content.followUp),
        observations: observationsOf(content.followUp),
      };
  }
}

const measured = <FollowUp>(measures: readonly Measuring<FollowUp>[], followUp: FollowUp): readonly FollowUpMeasure[] =>
  measures.map(({ measure, unit, of }) => ({ measure, value: of(followUp), unit }));

function observationsOf(followUp: HepatitisFollowUp): ProgrammeFollowUp['observations'] {
  const { hepatitisType, hbsAg, hbeAg, antiHcv, ultrasound } = followUp;
  return Object.entries({
    'hepatitis-type': hepatitisType,
    HBsAg: hbsAg,
    HBeAg: hbeAg,
    'Anti-HCV': antiHcv,
    ultrasound,
  }).flatMap(([observation, text]) => (text === null ? [] : [{ observation, text }]));
}
