import type { ImportProblem } from '../../application/ports/import-problem.ts';
import type { SourceDocument } from '../../application/ports/source-document.ts';
import { no, ok, type Result } from '../../domain/shared/result.ts';
import type { Importer } from './importer.ts';
import { myHealthBankJson } from './my-health-bank-json/index.ts';
import { readSource } from './read-source.ts';
import { extensionOf, piecesOf, type SourceFile } from './source-file.ts';
import { openZip } from './zip.ts';

/** Every format that can be imported. A new one is a folder and a line here. */
export const importers: readonly Importer[] = [myHealthBankJson];

/** Enough to see past a byte order mark and white space. */
const startBytes = 1_024;

/** By content first; where that says nothing (an empty or a broken file), by the extension. */
export async function openSource(file: SourceFile, password?: string): Promise<Result<SourceDocument, ImportProblem>> {
  const start = await startOf(file.content);
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006') || extensionOf(file.name) === '.zip') {
    return openZipped(file, password);
  }
  const importer = importerOf(file.name, start);
  return importer.ok ? ok(readSource(importer.value, () => piecesOf(file))) : importer;
}

async function openZipped(file: SourceFile, password?: string): Promise<Result<SourceDocument, ImportProblem>> {
  const extensions = importers.flatMap((importer) => importer.extensions);
  const zipped = await openZip(file, { password, extensions });
  if (!zipped.ok) return zipped;
  const { name, pieces } = zipped.value;
  const importer = importerOf(name, '');
  return importer.ok ? ok(readSource(importer.value, pieces)) : importer;
}

async function startOf(content: Blob): Promise<string> {
  const bytes = new Uint8Array(await content.slice(0, startBytes).arrayBuffer());
  return new TextDecoder().decode(bytes).trimStart();
}

function importerOf(name: string, start: string): Result<Importer, ImportProblem> {
  const extension = extensionOf(name);
  const byContent = importers.find((importer) => importer.recognises(start));
  const isXml = start.startsWith('<') || (start === '' && extension === '.xml');
  const found = byContent ?? (isXml ? undefined : importers.find(({ extensions }) => extensions.includes(extension)));
  if (found !== undefined) return ok(found);
  return no({ code: 'format-not-supported', format: isXml || extension === '.xml' ? 'xml' : 'unknown' });
}
