import type { RawRow } from '../../../domain/shared/stated-rows.ts';
import type { ParsedItem } from '../importer.ts';
import { parseSourceDate } from './dates.ts';
import { nameCharactersMax, rowsMax } from './limits.ts';
import { isNoData, isNoDataRow } from './no-data.ts';
import { readStructure, type StructureItem, type StructureValue } from './read-structure.ts';
import { sectionByName } from './sections.ts';
import { unfitField } from './unfit-text.ts';

/** Rows by section so far, and all of them. */
interface Numbering {
  readonly rowsOfSection: Map<string, number>;
  rows: number;
}

/**
 * The file's subject, date and rows, in its order: one page for each piece. A section may be a list, a single object,
 * `無資料` in three forms, null or missing; sections and fields that are unknown come as raw rows.
 */
export async function* parse(
  pieces: AsyncIterable<Uint8Array>,
  rowsAtMost = rowsMax,
): AsyncGenerator<readonly ParsedItem[]> {
  const numbering: Numbering = { rowsOfSection: new Map(), rows: 0 };
  for await (const page of readStructure(pieces)) {
    const items = page.flatMap((item) => itemsOf(item, numbering));
    if (items.length > 0) yield items;
    if (numbering.rows > rowsAtMost) {
      yield [{ kind: 'problem', problem: { code: 'too-many-rows', rowsMax: rowsAtMost } }];
      return;
    }
  }
}

function itemsOf(item: StructureItem, numbering: Numbering): readonly ParsedItem[] {
  if (item.kind === 'problem') return [item];
  const { name, value, isInData } = item;
  if (value.kind === 'scalar' && isInData) {
    const header = headerItem(name, value.value);
    if (header !== undefined) return [header];
  }
  if (isEmpty(name, value)) return [];
  const isRow = isInData && sectionByName.has(name);
  const section = isRow ? name : name.slice(0, nameCharactersMax);
  const row = nextNumber(numbering, section);
  return [isRow ? rowItem(section, row, value) : rawItem(section, row, value)];
}

/** b1.1 is whose the file is, masked by the source; b1.2 the day it was asked for (`b2.1` in a misprint of the table). */
function headerItem(name: string, value: unknown): ParsedItem | undefined {
  if (isNoData(value)) return undefined;
  const printed = String(value);
  if (name === 'b1.1') return { kind: 'subject', printed };
  const date = name === 'b1.2' ? parseSourceDate(printed) : undefined;
  return date?.ok === true ? { kind: 'requested-on', date: date.value } : undefined;
}

const isEmpty = (name: string, value: StructureValue): boolean =>
  value.kind === 'object' ? isNoDataRow(name, value.fields) : value.kind === 'scalar' && isNoData(value.value);

function nextNumber(numbering: Numbering, section: string): number {
  const row = (numbering.rowsOfSection.get(section) ?? 0) + 1;
  numbering.rowsOfSection.set(section, row);
  numbering.rows += 1;
  return row;
}

function rowItem(section: string, row: number, value: StructureValue): ParsedItem {
  const rejected = (field: string, reason: string): ParsedItem => ({
    kind: 'rejected',
    rejection: { section, row, field, reason },
  });
  if (value.kind === 'too-large') return rejected(section, 'row-too-large');
  if (value.kind !== 'object') return rejected(section, 'not-an-object');
  const unfit = value.isSuspect ? unfitField(value.fields) : undefined;
  return unfit === undefined ? { kind: 'row', section, row, raw: value.fields } : rejected(unfit, 'not-text');
}

/** The declaration text (r0) is in every real file, though the specification does not list it. */
const declaration = 'r0';

function rawItem(section: string, row: number, value: StructureValue): ParsedItem {
  if (value.kind === 'too-large') {
    return { kind: 'rejected', rejection: { section, row, field: section, reason: 'row-too-large' } };
  }
  return { kind: 'raw-row', isNews: section !== declaration, section, row, raw: rawOf(section, value) };
}

function rawOf(name: string, value: Exclude<StructureValue, { kind: 'too-large' }>): RawRow {
  if (value.kind === 'object') return value.fields;
  return { [name]: value.kind === 'array' ? value.values : value.value };
}
