import type { ImportProblem } from '../../application/ports/import-problem.ts';
import type { SourceStatement } from '../../application/ports/source-document.ts';
import type { RowRejection } from '../../domain/health-record/index.ts';
import type { RawRow } from '../../domain/shared/stated-rows.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';

/** A file format, as two steps: bytes to rows or problems, then row to statements. Neither throws on a bad file. */
export interface Importer {
  /** Kebab-case; recorded with each document. */
  readonly format: string;
  /** Lower case, with the dot. */
  readonly extensions: readonly string[];
  /** By the first bytes, byte order mark and white space removed. Extensions lie; content decides. */
  readonly recognises: (start: string) => boolean;
  /** Pages of items in the order of the file; a problem is the last item. A piece is valid until the next one. */
  readonly parse: (pieces: AsyncIterable<Uint8Array>) => AsyncIterable<readonly ParsedItem[]>;
  /** Pure. */
  readonly translate: (row: ParsedRow) => Translation;
}

export interface ParsedRow {
  readonly section: string;
  /** Head rows of a section are counted from 1 in the order of the file. */
  readonly row: number;
  readonly raw: RawRow;
}

export type ParsedItem =
  | { readonly kind: 'subject'; readonly printed: string }
  | { readonly kind: 'requested-on'; readonly date: CalendarDate }
  | ({ readonly kind: 'row' } & ParsedRow)
  /** Of a section or field without a shape of its own: kept as it is. `isNews` false: known, as the declaration text. */
  | ({ readonly kind: 'raw-row'; readonly isNews: boolean } & ParsedRow)
  | { readonly kind: 'rejected'; readonly rejection: RowRejection }
  | { readonly kind: 'problem'; readonly problem: ImportProblem };

export type Translation = {
  /** Names of fields that the format does not know; their values are in the raw row. */
  readonly unmapped: readonly string[];
} & (
  | { readonly kind: 'stated'; readonly statements: readonly SourceStatement[] }
  | { readonly kind: 'rejected'; readonly rejection: RowRejection }
);
