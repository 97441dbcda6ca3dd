import fc from 'fast-check';
import type { ParsedItem } from '../../../../interfaces/importers/importer.ts';
import { depthMax, fileBytesMax, looseBytesMax } from '../../../../interfaces/importers/my-health-bank-json/limits.ts';
import { parse } from '../../../../interfaces/importers/my-health-bank-json/parse.ts';
import { bank } from '../../../support/import-world.ts';
import { inPieces, labRow, readFile } from './reading.ts';

const good = JSON.stringify(bank({ r7: [labRow(), labRow({ 'r7.10': 'RBC' })], r8: [] }));
const problemOf = async (content: string | Uint8Array) => (await readFile(content)).problem;

describe('a file that is no JSON', () => {
  it('says where it ends too early', async () => {
    for (const length of [0, 1, 20, good.indexOf('WBC'), good.length - 1]) {
      const cut = Buffer.from(good).subarray(0, length);
      await expect(problemOf(cut)).resolves.toEqual({ code: 'unreadable-json', byteOffset: length });
    }
  });

  it('says at or shortly before which byte it goes wrong', async () => {
    const rowStart = Buffer.from(good).indexOf('{"r7.3"');
    const rowEnd = Buffer.from(good).indexOf('},{"r7.3"') + 1;
    await expect(problemOf(good.replace('"WBC"', 'WBC'))).resolves.toEqual({
      code: 'unreadable-json',
      byteOffset: rowStart,
    });
    await expect(problemOf(good.replace('},{"r7.3"', '};{"r7.3"'))).resolves.toEqual({
      code: 'unreadable-json',
      byteOffset: rowEnd,
    });
    await expect(problemOf('hello')).resolves.toEqual({ code: 'unreadable-json', byteOffset: 0 });
  });

  it.each([
    ['brackets of two kinds', good.replace('}]', '}}')],
    ['a bracket too many', `${good}]`],
    ['two documents', `${good}${good}`],
    ['a row whose brackets are of two kinds', good.replace('"7.3"', '[7.3}')],
    ['a comma at the end of a list', good.replace('}]', '},]')],
    ['a name without quotes', good.replace('"b1.1"', 'b1.1')],
    ['bytes of another encoding', Buffer.from(good, 'utf16le')],
  ])('because of %s is refused', async (_, content) => {
    await expect(problemOf(content)).resolves.toMatchObject({ code: 'unreadable-json' });
  });

  it('is never taken where JSON.parse would not take it, whatever byte is changed', async () => {
    const bytes = Buffer.from(good);
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.constantFrom(...Buffer.from('{}[]",:\\ x1')), async (at, byte) => {
        const changed = Buffer.from(bytes);
        changed[at] = byte;
        const isUnreadable = (await problemOf(changed))?.code === 'unreadable-json';
        expect(isUnreadable).toBe(!isJson(changed.toString('utf8')));
      }),
      { numRuns: 300 },
    );
  });
});

async function itemsOf(pages: AsyncIterable<readonly ParsedItem[]>): Promise<readonly ParsedItem[]> {
  const items: ParsedItem[] = [];
  for await (const page of pages) items.push(...page);
  return items;
}

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('a file that is no My Health Bank file', () => {
  it.each([
    [
      'a FHIR bundle',
      { resourceType: 'Bundle', entry: [{ resource: { resourceType: 'Patient', name: [{ text: 'x' }] } }] },
    ],
    ['a list', [[[{ a: 1 }]]]],
    ['a bank without data', { myhealthbank: {} }],
    ['a bank whose data are a list', { myhealthbank: { bdata: [{ 'b1.1': 'A12345****' }] } }],
    ['data outside of a bank', { bdata: { 'b1.1': 'A12345****' } }],
  ])('because it is %s is refused', async (_, content) => {
    await expect(problemOf(JSON.stringify(content))).resolves.toEqual({ code: 'not-a-my-health-bank-file' });
  });
});

describe('a file beyond the limits', () => {
  it('is refused for its depth, before anything recurses into it', async () => {
    const nested = (depth: number) => bank({ r7: [labRow({ 'r7.99': deep(depth) })] });
    await expect(problemOf(JSON.stringify(nested(depthMax - 5)))).resolves.toBeUndefined();
    await expect(problemOf(JSON.stringify(nested(depthMax - 4)))).resolves.toEqual({ code: 'too-deep', depthMax });
    await expect(problemOf('['.repeat(5_000_000))).resolves.toEqual({ code: 'too-deep', depthMax });
  });

  it('is refused for a text outside of rows that does not end', async () => {
    const endless = `{"myhealthbank":{"bdata":{"r0":"${'x'.repeat(looseBytesMax + 200_000)}"}}}`;
    await expect(problemOf(endless)).resolves.toEqual({ code: 'too-large', bytesMax: looseBytesMax });
  });

  it('is refused for more rows than a life has', async () => {
    await expect(itemsOf(parse(inPieces(Buffer.from(good), 64), 2))).resolves.toHaveLength(4);
    await expect(itemsOf(parse(inPieces(Buffer.from(good), 64), 1))).resolves.toContainEqual({
      kind: 'problem',
      problem: { code: 'too-many-rows', rowsMax: 1 },
    });
  });

  it('is refused for its size as soon as it is passed', async () => {
    const space = Buffer.alloc(8_388_608, ' ');
    let given = 0;
    const pieces = async function* () {
      await Promise.resolve();
      yield Buffer.from('{"myhealthbank":{"bdata":{"r7":[');
      for (; given < 2 * fileBytesMax; given += space.length) yield space;
    };
    const items = await itemsOf(parse(pieces()));
    expect(items).toEqual([{ kind: 'problem', problem: { code: 'too-large', bytesMax: looseBytesMax } }]);
    expect(given).toBeLessThan(3 * space.length);
  });
});

const deep = (depth: number): unknown => (depth === 0 ? 1 : [deep(depth - 1)]);
