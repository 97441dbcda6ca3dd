import { healthRecord } from '../../../domain/health-record/index.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { opened, restated, stated, withdrawing, withdrawn } from '../../support/health-record.ts';
import { statement } from '../../support/stated-rows.ts';

const given = givenWhenThen(healthRecord);
const dose = statement('first dose', 'as claimed');
const otherDose = statement('second dose', 'as claimed');

describe('withdrawing a row', () => {
  it('records it with the key of the row', () =>
    given(opened(1), stated(1, dose), stated(1, otherDose))
      .when(withdrawing(otherDose, '2026-02-01'))
      .then(withdrawn(otherDose, '2026-02-01')));

  it('does nothing when the row was withdrawn on that day or later', () => {
    const history = [opened(1), stated(1, dose), withdrawn(dose, '2026-02-01')] as const;
    given(...history)
      .when(withdrawing(dose, '2026-02-01'))
      .thenNothing();
    given(...history)
      .when(withdrawing(dose, '2026-01-15'))
      .thenNothing();
  });

  it('takes a row back once more that a later document had brought back', () =>
    given(opened(1), stated(1, dose), withdrawn(dose, '2026-01-15'), opened(2), restated(2, dose))
      .when(withdrawing(dose, '2026-03-01'))
      .then(withdrawn(dose, '2026-03-01')));

  it('refuses a row that no document has stated', () =>
    given(opened(1), stated(1, dose))
      .when(withdrawing(otherDose, '2026-02-01'))
      .thenRefused({ code: 'row-not-found' }));
});
