import { healthRecord } from '../../../domain/health-record/index.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { completed, opened, restated, stated, stating } from '../../support/health-record.ts';
import { statement } from '../../support/stated-rows.ts';

const given = givenWhenThen(healthRecord);
const dose = statement('first dose', 'as claimed');
const doseAgain = statement('first dose', 'as claimed again');
const otherDose = statement('second dose', 'as claimed');

describe('a document stating rows', () => {
  it('records each row that is news, in the order of the file', () =>
    given(opened(1))
      .when(stating(1, otherDose, dose))
      .then(stated(1, otherDose), stated(1, dose)));

  it('records a row once that the file prints several times', () =>
    given(opened(1))
      .when(stating(1, dose, dose, otherDose, dose))
      .then(stated(1, dose), stated(1, otherDose)));

  it('does nothing when the batch is sent again', () =>
    given(opened(1), stated(1, dose), stated(1, otherDose))
      .when(stating(1, dose, otherDose))
      .thenNothing());

  it('goes on where an import was cut short', () =>
    given(opened(1), stated(1, dose))
      .when(stating(1, dose, otherDose))
      .then(stated(1, otherDose)));

  it('records that a later document says the same, in one event for the whole batch', () =>
    given(opened(1), stated(1, dose), stated(1, otherDose), opened(2))
      .when(stating(2, dose, otherDose, dose))
      .then(restated(2, dose, otherDose)));

  it('does nothing when the later document says the same again', () =>
    given(opened(1), stated(1, dose), opened(2), restated(2, dose)).when(stating(2, dose)).thenNothing());

  it('marks as a revision what differs from what another document says of the same thing', () =>
    given(opened(1), stated(1, dose), opened(2))
      .when(stating(2, doseAgain))
      .then(stated(2, doseAgain, true)));

  it('sees no revision in two rows of one document about one thing', () => {
    given(opened(1))
      .when(stating(1, dose, doseAgain))
      .then(stated(1, dose), stated(1, doseAgain));
    given(opened(1), stated(1, dose)).when(stating(1, doseAgain)).then(stated(1, doseAgain));
  });

  it('sees the same revision however the document is cut into batches', () => {
    const known = [opened(1), stated(1, dose), opened(2)] as const;
    given(...known)
      .when(stating(2, dose, doseAgain))
      .then(stated(2, doseAgain, true), restated(2, dose));
    given(...known, restated(2, dose))
      .when(stating(2, doseAgain))
      .then(stated(2, doseAgain, true));
  });

  it('takes rows of two documents that are open at once', () =>
    given(opened(1), opened(2), stated(2, dose))
      .when(stating(1, dose, otherDose))
      .then(stated(1, otherDose), restated(1, dose)));

  it('does nothing for an empty batch', () => given(opened(1)).when(stating(1)).thenNothing());

  it('refuses rows of a document that was not opened', () =>
    given(opened(1)).when(stating(2, dose)).thenRefused({ code: 'document-not-found' }));

  it('refuses rows of a document that is complete', () =>
    given(opened(1), completed(1)).when(stating(1, dose)).thenRefused({ code: 'document-already-complete' }));
});
