import knexBuilder, { type Knex } from 'knex';
import type { AnyReadModel } from './any-read-model.ts';
import { answerBytesMax, checkedCriteria, columnsAsKept, isRowKey } from './column-values.ts';
import type { ColumnType, ColumnValue, Condition, Criteria } from './read-model.ts';

/** Text for PostgreSQL, with `$1` for the first binding. */
export interface Statement {
  readonly sql: string;
  readonly bindings: readonly unknown[];
}

/** What a query answers beside its rows, of the same snapshot. `?` stands for each binding. */
export interface Beside {
  readonly sql: string;
  readonly bindings: readonly string[];
}

interface Address {
  readonly personId: string;
  readonly rowKey: string;
}
interface AddressedRow extends Address {
  readonly row: object;
}

/** `json` is a text that is kept as it was written. */
export interface Field {
  readonly name: string;
  readonly type: ColumnType | 'json';
}

/** The table of a read model, under its own name or as a shadow beside it. */
export interface SqlTable {
  /** Without keys and indexes: a rebuild makes them when its rows are there. */
  readonly create: Statement;
  /** Without blocking writers; refused inside a transaction. */
  readonly createKey: Statement;
  readonly createIndexes: readonly Statement[];
  /** Answers person_id, row_key, row. */
  load(addresses: readonly Address[]): Statement;
  /** Answers the same and `columns`, an object of all their values. */
  loadPersons(personIds: readonly string[]): Statement;
  /** The next persons who have rows, in order. */
  personsAfter(personId: string, limit: number): Statement;
  /** Those who have a row of that key, in order. */
  personsWith(rowKey: string, limit: number): Statement;
  /** What is written of a row, in order: its address, the row, its columns. */
  readonly fields: readonly Field[];
  valuesOf(row: AddressedRow): readonly ColumnValue[];
  /** For rows that are not there yet; needs no key. */
  readonly copyIn: string;
  /** Takes an array for each field. */
  readonly upsert: string;
  remove(addresses: readonly Address[]): Statement;
  removePerson(personId: string): Statement;
  /** Answers one line: `total`, `itemsBefore`, `rows` (a JSON array in order), and each thing asked for beside them. */
  select(personId: string, criteria: Criteria, beside?: Readonly<Record<string, Beside>>): Statement;
}

/** A row that no table can take: JSON cannot say it, or its key is not kept as it is. */
export class UnstorableRow extends Error {
  readonly code = 'unstorable-row';
}

export const tableNameOf = (modelName: string): string => `rm_${modelName}`;
export const shadowNameOf = (modelName: string): string => `rm_${modelName}__shadow`;

/**
 * The row is kept as `json` and not `jsonb`: as it was written, so that an answer from the table is letter for letter
 * that of a fold in memory, and so that a U+0000 in somebody's text cannot stop the batch of all others.
 */
export function sqlTable(model: AnyReadModel, name: string = tableNameOf(model.name)): SqlTable {
  const known = tables.get(model)?.get(name);
  if (known !== undefined) return known;
  const table = describeTable(model, name);
  tables.set(model, new Map(tables.get(model)).set(name, table));
  return table;
}

/** Made once per model and name: a batch asks for each of its tables several times. */
const tables = new WeakMap<AnyReadModel, ReadonlyMap<string, SqlTable>>();

function describeTable(model: AnyReadModel, name: string): SqlTable {
  assertNames(model);
  const columns = Object.entries(model.table.columns).map(([column, { type }]) => ({ column, type }));
  const fields: readonly Field[] = [
    ...keyFields,
    { name: 'row', type: 'json' },
    ...columns.map(({ column, type }) => ({ name: column, type })),
  ];
  return {
    create: native(createQuery(name, columns)),
    createKey: native(raw('create unique index concurrently on ?? (person_id, row_key)', [name])),
    createIndexes: [
      ...model.table.indexes.map((index) =>
        native(raw(`create index concurrently on ?? (person_id${', ??'.repeat(index.length)})`, [name, ...index])),
      ),
      ...(model.table.isFoundByKey === true
        ? [native(raw('create index concurrently on ?? (row_key, person_id)', [name]))]
        : []),
    ],
    load: (addresses) =>
      native(
        raw(`select t.person_id, t.row_key, t.row from ?? as t join ${addressRecords} using (person_id, row_key)`, [
          name,
          recordsOf(addresses),
        ]),
      ),
    loadPersons: (personIds) => native(loadPersonsQuery(name, columns, personIds)),
    personsAfter: (personId, limit) =>
      native(builder(name).distinct('person_id').where('person_id', '>', personId).orderBy('person_id').limit(limit)),
    personsWith: (rowKey, limit) =>
      native(builder(name).select('person_id').where('row_key', rowKey).orderBy('person_id').limit(limit)),
    fields,
    valuesOf: (row) => valuesOf(model, row),
    copyIn: `copy ${quoted(name)} (${listed(fields)}) from stdin (format binary)`,
    upsert: upsertQuery(name, fields),
    remove: (addresses) =>
      native(
        raw(`delete from ?? as t using ${addressRecords} where t.person_id = a.person_id and t.row_key = a.row_key`, [
          name,
          recordsOf(addresses),
        ]),
      ),
    removePerson: (personId) => native(builder(name).where('person_id', personId).delete()),
    select: (personId, criteria, beside = {}) =>
      native(selectQuery(name, personId, checkedCriteria(model, criteria), beside)),
  };
}

