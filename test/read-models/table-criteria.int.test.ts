import fc from 'fast-check';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import { IllegalCriteria, isTooMuch } from '../../read-models/column-values.ts';
import { selectFromMemory, type KeyedRow } from '../../read-models/memory-table.ts';
import type { Condition, Criteria, ReadModel } from '../../read-models/read-model.ts';
import type { StoredRow } from '../../application/ports/read-model-store.ts';
import { saveRows } from '../../infrastructure/read-models/row-writing.ts';
import { sqlTable, UnstorableRow, type Statement } from '../../read-models/sql-table.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

interface Row {
  readonly name: string | null;
  readonly note: string | null;
  readonly amount: number | null;
  readonly seen: boolean | null;
}

const model: ReadModel<Row> = {
  name: 'criteria-law',
  version: 1,
  table: {
    columns: {
      name: { type: 'text', of: (row) => row.name },
      note: { type: 'text', of: (row) => row.note },
      amountMg: { type: 'number', of: (row) => row.amount },
      seen: { type: 'boolean', of: (row) => row.seen },
      parts: { type: 'number', of: ({ note }) => (note === null ? null : note.length % 4) },
    },
    indexes: [['name'], ['seen', 'amountMg']],
  },
  rowKeysOf: () => [],
  fold: (row) => row,
};

/** Few letters, so that texts collide: both cases, wildcards of LIKE, Chinese, both sides of the surrogates, what PostgreSQL cannot keep. */
const letters = [
  'a',
  'A',
  'É',
  'é',
  'ß',
  'İ',
  'Ａ',
  'ａ',
  '%',
  '_',
  '\\',
  '?',
  '$',
  "'",
  '"',
  ' ',
  '血',
  '糖',
  '\u{FFFD}',
  '\uE000',
];
const oddLetters = ['😀', '𠮷', '\u0000', '\uD83D', '\uDE00', '\n', '\u0301'];
const text = fc.string({ unit: fc.constantFrom(...letters, ...oddLetters), maxLength: 4 });
const orNull = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.option(arbitrary, { nil: null, freq: 4 });
const amount = fc.oneof(fc.integer({ min: -2, max: 2 }), fc.constantFrom(0.1, -0, 1e-320, 1e300, 2 ** 53));
const row: fc.Arbitrary<Row> = fc.record({
  name: orNull(text),
  note: orNull(text),
  amount: orNull(fc.oneof(amount, fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY))),
  seen: orNull(fc.boolean()),
});
const rowKey = fc.string({ unit: fc.constantFrom('a', 'B', '-', '血', 'Ａ', '😀'), minLength: 1, maxLength: 3 });
const rows: fc.Arbitrary<readonly KeyedRow<Row>[]> = fc.uniqueArray(fc.record({ rowKey, row }), {
  selector: (keyed) => keyed.rowKey,
  maxLength: 24,
});

const valued = fc.oneof(
  fc.record({ column: fc.constantFrom('name', 'note'), value: orNull(text) }),
  fc.record({ column: fc.constant('amountMg'), value: orNull(amount) }),
  fc.record({ column: fc.constant('seen'), value: orNull(fc.boolean()) }),
);
const comparison = fc.constantFrom('equal' as const, 'at-least' as const, 'at-most' as const);
const condition: fc.Arbitrary<Condition> = fc.oneof(
  fc.record({ is: fc.constant('other-rows-than' as const), rowKeys: fc.array(rowKey, { maxLength: 3 }) }),
  fc.tuple(valued, comparison).map(([on, is]) => ({ ...on, is })),
  fc.record({
    column: fc.constantFrom('name', 'note'),
    is: fc.constant('one-of' as const),
    values: fc.array(orNull(text)),
  }),
  fc.record({ column: fc.constant('amountMg'), is: fc.constant('one-of' as const), values: fc.array(orNull(amount)) }),
  fc.record({
    column: fc.constantFrom('name', 'note'),
    is: fc.constant('containing' as const),
    value: fc.string({ unit: fc.constantFrom(...letters, ...oddLetters), maxLength: 2 }),
  }),
);
const criteria: fc.Arbitrary<Criteria> = fc.record({
  where: fc.oneof(
    { weight: 2, arbitrary: fc.array(condition, { maxLength: 1 }) },
    fc.array(condition, { maxLength: 3 }),
  ),
  orderBy: fc.array(
    fc.record({
      column: fc.constantFrom(...Object.keys(model.table.columns)),
      direction: fc.constantFrom('ascending' as const, 'descending' as const),
    }),
    { maxLength: 3 },
  ),
  offset: fc.nat(5),
  limit: fc.nat(12),
  itemsIn: fc.constantFrom(undefined, 'parts'),
});

