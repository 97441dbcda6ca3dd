import { healthRecord } from '../../../domain/health-record/index.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { completed, opened, opening } from '../../support/health-record.ts';
import { document } from '../../support/stated-rows.ts';

const given = givenWhenThen(healthRecord);

describe('opening a document', () => {
  it('counts the documents of the person from 1', () => {
    given().when(opening(1)).then(opened(1));
    given(opened(1)).when(opening(2)).then(opened(2));
  });

  it('counts an older document that arrives later after the newer one', () => {
    const older = document(2, '2025-01-01');
    given(opened(1)).when(opening(2, older)).then(opened(2, older));
  });

  it('refuses a file that was imported in full: there is nothing to do', () =>
    given(opened(1), completed(1))
      .when(opening(1))
      .thenRefused({ code: 'document-already-known', document: document(1), isComplete: true }));

  it('refuses a file whose import was cut short, and says under which document to go on', () =>
    given(opened(1), opened(2))
      .when(opening(1))
      .thenRefused({ code: 'document-already-known', document: document(1), isComplete: false }));

  it('knows the file by what it holds, whatever id the new import would have', () =>
    given(opened(1), completed(1))
      .when({ ...opening(2), digest: 'digest-1' })
      .thenRefused({ code: 'document-already-known', document: document(1), isComplete: true }));
});
