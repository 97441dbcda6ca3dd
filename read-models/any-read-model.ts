import type { AnyEvent } from '../domain/catalogue.ts';
import type { Recorded } from '../domain/shared/recorded.ts';
import type { Result } from '../domain/shared/result.ts';
import type {
  AccessFilter,
  ColumnType,
  ColumnValue,
  Criteria,
  InvalidParameter,
  Table,
  View,
  ViewContext,
} from './read-model.ts';

/**
 * Read models of different rows in one list. Methods where the contract has properties: TypeScript compares their
 * parameters both ways, so that every `ReadModel<Row>` is one of these without a cast. What makes it sound is that a
 * model only ever meets rows of its own table.
 */
export interface AnyReadModel {
  readonly name: string;
  readonly version: number;
  readonly table: AnyTable;
  rowKeysOf(event: AnyEvent): readonly string[];
  fold(row: object | undefined, recorded: Recorded<AnyEvent>, rowKey: string): object | undefined;
}

export interface AnyTable {
  readonly columns: Readonly<Record<string, AnyColumn>>;
  readonly indexes: Table<object>['indexes'];
  readonly isFoundByKey?: true;
}
interface AnyColumn {
  readonly type: ColumnType;
  of(row: object): ColumnValue;
}

/** Views of different questions in one list, by the same token. */
export interface AnyView {
  readonly name: string;
  readonly categories: View<object, unknown, unknown>['categories'];
  readonly model: AnyReadModel;
  parse(parameters: Readonly<Record<string, string>>): Result<unknown, InvalidParameter>;
  criteria(request: unknown, filter: AccessFilter): Criteria;
  view(rows: readonly object[], total: number, request: unknown, context: ViewContext): unknown;
}
