import { bank } from '../../../support/import-world.ts';
import { contentsOf, labRow, readBank, readFile } from './reading.ts';

/*
 * What people met who parse real files: sections 1.2 and 1.4 of the notes on the format, and the official
 * specification's own slips (IHK_JSON_J2, 2023-05-15). One sentence each.
 */

const visitRow = (more: object = {}): object => ({ 'r1.3': '1234567890', 'r1.5': '20250109', 'r1.7': '0032', ...more });
const json = (sections: object): string => JSON.stringify(bank(sections));

describe('bytes', () => {
  it('may begin with a byte order mark', async () => {
    const { statements, problem } = await readFile(`\ufeff${json({ r7: [labRow()] })}`);
    expect([statements.length, problem]).toEqual([1, undefined]);
  });

  it('may end lines with CRLF, between tokens and inside texts', async () => {
    const text = JSON.stringify(bank({ r7: [labRow({ 'r7.11': 'A<here>B' })] }), null, 2);
    const { statements } = await readFile(text.replaceAll('\n', '\r\n').replace('<here>', '\r\n'));
    expect(statements[0]?.offered.content).toMatchObject({ value: 'A\r\nB' });
  });

  it('may hold raw TABs and line breaks inside a report, also where a piece ends', async () => {
    const { r8, text } = { r8: labRowAsReport('<here>'), text: 'chest\tclear\nno\u0001change' };
    const file = json({ r8: [r8] }).replace('<here>', text);
    for (const pieceBytes of [1, 5, 65_536]) {
      const { statements, problem } = await readFile(file, pieceBytes);
      expect(problem).toBeUndefined();
      expect(statements[0]?.offered.content).toMatchObject({ text });
    }
  });

  it('may hold raw control characters in the declaration, which stands outside of rows', async () => {
    const { rawRows, unmapped } = await readFile(json({ r0: 'I <here> agree' }).replace('<here>', '\t\n'));
    expect([rawRows, unmapped]).toEqual([[{ r0: 'I \t\n agree' }], []]);
  });

  it('keep escaped quotes and backslashes apart from the end of a text', async () => {
    const value = 'a "quoted" \\ and \\" more } ] {';
    const { statements } = await readFile(json({ r7: [labRow({ 'r7.11': value })] }), 3);
    expect(statements[0]?.offered.content).toMatchObject({ value });
  });
});

const labRowAsReport = (text: string): object => ({ 'r8.3': '1', 'r8.5': '20250109', 'r8.8': '32001C', 'r8.10': text });

describe('a section', () => {
  it('may be a single object instead of a list, and so may the details of a row', async () => {
    const order = { 'r1_1.1': 'AC20910100', 'r1_1.3': '28.00' };
    const asObjects = await contentsOf({ r7: labRow(), r1: visitRow({ r1_1: order }) });
    await expect(contentsOf({ r7: [labRow()], r1: [visitRow({ r1_1: [order] })] })).resolves.toEqual(asObjects);
    expect(asObjects).toHaveLength(2);
  });

  it.each([
    ['無資料', '無資料'],
    ['a list of one 無資料', ['無資料']],
    ['a row that says 無資料 under the name of the section', [{ r2: '無資料' }]],
    ['such a row as an object', { r2: '無資料' }],
    ['null', null],
    ['an empty list', []],
    ['an empty text', ''],
  ])('is empty when it is %s', async (_, r2) => {
    const { statements, rejected, unmapped, rawRows } = await readBank({ r2, r7: [labRow()] });
    expect([statements.length, rejected, unmapped, rawRows]).toEqual([1, [], [], []]);
  });

  it('may be missing, even all of them', async () => {
    const { statements, problem } = await readBank({});
    expect([statements, problem]).toEqual([[], undefined]);
  });

  it('may say 無資料 in the place of its details', async () => {
    for (const r1_1 of ['無資料', [{ r1_1: '無資料' }], null, [], undefined]) {
      const [[, visit] = []] = await contentsOf({ r1: [visitRow({ r1_1 })] });
      expect(visit).toMatchObject({ orders: [] });
    }
  });

  it('may be named in upper case, as may its fields', async () => {
    const row = { 'r12.1': '20191204', 'r12.2': '中區診所', 'r12.3': '' };
    const upper = { 'R12.1': '20191204', 'R12.2': '中區診所', 'R12.3': '' };
    await expect(contentsOf({ R12: [upper] })).resolves.toEqual(await contentsOf({ r12: [row] }));
    const dental = { 'r9.5': '20250109', 'r9.3': '1', R9_1: [{ 'R9_1.1': 'A003284' }] };
    await expect(contentsOf({ r9: dental })).resolves.toMatchObject([
      ['ChineseMedicineVisitClaimed', { orders: [{ code: 'A003284' }] }],
    ]);
  });

  it('that the format does not know is kept row by row and reported', async () => {
    const { statements, unmapped, rawRows } = await readBank({
      r15: [{ 'r15.1': 'a' }, 'b'],
      r7: [labRow()],
      r16: '無資料',
    });
    expect([statements.length, unmapped, rawRows]).toEqual([1, ['r15'], [{ 'r15.1': 'a' }, { r15: 'b' }]]);
  });
});

