import { access } from '../../../domain/access/index.ts';
import { allowed, recordingRefusal, refusedFor } from '../../support/access.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';

const given = givenWhenThen(access);

describe('recording a refused access', () => {
  it('records it like an allowed one, without consents', () =>
    given().when(recordingRefusal('req-1')).then(refusedFor('req-1')));

  it('does nothing when this answer is on record', () =>
    given(refusedFor('req-1')).when(recordingRefusal('req-1')).thenNothing());

  it('records a refusal beside an allowed answer under the same id', () =>
    given(allowed('req-1')).when(recordingRefusal('req-1')).then(refusedFor('req-1')));
});
