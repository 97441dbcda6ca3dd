/** A generated table as `tables/*.json` holds it: cells of a row are parted by tabs. */
export interface TableSource {
  readonly rows: readonly string[];
}

/**
 * Looks up a row by its first cell. The map is built at the first question, not at start-up; a row is cut into its
 * cells when it is asked for. Codes are compared in capitals, without spaces around them.
 */
export function codeTable(source: TableSource): (code: string) => readonly string[] | undefined {
  let rowByCode: Map<string, string> | undefined;
  return (code) => {
    rowByCode ??= new Map(source.rows.map((row) => [row.slice(0, row.indexOf('\t')), row]));
    return rowByCode.get(code.trim().toUpperCase())?.split('\t');
  };
}

/** An empty cell says nothing. */
export const stated = (cell: string | undefined): string | undefined => (cell === '' ? undefined : cell);
