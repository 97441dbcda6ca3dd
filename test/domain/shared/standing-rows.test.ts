import {
  standingRows,
  type DocumentRef,
  type RowId,
  type Statement,
  type Withdrawal,
} from '../../../domain/shared/stated-rows.ts';
import { on } from '../../support/people.ts';
import { document } from '../../support/stated-rows.ts';

const january = document(1, '2026-01-31');
const february = document(2, '2026-02-28');
const states = (ref: DocumentRef, ...rows: readonly string[]): readonly Statement[] =>
  rows.map((row) => ({ document: ref, rowId: row as RowId }));
const withdrawal = (row: string, day: string): Withdrawal => ({ rowId: row as RowId, withdrawnOn: on(day) });

describe('the rows that stand for one thing', () => {
  it('are those of its newest document, all of them', () =>
    expect(standingRows([...states(january, 'a'), ...states(february, 'b', 'c')], [])).toEqual(['b', 'c']));

  it('are the same when the older document arrives later', () => {
    const lateJanuary = { ...january, number: 3 };
    expect(standingRows([...states(february, 'b'), ...states(lateJanuary, 'a')], [])).toEqual(['b']);
  });

  it('are those of the later arrival among two documents requested on one day', () => {
    const sameDay = document(2, '2026-01-31');
    expect(standingRows([...states(sameDay, 'b'), ...states(january, 'a')], [])).toEqual(['b']);
  });

  it('are none when the source took them back, and an older row does not come forward', () =>
    expect(standingRows([...states(january, 'a'), ...states(february, 'b')], [withdrawal('b', '2026-03-01')])).toEqual(
      [],
    ));

  it('include a withdrawn row again when a document requested later states it', () => {
    const statements = [...states(january, 'a'), ...states(february, 'a')];
    expect(standingRows(statements, [withdrawal('a', '2026-02-01')])).toEqual(['a']);
    expect(standingRows(statements, [withdrawal('a', '2026-02-28')])).toEqual([]);
  });

  it('are none where nothing was stated', () => expect(standingRows([], [withdrawal('a', '2026-02-01')])).toEqual([]));
});
