import fc from 'fast-check';
import type { SourceFile } from '../../interfaces/importers/source-file.ts';
import { addMonths, yearOf } from '../../domain/shared/time.ts';
import { bank, fileOf } from './import-world.ts';
import { on } from './people.ts';

/*
 * Files of the official shape as a life gives them: things happen month by month, a download shows a window of three
 * years of them, the source corrects some of them later, and each file has quirks of its own.
 */

const sections = [
  'r1',
  'pharmacy',
  'r2',
  'r3',
  'r4',
  'r5',
  'r6',
  'r7',
  'r8',
  'r9',
  'r10',
  'r11',
  'r12',
  'r13',
  'r14',
] as const;
type SectionOfLife = (typeof sections)[number];

/** Something that happened, as data. `which` chooses among a few places and codes; `saying` among contents. */
interface Happening {
  readonly section: SectionOfLife;
  /** Months since January 2020. */
  readonly month: number;
  readonly which: number;
  readonly saying: number;
  /** From this download on the source says something else of it. */
  readonly correctedFrom: number | null;
  /** How many times a download prints it, each time with another upload time where the section has one. */
  readonly times: number;
}

/** One download: what it shows, and how it prints it. */
export interface Download {
  readonly requestedOn: string;
  readonly happenings: readonly Shown[];
}
/** As it stands on the day of the download. Programmes of care are closed for everybody from one download on. */
interface Shown extends Happening {
  readonly isCorrected: boolean;
  readonly isClosed: boolean;
}

export interface Quirks {
  readonly byteOrderMark: boolean;
  readonly carriageReturns: boolean;
  readonly objectsForLists: boolean;
  readonly upperCaseSections: boolean;
  readonly republicYears: boolean;
  readonly numbersAsTexts: boolean;
  readonly rawTabs: boolean;
  readonly emptySections: 'left-out' | 'null' | 'text' | 'row';
}

/** With an ordinary prototype, as JSON gives it. */
const record = <Model>(model: { [Key in keyof Model]: fc.Arbitrary<Model[Key]> }): fc.Arbitrary<Model> =>
  fc.record(model, { noNullPrototype: true });

export const anyQuirks: fc.Arbitrary<Quirks> = record({
  byteOrderMark: fc.boolean(),
  carriageReturns: fc.boolean(),
  objectsForLists: fc.boolean(),
  upperCaseSections: fc.boolean(),
  republicYears: fc.boolean(),
  numbersAsTexts: fc.boolean(),
  rawTabs: fc.boolean(),
  emptySections: fc.constantFrom('left-out', 'null', 'text', 'row'),
});
export const noQuirks: Quirks = {
  byteOrderMark: false,
  carriageReturns: false,
  objectsForLists: false,
  upperCaseSections: false,
  republicYears: false,
  numbersAsTexts: false,
  rawTabs: false,
  emptySections: 'left-out',
};

const anyHappening = (isCorrectable: boolean): fc.Arbitrary<Happening> =>
  record({
    section: fc.constantFrom(...sections),
    month: fc.integer({ min: 0, max: 71 }),
    which: fc.integer({ min: 0, max: 1 }),
    saying: fc.integer({ min: 0, max: 1 }),
    correctedFrom: isCorrectable ? fc.option(fc.integer({ min: 1, max: 3 })) : fc.constant(null),
    times: fc.integer({ min: 1, max: 3 }),
  });

const windowMonths = 36;
const firstDay = on('2020-01-05');
const dayOf = (month: number): string => addMonths(firstDay, month);

/** Downloads in the order in which they were asked for, each on a day of its own. */
export const anyDownloads = ({
  isCorrectable,
}: {
  readonly isCorrectable: boolean;
}): fc.Arbitrary<readonly Download[]> =>
  fc
    .tuple(
      fc.array(anyHappening(isCorrectable), { minLength: 1, maxLength: 25 }),
      fc.uniqueArray(fc.integer({ min: 20, max: 90 }), { minLength: 1, maxLength: 4 }),
      isCorrectable ? fc.integer({ min: 0, max: 4 }) : fc.constant(Infinity),
    )
    .map(([life, months, closedFrom]) =>
      months
        .toSorted((one, other) => one - other)
        .map((month, index) => ({
          requestedOn: addMonths(on('2020-01-28'), month),
          happenings: life
            .filter((happening) => happening.month <= month && happening.month > month - windowMonths)
            .map((happening) => ({
              ...happening,
              isCorrected: (happening.correctedFrom ?? Infinity) <= index,
              isClosed: closedFrom <= index,
            })),
        })),
    );

