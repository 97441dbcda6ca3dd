import type { ImportProblem } from '../../application/ports/import-problem.ts';
import type { SourceDocument, SourceItem, SourceStatement, Survey } from '../../application/ports/source-document.ts';
import { no, ok, type Result } from '../../domain/shared/result.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import { unreachable } from '../../domain/shared/unreachable.ts';
import type { Importer, ParsedItem, ParsedRow } from './importer.ts';
import { UnreadableFile } from './source-file.ts';
import { inUtf8 } from './text-encoding.ts';

/** A file of a known format, as the import use case reads it. */
export const readSource = (importer: Importer, pieces: () => AsyncIterable<Uint8Array>): SourceDocument => ({
  format: importer.format,
  survey: (onBytes) => survey(importer, tapped(pieces(), onBytes)),
  items: (onBytes) => items(importer, tapped(pieces(), onBytes)),
});

async function* tapped(
  pieces: AsyncIterable<Uint8Array>,
  onBytes: (piece: Uint8Array) => void,
): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    onBytes(piece);
    yield piece;
  }
}

async function survey(importer: Importer, pieces: AsyncIterable<Uint8Array>): Promise<Result<Survey, ImportProblem>> {
  let subject: string | null = null;
  let requestedOn: CalendarDate | null = null;
  let headRows = 0;
  for await (const item of parsedItems(importer, pieces)) {
    if (item.kind === 'problem') return no(item.problem);
    if (item.kind === 'subject') {
      if (subject !== null && subject !== item.printed) return no({ code: 'another-persons-file' });
      subject = item.printed;
    } else if (item.kind === 'requested-on') requestedOn = item.date;
    else if (item.kind !== 'raw-row') headRows += 1;
  }
  return ok({ subject, requestedOn, headRows });
}

/** So many distinct names are told one by one; the format has no more fields than that in its largest section. */
const namesMax = 200;
const andMore = '...';

async function* items(importer: Importer, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<SourceItem> {
  const told = new Set<string>();
  for await (const item of parsedItems(importer, pieces)) {
    const { read, unmapped } = sourceItem(item, importer);
    for (const name of unmapped) {
      if (told.has(name) || told.size > namesMax) continue;
      told.add(name);
      yield { kind: 'unmapped', name: told.size > namesMax ? andMore : name };
    }
    if (read !== undefined) yield read;
  }
}

interface Reading {
  readonly read?: SourceItem;
  readonly unmapped: readonly string[];
}

function sourceItem(item: ParsedItem, importer: Importer): Reading {
  switch (item.kind) {
    case 'subject':
    case 'requested-on':
      return { unmapped: [] };
    case 'rejected':
    case 'problem':
      return { read: item, unmapped: [] };
    case 'raw-row': {
      const statements = [rawStatement(item)];
      return { read: { kind: 'row', isHeadRow: false, statements }, unmapped: item.isNews ? [item.section] : [] };
    }
    case 'row': {
      const { unmapped, ...translation } = importer.translate(item);
      const read: SourceItem =
        translation.kind === 'stated' ? { ...translation, kind: 'row', isHeadRow: true } : translation;
      return { read, unmapped };
    }
    default:
      return unreachable(item);
  }
}

/** Nobody knows what identifies the thing that such a row speaks of, so it speaks of itself. */
function rawStatement({ section, row, raw }: ParsedRow): SourceStatement {
  const says = JSON.stringify(['raw', section, Object.entries(raw)]);
  const offered = {
    type: 'RawRowKept' as const,
    content: { section },
    place: { section, row },
    origin: 'unknown' as const,
    raw,
  };
  return { offered, says, speaksOf: says };
}

async function* parsedItems(importer: Importer, pieces: AsyncIterable<Uint8Array>): AsyncGenerator<ParsedItem> {
  try {
    for await (const page of importer.parse(inUtf8(pieces))) yield* page;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    yield { kind: 'problem', problem: error.problem };
  }
}
