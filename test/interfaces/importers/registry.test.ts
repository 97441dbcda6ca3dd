import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSource } from '../../../interfaces/importers/registry.ts';
import { sourceFileAt } from '../../../interfaces/importers/source-file.ts';
import { bank, fileOf } from '../../support/import-world.ts';

/** Node decodes Big5 and does not encode it, so that each letter is looked for. */
function big5(text: string): Uint8Array<ArrayBuffer> {
  const decoder = new TextDecoder('big5');
  const bytes: number[] = [];
  for (const letter of text) {
    if (letter < '\u0080') bytes.push(letter.charCodeAt(0));
    else {
      const pair = allPairs.find((candidate) => decoder.decode(Uint8Array.from(candidate)) === letter);
      bytes.push(...(pair ?? []));
    }
  }
  return Uint8Array.from(bytes);
}
const upTo = (count: number): number[] => [...Array(count).keys()];
const allPairs = upTo(0x7e).flatMap((lead) => upTo(0xbf).map((trail): [number, number] => [lead + 0x81, trail + 0x40]));

const problemOf = async (content: string | Uint8Array<ArrayBuffer>, name: string) => {
  const opened = await openSource(fileOf(content, name));
  if (!opened.ok) return opened.reason;
  const survey = await opened.value.survey(() => undefined);
  return survey.ok ? undefined : survey.reason;
};
const good = JSON.stringify(bank({}));

describe('a file to import', () => {
  it.each(['健康存摺醫療類_20150301.json', '健康存摺醫療類_1130305.JSON', 'download', 'bank.txt', 'bank.xml'])(
    'is known by its content, whatever it is named: %s',
    async (name) => {
      await expect(problemOf(good, name)).resolves.toBeUndefined();
      await expect(problemOf(`\ufeff\r\n ${good}`, name)).resolves.toBeUndefined();
    },
  );

  it.each([
    ['<?xml version="1.0"?><myhealthbank/>', 'bank.xml', 'xml'],
    ['\ufeff <myhealthbank/>', 'bank.json', 'xml'],
    ['', 'bank.XML', 'xml'],
    ['name,value', 'bank.csv', 'unknown'],
    ['', '', 'unknown'],
  ])('whose content is %j and whose name %j is of a format that is not supported', async (content, name, format) => {
    await expect(problemOf(content, name)).resolves.toEqual({ code: 'format-not-supported', format });
  });

  it('that only its name calls JSON is told where it is none', async () => {
    await expect(problemOf('', 'bank.json')).resolves.toEqual({ code: 'unreadable-json', byteOffset: 0 });
    await expect(problemOf('[1]', 'bank.JSON')).resolves.toEqual({ code: 'not-a-my-health-bank-file' });
  });

  it('in another encoding than UTF-8 is refused as a whole and told which it is', async () => {
    const named = JSON.stringify(bank({ r7: [{ 'r7.4': '安心醫院', 'r7.5': '20250101' }] }));
    await expect(problemOf(big5(named), 'bank.json')).resolves.toEqual({ code: 'file-in-big5' });
    for (const text of [named, `\ufeff${named}`]) {
      const bytes = Uint8Array.from(Buffer.from(text, 'utf16le'));
      await expect(problemOf(bytes, 'bank.json')).resolves.toEqual({ code: 'file-in-utf-16' });
    }
  });

  it('with one damaged letter is no file in another encoding', async () => {
    const bytes = Uint8Array.from(Buffer.from(JSON.stringify(bank({ r7: [{ 'r7.4': '安心醫院', 'r7.10': 'WBC' }] }))));
    bytes[Buffer.from(bytes).indexOf('WBC')] = 0xe9;
    await expect(problemOf(bytes, 'bank.json')).resolves.toBeUndefined();
  });

  it('on a disk is read from there', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'passbook-file-'));
    try {
      const path = join(folder, '健康存摺醫療類_1130305.JSON');
      await writeFile(path, JSON.stringify(bank({ r6: { 'r6.1': '20250101', 'r6.3': 'BCG' } })));
      const opened = await openSource(await sourceFileAt(path));
      const survey = opened.ok ? await opened.value.survey(() => undefined) : opened;
      expect(survey).toEqual({ ok: true, value: { subject: 'A12345****', requestedOn: '2026-02-01', headRows: 1 } });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('is not a folder, whatever it is named', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'passbook-folder-'));
    try {
      await expect(sourceFileAt(folder)).rejects.toMatchObject({ code: 'not-a-file' });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('on a disk that is written to while it is read is read no further', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'passbook-file-'));
    try {
      const path = join(folder, 'bank.json');
      await writeFile(path, good);
      const opened = await openSource(await sourceFileAt(path));
      if (!opened.ok) throw new Error(opened.reason.code);
      await writeFile(path, `${good}  `);
      await expect(opened.value.survey(() => undefined)).resolves.toEqual({
        ok: false,
        reason: { code: 'changed-while-reading' },
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('that names two persons is nobody’s', async () => {
    const two = good.replace('"b1.1":"A12345****"', '"b1.1":"A12345****","B1.1":"B12345****"');
    await expect(problemOf(two, 'bank.json')).resolves.toEqual({ code: 'another-persons-file' });
  });
});
