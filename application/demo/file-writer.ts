import type { CalendarDate } from '../../domain/shared/time.ts';
import { admissionRow, chineseMedicineRow, dentalRow, dispensingRow, westernRow } from './file-rows/claims.ts';
import { diabetesDetail, hepatitisDetail, kidneyDetail, programmeRows, screeningRows } from './file-rows/details.ts';
import { labRows, reportRow } from './file-rows/examinations.ts';
import { compact, type FileRow } from './file-rows/file-row.ts';
import { allergyRow, checkupRow, vaccinationRow, wishRow } from './file-rows/notes.ts';
import type { EntryKind, Life, LifeEntry } from './life.ts';

/** One download. */
export interface FileContent {
  /** The first six characters of the number, then `****`. */
  readonly maskedNationalId: string;
  readonly requestedOn: CalendarDate;
  readonly entries: Life;
}

/**
 * The official format (IHK_JSON_J2, NHIA, 2023-05-15) as real files have it: a byte order mark, CRLF, a declaration in
 * r0, 無資料 where there is nothing, and tabs of reports standing raw in their texts, which JSON forbids.
 */
export function fileText({ maskedNationalId, requestedOn, entries }: FileContent): string {
  const newestFirst = entries.toSorted((left, right) => (left.on < right.on ? 1 : -Number(left.on > right.on)));
  const sections = sectionNames.map((name) => [printedName(name), sectionOf(name, newestFirst)] as const);
  const bdata = {
    'b1.1': maskedNationalId,
    'b1.2': compact(requestedOn),
    r0: declaration,
    ...Object.fromEntries(sections),
  };
  const text = JSON.stringify({ myhealthbank: { bdata } }, null, 1);
  return `\uFEFF${text.replaceAll('\n', '\r\n').replaceAll('\\t', '\t')}\r\n`;
}

const declaration = [{ 'r0.1': '本資料為虛構之示範資料，不屬於任何真實之個人。' }];

/** The specification prints the three programmes in upper case, and their fields in lower case. */
const printedName = (name: SectionName): string => (['r12', 'r13', 'r14'].includes(name) ? name.toUpperCase() : name);

function sectionOf(name: SectionName, entries: Life): readonly FileRow[] {
  const rows = sectionRows[name](entries);
  return rows.length === 0 ? [{ [name]: '無資料' }] : rows;
}

const only = <Kind extends EntryKind>(entries: Life, kind: Kind) =>
  entries.filter((each): each is Extract<LifeEntry, { readonly kind: Kind }> => each.kind === kind);

const sectionRows = {
  r1: (entries: Life) =>
    entries.flatMap((each) => {
      if (each.kind === 'western-visit') return [westernRow(each.content)];
      return each.kind === 'dispensing' ? [dispensingRow(each.content)] : [];
    }),
  r2: (entries: Life) => only(entries, 'admission').map(({ content }) => admissionRow(content)),
  r3: (entries: Life) => only(entries, 'dental-visit').map(({ content }) => dentalRow(content)),
  r4: (entries: Life) => only(entries, 'allergy').map(({ content }) => allergyRow(content)),
  r5: (entries: Life) => only(entries, 'wish').map(({ content }) => wishRow(content)),
  r6: (entries: Life) => only(entries, 'vaccination').map(({ content }) => vaccinationRow(content)),
  r7: (entries: Life) => labRows(only(entries, 'lab-result').map(({ content }) => content)),
  r8: (entries: Life) => only(entries, 'report').map(({ content }) => reportRow(content)),
  r9: (entries: Life) => only(entries, 'chinese-medicine-visit').map(({ content }) => chineseMedicineRow(content)),
  r10: (entries: Life) => only(entries, 'checkup').map(({ content }) => checkupRow(content)),
  r11: (entries: Life) => screeningRows(only(entries, 'screening').map(({ content }) => content)),
  r12: (entries: Life) =>
    programmeRows({
      section: 'r12',
      enrolments: only(entries, 'diabetes-enrolment').map(({ content }) => content),
      followUps: only(entries, 'diabetes-follow-up').map(({ content }) => content),
      detail: diabetesDetail,
    }),
  r13: (entries: Life) =>
    programmeRows({
      section: 'r13',
      enrolments: only(entries, 'kidney-enrolment').map(({ content }) => content),
      followUps: only(entries, 'kidney-follow-up').map(({ content }) => content),
      detail: kidneyDetail,
    }),
  r14: (entries: Life) =>
    programmeRows({
      section: 'r14',
      enrolments: only(entries, 'hepatitis-enrolment').map(({ content }) => content),
      followUps: only(entries, 'hepatitis-follow-up').map(({ content }) => content),
      detail: hepatitisDetail,
    }),
} as const satisfies Readonly<Record<string, (entries: Life) => readonly FileRow[]>>;

type SectionName = keyof typeof sectionRows;
const sectionNames = ['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r7', 'r8', 'r9', 'r10', 'r11', 'r12', 'r13', 'r14'] as const;
