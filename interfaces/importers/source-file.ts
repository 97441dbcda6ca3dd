import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ImportProblem } from '../../application/ports/import-problem.ts';

/** A file as it came: of a disk or of an upload. Nothing is read before it is asked for. */
export interface SourceFile {
  /** For its extension only; it is not recorded. */
  readonly name: string;
  readonly content: Blob;
}

/** A folder, a pipe or a device. */
class NotAFile extends Error {
  readonly code = 'not-a-file';
}

/** Rejects what is missing, not ours to read, or no file: a folder opens as if it were one, and fails while it is read. */
export async function sourceFileAt(path: string): Promise<SourceFile> {
  if (!(await stat(path)).isFile()) throw new NotAFile();
  return { name: basename(path), content: await openAsBlob(path) };
}

export const extensionOf = (name: string): string => /\.[^./\\]+$/.exec(name)?.[0].toLowerCase() ?? '';

/** Thrown while the pieces of a file are read, because an iterator has no other way; caught where they are used. */
export class UnreadableFile extends Error {
  readonly code = 'unreadable-file';
  readonly problem: ImportProblem;
  constructor(problem: ImportProblem, options?: ErrorOptions) {
    super(`unreadable file: ${problem.code}`, options);
    this.problem = problem;
  }
}

/** From the first byte. A file on a disk that has been written to since it was opened is not read any further. */
export async function* piecesOf({ content }: SourceFile): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of content.stream()) yield piece;
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'NotReadableError')) throw error;
    throw new UnreadableFile({ code: 'changed-while-reading' }, { cause: error });
  }
}
