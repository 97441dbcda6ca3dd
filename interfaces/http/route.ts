import type { Operation } from '../operations/operation.ts';

/** One row of the route table: how HTTP reaches an operation. The operation carries the access rule. */
export interface Route {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** OpenAPI form: `/api/people/{personId}/visits`. No health data in a path. */
  readonly path: string;
  readonly operation: Operation;
  /** Where the raw input comes from. Path parameters always count. */
  readonly input: RouteInput;
  readonly status: 200 | 201;
  readonly tag: string;
  /** When several routes reach one operation. */
  readonly operationId?: string;
}

export type RouteInput =
  | { readonly kind: 'path' }
  /** These query parameters become fields; anything else in the query is refused by name. */
  | { readonly kind: 'query'; readonly fields: readonly string[]; readonly rest?: string }
  | { readonly kind: 'json' };

export const pathParametersOf = (path: string): readonly string[] =>
  [...path.matchAll(/\{(\w+)\}/gu)].flatMap((match) => match[1] ?? []);
export const expressPathOf = (path: string): string => path.replaceAll(/\{(\w+)\}/gu, ':$1');
