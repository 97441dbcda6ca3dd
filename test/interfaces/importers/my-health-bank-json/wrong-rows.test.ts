import { bank } from '../../../support/import-world.ts';
import { labRow, readBank, readFile } from './reading.ts';

const visitRow = (more: object = {}): object => ({ 'r1.3': '1234567890', 'r1.5': '20250109', 'r1.7': '0032', ...more });

describe('a row that is wrong', () => {
  it.each([
    ['an impossible day', { r1: [visitRow({ 'r1.5': '20250230' })] }, 'r1 r1.5 not-a-date'],
    ['a month instead of a day', { r3: [{ 'r3.5': '202502' }] }, 'r3 r3.5 not-a-date'],
    ['no day at all', { r1: [visitRow({ 'r1.5': '' })] }, 'r1 r1.5 missing'],
    ['no day of a dental visit', { r3: [{ 'r3.3': '1' }] }, 'r3 r3.5 missing'],
    ['no substance', { r4: [{ 'r4.1': '20250101' }] }, 'r4 r4.2 missing'],
    ['no wish', { r5: [{ 'r5.1': '20250101', 'r5.2': '2' }] }, 'r5 r5.3 missing'],
    ['no vaccine', { r6: [{ 'r6.1': '20250101' }] }, 'r6 r6.3 missing'],
    ['no day of a vaccination', { r6: [{ 'r6.3': 'BCG' }] }, 'r6 r6.1 missing'],
    ['no day of a result', { r7: [labRow({ 'r7.5': null, 'r7.6': '' })] }, 'r7 r7.6 missing'],
    ['no day of a report', { r8: [{ 'r8.10': 'clear' }] }, 'r8 r8.6 missing'],
    ['an impossible time', { r7: [labRow({ 'r7.7': '202501012560' })] }, 'r7 r7.7 not-a-time'],
    ['words for a number', { r1: [visitRow({ 'r1.12': 'free' })] }, 'r1 r1.12 not-a-number'],
    [
      'a number beyond all numbers',
      { r9: [{ 'r9.5': '20250109', 'r9.12': '9'.repeat(400) }] },
      'r9 r9.12 not-a-number',
    ],
    ['no day of a check-up', { r10: [{ 'r10.6': 157 }] }, 'r10 r10.5 missing'],
    ['no name of a screening', { r11: [{ 'r11.2': 'FIT' }] }, 'r11 r11.1 missing'],
    ['a wrong detail', { r1: [visitRow({ r1_1: [{ 'r1_1.3': '28' }, { 'r1_1.3': '?' }] })] }, 'r1 r1_1.3 not-a-number'],
    ['a wrong act', { R12: [{ 'r12.1': '20200101', r12_1: [{ 'r12_1.2': '0' }] }] }, 'r12 r12_1.2 not-a-date'],
    ['a list in the place of a text', { r7: [labRow({ 'r7.11': ['7.3'] })] }, 'r7 r7.11 not-a-single-value'],
    ['an endless text', { r8: [{ 'r8.5': '20250109', 'r8.10': 'x'.repeat(100_001) }] }, 'r8 r8.10 too-long'],
    ['an endless unknown field', { r7: [labRow({ 'r7.99': 'x'.repeat(100_001) })] }, 'r7 r7.99 too-long'],
    ['text for details', { r1: [visitRow({ r1_1: 'none' })] }, 'r1 r1_1 not-an-object'],
    ['nothing in it', { r2: [{ 'r2.1': '' }] }, 'r2 r2 empty-row'],
    ['nothing in its head', { r13: [{ r13_1: [{ 'r13_1.2': '20250109' }] }] }, 'r13 r13 empty-row'],
    ['a text in the place of a row', { r7: ['7.3'] }, 'r7 r7 not-an-object'],
    ['a list in the place of a row', { r7: [[labRow()]] }, 'r7 r7 not-an-object'],
    ['too many bytes', { r8: [{ 'r8.5': '20250109', a: 'x'.repeat(600_000) }] }, 'r8 r8 row-too-large'],
    ['U+0000 in a text', { r7: [labRow({ 'r7.11': 'a\u0000' })] }, 'r7 r7.11 not-text'],
    ['half a character', { r1: [visitRow({ r1_1: [{ 'r1_1.2': '\ud83d' }] })] }, 'r1 r1_1.2 not-text'],
  ])('because it has %s is rejected whole, and names the field', async (_, sections, told) => {
    const [section, field, reason] = told.split(' ');
    const { statements, rejected, problem } = await readBank(sections);
    expect(rejected).toEqual([{ section, row: 1, field, reason }]);
    expect([statements, problem]).toEqual([[], undefined]);
  });

  it('never stops the file: the rows around it are stated, and keep their numbers', async () => {
    const { statements, rejected } = await readBank({
      r7: [labRow(), labRow({ 'r7.6': 'yesterday' }), '無資料', labRow({ 'r7.10': 'RBC' }), { x: 'y'.repeat(600_000) }],
      r8: [{ 'r8.5': '20250109' }],
    });
    expect(statements.map(({ offered }) => offered.place)).toEqual([
      { section: 'r7', row: 1 },
      { section: 'r7', row: 3 },
      { section: 'r8', row: 1 },
    ]);
    expect(rejected.toSorted((one, other) => one.row - other.row)).toEqual([
      { section: 'r7', row: 2, field: 'r7.6', reason: 'not-a-date' },
      { section: 'r7', row: 4, field: 'r7', reason: 'row-too-large' },
    ]);
  });

  it('because its bytes are no UTF-8 names the field they are in', async () => {
    const file = Buffer.from(JSON.stringify(bank({ r7: [labRow({ 'r7.4': 'A#B' }), labRow()] })));
    file[file.indexOf('A#B') + 1] = 0xe5;
    const { statements, rejected } = await readFile(file);
    expect(rejected).toEqual([{ section: 'r7', row: 1, field: 'r7.4', reason: 'not-text' }]);
    expect(statements).toHaveLength(1);
  });

  it('is not one that merely prints the replacement character or a pair of surrogates', async () => {
    const { rejected } = await readFile(
      JSON.stringify(bank({ r7: [labRow({ 'r7.4': '\ufffd' }), labRow({ 'r7.10': '<pair>' })] })).replace(
        '<pair>',
        '\\ud83d\\ude00',
      ),
    );
    expect(rejected).toEqual([]);
  });

  it('tells nothing of what it holds', async () => {
    const { rejected } = await readBank({ r7: [labRow({ 'r7.6': 'HIV positive' })] });
    expect(JSON.stringify(rejected)).not.toContain('HIV');
  });
});