describe('a row', () => {
  it('keeps a field that the format does not know, and the field is reported', async () => {
    const { statements, unmapped } = await readBank({
      r1: [visitRow({ 'r1.99': 'new', r1_1: [{ 'r1_1.1': 'AC20910100', 'r1_1.9': { deep: [1] } }] })],
    });
    expect(unmapped).toEqual(['r1.99', 'r1_1.9']);
    expect(statements[0]?.offered.raw).toMatchObject({ 'r1.99': 'new', r1_1: [{ 'r1_1.9': { deep: [1] } }] });
  });

  it('says something else when a field that the format does not know has changed', async () => {
    const [one, two] = await Promise.all(['a', 'b'].map((value) => readBank({ r1: [visitRow({ 'r1.99': value })] })));
    expect(one?.statements[0]?.says).not.toBe(two?.statements[0]?.says);
    expect(one?.statements[0]?.speaksOf).toBe(two?.statements[0]?.speaksOf);
  });

  it('of a pharmacy has no day of a visit, but one of dispensing', async () => {
    const pharmacy = { 'r1.3': '5931017216', 'r1.5': '', 'r1.6': '20250110', 'r1.7': 'XXXX' };
    await expect(contentsOf({ r1: [pharmacy] })).resolves.toMatchObject([
      ['PharmacyDispensed', { dispensedOn: '2025-01-10', cardSequence: 'XXXX' }],
    ]);
    const [first, second] = (await readBank({ r1: [pharmacy, { ...pharmacy, 'r1.6': '20250210' }] })).statements;
    expect(first?.speaksOf).not.toBe(second?.speaksOf);
  });

  it('of a visit that handed over keeps both days', async () => {
    await expect(contentsOf({ r1: [visitRow({ 'r1.6': '20250111' })] })).resolves.toMatchObject([
      ['WesternVisitClaimed', { visitedOn: '2025-01-09', handedOverOn: '2025-01-11' }],
    ]);
  });

  it('of r1 reads the NHIA division and not a level of hospital', async () => {
    await expect(contentsOf({ r1: [visitRow({ 'r1.1': '5', 'r1.2': '高屏業務組' })] })).resolves.toMatchObject([
      ['WesternVisitClaimed', { division: { code: '5', name: '高屏業務組' } }],
    ]);
  });

  it('mixes numbers and texts, and says the same with either', async () => {
    const texts = visitRow({ 'r1.12': '120', r1_1: [{ 'r1_1.1': '00102B', 'r1_1.3': '28.00', 'r1_1.4': '7' }] });
    const numbers = visitRow({ 'r1.12': 120, r1_1: [{ 'r1_1.1': '00102B', 'r1_1.3': 28, 'r1_1.4': 7 }] });
    const [one, two] = await Promise.all([readBank({ r1: [texts] }), readBank({ r1: [numbers] })]);
    expect(two.statements[0]?.says).toBe(one.statements[0]?.says);
    expect(one.statements[0]?.offered.content).toMatchObject({
      copaymentTwd: 120,
      orders: [{ quantity: 28, days: 7 }],
    });
  });

  it('with Republic years says the same as with Gregorian ones', async () => {
    const [gregorian, compact, slashes] = await Promise.all(
      ['20260109', '1150109', '115/01/09'].map((day) => readBank({ r1: [visitRow({ 'r1.5': day })] })),
    );
    expect(compact?.statements[0]?.says).toBe(gregorian?.statements[0]?.says);
    expect(slashes?.statements[0]?.speaksOf).toBe(gregorian?.statements[0]?.speaksOf);
  });

  it('says the same whether empty fields are printed, null or left out', async () => {
    const [left, printed, nulls] = await Promise.all(
      [{}, { 'r1.8': '', 'r1.12': ' ' }, { 'r1.8': null, 'r1.12': null }].map((more) =>
        readBank({ r1: [visitRow(more)] }),
      ),
    );
    expect([printed?.statements[0]?.says, nulls?.statements[0]?.says]).toEqual(
      Array(2).fill(left?.statements[0]?.says),
    );
  });
});

