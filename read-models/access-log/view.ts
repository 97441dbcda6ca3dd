import type { AccessLogRow, LookerRow, LookRow } from './row.ts';

/** One of the two lists is asked for at a time; `total` counts it before paging. */
export interface AccessLogAnswer {
  readonly total: number;
  readonly looks: readonly LookRow[];
  readonly lookers: readonly LookerRow[];
}

export const view = (rows: readonly AccessLogRow[], total: number): AccessLogAnswer => ({
  total,
  looks: rows.flatMap((row) => (row.kind === 'look' ? [row] : [])),
  lookers: rows.flatMap((row) => (row.kind === 'looker' ? [row] : [])),
});
