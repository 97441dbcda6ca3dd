import { readFileSync } from 'node:fs';
import { readFile } from './reading.ts';

const fixture = (name: string): URL => new URL(`../../../fixtures/my-health-bank/${name}`, import.meta.url);
const sample = readFileSync(fixture('official-spec-sample.repaired.json'));
const golden = fixture('official-spec-sample.statements.json');

describe('the official sample of IHK_JSON_J2', () => {
  it('states of all fourteen sections exactly what the golden file says', async () => {
    const { statements, ...rest } = await readFile(sample);
    expect(rest).toEqual({
      subject: 'A12345****',
      requestedOn: '2015-03-01',
      rejected: [],
      unmapped: [],
      rawRows: [],
      problem: undefined,
    });
    const said = statements.map(({ offered: { type, place, origin, content }, says, speaksOf }) => ({
      type,
      place,
      origin,
      content,
      speaksOf,
      says,
    }));
    // `says` too: if it changed, every row that a family has imported would come again as a new one.
    expect(said).toEqual(JSON.parse(readFileSync(golden, 'utf8')));
    expect(new Set(statements.map(({ offered }) => offered.place.section)).size).toBe(14);
  });

  it('keeps each row in the words of the source', async () => {
    const { statements } = await readFile(sample);
    const printed = JSON.parse(sample.toString('utf8')) as { myhealthbank: { bdata: Record<string, object> } };
    const { bdata } = printed.myhealthbank;
    const rawOf = (section: string) =>
      statements.filter(({ offered }) => offered.place.section === section).map(({ offered }) => offered.raw);
    for (const section of ['r1', 'r2', 'r4', 'r9', 'r10']) expect(rawOf(section)).toEqual(bdata[section]);
    for (const section of ['r3', 'r5', 'r6', 'r7', 'r8']) expect(rawOf(section)).toEqual([bdata[section]]);
    const [, { r12_1: details, ...head }] = bdata['R12'] as [object, { r12_1: [object] }];
    expect(rawOf('r12')).toEqual([(bdata['R12'] as [object])[0], head, { ...head, r12_1: details }]);
  });

  it('reads the same in pieces of any size', async () => {
    const whole = await readFile(sample, sample.length);
    for (const pieceBytes of [1, 2, 3, 7, 64, 1_000])
      await expect(readFile(sample, pieceBytes)).resolves.toEqual(whole);
  });
});
