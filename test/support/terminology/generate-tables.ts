import { readFileSync, writeFileSync } from 'node:fs';

/**
 * Turns `domain/terminology/sources/*.tsv` into the tables that the domain imports. Run it after a source was replaced:
 * `node test/support/terminology/generate-tables.ts`.
 */
interface Recipe {
  readonly source: string;
  readonly table: string;
  readonly columns: readonly string[];
  readonly row: (cells: Readonly<Record<string, string>>) => readonly string[];
}

export interface GeneratedTable {
  readonly source: string;
  readonly columns: string;
  /** One text per row, cells parted by tabs: a JSON file that reads like the table it is. */
  readonly rows: readonly string[];
}

const sourceFolder = new URL('../../../domain/terminology/sources/', import.meta.url);
const tableFolder = new URL('../../../domain/terminology/tables/', import.meta.url);

export const recipes: readonly Recipe[] = [
  {
    source: 'nhi-service-payment.tsv',
    table: 'orders.json',
    columns: ['code', 'zh', 'en'],
    row: pick('code', 'zh', 'en'),
  },
  {
    source: 'nhi-chinese-medicine.tsv',
    table: 'chinese-medicines.json',
    columns: ['code', 'zh'],
    // The published file opens a quotation mark before the maker's name and never closes it.
    row: ({ code = '', zh = '' }) => [code, zh.replaceAll('"', '')],
  },
  {
    source: 'nhi-drugs.few.tsv',
    table: 'drugs.json',
    columns: ['code', 'zh', 'en', 'ingredient', 'form', 'atc'],
    row: pick('code', 'zh', 'en', 'ingredient', 'form', 'atc'),
  },
  {
    source: 'atc-level2.tsv',
    table: 'atc-classes.json',
    columns: ['code', 'zh', 'en'],
    // Published in capitals throughout, which nobody can read in a list.
    row: ({ code = '', zh = '', en = '' }) => [code, zh, en.charAt(0) + en.slice(1).toLowerCase()],
  },
  {
    source: 'lab-items.tsv',
    table: 'lab-items.json',
    columns: ['name', 'aliases', 'zh', 'en'],
    row: pick('name', 'aliases', 'zh', 'en'),
  },
  {
    source: 'consultation-departments.tsv',
    table: 'consultation-departments.json',
    columns: ['code', 'zh'],
    row: pick('code', 'zh'),
  },
  {
    source: 'treatment-departments.tsv',
    table: 'treatment-departments.json',
    columns: ['code', 'zh'],
    row: pick('code', 'zh'),
  },
];

function pick(...columns: readonly string[]): Recipe['row'] {
  return (cells) => columns.map((column) => cells[column] ?? '');
}

export function generateTable(recipe: Recipe): GeneratedTable {
  const [head = '', ...lines] = readSource(recipe.source).trimEnd().split('\n');
  const names = head.split('\t');
  const rows = lines.map((line) => {
    const cells = line.split('\t');
    return recipe.row(Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']))).join('\t');
  });
  return { source: recipe.source, columns: recipe.columns.join('\t'), rows };
}

export const tableAsText = (table: GeneratedTable): string => `${JSON.stringify(table, null, 2)}\n`;
export const readSource = (name: string): string => readFileSync(new URL(name, sourceFolder), 'utf8');
export const readTable = (name: string): string => readFileSync(new URL(name, tableFolder), 'utf8');

if (process.argv[1] === import.meta.filename) {
  for (const recipe of recipes) writeFileSync(new URL(recipe.table, tableFolder), tableAsText(generateTable(recipe)));
}
