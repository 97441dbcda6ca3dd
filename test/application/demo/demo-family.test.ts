import { chineseMedicines, knownDrugs, otherDrugs } from '../../../application/demo/codes/drugs.ts';
import { places } from '../../../application/demo/codes/institutions.ts';
import { orders, unknownOrders } from '../../../application/demo/codes/orders.ts';
import { demoFamily, type DemoFile, type DemoMember } from '../../../application/demo/demo-family.ts';
import type { SourceStatement } from '../../../application/ports/source-document.ts';
import type { HealthRecordRowEvent } from '../../../domain/health-record/index.ts';
import { parseNationalId } from '../../../domain/people/index.ts';
import { ageOn, daysBetween } from '../../../domain/shared/time.ts';
import { orderName } from '../../../domain/terminology/index.ts';
import { openSource } from '../../../interfaces/importers/registry.ts';
import { on } from '../../support/people.ts';

const firstDay = on('2026-11-24');
const family = demoFamily({ seed: 'test', firstDay });
const member = (name: string): DemoMember => family.find(({ person }) => person.member === name)!;

interface Imported {
  readonly statements: readonly SourceStatement[];
  readonly headRows: number;
  readonly problems: readonly unknown[];
}
async function imported({ name, text }: DemoFile): Promise<Imported> {
  const source = await openSource({ name, content: new Blob([text]) });
  if (!source.ok) throw new TypeError(source.reason.code);
  const statements: SourceStatement[] = [];
  const problems: unknown[] = [];
  let headRows = 0;
  for await (const item of source.value.items(() => undefined)) {
    if (item.kind !== 'row') problems.push(item);
    else if (item.isHeadRow) {
      headRows += 1;
      statements.push(...item.statements);
    }
  }
  return { statements, headRows, problems };
}

type Content<Type extends HealthRecordRowEvent['type']> = Extract<
  HealthRecordRowEvent,
  { type: Type }
>['data']['content'];
const contents = <Type extends HealthRecordRowEvent['type']>({ statements }: Imported, type: Type): Content<Type>[] =>
  statements.flatMap(({ offered }) => (offered.type === type ? [offered.content as Content<Type>] : []));

type Row = Readonly<Record<string, unknown>>;
interface Bank {
  readonly myhealthbank: { readonly bdata: Readonly<Record<string, readonly Row[]>> };
}
/** As a reader that escapes the raw tabs of reports. */
const rowsOf = (text: string): Bank['myhealthbank']['bdata'] =>
  (JSON.parse(text.slice(1).replaceAll('\t', ' ')) as Bank).myhealthbank.bdata;
const textOf = (row: Row, field: string): string => (typeof row[field] === 'string' ? row[field] : '');

describe('the demo family', () => {
  it('is who NHIA tells of', () => {
    const ages = family.map(({ person }) => [person.member, ageOn(person.birthDate, firstDay), person.sex]);
    expect(ages).toEqual([
      ['yi-hsiu', 43, 'female'],
      ['husband', 45, 'male'],
      ['father', 68, 'male'],
      ['daughter', 16, 'female'],
      ['son', 10, 'male'],
    ]);
  });

  it('is told the same for the same seed and day, and otherwise for another', () => {
    expect(demoFamily({ seed: 'test', firstDay })).toEqual(family);
    expect(demoFamily({ seed: 'other', firstDay })).not.toEqual(family);
  });

  it('has valid numbers, marked as fictional, which neither seed nor day changes', () => {
    const other = demoFamily({ seed: 'other', firstDay: on('2027-02-01') });
    family.forEach(({ person }, index) => {
      const parsed = parseNationalId(person.nationalId);
      expect(parsed).toMatchObject({ ok: true, value: { sex: person.sex } });
      expect(person.isFictional).toBe(true);
      expect(other[index]!.person.nationalId).toBe(person.nationalId);
    });
    const masked = new Set(family.map(({ person }) => person.nationalId.slice(0, 6)));
    expect(masked.size).toBe(family.length);
  });

  it('names places that exist nowhere, and codes as the shipped tables do', () => {
    for (const { institution } of Object.values(places)) expect(institution.name).toContain('虛擬');
    for (const { code, name } of [
      ...Object.values(orders),
      ...Object.values(knownDrugs),
      ...Object.values(chineseMedicines),
    ]) {
      expect([code, orderName(code, 'zh-TW')]).toEqual([code, name]);
    }
  });

  it('has a handful of codes that no table knows', () => {
    for (const { code } of [...Object.values(unknownOrders), ...Object.values(otherDrugs)]) {
      expect(orderName(code, 'zh-TW')).toBeUndefined();
    }
  });
});