const builder: Knex = knexBuilder({ client: 'pg' });
const raw = (sql: string, bindings: readonly (Knex.Value | Knex.Raw)[]): Knex.Raw => builder.raw(sql, bindings);

function native(query: Knex.Raw | Knex.QueryBuilder): Statement {
  const { sql, bindings } = query.toSQL().toNative();
  return { sql, bindings };
}

interface Column {
  readonly column: string;
  readonly type: ColumnType;
}

/** Under "C" a text compares by its bytes, which in UTF-8 is by code point, on every machine alike. */
const sqlTypes = {
  text: 'text collate "C"',
  number: 'double precision',
  boolean: 'boolean',
} as const satisfies Record<ColumnType, string>;

/** One parameter for any number of addresses. */
const addressRecords = `json_to_recordset(?::json) as a (person_id ${sqlTypes.text}, row_key ${sqlTypes.text})`;
const recordsOf = (addresses: readonly Address[]): string =>
  JSON.stringify(addresses.map(({ personId, rowKey }) => ({ person_id: personId, row_key: keptRowKey(rowKey) })));

/** PostgreSQL cuts names at 63 bytes without a word, and a shadow and its key add some. */
const namePattern = /^[a-z][a-z0-9-]{0,39}$/;
const columnPattern = /^[a-z][A-Za-z0-9]{0,39}$/;

function assertNames({ name, table }: AnyReadModel): void {
  const isIndexed = table.indexes.every((index) => index.every((column) => Object.hasOwn(table.columns, column)));
  const isNamed = Object.keys(table.columns).every((column) => columnPattern.test(column) && column !== 'row');
  if (!namePattern.test(name) || !isNamed || !isIndexed) {
    throw new TypeError(`The read model ${name} has a name, a column or an index that no table can have.`);
  }
}

function createQuery(name: string, columns: readonly Column[]): Knex.Raw {
  const own = columns.map(({ type }) => `, ?? ${sqlTypes[type]}`).join('');
  return raw(
    `create table ?? (person_id ${sqlTypes.text} not null, row_key ${sqlTypes.text} not null, row json not null${own})`,
    [name, ...columns.map(({ column }) => column)],
  );
}

/** The values of a row in the order of its fields, as they are kept. Throws `UnstorableRow`. */
function valuesOf(model: AnyReadModel, { personId, rowKey, row }: AddressedRow): readonly ColumnValue[] {
  try {
    return [personId, keptRowKey(rowKey), JSON.stringify(row), ...columnsAsKept(model.table, row)];
  } catch (cause) {
    if (cause instanceof UnstorableRow) throw cause;
    // The cause may quote the row, which is health data.
    throw new UnstorableRow(`A row of ${model.name} cannot be written as JSON.`);
  }
}

function keptRowKey(rowKey: string): string {
  if (isRowKey(rowKey)) return rowKey;
  throw new UnstorableRow('A row key holds U+0000 or half a surrogate pair.');
}

/** One parameter for each field: an array with the values of all rows. */
function upsertQuery(name: string, fields: readonly Field[]): string {
  const arrays = fields.map(({ type }, index) => `$${index + 1}::${arrayTypes[type]}`).join(', ');
  const overwritten = fields
    .slice(keyFields.length)
    .map(({ name: field }) => `${quoted(field)} = excluded.${quoted(field)}`);
  return (
    `insert into ${quoted(name)} (${listed(fields)}) select * from unnest(${arrays}) ` +
    `on conflict (person_id, row_key) do update set ${overwritten.join(', ')}`
  );
}

const keyFields = [
  { name: 'person_id', type: 'text' },
  { name: 'row_key', type: 'text' },
] as const;
const arrayTypes = {
  text: 'text[]',
  number: 'double precision[]',
  boolean: 'boolean[]',
  json: 'json[]',
} as const satisfies Record<Field['type'], string>;

/** Names are checked, and hold no quotation mark. */
const quoted = (name: string): string => `"${name}"`;
const listed = (fields: readonly Field[]): string => fields.map(({ name }) => quoted(name)).join(', ');

