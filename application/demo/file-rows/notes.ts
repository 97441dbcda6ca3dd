import type { AdultCheckup, Allergy, Finding, Vaccination } from '../../../domain/health-record/index.ts';
import type { NotedWish } from '../../../domain/wishes/index.ts';
import { compact, fileRow, type FileRow } from './file-row.ts';

/** An area code and a number, which the content holds as one text. */
const telephoneOf = (telephone: string | null): readonly [string, string] => {
  const [area = '', ...number] = telephone?.split('-') ?? [];
  return [area, number.join('-')];
};

export function allergyRow(allergy: Allergy): FileRow {
  const [area, number] = telephoneOf(allergy.telephone);
  return fileRow('r4', {
    1: compact(allergy.reportedOn),
    2: allergy.substance,
    3: allergy.physician,
    4: allergy.institution.code,
    5: allergy.institution.name,
    6: area,
    7: number,
    8: allergy.address,
    9: allergy.severity,
    10: allergy.reaction,
    11: allergy.reactionNote,
    12: allergy.enteredBy,
  });
}

export const wishRow = ({ notedOn, code, text }: NotedWish): FileRow =>
  fileRow('r5', { 1: compact(notedOn), 2: code, 3: text });

/** There is no r6.2 and no r6.4. */
export const vaccinationRow = ({ vaccinatedOn, vaccine, institution }: Vaccination): FileRow =>
  fileRow('r6', { 1: compact(vaccinatedOn), 3: vaccine, 5: institution.name });

const finding = (first: number, found: Finding | null) => ({
  [first]: found?.code ?? '',
  [first + 1]: found?.name ?? '',
});

const centimetresPerInch = 2.54;
/** What was not measured is printed as 0. */
const measured = (value: number | null): number => value ?? 0;

export function checkupRow(checkup: AdultCheckup): FileRow {
  const [area, number] = telephoneOf(checkup.telephone);
  const waist = measured(checkup.waistCm);
  return fileRow('r10', {
    1: checkup.institution.code,
    2: checkup.institution.name,
    3: area,
    4: number,
    5: compact(checkup.examinedOn),
    6: measured(checkup.heightCm),
    7: measured(checkup.weightKg),
    8: measured(checkup.bodyMassIndexKgPerM2),
    9: checkup.waistWasInches ? Number((waist / centimetresPerInch).toFixed(1)) : waist,
    10: measured(checkup.systolicMmHg),
    11: measured(checkup.diastolicMmHg),
    ...finding(12, checkup.bloodPressureFinding),
    14: measured(checkup.totalCholesterolMgPerDl),
    15: measured(checkup.triglyceridesMgPerDl),
    16: measured(checkup.hdlMgPerDl),
    17: measured(checkup.ldlMgPerDl),
    ...finding(18, checkup.lipidFinding),
    20: measured(checkup.fastingGlucoseMgPerDl),
    ...finding(21, checkup.glucoseFinding),
    ...kidneyAndLiver(checkup),
    ...finding(35, checkup.hbsAg),
    ...finding(37, checkup.hepatitisBFinding),
    ...finding(39, checkup.antiHcv),
    ...finding(41, checkup.hepatitisCFinding),
  });
}

const kidneyAndLiver = (checkup: AdultCheckup) => ({
  23: measured(checkup.ureaNitrogenMgPerDl),
  24: measured(checkup.creatinineMgPerDl),
  25: measured(checkup.egfrMlPerMin173),
  ...finding(26, checkup.kidneyFinding),
  28: checkup.urineProtein,
  ...finding(29, checkup.metabolicFinding),
  31: measured(checkup.astIuPerL),
  32: measured(checkup.altIuPerL),
  ...finding(33, checkup.liverFinding),
});
