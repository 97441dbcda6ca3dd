import fc from 'fast-check';
import type { HandleCommand } from '../../../application/command-handling/command-handler.ts';
import type { SourceFile } from '../../../interfaces/importers/source-file.ts';
import { createImportWorld, standingContents, type ImportWorld } from '../../support/import-world.ts';
import {
  anyDownloads,
  anyQuirks,
  fileOfDownload,
  headRowsIn,
  noQuirks,
  wholeOf,
  type Quirks,
} from '../../support/my-health-bank-files.ts';

const runs = { numRuns: 25 };

async function importAll(files: readonly SourceFile[], world?: ImportWorld): Promise<ImportWorld> {
  const into = world ?? (await createImportWorld());
  for (const file of files) await imported(into, file);
  return into;
}

async function imported(world: ImportWorld, file: SourceFile, more: Parameters<ImportWorld['importFile']>[1] = {}) {
  const outcome = await world.importFile(file, more);
  if (outcome.kind === 'refused') throw new Error(`refused: ${outcome.problem.code}`);
  return outcome.report;
}

const standingIn = async (world: ImportWorld) => standingContents(await world.events());
const rowIdsIn = async (world: ImportWorld) =>
  (await world.events()).flatMap(({ data }) => ('rowId' in data && 'raw' in data ? [data.rowId] : []));

const anyFiles = fc
  .tuple(anyDownloads({ isCorrectable: true }), fc.array(anyQuirks, { minLength: 4, maxLength: 4 }))
  .map(([downloads, quirks]) =>
    downloads.map((download, index) => fileOfDownload(download, quirks[index] ?? noQuirks)),
  );

describe('importing', () => {
  it('accounts for every head row of the file', async () => {
    await fc.assert(
      fc.asyncProperty(anyFiles, async (files) => {
        const world = await createImportWorld();
        for (const file of files) {
          const { appended, duplicates, revisions, rejected } = await imported(world, file);
          expect(rejected).toEqual([]);
          expect(appended + duplicates + revisions).toBe(await headRowsIn(file));
        }
      }),
      runs,
    );
  });

  it('the same file twice is importing it once: nothing at all is appended', async () => {
    await fc.assert(
      fc.asyncProperty(anyFiles, async (files) => {
        const world = await importAll(files);
        const before = await world.events();
        for (const file of files) {
          const { appended, duplicates, revisions } = await imported(world, file);
          expect([appended, revisions, duplicates]).toEqual([0, 0, await headRowsIn(file)]);
        }
        expect(await world.events()).toEqual(before);
      }),
      runs,
    );
  });

  it('files in another order shows the same in the end', async () => {
    const reordered = anyFiles.chain((files) =>
      fc.tuple(fc.constant(files), fc.shuffledSubarray([...files], { minLength: files.length })),
    );
    await fc.assert(
      fc.asyncProperty(reordered, async ([files, others]) => {
        expect(await standingIn(await importAll(others))).toEqual(await standingIn(await importAll(files)));
      }),
      runs,
    );
  });

  it('overlapping windows of a life that nobody corrects is importing all of it at once', async () => {
    await fc.assert(
      fc.asyncProperty(anyDownloads({ isCorrectable: false }), anyQuirks, async (downloads, quirks) => {
        const windows = await importAll(downloads.map((download) => fileOfDownload(download, quirks)));
        const whole = await importAll([fileOfDownload(wholeOf(downloads), noQuirks)]);
        expect(await standingIn(windows)).toEqual(await standingIn(whole));
      }),
      runs,
    );
  });

  it('the same download printed otherwise is news to nobody', async () => {
    await fc.assert(
      fc.asyncProperty(anyDownloads({ isCorrectable: true }), anyQuirks, async ([download], quirks) => {
        const [one, other] = [noQuirks, quirks].map((way: Quirks) => fileOfDownload(download!, way));
        const world = await importAll([one!]);
        const { appended, revisions } = await imported(world, other!);
        expect([appended, revisions]).toEqual([0, 0]);
      }),
      runs,
    );
  });

  it('killed at any step and repeated is importing once', async () => {
    const deaths = fc.array(fc.record({ step: fc.integer({ min: 1, max: 4 }), isDone: fc.boolean() }), {
      maxLength: 3,
    });
    await fc.assert(
      fc.asyncProperty(anyFiles, deaths, async (files, dying) => {
        const undisturbed = await importAll(files);
        const world = await createImportWorld();
        for (const file of files) {
          for (const death of dying) await importAndDie(world, file, death);
          await imported(world, file);
        }
        expect(await standingIn(world)).toEqual(await standingIn(undisturbed));
        const rowIds = await rowIdsIn(world);
        expect(new Set(rowIds).size).toBe(rowIds.length);
        const opened = (await world.events()).filter(({ type }) => type === 'DocumentOpened');
        const completed = (await world.events()).filter(({ type }) => type === 'DocumentCompleted');
        expect(opened).toHaveLength(completed.length);
      }),
      runs,
    );
  });
});

class Killed extends Error {}

/** Dies at a step: before the log has heard of it, or after, when only the answer is lost. */
async function importAndDie(
  world: ImportWorld,
  file: SourceFile,
  { step, isDone }: { readonly step: number; readonly isDone: boolean },
): Promise<void> {
  let steps = 0;
  const dying =
    (handle: HandleCommand): HandleCommand =>
    async (decider, addressed) => {
      steps += 1;
      if (steps === step && !isDone) throw new Killed();
      const handled = await handle(decider, addressed);
      if (steps === step) throw new Killed();
      return handled;
    };
  try {
    await world.importFile(file, { disturb: dying });
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
}