describe('a row without the days that would identify it', () => {
  it('speaks of itself alone, lest a later one put it out of sight', async () => {
    const stay = (points: number) => ({ 'r2.3': '1234567890', 'r2.15': points });
    const act = { 'r12.1': '20191204', r12_1: [{ 'r12_1.7': '7.6' }, { 'r12_1.7': '7.7' }] };
    const { statements } = await readBank({ r2: [stay(1), stay(2)], r12: [act] });
    expect(new Set(statements.map(({ speaksOf }) => speaksOf)).size).toBe(5);
  });
});

describe('the header', () => {
  it.each([
    ['20260729', '2026-07-29'],
    ['1150729', '2026-07-29'],
    ['115/07/29', '2026-07-29'],
  ])('b1.2 may be %s', async (printed, requestedOn) => {
    const { requestedOn: read } = await readFile(JSON.stringify(bank({}, { 'b1.1': 'A12345****', 'b1.2': printed })));
    expect(read).toBe(requestedOn);
  });

  it('is read wherever it stands, and in upper case', async () => {
    const { subject, requestedOn } = await readFile(
      `{"MyHealthBank":{"BData":{"R7":${JSON.stringify([labRow()])},"B1.1":"A12345****","B1.2":"20260201"}}}`,
    );
    expect([subject, requestedOn]).toEqual(['A12345****', '2026-02-01']);
  });

  it('that cannot be read as a day is reported, and the file goes on', async () => {
    const { requestedOn, unmapped, rawRows } = await readFile(
      JSON.stringify(bank({}, { 'b1.1': 'A12345****', 'b1.2': 'soon', 'b1.3': 'x' })),
    );
    expect([requestedOn, unmapped, rawRows]).toEqual([
      undefined,
      ['b1.2', 'b1.3'],
      [{ 'b1.2': 'soon' }, { 'b1.3': 'x' }],
    ]);
  });
});

describe('laboratory results', () => {
  it('that come again with another upload time say the same', async () => {
    const { statements } = await readBank({ r7: [labRow(), labRow({ 'r7.7': '202502201230' })] });
    expect(statements[1]?.says).toBe(statements[0]?.says);
  });

  it('that are bilingual twins stay two: a view merges them', async () => {
    const { statements } = await readBank({
      r7: [labRow({ 'r7.10': '白血球計數', 'r7.12': '[無][無]' }), labRow({ 'r7.10': 'WBC' })],
    });
    expect(new Set(statements.map(({ speaksOf }) => speaksOf)).size).toBe(2);
  });

  it.each([
    ['Crea', 'Crea,'],
    ['Hb', 'HB'],
    ['Lym', 'Lym. '],
    ['WBC＆PUS CELL', 'WBC&PUS CELL'],
  ])('%s and %s speak of one thing', async (one, two) => {
    const { statements } = await readBank({ r7: [labRow({ 'r7.10': one }), labRow({ 'r7.10': two })] });
    expect(statements[1]?.speaksOf).toBe(statements[0]?.speaksOf);
  });

  it('with order codes of six and of eight characters speak of one thing', async () => {
    const { statements } = await readBank({ r7: [labRow(), labRow({ 'r7.8': '08011C00' })] });
    expect(statements[1]?.speaksOf).toBe(statements[0]?.speaksOf);
  });

  it.each(['[3.9][10.6]', '[無][]', '[無][＜1.0]', '[(0-5)][]', '3.8-10', '[13-17]', '[N:≧60,s3:30~59,]'])(
    'keep the reference %s as it is printed',
    async (reference) => {
      await expect(contentsOf({ r7: [labRow({ 'r7.12': reference })] })).resolves.toMatchObject([
        ['LabResultReported', { reference }],
      ]);
    },
  );

  it('of inpatients keep the day of the test apart from that of the admission', async () => {
    await expect(contentsOf({ r7: [labRow({ 'r7.5': '20250101', 'r7.6': '20250109' })] })).resolves.toMatchObject([
      ['LabResultReported', { visitedOn: '2025-01-01', examinedOn: '2025-01-09' }],
    ]);
  });

  it('give their upload time as a moment, which is Taiwan time in the file', async () => {
    await expect(contentsOf({ r7: [labRow({ 'r7.7': '202501010130' })] })).resolves.toMatchObject([
      ['LabResultReported', { uploadedAt: '2024-12-31T17:30:00.000Z' }],
    ]);
  });

  it('without a day of their own are taken by that of the visit', async () => {
    await expect(contentsOf({ r8: [labRowAsReport('clear')] })).resolves.toMatchObject([
      ['ImagingOrPathologyReported', { visitedOn: '2025-01-09', examinedOn: null }],
    ]);
  });
});

