import {
  addDays,
  startOfDay,
  taipei,
  epochMsOf,
  instantOfEpochMs,
  type CalendarDate,
  type Instant,
} from '../../domain/shared/time.ts';
import type { Body, Measure } from './body.ts';
import type { Place } from './codes/institutions.ts';
import { orders, type OrderCode } from './codes/orders.ts';
import { entry } from './entries.ts';
import type { EntryOf } from './life.ts';
import type { Chance } from './seeded-chance.ts';

interface LabItemRow {
  readonly order: OrderCode;
  /** What this hospital prints; another one prints something else. */
  readonly item: string;
  readonly measure: Measure;
  readonly decimals: number;
  readonly reference: string;
  /** Some hospitals send each result once more under a Chinese name, without a reference. */
  readonly twin?: string;
}

const row = (order: OrderCode, item: string, measure: Measure, form: readonly [decimals: number, reference: string]) =>
  ({ order, item, measure, decimals: form[0], reference: form[1] }) satisfies LabItemRow;

/** The items of the clinic that follows diabetes, every visit. */
export const diabetesPanel: readonly LabItemRow[] = [
  row(orders.hba1c, 'HbA1c', 'hba1cPercent', [1, '[4.0][6.0]']),
  row(orders.fastingGlucose, 'Glucose AC', 'fastingGlucose', [0, '[70][100]']),
  row(orders.afterMealGlucose, 'Glucose PC', 'afterMealGlucose', [0, '[][140]']),
  row(orders.creatinine, 'Creatinine', 'creatinine', [2, '[0.7][1.3]']),
  row(orders.creatinine, 'eGFR', 'egfr', [1, '[60][]']),
  row(orders.potassium, 'K', 'potassium', [1, '[3.5][5.1]']),
  row(orders.alt, 'ALT (GPT)', 'alt', [0, '[][41]']),
  row(orders.totalCholesterol, 'Cholesterol', 'totalCholesterol', [0, '[][200]']),
  row(orders.triglyceride, 'Triglyceride', 'triglyceride', [0, '[][150]']),
  row(orders.hdl, 'HDL-C', 'hdl', [0, '[40][]']),
  row(orders.ldl, 'LDL-C', 'ldl', [0, '[無][＜100]']),
  row(orders.microalbumin, 'Microalbumin', 'microalbuminMgPerDl', [1, '[][1.9]']),
  row(orders.urineCreatinine, 'Creatinine (U)', 'urineCreatinine', [1, '[無][無]']),
  row(orders.microalbumin, 'ACR', 'albuminToCreatinine', [1, '[][30]']),
];

export const bloodCount: readonly LabItemRow[] = [
  { ...row(orders.bloodCount, 'WBC', 'whiteCells', [2, '[3.9][10.6]']), twin: '白血球計數' },
  { ...row(orders.bloodCount, 'RBC', 'redCells', [2, '[4.2][6.2]']), twin: '紅血球計數' },
  { ...row(orders.bloodCount, 'Hb', 'haemoglobin', [1, '[12.3][18.3]']), twin: '血色素' },
  { ...row(orders.bloodCount, 'Hct', 'haematocrit', [1, '[39.0][53.0]']), twin: '血球容積比' },
  row(orders.bloodCount, 'MCV', 'cellVolume', [1, '[80.0][100.0]']),
  row(orders.bloodCount, 'MCH', 'cellHaemoglobin', [1, '[26.0][34.0]']),
  row(orders.bloodCount, 'MCHC', 'cellConcentration', [1, '[31.0][37.0]']),
  { ...row(orders.bloodCount, 'PLT', 'platelets', [0, '[150][400]']), twin: '血小板計數' },
];

export const halfYearlyPanel: readonly LabItemRow[] = [
  row(orders.ast, 'AST (GOT)', 'ast', [0, '[][40]']),
  row(orders.uricAcid, 'Uric Acid', 'uricAcid', [1, '[3.5][7.2]']),
  row(orders.ureaNitrogen, 'BUN', 'ureaNitrogen', [1, '[7.0][20.0]']),
  row(orders.sodium, 'Na', 'sodium', [0, '[136][145]']),
  row(orders.calcium, 'Ca', 'calcium', [1, '[8.6][10.3]']),
  row(orders.albumin, 'Albumin', 'albumin', [1, '[3.5][5.2]']),
  row(orders.bilirubin, 'Total Bilirubin', 'bilirubin', [1, '[0.3][1.0]']),
  ...bloodCount,
];

