import { openSource } from '../../importers/registry.ts';
import { sourceFileAt, type SourceFile } from '../../importers/source-file.ts';
import { faultOfImportProblem, importDocument } from '../../operations/import.ts';
import { fault } from '../../operations/operation.ts';
import type { Verb, VerbRun } from '../verb.ts';

const runImport: VerbRun = async (services, { file, password, ...texts }, caller) => {
  if (typeof file !== 'string') return fault('invalid-usage', { field: 'FILE', expected: 'FILE' });
  const opened = await openFile(file);
  if (opened === undefined) return fault('file-not-readable', { field: 'FILE' });
  const source = await openSource(opened, typeof password === 'string' ? password : undefined);
  if (!source.ok) return { kind: 'fault', fault: faultOfImportProblem(source.reason) };
  return importDocument.perform(services, { ...texts, source: source.value }, caller);
};

async function openFile(path: string): Promise<SourceFile | undefined> {
  try {
    return await sourceFileAt(path);
  } catch {
    return undefined; // Missing, a folder, or not ours to read: the person sees which file they named.
  }
}

export const importVerb: Verb = {
  words: ['import'],
  run: runImport,
  options: {
    person: { field: 'personId', hint: 'per_… of the person' },
    password: { field: 'password', hint: 'of the zip, @file or @-', mayComeFromFile: true },
  },
  positionals: [{ field: 'file', hint: 'FILE' }],
};
