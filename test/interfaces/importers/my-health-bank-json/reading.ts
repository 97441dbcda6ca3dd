import type { ImportProblem } from '../../../../application/ports/import-problem.ts';
import type { SourceStatement } from '../../../../application/ports/source-document.ts';
import type { RowRejection } from '../../../../domain/health-record/index.ts';
import { myHealthBankJson } from '../../../../interfaces/importers/my-health-bank-json/index.ts';
import type { ParsedItem } from '../../../../interfaces/importers/importer.ts';
import { bank } from '../../../support/import-world.ts';

/** All that one reading of a file gives. */
export interface FileReading {
  readonly subject: string | undefined;
  readonly requestedOn: string | undefined;
  readonly statements: readonly SourceStatement[];
  readonly rejected: readonly RowRejection[];
  readonly unmapped: readonly string[];
  readonly rawRows: readonly object[];
  readonly problem: ImportProblem | undefined;
}

export async function* inPieces(bytes: Uint8Array, pieceBytes: number): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  for (let start = 0; start < bytes.length; start += pieceBytes) {
    // A reader may give the same buffer again and again: what was kept of a piece must have been copied.
    const piece = Uint8Array.from(bytes.subarray(start, start + pieceBytes));
    yield piece;
    piece.fill(0x21);
  }
}

export async function readFile(content: string | Uint8Array, pieceBytes = 65_536): Promise<FileReading> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  const items: ParsedItem[] = [];
  for await (const page of myHealthBankJson.parse(inPieces(bytes, pieceBytes))) items.push(...page);
  const of = <Kind extends ParsedItem['kind']>(kind: Kind) =>
    items.filter((item): item is Extract<ParsedItem, { kind: Kind }> => item.kind === kind);
  const rawRows = of('raw-row');
  const translations = of('row').map((row) => myHealthBankJson.translate(row));
  const unknown = [
    ...rawRows.filter(({ isNews }) => isNews).map(({ section }) => section),
    ...translations.flatMap(({ unmapped }) => unmapped),
  ];
  return {
    subject: of('subject')[0]?.printed,
    requestedOn: of('requested-on')[0]?.date,
    statements: translations.flatMap((read) => (read.kind === 'stated' ? read.statements : [])),
    rejected: [
      ...of('rejected').map(({ rejection }) => rejection),
      ...translations.flatMap((read) => (read.kind === 'rejected' ? [read.rejection] : [])),
    ],
    unmapped: [...new Set(unknown)],
    rawRows: rawRows.map(({ raw }) => raw),
    problem: of('problem')[0]?.problem,
  };
}

export const readBank = (sections: object): Promise<FileReading> => readFile(JSON.stringify(bank(sections)));

/** The contents of what a file with these sections states, by event type. */
export async function contentsOf(sections: object): Promise<readonly (readonly [string, object])[]> {
  const { statements, rejected, problem } = await readBank(sections);
  expect({ rejected, problem }).toEqual({ rejected: [], problem: undefined });
  return statements.map(({ offered: { type, content } }) => [type, content]);
}

/** One row of section r7, valid. */
export const labRow = (more: object = {}): object => ({
  'r7.3': '1234567890',
  'r7.4': '安心醫院',
  'r7.5': '20250109',
  'r7.6': '20250109',
  'r7.7': '202501101230',
  'r7.8': '08011C',
  'r7.10': 'WBC',
  'r7.11': '7.3',
  'r7.12': '[3.9][10.6]',
  ...more,
});