describe('the files of the demo family', () => {
  it('are written as real ones are', () => {
    const [first] = member('father').files;
    expect(first!.text.startsWith('\uFEFF{\r\n')).toBe(true);
    expect(first!.text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(first!.name).toMatch(/^健康存摺醫療類_\d{7}\.JSON$/);
    const data = rowsOf(first!.text);
    expect(Object.keys(data)).toEqual([
      'b1.1',
      'b1.2',
      'r0',
      'r1',
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
      'R12',
      'R13',
      'R14',
    ]);
    expect(data).toMatchObject({ 'b1.1': 'N19999****', r9: [{ r9: '無資料' }], R14: [{ r14: '無資料' }] });
  });

  it('hold reports with raw tabs, as real ones do', () => {
    expect(member('father').files.at(-1)!.text).toMatch(/r8\.10": "[^"\n]*\t/);
  });

  it('lie half a year apart, the newest a few days before the first start', () => {
    for (const { files } of family) {
      files.slice(1).forEach((file, index) => {
        expect(daysBetween(files[index]!.requestedOn, file.requestedOn)).toBe(182);
        expect(file.importedAt > files[index]!.importedAt).toBe(true);
      });
      expect(daysBetween(files.at(-1)!.requestedOn, firstDay)).toBe(5);
    }
  });

  it('state nothing that had not happened, and nothing older than the window of its section', () => {
    const dated: Readonly<Record<string, readonly string[]>> = {
      r1: ['r1.5', 'r1.6'],
      r3: ['r3.5'],
      r7: ['r7.6'],
      r8: ['r8.6'],
      r9: ['r9.5'],
    };
    for (const { requestedOn, text } of family.flatMap(({ files }) => files)) {
      const asked = requestedOn.replaceAll('-', '');
      const oldest = String(Number(asked) - 30_001);
      const days = Object.entries(dated).flatMap(([section, fields]) =>
        rowsOf(text)[section]!.flatMap((row) => fields.map((field) => textOf(row, field)).filter((day) => day !== '')),
      );
      expect(days.every((day) => day <= asked && day >= oldest)).toBe(true);
    }
  });

  it('read without a rejected row or an unknown field', async () => {
    for (const file of family.flatMap(({ files }) => files)) {
      const { problems, headRows } = await imported(file);
      expect(problems).toEqual([]);
      const inFile = Object.entries(rowsOf(file.text))
        .filter(([section]) => /^r[1-9]/i.test(section))
        .flatMap(([section, rows]) => rows.filter((row) => !(section.toLowerCase() in row)));
      expect(headRows).toBe(inFile.length);
    }
  });

  it('claim no more than the format can hold', () => {
    const rows = family.flatMap(({ files }) => files.flatMap(({ text }) => rowsOf(text)['r1']!));
    const lines = rows.flatMap((row) => (row['r1_1'] ?? []) as readonly Row[]);
    expect(Math.max(...rows.map((row) => textOf(row, 'r1.4').length))).toBeLessThanOrEqual(20);
    expect(Math.max(...rows.map((row) => textOf(row, 'r1.9').length))).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map((line) => textOf(line, 'r1_1.2').length))).toBeLessThanOrEqual(100);
  });
});

describe('the father', () => {
  const { files } = member('father');

  it('has at least eight files that overlap', () => {
    expect(files.length).toBeGreaterThanOrEqual(8);
    files.slice(1).forEach((file, index) => {
      const before = new Set(rowsOf(files[index]!.text)['r7']!.map((row) => JSON.stringify(row)));
      const shared = rowsOf(file.text)['r7']!.filter((row) => before.has(JSON.stringify(row)));
      expect(shared.length).toBeGreaterThan(300);
    });
  });

  it('keeps more than the newest file shows: the stay for his knee is only in older ones', () => {
    const stays = files.map(({ text }) => rowsOf(text)['r2']!.filter((row) => !('r2' in row)).length);
    expect(stays.at(-1)).toBe(0);
    expect(Math.max(...stays)).toBe(1);
  });

  it('has diabetes under better control, kidneys that decline slowly, and a plausible pressure', async () => {
    const all = await Promise.all(files.map(imported));
    const results = all.flatMap((file) => contents(file, 'LabResultReported'));
    const of = (item: string): { on: string; value: number }[] =>
      results
        .filter((result) => result.item === item)
        .map(({ examinedOn, value }) => ({ on: examinedOn!, value: Number(value) }))
        .toSorted((left, right) => (left.on < right.on ? -1 : 1));
    const mean = (points: readonly { value: number }[]): number =>
      points.reduce((sum, { value }) => sum + value, 0) / points.length;

    const hba1c = of('HbA1c');
    expect(hba1c.every(({ value }) => value >= 6 && value <= 10)).toBe(true);
    expect(mean(hba1c.slice(-8)) < mean(hba1c.slice(0, 8)) - 0.5).toBe(true);

    const egfr = of('eGFR');
    expect(egfr.every(({ value }) => value > 42 && value < 85)).toBe(true);
    const [first, last] = [mean(egfr.slice(0, 12)), mean(egfr.slice(-12))];
    expect(first - last).toBeGreaterThan(5);
    expect(last).toBeGreaterThan(45);
    expect(last).toBeLessThan(60);

    const pressures = all.flatMap((file) => contents(file, 'DiabetesFollowUpPerformed'));
    for (const { systolicMmHg, diastolicMmHg } of pressures) {
      expect(systolicMmHg! > 105 && systolicMmHg! < 180).toBe(true);
      expect(diastolicMmHg! > 60 && diastolicMmHg! < systolicMmHg!).toBe(true);
    }
  });

  it('picks up what is prescribed, three times, and never before ten days of the supply are left', async () => {
    const picked = contents(await imported(files.at(-1)!), 'PharmacyDispensed').toSorted((left, right) =>
      left.dispensedOn < right.dispensedOn ? -1 : 1,
    );
    expect(picked.length).toBeGreaterThan(30);
    picked.slice(1).forEach((dispensing, index) => {
      const supply = picked[index]!.orders[0]!.days!;
      const days = daysBetween(picked[index]!.dispensedOn, dispensing.dispensedOn);
      expect([28, 30]).toContain(supply);
      expect(days).toBeGreaterThanOrEqual(supply - 10);
      expect(days).toBeLessThanOrEqual(supply + 22);
    });
  });

  it('agrees with himself: laboratory and follow-up of a visit say the same', async () => {
    const file = await imported(files.at(-1)!);
    const results = contents(file, 'LabResultReported');
    for (const followUp of contents(file, 'DiabetesFollowUpPerformed')) {
      const result = results.find((each) => each.item === 'Creatinine' && each.examinedOn === followUp.bloodTestedOn);
      if (result !== undefined) expect(Number(result.value)).toBe(followUp.creatinineMgPerDl);
    }
  });
});

describe('the others', () => {
  it('have what the demo promises of them', async () => {
    const newest = async (name: string): Promise<Imported> => imported(member(name).files.at(-1)!);
    const husband = await newest('husband');
    expect(contents(husband, 'HepatitisFollowUpPerformed').every(({ hbsAg }) => hbsAg === '陽性')).toBe(true);
    expect(contents(husband, 'AdultCheckupPerformed').length).toBeGreaterThan(0);
    const yiHsiu = await newest('yi-hsiu');
    expect(contents(yiHsiu, 'CancerScreeningPerformed').map(({ screening }) => screening)).toEqual(
      expect.arrayContaining(['乳癌篩檢', '子宮頸癌篩檢']),
    );
    expect(contents(yiHsiu, 'ChineseMedicineVisitClaimed').length).toBeGreaterThan(3);
    const son = await newest('son');
    expect(contents(son, 'VaccinationGiven').length).toBeGreaterThan(18);
    const teeth = contents(son, 'DentalVisitClaimed').flatMap(({ orders: done }) =>
      done.map(({ tooth }) => tooth?.code),
    );
    expect(teeth).toEqual(expect.arrayContaining(['85', '16']));
    const oldestOfSon = await imported(member('son').files[0]!);
    expect(
      contents(oldestOfSon, 'DentalVisitClaimed').flatMap(({ orders: done }) => done.map(({ code }) => code)),
    ).toContain('81');
  });
});