describe('criteria over a table', () => {
  let database: TestDatabase;
  const table = sqlTable(model);
  const run = ({ sql, bindings }: Statement): Promise<{ rows: unknown[] }> => database.pool.query(sql, [...bindings]);

  const write = (keyed: readonly { personId: string; rowKey: string; row: object }[]): Promise<void> =>
    saveRows(database.pool, table, keyed as readonly StoredRow[]);

  beforeAll(async () => {
    database = await createTestDatabase();
    for (const statement of [table.create, table.createKey, ...table.createIndexes]) await run(statement);
  });
  afterAll(() => database.drop());

  it('answer the same in SQL and in memory, whatever the rows and the question', async () => {
    let person = 0;
    const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    await fc.assert(
      fc.asyncProperty(rows, fc.array(criteria, { minLength: 1, maxLength: 4 }), async (keyedRows, questions) => {
        person += 1;
        const personId = `person-${person}`;
        await write(keyedRows.map((keyed) => ({ personId, ...keyed })));
        for (const question of questions) {
          const { rows: lines } = await run(table.select(personId, question));
          expect(lines[0]).toEqual(asJson(selectFromMemory(model, keyedRows, question)));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('see the rows of one person only', async () => {
    const keyed = { rowKey: 'k', row: { name: 'x', note: null, amount: 1, seen: true } };
    await write([{ personId: 'somebody', ...keyed }]);
    const everything = { where: [], orderBy: [], offset: 0, limit: 10 };
    expect((await run(table.select('somebody-else', everything))).rows).toEqual([
      { total: 0, itemsBefore: 0, rows: [] },
    ]);
  });

  it('answer with no row at all where the rows asked for are more than one answer holds', async () => {
    // Some 70 MB, which the table keeps as a few kilobytes.
    await database.pool.query(
      `INSERT INTO "rm_criteria-law" (person_id, row_key, row)
       SELECT 'heavy', n::text, json_build_object('note', repeat('x', 1000000)) FROM generate_series(1, 70) AS n`,
    );
    const asked = { where: [], orderBy: [], offset: 0, limit: 70 };
    const [heavy] = (await run(table.select('heavy', asked))).rows as { total: number; rows: object[] }[];
    expect(heavy).toEqual({ total: 70, itemsBefore: 0, rows: [] });
    expect(isTooMuch(asked, heavy!)).toBe(true);
    const less = { ...asked, limit: 60 };
    const [light] = (await run(table.select('heavy', less))).rows as { total: number; rows: object[] }[];
    expect({ total: light?.total, rows: light?.rows.length }).toEqual({ total: 70, rows: 60 });
    expect(isTooMuch(less, light!)).toBe(false);
  });

  it('are refused when they name what the table does not have, or compare unlike things', () => {
    const wrong: readonly Partial<Criteria>[] = [
      { where: [{ column: 'constructor', is: 'equal', value: 1 }] },
      { where: [{ column: 'amountMg', is: 'equal', value: '1' }] },
      { where: [{ column: 'amountMg', is: 'containing', value: '1' }] },
      { where: [{ column: 'amountMg', is: 'at-least', value: Number.NaN }] },
      { orderBy: [{ column: 'row', direction: 'ascending' }] },
      { itemsIn: 'name' },
      { limit: -1 },
      { offset: 0.5 },
    ];
    for (const part of wrong) {
      const question = { where: [], orderBy: [], offset: 0, limit: 10, ...part };
      expect(() => selectFromMemory(model, [], question)).toThrow(IllegalCriteria);
      expect(() => table.select('p', question)).toThrow(IllegalCriteria);
    }
  });

  it('write a row that JSON cannot say as an error of that row', () => {
    const cyclic: { self?: object } = {};
    cyclic.self = cyclic;
    const odd: AnyReadModel = { ...model, table: { columns: {}, indexes: [] } };
    expect(() => sqlTable(odd).valuesOf({ personId: 'p', rowKey: 'k', row: cyclic })).toThrow(UnstorableRow);
    expect(() => sqlTable(odd).valuesOf({ personId: 'p', rowKey: 'a\u0000', row: {} })).toThrow(UnstorableRow);
  });
});
