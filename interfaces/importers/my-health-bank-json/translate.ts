import type { ParsedRow, Translation } from '../importer.ts';
import { sectionByName } from './sections.ts';

/** Pure: a row of one of the format's sections to what it states, or to the field that is wrong and why. */
export function translate(row: ParsedRow): Translation {
  const section = sectionByName.get(row.section);
  if (section === undefined) throw new TypeError(`Section ${row.section} is parsed as a row and has no translation.`);
  return section.translate(row);
}
