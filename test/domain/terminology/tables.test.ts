import { createHash } from 'node:crypto';
import {
  generateTable,
  readSource,
  readTable,
  recipes,
  tableAsText,
} from '../../support/terminology/generate-tables.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

describe('the terminology tables', () => {
  it.each(recipes.map((recipe) => [recipe.table, recipe] as const))('%s is what its source gives', (_table, recipe) => {
    expect(readTable(recipe.table)).toBe(tableAsText(generateTable(recipe)));
  });

  it.each(recipes.map(({ source }) => source))(
    '%s is the file whose origin and checksum are written down',
    (source) => {
      const line = readSource('ORIGIN.md')
        .split('\n')
        .find((candidate) => candidate.startsWith(`| ${source} |`));
      expect(line).toContain(sha256(readSource(source)));
    },
  );

  it('give every code once', () => {
    for (const recipe of recipes) {
      const codes = generateTable(recipe).rows.map((row) => row.split('\t')[0]);
      expect(new Set(codes).size).toBe(codes.length);
    }
  });
});