/** One download without a window, for what the windows together must come to. */
export const wholeOf = (downloads: readonly Download[]): Download => {
  const all = downloads.flatMap(({ happenings }) => happenings);
  const distinct = new Map(all.map((happening) => [JSON.stringify(happening), happening]));
  return { requestedOn: downloads.at(-1)?.requestedOn ?? firstDay, happenings: [...distinct.values()] };
};

export const fileOfDownload = (download: Download, quirks: Quirks, more: object = {}): SourceFile =>
  fileOf(textOf({ ...sectionsOf(download, quirks), ...more }, download.requestedOn, quirks), '1150301.JSON');

/** What one prints with, by the file's quirks. */
interface Printing {
  readonly date: (day: string) => string;
  readonly number: (value: number) => string | number;
}

function sectionsOf({ happenings }: Download, quirks: Quirks): Record<string, unknown> {
  const printing = printingOf(quirks);
  const rows = new Map<string, object[]>();
  for (const happening of happenings) {
    for (let time = 0; time < happening.times; time += 1) addRow(rows, happening, printing, time);
  }
  const named = sections.filter((section) => section !== 'pharmacy').map((section) => sectionOf(section, rows, quirks));
  return Object.fromEntries(named.filter(([, value]) => value !== undefined));
}

function sectionOf(section: string, rows: ReadonlyMap<string, readonly object[]>, quirks: Quirks): [string, unknown] {
  const name = quirks.upperCaseSections ? section.toUpperCase() : section;
  const [only, ...others] = rows.get(section) ?? [];
  if (only === undefined) {
    const empty = { 'left-out': undefined, null: null, text: '無資料', row: [{ [section]: '無資料' }] };
    return [name, empty[quirks.emptySections]];
  }
  return [name, others.length === 0 && quirks.objectsForLists ? only : [only, ...others]];
}

const printingOf = ({ republicYears, numbersAsTexts }: Quirks): Printing => ({
  date: (day) => {
    const digits = day.replaceAll('-', '');
    return republicYears ? `${String(yearOf(on(day)) - 1911).padStart(3, '0')}${digits.slice(4)}` : digits;
  },
  number: (value) => (numbersAsTexts ? value.toFixed(2) : value),
});

function addRow(rows: Map<string, object[]>, shown: Shown, printing: Printing, time: number): void {
  const section = shown.section === 'pharmacy' ? 'r1' : shown.section;
  const ofSection = rows.get(section) ?? [];
  rows.set(section, ofSection);
  if (isOfProgramme(shown.section)) addAct(ofSection, section, programmes[shown.section](shown, printing));
  else ofSection.push(rowPrinters[shown.section](shown, printing, printing.date(dayOf(shown.month)), time));
}

const isOfProgramme = (section: SectionOfLife): section is Programme => section in programmes;

/** Acts of one head stand in one row. */
function addAct(rows: object[], section: string, { head, detail }: { head: object; detail: object }): void {
  const details = `${section}_1`;
  const isOfHead = (row: object): boolean =>
    Object.entries(head).every(([field, value]) => Reflect.get(row, field) === value);
  const known = rows.find(isOfHead);
  if (known === undefined) rows.push({ ...head, [details]: [detail] });
  else (Reflect.get(known, details) as object[]).push(detail);
}

const sayingOf = ({ saying, isCorrected }: Shown): number => saying + (isCorrected ? 10 : 0);

const enrolment =
  (section: string): ProgrammePrinter =>
  (shown, { date, number }) => ({
    head: {
      [`${section}.1`]: date('2019-12-04'),
      [`${section}.2`]: `中區診所 ${shown.which}`,
      [`${section}.3`]: shown.isClosed ? date('2024-05-06') : '',
    },
    detail: {
      [`${section}_1.1`]: '追蹤管理',
      [`${section}_1.2`]: date(dayOf(shown.month)),
      [`${section}_1.7`]: number(6 + sayingOf(shown) / 2),
      ...(section === 'r14' ? { 'r14_1.9': '正常' } : {}),
    },
  });

type ProgrammePrinter = (shown: Shown, printing: Printing) => { readonly head: object; readonly detail: object };

const programmes: Readonly<Record<Programme, ProgrammePrinter>> = {
  r11: (shown, { date }) => ({
    head: { 'r11.1': ['乳癌篩檢', '大腸癌篩檢'][shown.which], 'r11.2': '檢查' },
    detail: { 'r11_1.1': date(dayOf(shown.month)), 'r11_1.2': '臺北診所', 'r11_1.3': `result ${sayingOf(shown)}` },
  }),
  r12: enrolment('r12'),
  r13: enrolment('r13'),
  r14: enrolment('r14'),
};

