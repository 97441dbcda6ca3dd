import type { Institution, LabResult } from '../../domain/health-record/index.ts';
import type { CalendarDate, Instant } from '../../domain/shared/time.ts';
import {
  labFlag,
  labItem,
  labItemKey,
  labUnit,
  orderCodeLength,
  parseLabValue,
  parseReference,
  type LabFlag,
  type LabItem,
  type LabValue,
  type ReferenceRange,
} from '../../domain/terminology/index.ts';
import type { Language } from '../read-model.ts';
import { examinationDay } from '../shared/examination-day.ts';
import { orderDisplay, ownDisplay, type DisplayName } from '../shared/names.ts';

/** What was measured: the name under which hospitals are joined, and each name that they printed. */
export interface LabItemName extends DisplayName {
  readonly printed: readonly string[];
}

export interface LabReading {
  /** Day of the examination; where the source leaves it out, of the visit or admission. */
  readonly occurredOn: CalendarDate | null;
  readonly visitedOn: CalendarDate | null;
  readonly examinedOn: CalendarDate | null;
  /** As the document of `source` prints it; another file may give another time. */
  readonly uploadedAt: Instant | null;
  readonly institution: Institution;
  readonly division: DisplayName | null;
  readonly order: DisplayName;
  readonly item: LabItemName;
  /** Results of one series are of one item under one order, whichever hospital and spelling. */
  readonly series: string;
  readonly value: LabValue;
  readonly unit: string | null;
  /** True when the source printed none and a table left only one. */
  readonly unitInferred: boolean;
  readonly unitSource: string | null;
  readonly reference: ReferenceRange;
  readonly flag: LabFlag;
}

export function readingOf(content: LabResult, language: Language): LabReading {
  const { visitedOn, examinedOn, uploadedAt, institution, division, order } = content;
  const printed = content.item ?? order.name ?? order.code ?? '';
  const known = labItem(printed);
  const value = parseLabValue(content.value ?? '');
  const reference = parseReference(content.reference);
  return {
    occurredOn: examinationDay(content),
    visitedOn,
    examinedOn,
    uploadedAt,
    institution,
    division: division && ownDisplay(division),
    order: orderDisplay(order, language),
    item: itemName(printed, known, language),
    series: `${order.code?.trim().slice(0, orderCodeLength) ?? ''}:${labItemKey(printed)}`,
    value,
    ...unitOf(value, order.code, known),
    reference,
    flag: labFlag(value, reference),
  };
}

function itemName(printed: string, known: LabItem | undefined, language: Language): LabItemName {
  const inTable = language === 'en' ? known?.en : known?.zh;
  const display = inTable ?? printed;
  return {
    code: null,
    name: known?.name ?? printed,
    display,
    nameIsFromTable: inTable !== undefined,
    printed: [printed],
  };
}

function unitOf(
  value: LabValue,
  orderCode: string | null,
  known: LabItem | undefined,
): Pick<LabReading, 'unit' | 'unitInferred' | 'unitSource'> {
  if (value.unit !== null) return { unit: value.unit, unitInferred: false, unitSource: null };
  if (value.number === null || orderCode === null || known === undefined) return noUnit;
  const inferred = labUnit(orderCode, known.name, value.number);
  return inferred === undefined ? noUnit : { unit: inferred.unit, unitInferred: true, unitSource: inferred.source };
}

const noUnit = { unit: null, unitInferred: false, unitSource: null } as const;
