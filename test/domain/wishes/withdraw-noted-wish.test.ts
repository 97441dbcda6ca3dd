import type { RowId } from '../../../domain/shared/stated-rows.ts';
import { wishes, type WishesCommand, type WishesEvent } from '../../../domain/wishes/index.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { on } from '../../support/people.ts';
import { donation, noted, palliative, restated } from '../../support/wishes.ts';

const given = givenWhenThen(wishes);
const withdraw = (rowId: RowId, withdrawnOn: string): WishesCommand => ({
  type: 'WithdrawNotedWish',
  rowId,
  withdrawnOn: on(withdrawnOn),
  reason: 'card note removed',
});
const withdrawn = (withdrawnOn: string): WishesEvent => ({
  type: 'NotedWishWithdrawn',
  data: { ...palliative, withdrawnOn: on(withdrawnOn), reason: 'card note removed' },
});

describe('withdrawing a wish noted on the card', () => {
  it('records it with the key of the row', () =>
    given(noted(1, palliative)).when(withdraw(palliative.rowId, '2026-02-01')).then(withdrawn('2026-02-01')));

  it('does nothing when it was withdrawn by then', () =>
    given(noted(1, palliative), withdrawn('2026-02-01')).when(withdraw(palliative.rowId, '2026-02-01')).thenNothing());

  it('takes a row back again that a later document had brought back', () =>
    given(noted(1, palliative), withdrawn('2026-01-15'), restated(2, palliative))
      .when(withdraw(palliative.rowId, '2026-03-01'))
      .then(withdrawn('2026-03-01')));

  it('refuses a row that no document has stated', () =>
    given(noted(1, palliative)).when(withdraw(donation.rowId, '2026-02-01')).thenRefused({ code: 'row-not-found' }));
});
