import { no, type Result } from '../../../domain/shared/result.ts';
import type { SourceDocument } from '../../../application/ports/source-document.ts';
import { sourceFileAt, type SourceFile } from '../../importers/source-file.ts';
import { importDocument, openForImport } from '../../operations/import.ts';
import { fault } from '../../operations/operation.ts';
import type { Fault } from '../../problems/problem.ts';
import type { Verb, VerbRun } from '../verb.ts';

const runImport: VerbRun = (services, { file, password, ...texts }, caller) => {
  if (typeof file !== 'string') {
    return Promise.resolve(fault('invalid-usage', { field: 'FILE', expected: 'import FILE' }));
  }
  const open = (): Promise<Result<SourceDocument, Fault>> =>
    openAt(file, typeof password === 'string' ? password : undefined);
  return importDocument.perform(services, { ...texts, open }, caller);
};

async function openAt(path: string, password: string | undefined): Promise<Result<SourceDocument, Fault>> {
  const file = await fileAt(path);
  return file === undefined ? no({ code: 'file-not-readable', field: 'FILE' }) : openForImport(file, password);
}

async function fileAt(path: string): Promise<SourceFile | undefined> {
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
