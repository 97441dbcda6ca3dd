import { access, type AccessEvent } from '../../../domain/access/index.ts';
import { allowed, recording, refusedFor } from '../../support/access.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';

const given = givenWhenThen(access);

describe('recording an allowed access', () => {
  it('records who asked for what, why it was allowed and on which consents', () =>
    given().when(recording('req-1')).then(allowed('req-1')));

  it('records the next request on its own', () =>
    given(allowed('req-1')).when(recording('req-2')).then(allowed('req-2')));

  it('does nothing when this answer is on record', () =>
    given(allowed('req-1')).when(recording('req-1')).thenNothing());

  it('hides no second answer behind the id of the first', () => {
    given(refusedFor('req-1')).when(recording('req-1')).then(allowed('req-1'));
    given(allowed('req-1', 'imaging')).when(recording('req-1')).then(allowed('req-1'));
    const { type, data } = allowed('req-1');
    given({ type, data: { ...data, consentEventIds: [] } } as AccessEvent)
      .when(recording('req-1'))
      .then(allowed('req-1'));
  });

  it('remembers the last two hundred answers, no more', () => {
    const history = Array.from({ length: 201 }, (_, index) => allowed(`req-${index}`));
    given(...history)
      .when(recording('req-1'))
      .thenNothing();
    given(...history)
      .when(recording('req-0'))
      .then(allowed('req-0'));
  });
});