function loadPersonsQuery(name: string, columns: readonly Column[], personIds: readonly string[]): Knex.Raw {
  const names = columns.map(({ column }) => column);
  const pairs = names.map(() => '?::text, ??').join(', ');
  return raw(
    `select person_id, row_key, row, json_build_object(${pairs}) as columns from ?? ` +
      `where person_id in (select json_array_elements_text(?::json))`,
    [...names.flatMap((column) => [column, column]), name, JSON.stringify(personIds)],
  );
}

function selectQuery(
  name: string,
  personId: string,
  criteria: Criteria,
  beside: Readonly<Record<string, Beside>>,
): Knex.QueryBuilder {
  const matching = builder(name).where('person_id', personId);
  for (const condition of criteria.where) restrict(matching, condition);
  const { page, total, itemsBefore } = pageQueries(criteria);
  return (
    builder
      // Keys alone are counted and put in order: a life's 20,000 rows would be 30 MB to carry for a page of fifty.
      .with('matching', matching.select('row_key', ...new Set(columnsOf(criteria))))
      .with('page', page)
      // Weighed before they become one text: PostgreSQL makes none of a gigabyte, and Node none of half of it.
      .with(
        'weighed',
        raw(
          'select t.row, page.place, sum(octet_length(t.row::text)) over () as bytes ' +
            'from page join ?? as t on t.person_id = ? and t.row_key = page.row_key',
          [name, personId],
        ),
      )
      .select(
        raw('(?) as total', [total]),
        raw('(?) as "itemsBefore"', [itemsBefore]),
        raw(`(select coalesce(json_agg(row order by place) filter (where bytes <= ?), '[]') from weighed) as rows`, [
          answerBytesMax,
        ]),
        ...Object.entries(beside).map(([alias, { sql, bindings }]) => raw(`(${sql}) as ??`, [...bindings, alias])),
      )
  );
}

interface PageQueries {
  /** The keys of the page's rows, each with its place. */
  readonly page: Knex.Raw;
  readonly total: Knex.Raw;
  readonly itemsBefore: Knex.Raw;
}

function pageQueries(criteria: Criteria): PageQueries {
  const { orderBy, offset, limit, itemsIn } = criteria;
  const directions = orderBy.map(({ direction }) => `?? ${sqlDirections[direction]} nulls last, `).join('');
  const order = raw(
    `${directions}row_key`,
    orderBy.map(({ column }) => column),
  );
  if (itemsIn === undefined) {
    return {
      page: raw(
        'select row_key, row_number() over (order by ?) as place from matching order by place offset ? limit ?',
        [order, offset, limit],
      ),
      total: raw('select count(*)::integer from matching', []),
      itemsBefore: raw('select 0', []),
    };
  }
  return {
    page: raw(
      'select row_key, place, reached - items as "from" from ' +
        '(select row_key, coalesce(??, 0) as items, row_number() over (order by ?) as place, ' +
        'sum(coalesce(??, 0)) over (order by ? rows unbounded preceding) as reached from matching) as placed ' +
        'where reached > ? and reached - items < ?',
      [itemsIn, order, itemsIn, order, offset, offset + limit],
    ),
    total: raw('select coalesce(sum(??), 0)::integer from matching', [itemsIn]),
    itemsBefore: raw('select coalesce(? - min("from"), 0)::integer from page', [offset]),
  };
}

const columnsOf = ({ orderBy, itemsIn }: Criteria): readonly string[] => [
  ...orderBy.map(({ column }) => column),
  ...(itemsIn === undefined ? [] : [itemsIn]),
];

const sqlDirections = { ascending: 'asc', descending: 'desc' } as const;

/** As `memory-table.ts` reads them. Values are checked and, for `containing`, folded already. */
function restrict(query: Knex.QueryBuilder, condition: Condition): void {
  if (condition.is === 'other-rows-than') {
    query.whereRaw('row_key not in (select json_array_elements_text(?::json))', [JSON.stringify(condition.rowKeys)]);
    return;
  }
  const { column } = condition;
  switch (condition.is) {
    case 'equal':
      query.where(column, condition.value); // A null becomes IS NULL.
      return;
    case 'one-of':
      query.where((either) => {
        either.whereIn(
          column,
          condition.values.filter((value) => value !== null),
        );
        if (condition.values.includes(null)) either.orWhereNull(column);
      });
      return;
    case 'at-least':
      query.whereRaw('?? >= ?', [column, condition.value]);
      return;
    case 'at-most':
      query.whereRaw('?? <= ?', [column, condition.value]);
      return;
    case 'containing':
      // Not LIKE: nothing in the text that is looked for means anything but itself.
      query.whereRaw('strpos(lower(??), ?) > 0', [column, condition.value]);
      return;
  }
}