/** The hospital's own spellings, for the same things. */
export const hospitalPanel: readonly LabItemRow[] = [
  row(orders.fastingGlucose, '飯前血糖', 'fastingGlucose', [0, '70-100']),
  row(orders.creatinine, 'Crea,', 'creatinine', [2, '0.7-1.3']),
  row(orders.creatinine, 'eGFR (MDRD)', 'egfr', [1, '>60']),
  row(orders.ureaNitrogen, 'BUN', 'ureaNitrogen', [1, '7-20']),
  row(orders.sodium, 'Na (Sodium)', 'sodium', [0, '136-145']),
  row(orders.potassium, 'K(Potassium)', 'potassium', [1, '3.5-5.1']),
  row(orders.ast, 'S-GOT', 'ast', [0, '0-40']),
  row(orders.alt, 'S-GPT', 'alt', [0, '0-41']),
  row(orders.bloodCount, 'WBC', 'whiteCells', [2, '3.9-10.6']),
  row(orders.bloodCount, 'HB', 'haemoglobin', [1, '13-17']),
  row(orders.bloodCount, 'HCT', 'haematocrit', [1, '39-53']),
  row(orders.bloodCount, 'Platelet', 'platelets', [0, '150-400']),
];

export const lipidPanel: readonly LabItemRow[] = [
  row(orders.totalCholesterol, 'T-CHO', 'totalCholesterol', [0, '[][200]']),
  row(orders.triglyceride, 'TG', 'triglyceride', [0, '[][150]']),
  row(orders.hdl, 'HDL', 'hdl', [0, '[40][]']),
  row(orders.ldl, 'LDL', 'ldl', [0, '[][130]']),
  row(orders.alt, 'GPT', 'alt', [0, '[][41]']),
];

export const liverPanel: readonly LabItemRow[] = [
  row(orders.ast, 'GOT', 'ast', [0, '[][40]']),
  row(orders.alt, 'GPT', 'alt', [0, '[][41]']),
  row(orders.alphaFetoprotein, 'AFP', 'alphaFetoprotein', [1, '[][7.0]']),
  row(orders.bilirubin, 'T-BIL', 'bilirubin', [1, '[0.3][1.0]']),
  row(orders.bloodCount, 'PLT', 'platelets', [0, '[150][400]']),
];

export const thyroidPanel: readonly LabItemRow[] = [row(orders.tsh, 'TSH', 'tsh', [2, '[0.35][4.94]'])];

interface Draw {
  readonly on: CalendarDate;
  readonly place: Place;
  readonly body: Body;
  readonly chance: Chance;
  /** For a stay: the day of admission. */
  readonly visitedOn?: CalendarDate;
}

export const labResults = (panel: readonly LabItemRow[], draw: Draw): readonly EntryOf<'lab-result'>[] =>
  panel.flatMap(({ order, item, measure, decimals, reference, twin }) => {
    const value = draw.body(measure, draw.on).toFixed(decimals);
    const result = labResult(draw, { order, item, value, reference });
    return twin === undefined
      ? [result]
      : [result, labResult(draw, { order, item: twin, value, reference: '[無][無]' })];
  });

interface Printed {
  readonly order: OrderCode;
  readonly item: string;
  readonly value: string;
  readonly reference: string | null;
}

export function labResult(draw: Draw, { order, item, value, reference }: Printed): EntryOf<'lab-result'> {
  const { on, place, chance, visitedOn = on } = draw;
  return entry('lab-result', on, {
    division: place.division,
    institution: place.institution,
    visitedOn,
    examinedOn: on,
    uploadedAt: uploadTime(on, chance),
    order: { code: order.code, name: order.name },
    item,
    value,
    reference,
  });
}

const msPerMinute = 60_000;
const uploadTime = (on: CalendarDate, chance: Chance): Instant => {
  const minutes = chance.fork(`upload/${on}`).whole(9 * 60, 17 * 60);
  return instantOfEpochMs(epochMsOf(startOfDay(addDays(on, 1), taipei)) + minutes * msPerMinute);
};

/** Urine strips: mostly nothing, protein and sugar as the body has it. */
export function urinalysis(draw: Draw): readonly EntryOf<'lab-result'>[] {
  const albumin = draw.body('albuminToCreatinine', draw.on);
  const chance = draw.chance.fork(`urinalysis/${draw.on}`);
  const printed: readonly (readonly [item: string, value: string, reference: string])[] = [
    ['Color', 'Yellow', '[Yellow][]'],
    ['Turbidity', chance.happens(0.9) ? 'Clear' : 'Cloudy', '[Clear][]'],
    ['SP.Gravity', (1 + chance.whole(8, 26) / 1000).toFixed(3), '[1.003][1.035]'],
    ['pH', chance.between(5, 7.5).toFixed(1), '[5.0][8.0]'],
    ['Protein', albumin > 150 ? '1+' : albumin > 60 ? '+/-' : '-', '[-][]'],
    ['Glucose', draw.body('fastingGlucose', draw.on) > 170 ? '2+' : '-', '[-][]'],
    ['Ketone', '-', '[-][]'],
    ['Occult blood', chance.happens(0.93) ? '-' : '1+', '[-][]'],
    ['Leukocyte', chance.happens(0.9) ? '-' : '1+', '[-][]'],
    ['Nitrite', '-', '[-][]'],
    ['RBC', chance.happens(0.8) ? '0-5' : '5-10', '[(0-5)][]'],
    ['WBC＆PUS CELL', chance.happens(0.8) ? '0-5' : '5-10', '[(0-5)][]'],
  ];
  return printed.map(([item, value, reference]) =>
    labResult(draw, { order: orders.urinalysis, item, value, reference }),
  );
}
