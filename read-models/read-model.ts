import type { AccessSubjectMatter } from '../domain/access/index.ts';
import type { AnyEvent } from '../domain/catalogue.ts';
import type { ItemKey } from '../domain/delegation/index.ts';
import type { CareCategory } from '../domain/shared/event-contract.ts';
import type { PersonId } from '../domain/shared/person-id.ts';
import type { Recorded } from '../domain/shared/recorded.ts';
import type { CalendarDate, Instant } from '../domain/shared/time.ts';
import type { Result } from '../domain/shared/result.ts';

/** What a column may hold. Dates and instants are text: both sort as such. Null sorts last in either direction. */
export type ColumnValue = string | number | boolean | null;
export type ColumnType = 'text' | 'number' | 'boolean';

/** The columns that criteria may speak of, and how a row fills them. The row itself is stored whole, as JSON. */
export interface Table<Row> {
  readonly columns: Readonly<Record<string, { readonly type: ColumnType; readonly of: (row: Row) => ColumnValue }>>;
  /** Columns, in order, that an index beside (person, key) is worth; the person always comes first. */
  readonly indexes: readonly (readonly string[])[];
  /** Whether persons are looked up by a row key of theirs, as `personsWith` does; then an index stands behind it. */
  readonly isFoundByKey?: true;
}

/**
 * A fold per row, pure: no clock, no I/O. Rows belong to one person; a person's rows do not depend on the order of
 * events across streams (a law), so any person can be folded alone, at any time, from their streams.
 */
export interface ReadModel<Row extends object> {
  /** Kebab-case; its table is `rm_<name>`. */
  readonly name: string;
  /** Raise it when the row changes meaning: the table is rebuilt beside the old one, then swapped. */
  readonly version: number;
  readonly table: Table<Row>;
  /** Which rows of the owner the event touches; none: it does not concern this model. */
  readonly rowKeysOf: (event: AnyEvent) => readonly string[];
  /** Undefined removes the row. */
  readonly fold: (row: Row | undefined, recorded: Recorded<AnyEvent>, rowKey: string) => Row | undefined;
}

export type Condition =
  | { readonly column: string; readonly is: 'equal' | 'at-least' | 'at-most'; readonly value: ColumnValue }
  | { readonly column: string; readonly is: 'one-of'; readonly values: readonly ColumnValue[] }
  /** Case-insensitive substring. */
  | { readonly column: string; readonly is: 'containing'; readonly value: string }
  | { readonly is: 'other-rows-than'; readonly rowKeys: readonly string[] };

/** A query as data: `sql-table.ts` turns it into SQL, `memory-table.ts` interprets it; one property holds them equal. */
export interface Criteria {
  readonly where: readonly Condition[];
  /** Ties are broken by row key, ascending. */
  readonly orderBy: readonly { readonly column: string; readonly direction: 'ascending' | 'descending' }[];
  readonly offset: number;
  readonly limit: number;
  /** A column that says how many items a row holds: offset, limit and the total then count items. Absent: a row is one. */
  readonly itemsIn?: string | undefined;
}

/** What the access decision leaves of an answer; applied in criteria, before counting, searching and paging. */
export interface AccessFilter {
  readonly categories: readonly CareCategory[];
  /** Taken away from every query by `withoutHidden`, and from nothing by a model's own criteria. */
  readonly hiddenItems: readonly ItemKey[];
  /** Whether nothing can be kept from this reader; what only makes sense whole is for nobody else. */
  readonly seesWhole: boolean;
}

export type Language = 'zh-TW' | 'en';

export interface ViewContext {
  readonly personId: PersonId;
  readonly today: CalendarDate;
  /** Null: as known now. */
  readonly knownOn: Instant | null;
  readonly language: Language;
  /** Items of the first row that belong to the page before; none where a row is one item. */
  readonly itemsBefore: number;
  /** What the reader may see, for a view that must not take what is hidden for what is not there. */
  readonly filter: AccessFilter;
}

/** The question that a screen, a route and a CLI verb ask with one voice. `total` counts rows before paging. */
export interface View<Row extends object, Request, Answer> {
  /** A view name of the public contract, or `particulars`. */
  readonly name: string;
  readonly categories: readonly [AccessSubjectMatter, ...AccessSubjectMatter[]];
  readonly model: ReadModel<Row>;
  /** From query parameters (all text) to a request; names the parameter that is wrong. */
  readonly parse: (parameters: Readonly<Record<string, string>>) => Result<Request, InvalidParameter>;
  readonly criteria: (request: Request, filter: AccessFilter) => Criteria;
  readonly view: (rows: readonly Row[], total: number, request: Request, context: ViewContext) => Answer;
}

export interface InvalidParameter {
  readonly code: 'invalid-parameter';
  readonly parameter: string;
  readonly expected: string;
}