const place = (section: string, { which }: Shown) => ({
  [`${section}.3`]: `110010001${which}`,
  [`${section}.4`]: '安心醫院',
});
const orders = (shown: Shown, { number }: Printing) => [
  { 'r1_1.1': 'AC20910100', 'r1_1.3': number(28 + sayingOf(shown)) },
];
const visit =
  (section: string): RowPrinter =>
  (shown, { number }, day) => ({
    ...place(section, shown),
    [`${section}.5`]: day,
    [`${section}.6`]: '0017',
    [`${section}.12`]: number(500 + sayingOf(shown)),
  });
const examination = (section: string, shown: Shown, day: string, time: number) => ({
  ...place(section, shown),
  [`${section}.5`]: day,
  [`${section}.6`]: day,
  [`${section}.7`]: `20260101120${time}`,
  [`${section}.8`]: ['08011C', '09005C'][shown.which],
});

type RowPrinter = (shown: Shown, printing: Printing, day: string, time: number) => object;
type Programme = 'r11' | 'r12' | 'r13' | 'r14';

const rowPrinters: Readonly<Record<Exclude<SectionOfLife, Programme>, RowPrinter>> = {
  r1: (shown, printing, day) => ({
    ...place('r1', shown),
    'r1.5': day,
    'r1.7': '0032',
    'r1.12': printing.number(120),
    r1_1: orders(shown, printing),
  }),
  pharmacy: (shown, printing, day) => ({
    ...place('r1', shown),
    'r1.5': '',
    'r1.6': day,
    'r1.7': 'XXXX',
    r1_1: orders(shown, printing),
  }),
  r2: (shown, { number }, day) => ({
    ...place('r2', shown),
    'r2.5': day,
    'r2.6': day,
    'r2.7': day,
    'r2.14': number(sayingOf(shown)),
    'r2.17': '肺炎',
  }),
  r3: visit('r3'),
  r4: (shown, _, day) => ({
    'r4.1': day,
    'r4.2': ['Aspirin', 'Penicillin'][shown.which],
    'r4.9': `程度 ${sayingOf(shown)}`,
  }),
  r5: (shown, _, day) => ({ 'r5.1': day, 'r5.2': '2', 'r5.3': `同意 ${sayingOf(shown)}` }),
  r6: (shown, _, day) => ({ 'r6.1': day, 'r6.3': ['BCG', 'MMR'][shown.which], 'r6.5': `診所 ${sayingOf(shown)}` }),
  r7: (shown, _, day, time) => ({
    ...examination('r7', shown, day, time),
    'r7.10': 'WBC',
    'r7.11': `${sayingOf(shown)}.5`,
  }),
  r8: (shown, _, day, time) => ({
    ...examination('r8', shown, day, time),
    'r8.10': `lungs\tclear ${sayingOf(shown)}`,
  }),
  r9: visit('r9'),
  r10: (shown, { number }, day) => ({
    'r10.1': `110010001${shown.which}`,
    'r10.5': day,
    'r10.6': number(157),
    'r10.14': number(200 + sayingOf(shown)),
  }),
};

function textOf(shown: object, requestedOn: string, quirks: Quirks): string {
  const { date } = printingOf(quirks);
  const text = JSON.stringify(bank(shown, { 'b1.1': 'A12345****', 'b1.2': date(requestedOn) }), null, 1);
  const withTabs = quirks.rawTabs ? text.replaceAll('\\t', '\t') : text;
  const withReturns = quirks.carriageReturns ? withTabs.replaceAll('\n', '\r\n') : withTabs;
  return `${quirks.byteOrderMark ? '\ufeff' : ''}${withReturns}`;
}

/** Head rows as the file has them, counted without the code under test. */
export async function headRowsIn({ content }: SourceFile): Promise<number> {
  const text = (await content.text()).replace(/^\ufeff/, '').replaceAll('\t', ' ');
  const { myhealthbank } = JSON.parse(text) as { myhealthbank: { bdata: Record<string, unknown> } };
  const known = Object.entries(myhealthbank.bdata).filter(([name]) => /^r(1[0-4]?|[2-9])$/i.test(name));
  const rows = known.flatMap(([, value]) => (Array.isArray(value) ? (value as unknown[]) : [value]));
  return rows.filter((row) => row !== null && row !== '無資料' && !Object.values(row as object).includes('無資料'))
    .length;
}
