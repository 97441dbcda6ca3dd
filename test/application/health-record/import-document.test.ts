import { readFileSync } from 'node:fs';
import type { ImportReport } from '../../../application/health-record/import-document.ts';
import { appendBytesMax, type EventStore } from '../../../application/ports/event-store.ts';
import type { HealthRecordEvent } from '../../../domain/health-record/index.ts';
import type { SourceFile } from '../../../interfaces/importers/source-file.ts';
import { createInMemoryEventStore } from '../../../infrastructure/event-store/in-memory-event-store.ts';
import { bank, createImportWorld, fileOf, standingContents, type ImportWorld } from '../../support/import-world.ts';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/my-health-bank/${name}`, import.meta.url));
const sample = fileOf(Uint8Array.from(fixture('official-spec-sample.repaired.json')));
const zipped = fileOf(Uint8Array.from(fixture('official-spec-sample.zipcrypto.zip')), 'MHBJSON_1130305.zip');

const vaccination = (day: string, more: object = {}) => ({ 'r6.1': day, 'r6.3': 'MMR', 'r6.5': '安心診所', ...more });
const lab = (more: object) => ({
  'r7.3': '1',
  'r7.5': '20250109',
  'r7.8': '08011C',
  'r7.10': 'WBC',
  'r7.11': '7.3',
  ...more,
});
const download = (requestedOn: string, sections: object): SourceFile =>
  fileOf(bank(sections, { 'b1.1': 'A12345****', 'b1.2': requestedOn }));

async function imported(world: ImportWorld, file: SourceFile, more: object = {}): Promise<ImportReport> {
  const outcome = await world.importFile(file, more);
  if (outcome.kind === 'refused') throw new Error(`refused: ${outcome.problem.code}`);
  return outcome.report;
}
const counts = ({ appended, duplicates, revisions, rejected }: ImportReport) => ({
  appended,
  duplicates,
  revisions,
  rejected: rejected.length,
});
const none = { appended: 0, duplicates: 0, revisions: 0, rejected: 0 };

async function eventsOf<Type extends HealthRecordEvent['type']>(world: ImportWorld, type: Type) {
  const events = await world.events();
  return events.filter((event): event is Extract<HealthRecordEvent, { type: Type }> => event.type === type);
}

describe('a file', () => {
  it('is recorded row by row, between the opening and the completion of its document', async () => {
    const world = await createImportWorld();
    const report = await imported(world, sample);
    expect(counts(report)).toEqual({ ...none, appended: 18 });
    expect(report.unmapped).toEqual([]);
    const types = (await world.events()).map(({ type }) => type);
    expect(types.filter((type) => type === 'DocumentOpened' || type === 'DocumentCompleted')).toHaveLength(2);
    // Eighteen head rows and six acts inside of r11 to r14, but r11 itself states only acts: two rows, three acts.
    expect(types).toHaveLength(2 + 18 - 2 + 3 + 4);
    expect(types.at(-1)).toBe('WishNoted');
    const [opened] = await eventsOf(world, 'DocumentOpened');
    expect(opened?.data).toMatchObject({
      document: { documentId: report.documentId, requestedOn: '2015-03-01', number: 1 },
      format: 'my-health-bank-json',
      requestedOnFrom: 'document',
    });
  });

  it('that comes again appends nothing at all, and all of its rows are duplicates', async () => {
    const world = await createImportWorld();
    const first = await imported(world, sample);
    const before = await world.events();
    expect(await imported(world, sample)).toEqual({ ...first, appended: 0, duplicates: 18 });
    expect(await world.events()).toEqual(before);
  });

  it('is the same document inside of a zip', async () => {
    const world = await createImportWorld();
    const { documentId } = await imported(world, zipped, { password: 'A123456789' });
    expect(await imported(world, sample)).toMatchObject({ documentId, appended: 0, duplicates: 18 });
  });

  it('that does not say when it was asked for counts from the day of the import', async () => {
    const world = await createImportWorld();
    await imported(world, fileOf(bank({ r6: [vaccination('20250101')] }, { 'b1.1': 'A12345****' })));
    const [opened] = await eventsOf(world, 'DocumentOpened');
    expect(opened?.data).toMatchObject({ document: { requestedOn: '2026-03-01' }, requestedOnFrom: 'import-day' });
  });

  it('tells of its progress up to its last head row', async () => {
    const world = await createImportWorld();
    const told: unknown[] = [];
    await imported(world, sample, { onProgress: (progress: unknown) => told.push(progress) });
    expect(told.at(-1)).toEqual({ headRows: 18, headRowsDone: 18 });
  });
});

describe('downloads', () => {
  it('whose windows overlap are merged', async () => {
    const world = await createImportWorld();
    const [one, two, three] = ['20220101', '20240101', '20260101'].map((day) => vaccination(day));
    expect(counts(await imported(world, download('20240201', { r6: [one, two] })))).toEqual({ ...none, appended: 2 });
    const later = await imported(world, download('20260201', { r6: [two, three] }));
    expect(counts(later)).toEqual({ ...none, appended: 1, duplicates: 1 });
    expect(standingContents(await world.events())).toHaveLength(3);
  });

  it('that say something else of the same thing revise it, whichever comes first', async () => {
    const old = download('20250201', { r6: [vaccination('20250101', { 'r6.5': 'A' })] });
    const young = download('20260201', { r6: [vaccination('20250101', { 'r6.5': 'B' })] });
    for (const files of [
      [old, young],
      [young, old],
    ]) {
      const world = await createImportWorld();
      await imported(world, files[0]!);
      expect(counts(await imported(world, files[1]!))).toEqual({ ...none, revisions: 1 });
      expect(standingContents(await world.events())).toEqual([expect.stringContaining('"name":"B"')]);
    }
  });

  it('that leave a row out take nothing back', async () => {
    const world = await createImportWorld();
    await imported(world, download('20250201', { r6: [vaccination('20250101')] }));
    await imported(world, download('20260201', {}));
    expect(standingContents(await world.events())).toHaveLength(1);
  });
});

describe('a head row', () => {
  it('that its file repeats word for word, but for the upload time, is a duplicate', async () => {
    const world = await createImportWorld();
    const r7 = [lab({ 'r7.7': '202501101230' }), lab({ 'r7.7': '202501111230' }), lab({ 'r7.11': '7.4' })];
    expect(counts(await imported(world, download('20260201', { r7 })))).toEqual({
      ...none,
      appended: 2,
      duplicates: 1,
    });
  });

  it('with several acts counts once: as a revision if one revises, as appended if one is news', async () => {
    const world = await createImportWorld();
    const screenings = (...acts: readonly (readonly [string, string])[]) => ({
      r11: [
        {
          'r11.1': '乳癌篩檢',
          r11_1: acts.map(([day, result]) => ({ 'r11_1.1': day, 'r11_1.2': '診所', 'r11_1.3': result })),
        },
      ],
    });
    const [first, second, corrected] = [
      ['20210101', 'a'],
      ['20230101', 'b'],
      ['20230101', 'c'],
    ] as const;
    const months = ['20210201', '20230201', '20240201', '20250201'];
    const shown = [[first], [first, second], [second], [first, corrected]];
    const reports: object[] = [];
    for (const [index, acts] of shown.entries()) {
      reports.push(counts(await imported(world, download(months[index]!, screenings(...acts)))));
    }
    expect(reports).toEqual([
      { ...none, appended: 1 },
      { ...none, appended: 1 },
      { ...none, duplicates: 1 },
      { ...none, revisions: 1 },
    ]);
    expect(standingContents(await world.events())).toHaveLength(2);
  });

  it('that is wrong is told by section, row, field and reason, and the rest is recorded', async () => {
    const world = await createImportWorld();
    const report = await imported(world, download('20260201', { r6: [vaccination('soon'), vaccination('20250101')] }));
    const rejected = [{ section: 'r6', row: 1, field: 'r6.1', reason: 'not-a-date' }];
    expect(report).toMatchObject({ appended: 1, rejected });
    const [completed] = await eventsOf(world, 'DocumentCompleted');
    expect(completed?.data).toMatchObject({ tally: { appended: 1, rejected: 1 }, rejected });
  });

  it('that no append could take is rejected whole', async () => {
    const world = await createImportWorld();
    const act = (index: number) => ({ 'r11_1.1': '20210101', 'r11_1.2': `診所 ${index}` });
    const order = { 'r2_1.5': '藥'.repeat(90) };
    const report = await imported(
      world,
      download('20260201', {
        r11: [{ 'r11.1': '乳癌篩檢', r11_1: Array.from({ length: 501 }, (_, index) => act(index)) }],
        r2: [{ 'r2.3': '1', r2_1: Array(1_750).fill(order) }],
        r6: [vaccination('20250101')],
      }),
    );
    expect(counts(report)).toEqual({ ...none, appended: 1, rejected: 2 });
    expect(report.rejected).toEqual([
      { section: 'r11', row: 1, field: 'r11', reason: 'too-many-details' },
      { section: 'r2', row: 1, field: 'r2', reason: 'row-too-large' },
    ]);
  });
});

describe('what the format does not know', () => {
  it('is kept, reported once, and counts as no head row', async () => {
    const world = await createImportWorld();
    const sections = {
      r0: [{ r0: '聲明' }],
      r15: [{ 'r15.1': 'a' }, { 'r15.1': 'b' }],
      r6: [vaccination('20250101', { 'r6.9': 'x' })],
    };
    const report = await imported(world, download('20260201', sections));
    expect(counts(report)).toEqual({ ...none, appended: 1 });
    expect(report.unmapped.toSorted()).toEqual(['r15', 'r6.9']);
    const kept = (await eventsOf(world, 'RawRowKept')).map(({ data: { raw, place } }) => ({ raw, place }));
    expect(kept).toEqual([
      { raw: { r0: '聲明' }, place: { section: 'r0', row: 1 } },
      { raw: { 'r15.1': 'a' }, place: { section: 'r15', row: 1 } },
      { raw: { 'r15.1': 'b' }, place: { section: 'r15', row: 2 } },
    ]);
    await imported(world, download('20260301', sections));
    expect(await eventsOf(world, 'RawRowKept')).toHaveLength(3);
  });

  it('is reported up to a number of names that one can read', async () => {
    const world = await createImportWorld();
    const fields = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`r6.${index + 100}`, 'x']));
    const { unmapped } = await imported(world, download('20260201', { r6: [vaccination('20250101', fields)] }));
    expect([unmapped.length, unmapped.at(-1)]).toEqual([201, '...']);
  });
});

describe('a file that is refused', () => {
  const rows = Array.from({ length: 700 }, (_, index) => vaccination('20250101', { 'r6.5': `診所 ${index}` }));
  const good = JSON.stringify(bank({ r6: rows }));
  it.each([
    ['another person’s', bank({ r6: rows }, { 'b1.1': 'B12345****' }), 'another-persons-file'],
    ['another person’s in full', bank({ r6: rows }, { 'b1.1': 'A123456780' }), 'another-persons-file'],
    ['nobody’s', bank({ r6: rows }, {}), 'person-not-stated'],
    ['cut off', good.slice(0, -3), 'unreadable-json'],
    ['no bank', { r6: rows }, 'not-a-my-health-bank-file'],
    ['XML', '<myhealthbank/>', 'format-not-supported'],
  ])('because it is %s has appended nothing', async (_, content, code) => {
    const world = await createImportWorld();
    await expect(world.importFile(fileOf(content))).resolves.toMatchObject({ kind: 'refused', problem: { code } });
    expect(await world.events()).toEqual([]);
  });

  it('because its zip opens with another password has appended nothing', async () => {
    const world = await createImportWorld();
    await expect(world.importFile(zipped)).resolves.toMatchObject({ problem: { code: 'zip-password-needed' } });
    const wrong = await world.importFile(zipped, { password: 'A123456788' });
    expect(wrong).toEqual({ kind: 'refused', problem: { code: 'zip-password-wrong' } });
    expect(await world.events()).toEqual([]);
  });
});

describe('a large file', () => {
  const rowsMany = Array.from({ length: 1_250 }, (_, index) =>
    lab({ 'r7.11': String(index), 'r7.10': `item ${index % 40}` }),
  );

  it('is appended in batches that leave room for others', async () => {
    const sizes: { readonly events: number; readonly bytes: number }[] = [];
    const inner = createInMemoryEventStore();
    const store: EventStore = {
      ...inner,
      append: (stream, expected, events) => {
        sizes.push({ events: events.length, bytes: events.reduce((sum, { data }) => sum + data.byteLength, 0) });
        return inner.append(stream, expected, events);
      },
    };
    const world = await createImportWorld(store);
    const r8 = Array.from({ length: 12 }, (_, index) => ({
      'r8.5': '20250109',
      'r8.8': `${index}`,
      'r8.10': '影'.repeat(30_000),
    }));
    const report = await imported(world, download('20260201', { r7: rowsMany, r8 }));
    expect(counts(report)).toEqual({ ...none, appended: 1_262 });
    expect(Math.max(...sizes.map(({ events }) => events))).toBe(500);
    expect(Math.max(...sizes.map(({ bytes }) => bytes))).toBeLessThanOrEqual(appendBytesMax / 2);
    expect(sizes.length).toBeGreaterThan(6);
  });

  it('that was cut off on the way goes on under the same document', async () => {
    const world = await createImportWorld();
    const file = download('20260201', { r7: rowsMany, r5: { 'r5.1': '20250101', 'r5.3': '同意' } });
    let batches = 0;
    const dying = world.importFile(file, {
      disturb: (handle) => async (decider, addressed) => {
        batches += 1;
        if (batches > 3) throw new Error('killed');
        return handle(decider, addressed);
      },
    });
    await expect(dying).rejects.toThrow('killed');
    expect(await eventsOf(world, 'DocumentCompleted')).toEqual([]);
    const [opened] = await eventsOf(world, 'DocumentOpened');
    const report = await imported(world, file);
    expect(report).toMatchObject({ documentId: opened?.data.document.documentId, appended: 251, duplicates: 1_000 });
    expect(await eventsOf(world, 'LabResultReported')).toHaveLength(1_250);
    expect(await eventsOf(world, 'DocumentCompleted')).toHaveLength(1);
  });

  it('that two import at once is recorded once', async () => {
    const world = await createImportWorld();
    const file = download('20260201', { r7: rowsMany, r5: { 'r5.1': '20250101', 'r5.3': '同意' } });
    const twice = [1, 2, 3].map(() => imported(world, file, { disturb: (handle: unknown) => handle }));
    const reports = await Promise.all(twice);
    expect(new Set(reports.map(({ documentId }) => documentId)).size).toBe(1);
    for (const report of reports) expect(report.appended + report.duplicates).toBe(1_251);
    expect(reports.reduce((sum, { appended }) => sum + appended, 0)).toBe(1_251);
    expect(await eventsOf(world, 'LabResultReported')).toHaveLength(1_250);
    expect(await eventsOf(world, 'DocumentCompleted')).toHaveLength(1);
  });

  it('with more rejections than an event can hold tells them all and records the first of them', async () => {
    const world = await createImportWorld();
    const r6 = Array.from({ length: 2_300 }, (_, index) => vaccination(`day ${index}`));
    const report = await imported(world, download('20260201', { r6 }));
    expect(report.rejected).toHaveLength(2_300);
    const [completed] = await eventsOf(world, 'DocumentCompleted');
    expect([completed?.data.tally.rejected, completed?.data.rejected.length]).toEqual([2_300, 2_000]);
  });
});

describe('a file that changes between its two readings', () => {
  it('is not completed, and is finished when it comes again', async () => {
    const world = await createImportWorld();
    const [now, then] = ['A', 'B'].map((name) =>
      download('20260201', { r6: [vaccination('20250101', { 'r6.5': name })] }),
    );
    let readings = 0;
    const changing = new Proxy(now!.content, {
      get: (target, name) => {
        if (name === 'stream') return () => ((readings += 1) === 1 ? target : then!.content).stream();
        const value: unknown = Reflect.get(target, name);
        return typeof value === 'function' ? (value as (...args: unknown[]) => unknown).bind(target) : value;
      },
    });
    await expect(world.importFile({ name: 'bank.json', content: changing })).resolves.toEqual({
      kind: 'refused',
      problem: { code: 'changed-while-reading' },
    });
    expect(await eventsOf(world, 'DocumentCompleted')).toEqual([]);
    await imported(world, now!);
    expect(await eventsOf(world, 'DocumentCompleted')).toHaveLength(1);
  });
});
