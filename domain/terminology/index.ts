export { departmentName } from './departments.ts';
export { diagnosisCode } from './diagnoses.ts';
export { atcClass, chineseMedicineName, drug, type AtcClass, type Drug } from './drugs.ts';
export { labItem, labItemKey, type LabItem } from './lab-items.ts';
export { labUnit, type InferredUnit } from './lab-units.ts';
export type { NameLanguage } from './names.ts';
export { isDrugOrder, orderKind, orderKinds, type OrderKind } from './order-kinds.ts';
export { orderCodeLength, orderName } from './orders.ts';
export {
  isEmptyReference,
  labFlag,
  parseLabValue,
  parseReference,
  type Comparator,
  type LabFlag,
  type LabValue,
  type ReferenceRange,
} from './lab-values.ts';
