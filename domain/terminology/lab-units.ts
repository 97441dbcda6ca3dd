import { orderCodeLength } from './orders.ts';

interface LabUnitRule {
  /** Name of the item as `labItem` gives it. */
  readonly item: string;
  /** Order codes under which the item is a blood test in this unit. The same word under a urine order is something else. */
  readonly orders: readonly string[];
  readonly unit: string;
  /** Values that a living person can have in this unit, with room to spare: outside, the hospital used another unit. */
  readonly from: number;
  readonly to: number;
  readonly source: string;
}

export interface InferredUnit {
  readonly unit: string;
  readonly source: string;
}

const nhia = 'IHK_JSON_J2, NHIA, 2023-05-15: unit of the same item in r10';
const portal = 'NHIA portal answer for order 09140C: mg/dL';
const conventional = 'conventional unit: MSD Manual Professional, Blood Tests: Normal Values';
const bloodCount = ['08011C', '08012C', '08014C'];

/** The source prints no unit. A row is here only where order, item and the size of the value leave one unit. */
const labUnitRules = [
  { item: 'Total Cholesterol', orders: ['09001C'], unit: 'mg/dL', from: 40, to: 1500, source: nhia },
  { item: 'Triglyceride', orders: ['09004C'], unit: 'mg/dL', from: 15, to: 10_000, source: nhia },
  { item: 'HDL-C', orders: ['09043C'], unit: 'mg/dL', from: 8, to: 200, source: nhia },
  { item: 'LDL-C', orders: ['09044C'], unit: 'mg/dL', from: 15, to: 1000, source: nhia },
  { item: 'Glucose AC', orders: ['09005C'], unit: 'mg/dL', from: 35, to: 1500, source: nhia },
  { item: 'Glucose PC', orders: ['09140C'], unit: 'mg/dL', from: 35, to: 1500, source: portal },
  { item: 'Blood Urea Nitrogen', orders: ['09002C'], unit: 'mg/dL', from: 1, to: 300, source: nhia },
  { item: 'Creatinine', orders: ['09015C'], unit: 'mg/dL', from: 0.1, to: 30, source: nhia },
  ...['eGFR', 'eGFR (CKD-EPI)', 'eGFR (MDRD)'].map((item) => ({
    item,
    orders: ['09015C'],
    unit: 'mL/min/1.73 m²',
    from: 1,
    to: 250,
    source: nhia,
  })),
  { item: 'AST', orders: ['09025C'], unit: 'U/L', from: 1, to: 20_000, source: nhia },
  { item: 'ALT', orders: ['09026C'], unit: 'U/L', from: 1, to: 20_000, source: nhia },
  { item: 'HbA1c', orders: ['09006C'], unit: '%', from: 3, to: 20, source: conventional },
  { item: 'Uric Acid', orders: ['09013C'], unit: 'mg/dL', from: 0.5, to: 30, source: conventional },
  { item: 'Sodium', orders: ['09021C'], unit: 'mmol/L', from: 90, to: 200, source: conventional },
  { item: 'Potassium', orders: ['09022C'], unit: 'mmol/L', from: 1, to: 12, source: conventional },
  { item: 'Chloride', orders: ['09023C'], unit: 'mmol/L', from: 60, to: 160, source: conventional },
  { item: 'Calcium', orders: ['09011C'], unit: 'mg/dL', from: 5, to: 20, source: conventional },
  { item: 'Albumin', orders: ['09038C'], unit: 'g/dL', from: 0.5, to: 7, source: conventional },
  { item: 'Total Bilirubin', orders: ['09029C'], unit: 'mg/dL', from: 0.05, to: 60, source: conventional },
  { item: 'Hemoglobin', orders: ['08003C', ...bloodCount], unit: 'g/dL', from: 2, to: 26, source: conventional },
  { item: 'Hematocrit', orders: ['08004C', '08011C', '08012C'], unit: '%', from: 8, to: 75, source: conventional },
  { item: 'RBC', orders: ['08001C', ...bloodCount], unit: '10⁶/µL', from: 0.5, to: 10, source: conventional },
  { item: 'WBC', orders: ['08002C', ...bloodCount], unit: '10³/µL', from: 0.1, to: 100, source: conventional },
  { item: 'PLT', orders: ['08006C', '08011C'], unit: '10³/µL', from: 2, to: 2000, source: conventional },
  { item: 'MCV', orders: ['08011C', '08012C'], unit: 'fL', from: 40, to: 160, source: conventional },
  { item: 'MCH', orders: ['08011C', '08012C'], unit: 'pg', from: 10, to: 60, source: conventional },
  { item: 'MCHC', orders: ['08011C', '08012C'], unit: 'g/dL', from: 20, to: 45, source: conventional },
] as const satisfies readonly LabUnitRule[];

const rulesByItem: ReadonlyMap<string, readonly LabUnitRule[]> = Map.groupBy<string, LabUnitRule>(
  labUnitRules,
  ({ item }) => item,
);

/** Undefined: no unit, rather than a likely one. */
export function labUnit(orderCode: string, item: string, value: number): InferredUnit | undefined {
  const order = orderCode.trim().toUpperCase().slice(0, orderCodeLength);
  const rule = rulesByItem
    .get(item)
    ?.find(({ orders, from, to }) => orders.includes(order) && value >= from && value <= to);
  return rule === undefined ? undefined : { unit: rule.unit, source: rule.source };
}
