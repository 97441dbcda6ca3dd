import { BlobReader, ERR_ENCRYPTED, ERR_INVALID_PASSWORD, ZipReader, type Entry, type FileEntry } from '@zip.js/zip.js';
import type { ImportProblem } from '../../application/ports/import-problem.ts';
import { no, ok, type Result } from '../../domain/shared/result.ts';
import { extensionOf, UnreadableFile, type SourceFile } from './source-file.ts';

/** What a zip holds as far as we need it. */
export interface ZippedDocument {
  readonly name: string;
  readonly expandedBytes: number;
  /** From its first byte, as often as one likes. */
  readonly pieces: () => AsyncIterable<Uint8Array>;
}

export interface ZipLimits {
  readonly bytesMax: number;
  readonly entriesMax: number;
  readonly expandedBytesMax: number;
  /** Applies from `ratioFromBytes` on: a small file may be very repetitive. */
  readonly ratioMax: number;
  readonly ratioFromBytes: number;
}

/**
 * The download's zip holds one file of a few megabytes. Claims compress to a tenth or a thirtieth; two hundred times is
 * a bomb (deflate reaches 1,032). The file's own limit is 1 GiB.
 */
export const zipLimits: ZipLimits = {
  bytesMax: 268_435_456,
  entriesMax: 100,
  expandedBytesMax: 1_073_741_824,
  ratioMax: 200,
  ratioFromBytes: 16_777_216,
};

export interface ZipOpening {
  readonly password?: string | undefined;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  readonly limits?: ZipLimits;
}

/**
 * Finds the one document in a zip, unencrypted or under a password (ZipCrypto or AES), and reads it once to its end: so
 * a wrong password, damage and excess are known before anything is done with it. Names inside are looked at for their
 * extension only; nothing is ever written under them.
 */
export async function openZip(
  { content }: SourceFile,
  { password, extensions, limits = zipLimits }: ZipOpening,
): Promise<Result<ZippedDocument, ImportProblem>> {
  if (content.size > limits.bytesMax) return no({ code: 'too-large', bytesMax: limits.bytesMax });
  try {
    const found = documentIn(await entriesOf(content, limits), extensions);
    if (!found.ok) return found;
    if (found.value.encrypted && (password ?? '') === '') return no({ code: 'zip-password-needed' });
    const pieces = () => piecesOf(found.value, content, { password, limits });
    let expandedBytes = 0;
    for await (const piece of pieces()) expandedBytes += piece.length;
    return ok({ name: found.value.filename, expandedBytes, pieces });
  } catch (error) {
    return no(problemOf(error));
  }
}

async function entriesOf(content: Blob, { entriesMax }: ZipLimits): Promise<readonly Entry[]> {
  const reader = new ZipReader(new BlobReader(content), { useWebWorkers: false });
  const entries: Entry[] = [];
  for await (const entry of reader.getEntriesGenerator()) {
    entries.push(entry);
    if (entries.length > entriesMax) throw new UnreadableFile({ code: 'zip-too-many-entries', entriesMax });
  }
  return entries;
}

function documentIn(entries: readonly Entry[], extensions: readonly string[]): Result<FileEntry, ImportProblem> {
  const files = entries.filter((entry): entry is FileEntry => !entry.directory && !isOfTheSystem(entry.filename));
  const documents = files.filter(({ filename }) => extensions.includes(extensionOf(filename)));
  const [document, ...others] = documents;
  if (others.length > 0) return no({ code: 'zip-holds-several-documents' });
  if (document !== undefined) return ok(document);
  const isXml = files.some(({ filename }) => extensionOf(filename) === '.xml');
  return no(isXml ? { code: 'format-not-supported', format: 'xml' } : { code: 'zip-holds-no-document' });
}

/** macOS adds twins such as `__MACOSX/._name.json`. */
const isOfTheSystem = (filename: string): boolean => /(^|\/)(__MACOSX\/|\.)/.test(filename);

async function* piecesOf(
  entry: FileEntry,
  content: Blob,
  { password, limits }: { readonly password: string | undefined; readonly limits: ZipLimits },
): AsyncGenerator<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const written = entry.getData(writable, {
    useWebWorkers: false,
    checkCrc32: true,
    checkAuthenticationCode: true,
    ...(password === undefined ? {} : { password }),
  });
  // A failure before the first piece (a damaged header) leaves the stream open, and its reader would wait for ever.
  written.catch((error: unknown) => writable.abort(error).catch(() => undefined));
  let expandedBytes = 0;
  try {
    for await (const piece of readable) {
      expandedBytes += piece.length;
      const excess = excessOf(expandedBytes, content.size, limits);
      if (excess !== undefined) throw new UnreadableFile(excess);
      yield piece;
    }
    await written;
  } catch (error) {
    throw error instanceof UnreadableFile ? error : new UnreadableFile(problemWithin(entry, error));
  }
}

function excessOf(expandedBytes: number, zipBytes: number, limits: ZipLimits): ImportProblem | undefined {
  if (expandedBytes > limits.expandedBytesMax) return { code: 'too-large', bytesMax: limits.expandedBytesMax };
  const isBomb = expandedBytes > limits.ratioFromBytes && expandedBytes > zipBytes * limits.ratioMax;
  return isBomb ? { code: 'zip-expands-too-far', ratioMax: limits.ratioMax } : undefined;
}

const problemOf = (error: unknown): ImportProblem =>
  error instanceof UnreadableFile ? error.problem : { code: 'zip-unreadable' };

/**
 * ZipCrypto has one byte to check a password by: one wrong password in 256 passes it, and only then the content turns out
 * to be nonsense. The library's errors quote neither password nor content, yet only their kind is passed on.
 */
function problemWithin(entry: FileEntry, error: unknown): ImportProblem {
  const message = error instanceof Error ? error.message : '';
  if (message === ERR_ENCRYPTED) return { code: 'zip-password-needed' };
  const isWrongPassword = message === ERR_INVALID_PASSWORD || (entry.encrypted && entry.zipCrypto);
  return { code: isWrongPassword ? 'zip-password-wrong' : 'zip-unreadable' };
}
