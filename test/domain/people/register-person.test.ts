import { people } from '../../../domain/people/index.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { on, registered, registering } from '../../support/people.ts';

const given = givenWhenThen(people);

describe('registering a person', () => {
  it('records who somebody is', () => given().when(registering()).then(registered));

  it('takes the space around a name away', () =>
    given()
      .when(registering({ name: ' \u3000林小安 ' }))
      .then(registered));

  it('takes a sex that the number does not tell: people change, numbers do not', () =>
    given()
      .when(registering({ sex: 'female' }))
      .then({ ...registered, data: { ...registered.data, sex: 'female' } }));

  it('refuses to register somebody twice, even word for word', () =>
    given(registered).when(registering()).thenRefused({ code: 'already-registered' }));

  it('takes a child born today', () =>
    given()
      .when(registering({ birthDate: on('2026-03-01') }))
      .then({ ...registered, data: { ...registered.data, birthDate: on('2026-03-01') } }));

  it('refuses a birth date that is yet to come', () =>
    given()
      .when(registering({ birthDate: on('2026-03-02') }))
      .thenRefused({ code: 'birth-date-in-the-future' }));

  it('takes the oldest birth date that anybody alive may have', () =>
    given()
      .when(registering({ birthDate: on('1900-01-01') }))
      .then({ ...registered, data: { ...registered.data, birthDate: on('1900-01-01') } }));

  it('refuses a year of the Republic of China typed as a year', () =>
    given()
      .when(registering({ birthDate: on('0104-02-11') }))
      .thenRefused({ code: 'birth-date-too-early', earliest: '1900-01-01' }));

  it('refuses a name of nothing but space', () =>
    given()
      .when(registering({ name: ' \u3000\t' }))
      .thenRefused({ code: 'name-empty' }));

  it('takes a name of a hundred characters, as people count them', () => {
    const name = '𠀋'.repeat(100);
    given()
      .when(registering({ name }))
      .then({ ...registered, data: { ...registered.data, name } });
  });

  it('refuses a longer one', () =>
    given()
      .when(registering({ name: '林'.repeat(101) }))
      .thenRefused({ code: 'name-too-long', charactersMax: 100 }));
});
