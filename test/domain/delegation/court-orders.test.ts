import { delegation, type DelegationCommand } from '../../../domain/delegation/index.ts';
import {
  custodyEnded,
  custodyRestored,
  daughter,
  grandmother,
  guardianAppointed,
  guardianshipEnded,
  neighbour,
  now,
  orderIdOf,
} from '../../support/delegation.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { at, on } from '../../support/people.ts';

const given = givenWhenThen(delegation);
const order = {
  subjectId: grandmother,
  subjectBirthDate: on('2016-05-06'),
  from: null,
  now: at(now),
} as const;
type Of<Type> = Extract<DelegationCommand, { type: Type }>;
type Custody = Extract<DelegationCommand, { type: 'EndCustody' | 'RestoreCustody' }>;
const custody = (type: Custody['type'], more: Partial<Custody> = {}): DelegationCommand => ({
  ...order,
  type,
  parentId: daughter,
  ...more,
});
const appointing = (more: Partial<Of<'AppointGuardian'>> = {}): DelegationCommand => ({
  ...order,
  type: 'AppointGuardian',
  orderId: orderIdOf(1),
  guardianId: neighbour,
  guardianBirthDate: on('1975-01-01'),
  ward: 'minor',
  until: null,
  ...more,
});
const ending = (from: string | null): DelegationCommand => ({
  ...order,
  type: 'EndGuardianship',
  orderId: orderIdOf(1),
  from: from === null ? null : at(from),
});

describe('custody', () => {
  it('ends when a court says so, never backwards', () => {
    given().when(custody('EndCustody')).then(custodyEnded(daughter, now));
    given()
      .when(custody('EndCustody', { from: at('2020-01-01T00:00:00Z') }))
      .then(custodyEnded(daughter, now));
    given()
      .when(custody('EndCustody', { from: at('2026-06-01T00:00:00Z') }))
      .then(custodyEnded(daughter, '2026-06-01T00:00:00Z'));
  });
  it('ends once, and is given back once', () => {
    given(custodyEnded(daughter, now)).when(custody('EndCustody')).thenNothing();
    given(custodyEnded(daughter, now)).when(custody('RestoreCustody')).then(custodyRestored(daughter, now));
    given().when(custody('RestoreCustody')).thenNothing();
  });
  it('of somebody whom nobody knows is refused', () =>
    given()
      .when(custody('EndCustody', { subjectBirthDate: undefined }))
      .thenRefused({ code: 'person-not-found' }));
});

describe('a guardian', () => {
  it('is appointed from now on, once', () => {
    given().when(appointing()).then(guardianAppointed());
    given(guardianAppointed())
      .when(appointing({ orderId: orderIdOf(2) }))
      .thenNothing();
  });
  it('is another person, and an adult', () => {
    given()
      .when(appointing({ guardianId: grandmother }))
      .thenRefused({ code: 'own-guardian' });
    given()
      .when(appointing({ guardianBirthDate: on('2008-03-02') }))
      .thenRefused({ code: 'guardian-not-adult' });
    given()
      .when(appointing({ guardianBirthDate: undefined }))
      .thenRefused({ code: 'person-not-found' });
  });
  it('is of a minor or of an adult, as the ward is', () => {
    given()
      .when(appointing({ ward: 'adult' }))
      .thenRefused({ code: 'ward-not-adult' });
    given()
      .when(appointing({ subjectBirthDate: on('1990-01-01') }))
      .thenRefused({ code: 'ward-not-minor' });
  });
  it('has an order that ends after it begins', () =>
    given()
      .when(appointing({ until: at(now) }))
      .thenRefused({ code: 'order-period-empty' }));
  it('is one no longer when the order ends; an earlier end stands', () => {
    given(guardianAppointed()).when(ending(null)).then(guardianshipEnded(now));
    given(guardianAppointed(), guardianshipEnded(now)).when(ending('2026-06-01T00:00:00Z')).thenNothing();
    given(guardianAppointed(), guardianshipEnded('2026-06-01T00:00:00Z'))
      .when(ending(null))
      .then(guardianshipEnded(now));
    given().when(ending(null)).thenRefused({ code: 'order-not-found' });
  });
});
