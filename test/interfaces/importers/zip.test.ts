import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter, type ZipWriterAddDataOptions } from '@zip.js/zip.js';
import type { ImportProblem } from '../../../application/ports/import-problem.ts';
import { openSource } from '../../../interfaces/importers/registry.ts';
import type { SourceFile } from '../../../interfaces/importers/source-file.ts';
import { openZip, zipLimits } from '../../../interfaces/importers/zip.ts';
import { bank } from '../../support/import-world.ts';

const good = JSON.stringify(bank({ r6: { 'r6.1': '20250101', 'r6.3': 'BCG', 'r6.5': '安心診所' } }));
const password = 'A123456789';

const fixture = new URL('../../fixtures/my-health-bank/official-spec-sample.zipcrypto.zip', import.meta.url);
const packedElsewhere: SourceFile = { name: 'MHBJSON_1130305.zip', content: new Blob([readFileSync(fixture)]) };

interface Packed extends ZipWriterAddDataOptions {
  readonly entries?: Readonly<Record<string, string | Uint8Array>>;
}
async function packed({
  entries = { 'MHBJSON/健康存摺醫療類_1130305.JSON': good },
  ...options
}: Packed): Promise<Blob> {
  const writer = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
  for (const [name, content] of Object.entries(entries)) {
    const reader = typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content);
    await writer.add(name, reader, options);
  }
  return writer.close();
}
const zip = async (options: Packed = {}): Promise<SourceFile> => ({ name: 'bank.zip', content: await packed(options) });

/** What a survey of the file finds, or why there is none. */
async function surveyOf(file: SourceFile, given?: string): Promise<number | ImportProblem> {
  const opened = await openSource(file, given);
  if (!opened.ok) return opened.reason;
  const survey = await opened.value.survey(() => undefined);
  return survey.ok ? survey.value.headRows : survey.reason;
}

describe('a zip', () => {
  it.each([
    ['without encryption', {}],
    ['under ZipCrypto', { password, zipCrypto: true }],
    ['under AES of 256 bits', { password, encryptionStrength: 3 as const }],
    ['under AES of 128 bits', { password, encryptionStrength: 1 as const }],
    ['uncompressed under AES', { password, level: 0 }],
  ])('%s is read like the file in it', async (_, options) => {
    await expect(surveyOf(await zip(options), password)).resolves.toBe(1);
  });

  it('that another program packed under ZipCrypto is read', async () => {
    await expect(surveyOf(packedElsewhere, password)).resolves.toBe(18);
    await expect(surveyOf(packedElsewhere)).resolves.toEqual({ code: 'zip-password-needed' });
  });

  it('is known by its content and not by its name', async () => {
    await expect(surveyOf({ ...(await zip()), name: 'bank.json' })).resolves.toBe(1);
    await expect(surveyOf({ name: 'bank.zip', content: new Blob(['hello']) })).resolves.toEqual({
      code: 'zip-unreadable',
    });
  });

  it.each([true, false])('refuses a wrong password and an empty one (ZipCrypto: %s)', async (zipCrypto) => {
    const file = await zip({ password, zipCrypto });
    await expect(surveyOf(file, 'A123456788')).resolves.toEqual({ code: 'zip-password-wrong' });
    await expect(surveyOf(file, '')).resolves.toEqual({ code: 'zip-password-needed' });
  });

  it.each(['guess-395', 'guess-419', 'guess-654'])(
    'under ZipCrypto refuses %s, which passes the one byte that it checks a password by',
    async (wrong) => {
      await expect(surveyOf(packedElsewhere, wrong)).resolves.toEqual({ code: 'zip-password-wrong' });
    },
  );

  it('never tells a password', async () => {
    const file = await zip({ password });
    for (const given of ['B234567890', undefined]) {
      expect(JSON.stringify(await openSource(file, given))).not.toContain('B234567890');
    }
  });

  it('may hold folders and the twins that macOS makes, and nothing else beside the document', async () => {
    const withTwin = {
      'a/b/bank.json': good,
      '__MACOSX/a/b/._bank.json': 'x',
      'a/b/.DS_Store': 'x',
      'a/b/readme.txt': 'x',
    };
    await expect(surveyOf(await zip({ entries: withTwin }))).resolves.toBe(1);
    await expect(surveyOf(await zip({ entries: { 'a.json': good, 'b.JSON': good } }))).resolves.toEqual({
      code: 'zip-holds-several-documents',
    });
    await expect(surveyOf(await zip({ entries: { 'a.txt': good } }))).resolves.toEqual({
      code: 'zip-holds-no-document',
    });
    await expect(surveyOf(await zip({ entries: { 'a.XML': '<a/>' } }))).resolves.toEqual({
      code: 'format-not-supported',
      format: 'xml',
    });
  });

  it('that is damaged in one byte is read as it was or refused, and never waited for', async () => {
    const bytes = new Uint8Array(await (await packed({})).arrayBuffer());
    const codes = new Set<string>();
    for (let at = 0; at < bytes.length; at += 3) {
      const damaged = Uint8Array.from(bytes);
      damaged[at] = (damaged[at] ?? 0) ^ 0xff;
      const found = await surveyOf({ name: 'bank.zip', content: new Blob([damaged]) });
      if (typeof found === 'number') expect(found).toBe(1);
      else codes.add(found.code);
    }
    expect(codes).toContain('zip-unreadable');
    for (const code of codes) expect(code).toMatch(/^zip-/);
  });

  it('that ends too early is unreadable', async () => {
    const bytes = new Uint8Array(await (await packed({})).arrayBuffer());
    for (const end of [3, bytes.length / 2, bytes.length - 1]) {
      const cut = { name: 'bank.zip', content: new Blob([bytes.subarray(0, end)]) };
      await expect(surveyOf(cut)).resolves.toEqual({ code: 'zip-unreadable' });
    }
  });
});

describe('a zip that would expand too far', () => {
  const opening = { extensions: ['.json'] };
  const limits = { ...zipLimits, ratioFromBytes: 100_000, ratioMax: 50, expandedBytesMax: 1_000_000, entriesMax: 3 };

  it('is refused for its ratio while it expands', async () => {
    const bomb = await zip({ entries: { 'a.json': ' '.repeat(400_000) } });
    await expect(openZip(bomb, { ...opening, limits })).resolves.toEqual({
      ok: false,
      reason: { code: 'zip-expands-too-far', ratioMax: 50 },
    });
  });

  it('may be repetitive as long as it is small', async () => {
    const small = await zip({ entries: { 'a.json': ' '.repeat(90_000) } });
    await expect(openZip(small, { ...opening, limits })).resolves.toMatchObject({ ok: true });
  });

  it('is refused for its size', async () => {
    const large = await zip({ entries: { 'a.json': Uint8Array.from(randomBytes(1_000_001)) } });
    await expect(openZip(large, { ...opening, limits })).resolves.toEqual({
      ok: false,
      reason: { code: 'too-large', bytesMax: 1_000_000 },
    });
    await expect(openZip(large, { ...opening, limits: { ...limits, bytesMax: 1_000 } })).resolves.toEqual({
      ok: false,
      reason: { code: 'too-large', bytesMax: 1_000 },
    });
  });

  it('is refused for the number of its entries', async () => {
    const entries = Object.fromEntries(['a', 'b', 'c', 'd.json'].map((name) => [name, 'x']));
    await expect(openZip(await zip({ entries }), { ...opening, limits })).resolves.toEqual({
      ok: false,
      reason: { code: 'zip-too-many-entries', entriesMax: 3 },
    });
  });
});
