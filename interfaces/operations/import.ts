import { z } from 'zod';
import type { ImportProgress } from '../../application/health-record/import-document.ts';
import type { ImportProblem } from '../../application/ports/import-problem.ts';
import type { SourceDocument } from '../../application/ports/source-document.ts';
import { no, type Result } from '../../domain/shared/result.ts';
import { openSource } from '../importers/registry.ts';
import type { SourceFile } from '../importers/source-file.ts';
import type { Fault } from '../problems/problem.ts';
import { defineOperation } from './define-operation.ts';
import { answer } from './operation.ts';
import { personIdSchema } from './schemas.ts';

const count = z.number().int();

export const importDocument = defineOperation({
  name: 'import-document',
  summary: 'Import a My Health Bank file (JSON, or a password zip of one); counts are of head rows',
  input: z.strictObject({
    personId: personIdSchema,
    /** Called only for those who may import: nothing of the file is read before. */
    open: z.custom<() => Promise<Result<SourceDocument, Fault>>>((value) => typeof value === 'function'),
    onProgress: z.custom<(progress: ImportProgress) => void>((value) => typeof value === 'function').optional(),
  }),
  output: z.object({
    documentId: z.string(),
    appended: count,
    duplicates: count,
    revisions: count,
    unmapped: z.array(z.string()),
    rejected: z.array(z.object({ section: z.string(), row: count, field: z.string(), reason: z.string() })),
  }),
  // Whoever may import sees in the report which rows were known: so it is a reading of the history, too.
  access: { kind: 'person', subject: (input) => input.personId, action: 'record', categories: ['history'] },
  run: async ({ services, input, caller }) => {
    const { personId, open, onProgress } = input;
    const source = await open();
    if (!source.ok) return { kind: 'fault', fault: source.reason };
    const request = {
      personId,
      actor: caller.actor,
      source: source.value,
      ...(onProgress === undefined ? {} : { onProgress }),
    };
    const outcome = await services.importDocument(request);
    if (outcome.kind === 'refused') return { kind: 'fault', fault: faultOfImportProblem(outcome.problem) };
    const { documentId, appended, duplicates, revisions, unmapped, rejected } = outcome.report;
    return answer({
      documentId,
      appended,
      duplicates,
      revisions,
      unmapped: [...unmapped],
      rejected: rejected.map((rejection) => ({ ...rejection })),
    });
  },
});

export async function openForImport(file: SourceFile, password?: string): Promise<Result<SourceDocument, Fault>> {
  const source = await openSource(file, password);
  return source.ok ? source : no(faultOfImportProblem(source.reason));
}

/** Nothing of the file's content is in a problem; its limits and places are. */
function faultOfImportProblem(problem: ImportProblem): Fault {
  const { code, ...limits } = problem;
  const [name, value] = Object.entries(limits)[0] ?? [];
  return { code, field: 'file', ...(name === undefined ? {} : { expected: `${name}: ${String(value)}` }) };
}
