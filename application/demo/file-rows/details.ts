import type {
  CancerScreening,
  DiabetesFollowUp,
  Enrolment,
  HepatitisFollowUp,
  KidneyFollowUp,
} from '../../../domain/health-record/index.ts';
import { compact, fileRow, twoDecimals, type FileRow } from './file-row.ts';

/** Section r11: one head row for each kind of screening, what was done inside. */
export function screeningRows(done: readonly CancerScreening[]): readonly FileRow[] {
  const kinds = Map.groupBy(done, ({ screening, test }) => JSON.stringify([screening, test]));
  return [...kinds.values()].flatMap((ofKind) => {
    const [first] = ofKind;
    if (first === undefined) return [];
    const details = ofKind.map(({ screenedOn, institution, result, advice }) =>
      fileRow('r11_1', { 1: compact(screenedOn), 2: institution.name, 3: result, 4: advice }),
    );
    return [{ ...fileRow('r11', { 1: first.screening, 2: first.test }), r11_1: details }];
  });
}

interface Programme<FollowUp> {
  readonly section: string;
  readonly enrolments: readonly Enrolment[];
  readonly followUps: readonly FollowUp[];
  readonly detail: (followUp: FollowUp) => FileRow;
}

/** Sections r12 to r14: an enrolment with its visits; one without any has no list of them. */
export const programmeRows = <FollowUp extends { readonly enrolment: Enrolment }>({
  section,
  enrolments,
  followUps,
  detail,
}: Programme<FollowUp>): readonly FileRow[] =>
  enrolments.map((enrolment) => {
    const details = followUps.filter((followUp) => isSame(followUp.enrolment, enrolment)).map(detail);
    const { enrolledOn, institution, closedOn } = enrolment;
    const head = fileRow(section, { 1: compact(enrolledOn), 2: institution.name, 3: compact(closedOn) });
    return details.length === 0 ? head : { ...head, [`${section}_1`]: details };
  });

const isSame = (left: Enrolment, right: Enrolment): boolean =>
  left.enrolledOn === right.enrolledOn && left.institution.name === right.institution.name;

export const diabetesDetail = (visit: DiabetesFollowUp): FileRow =>
  fileRow('r12_1', {
    1: visit.stage,
    2: compact(visit.visitedOn),
    3: compact(visit.bloodTestedOn),
    4: compact(visit.urineTestedOn),
    5: twoDecimals(visit.systolicMmHg),
    6: twoDecimals(visit.diastolicMmHg),
    7: twoDecimals(visit.hba1cPercent),
    8: twoDecimals(visit.ldlMgPerDl),
    9: twoDecimals(visit.fastingGlucoseMgPerDl),
    10: twoDecimals(visit.creatinineMgPerDl),
    11: twoDecimals(visit.egfrMlPerMin173),
    12: twoDecimals(visit.triglyceridesMgPerDl),
    13: twoDecimals(visit.urineMicroalbumin),
  });

export const kidneyDetail = (visit: KidneyFollowUp): FileRow =>
  fileRow('r13_1', {
    1: visit.stage,
    2: compact(visit.visitedOn),
    3: twoDecimals(visit.systolicMmHg),
    4: twoDecimals(visit.diastolicMmHg),
    5: twoDecimals(visit.egfrMlPerMin173),
    6: twoDecimals(visit.urineProteinCreatinineRatio),
    7: twoDecimals(visit.creatinineMgPerDl),
    8: twoDecimals(visit.ldlMgPerDl),
    9: twoDecimals(visit.hba1cPercent),
    10: twoDecimals(visit.urineMicroalbumin),
  });

/** As the official sample prints it, with a third marker at .6. */
export const hepatitisDetail = (visit: HepatitisFollowUp): FileRow =>
  fileRow('r14_1', {
    1: visit.stage,
    2: compact(visit.visitedOn),
    3: visit.hepatitisType,
    4: visit.hbsAg,
    5: visit.hbeAg,
    6: visit.antiHcv,
    7: twoDecimals(visit.astIuPerL),
    8: twoDecimals(visit.altIuPerL),
    9: visit.ultrasound,
  });