describe('a check-up', () => {
  const checkup = (more: object) => contentsOf({ r10: [{ 'r10.1': '1', 'r10.5': '20250330', ...more }] });

  it('was not measured where the source prints 0', async () => {
    await expect(checkup({ 'r10.17': 0, 'r10.16': '0', 'r10.28': '0', 'r10.14': 233 })).resolves.toMatchObject([
      [
        'AdultCheckupPerformed',
        { ldlMgPerDl: null, hdlMgPerDl: null, urineProtein: null, totalCholesterolMgPerDl: 233 },
      ],
    ]);
  });

  it.each([
    [26.5, 67.3, true],
    [49.9, 126.7, true],
    [50, 50, false],
    [88.5, 88.5, false],
  ])('with a waist of %s has %s cm', async (printed, waistCm, waistWasInches) => {
    await expect(checkup({ 'r10.9': printed })).resolves.toMatchObject([
      ['AdultCheckupPerformed', { waistCm, waistWasInches }],
    ]);
  });
});

describe('acts of their own', () => {
  const screening = (day: string, result: string) => ({ 'r11_1.1': day, 'r11_1.2': '臺北診所', 'r11_1.3': result });

  it('are one statement for each screening of a head row', async () => {
    const head = { 'r11.1': '乳癌篩檢', 'r11.2': '乳房 X 光攝影檢查' };
    const { statements } = await readBank({
      r11: [{ ...head, r11_1: [screening('20210101', '異常'), screening('20230302', '無異常')] }],
    });
    expect(statements.map(({ offered: { place, raw, content } }) => ({ place, raw, content }))).toMatchObject([
      { place: { row: 1 }, raw: { ...head, r11_1: [screening('20210101', '異常')] }, content: { result: '異常' } },
      { place: { row: 1 }, raw: { ...head, r11_1: [screening('20230302', '無異常')] }, content: { result: '無異常' } },
    ]);
  });

  it('do not say less when an older one has left the window', async () => {
    const head = { 'r11.1': '乳癌篩檢', 'r11.2': '乳房 X 光攝影檢查' };
    const both = await readBank({
      r11: [{ ...head, r11_1: [screening('20210101', 'a'), screening('20230302', 'b')] }],
    });
    const one = await readBank({ r11: [{ ...head, r11_1: screening('20230302', 'b') }] });
    expect(one.statements[0]?.says).toBe(both.statements[1]?.says);
  });

  it('that are none leave a screening that never took place: kept, and no act is claimed', async () => {
    await expect(contentsOf({ r11: [{ 'r11.1': '口腔癌篩檢', r11_1: '無資料' }] })).resolves.toEqual([
      ['RawRowKept', { section: 'r11' }],
    ]);
  });

  it('of hepatitis care are read as the official sample prints them and as the official table lists them', async () => {
    const visit = { 'r14_1.1': '追蹤管理', 'r14_1.2': '20210428', 'r14_1.3': 'B 型肝炎', 'r14_1.4': '陽性' };
    const asSample = { ...visit, 'r14_1.6': '', 'r14_1.7': '26.00', 'r14_1.8': '27.00', 'r14_1.9': '正常' };
    const asTable = { ...visit, 'r14_1.6': '26.00', 'r14_1.7': '27.00', 'r14_1.8': '正常' };
    const cut = { ...visit, 'r14_1.6': '陰性', 'r14_1.7': '26.00', 'r14_1.8': '27.00' };
    const care = (detail: object) =>
      contentsOf({ R14: [{ 'r14.1': '20111228', 'r14.2': '林口診所', r14_1: [detail] }] });
    const measured = { astIuPerL: 26, altIuPerL: 27 };
    const told = (content: object): unknown[] => [
      expect.anything(),
      ['HepatitisFollowUpPerformed', expect.objectContaining(content)],
    ];
    await expect(care(asSample)).resolves.toEqual(told({ ...measured, ultrasound: '正常', antiHcv: null }));
    await expect(care(asTable)).resolves.toEqual(told({ ...measured, ultrasound: '正常', antiHcv: null }));
    await expect(care(cut)).resolves.toEqual(told({ ...measured, ultrasound: null, antiHcv: '陰性' }));
  });
});
