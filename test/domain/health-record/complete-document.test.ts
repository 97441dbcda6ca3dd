import { healthRecord } from '../../../domain/health-record/index.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { completed, completing, opened } from '../../support/health-record.ts';

const given = givenWhenThen(healthRecord);

describe('completing a document', () => {
  it('records the tally, what has no place with us, and which rows were rejected', () =>
    given(opened(1)).when(completing(1)).then(completed(1)));

  it('leaves other documents open', () =>
    given(opened(1), completed(1), opened(2)).when(completing(2)).then(completed(2)));

  it('does nothing when it is complete, also with another tally: the first one counted', () => {
    given(opened(1), completed(1)).when(completing(1)).thenNothing();
    given(opened(1), completed(1))
      .when({ ...completing(1), tally: { appended: 0, duplicates: 1, revisions: 0, rejected: 1 } })
      .thenNothing();
  });

  it('refuses a document that was not opened', () =>
    given(opened(1)).when(completing(2)).thenRefused({ code: 'document-not-found' }));
});
