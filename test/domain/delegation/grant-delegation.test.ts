import { delegation } from '../../../domain/delegation/index.ts';
import { daughter, accepted, granted, granting, grandmother, grantIdOf, revoked } from '../../support/delegation.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { at, on } from '../../support/people.ts';

const given = givenWhenThen(delegation);

describe('granting a delegation', () => {
  it('is an offer from now on', () => given().when(granting()).then(granted()));
  it('may be made by the operator for the person', () =>
    given()
      .when(granting({ by: 'operator' }))
      .then(granted()));
  it('starts on a later day when one is given', () =>
    given()
      .when(granting({ from: at('2026-06-01T00:00:00Z') }))
      .then(granted({ from: at('2026-06-01T00:00:00Z') })));
  it('counts from now when it would have begun before', () =>
    given()
      .when(granting({ from: at('2020-06-01T00:00:00Z') }))
      .then(granted()));

  it('is refused to everybody else, the delegate included', () =>
    given(granted(), accepted())
      .when(granting({ by: daughter }))
      .thenRefused({ code: 'not-permitted' }));
  it('is refused to oneself', () =>
    given()
      .when(granting({ delegateId: grandmother }))
      .thenRefused({ code: 'own-delegate' }));
  it('is refused for somebody whom nobody knows', () => {
    given()
      .when(granting({ subjectBirthDate: undefined }))
      .thenRefused({ code: 'person-not-found' });
    given()
      .when(granting({ delegateBirthDate: undefined }))
      .thenRefused({ code: 'person-not-found' });
  });

  it('is refused the day before the person is 18, and made on the day', () => {
    given()
      .when(granting({ by: 'operator', subjectBirthDate: on('2008-03-02') }))
      .thenRefused({ code: 'subject-not-adult' });
    given()
      .when(granting({ subjectBirthDate: on('2008-03-01') }))
      .then(granted());
  });
  it('is refused to a delegate who is not 18', () =>
    given()
      .when(granting({ by: 'operator', delegateBirthDate: on('2008-03-02') }))
      .thenRefused({ code: 'delegate-not-adult' }));

  it('may last five calendar years and not a moment longer', () => {
    given()
      .when(granting({ until: at('2031-03-01T04:00:00Z') }))
      .then(granted({ until: at('2031-03-01T04:00:00Z') }));
    given()
      .when(granting({ by: 'operator', until: at('2031-03-01T04:00:01Z') }))
      .thenRefused({ code: 'grant-too-long', until: at('2031-03-01T04:00:00Z') });
  });
  it('is refused when it would end before it begins', () =>
    given()
      .when(granting({ until: at('2026-03-01T04:00:00Z') }))
      .thenRefused({ code: 'grant-period-empty' }));
  it('is refused when it grants nothing', () => {
    given()
      .when(granting({ categories: [] }))
      .thenRefused({ code: 'grant-of-nothing' });
    given()
      .when(granting({ actions: [] }))
      .thenRefused({ code: 'grant-of-nothing' });
  });

  it('does nothing when the same is granted already', () => {
    const later = granting({ grantId: grantIdOf(2), now: at('2026-04-01T00:00:00Z') });
    given(granted()).when(later).thenNothing();
    given(granted(), accepted()).when(later).thenNothing();
  });
  it('is made anew after a revocation', () =>
    given(granted(), revoked())
      .when(granting({ grantId: grantIdOf(2) }))
      .then(granted({ grantId: grantIdOf(2) })));
  it('stands beside another one of other terms', () =>
    given(granted())
      .when(granting({ grantId: grantIdOf(2), actions: ['download'] }))
      .then(granted({ grantId: grantIdOf(2), actions: ['download'] })));
});
