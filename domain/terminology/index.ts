export { departmentName } from './departments.ts';
export { diagnosisCode } from './diagnoses.ts';
export { atcClass, drug, type AtcClass, type Drug } from './drugs.ts';
export { labItem, labItemKey, type LabItem } from './lab-items.ts';
export { labUnit } from './lab-units.ts';
export { isDrugOrder, orderKind, type OrderKind } from './order-kinds.ts';
export { orderCodeLength, orderName } from './orders.ts';
export {
  isEmptyReference,
  labFlag,
  parseLabValue,
  parseReference,
  type LabFlag,
  type LabValue,
  type ReferenceRange,
} from './lab-values.ts';
