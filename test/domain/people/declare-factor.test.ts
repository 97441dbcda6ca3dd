import {
  people,
  type Factor,
  type PeopleCommand,
  type PeopleEvent,
  type RefillText,
} from '../../../domain/people/index.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { on, registered } from '../../support/people.ts';

const given = givenWhenThen(people);
const today = on('2026-03-01');
const declare = (factor: Factor, from = '2026-03-01'): PeopleCommand => ({
  type: 'DeclareFactor',
  factor,
  declaredFrom: on(from),
  today,
});
const declared = (factor: Factor, from = '2026-03-01'): PeopleEvent => ({
  type: 'FactorDeclared',
  data: { factor, declaredFrom: on(from) },
});
const betel: Factor = { name: 'betel', value: true };
const noBetel: Factor = { name: 'betel', value: false };
const packYears = (value: number): Factor => ({ name: 'smoking-pack-years', value });
const familyHistory = (value: 'colorectal' | 'breast' | 'lung'): Factor => ({ name: 'family-history', value });

describe('declaring a fact that no file holds', () => {
  it('records it from its day on, which may lie in the past', () =>
    given(registered).when(declare(betel, '1998-01-01')).then(declared(betel, '1998-01-01')));

  it('records a plain no as well', () => given(registered).when(declare(noBetel)).then(declared(noBetel)));

  it('does nothing when it is so already', () =>
    given(registered, declared(betel, '1998-01-01')).when(declare(betel)).thenNothing());

  it('records it again from an earlier day', () =>
    given(registered, declared(betel)).when(declare(betel, '1998-01-01')).then(declared(betel, '1998-01-01')));

  it('lets a later word replace an earlier one', () =>
    given(registered, declared(packYears(10), '2020-01-01'))
      .when(declare(packYears(20)))
      .then(declared(packYears(20))));

  it('lets a word that goes further back replace all after it', () =>
    given(registered, declared(packYears(10), '2020-01-01'), declared(packYears(20), '2025-01-01'))
      .when(declare(packYears(10), '2021-01-01'))
      .then(declared(packYears(10), '2021-01-01')));

  it('knows that it is so although it was said for several days', () =>
    given(
      registered,
      declared(packYears(10), '2020-01-01'),
      declared(packYears(20), '2025-01-01'),
      declared(packYears(10), '2021-01-01'),
    )
      .when(declare(packYears(10), '2020-06-01'))
      .thenNothing());

  it('keeps the cancer site of each relative on its own', () => {
    given(registered, declared(familyHistory('breast')))
      .when(declare(familyHistory('lung')))
      .then(declared(familyHistory('lung')));
    given(registered, declared(familyHistory('breast')), declared(familyHistory('lung')))
      .when(declare(familyHistory('breast')))
      .thenNothing();
  });

  it('does not confuse names', () =>
    given(registered, declared(betel))
      .when(declare({ name: 'indigenous', value: true }))
      .then(declared({ name: 'indigenous', value: true })));

  it('refuses a day of the past that is yet to come', () => {
    given(registered)
      .when(declare({ name: 'smoking-quit', value: on('2026-03-02') }))
      .thenRefused({ code: 'factor-date-in-the-future', name: 'smoking-quit' });
    given(registered)
      .when(declare({ name: 'pregnancy-lmp', value: on('2026-03-02') }))
      .thenRefused({ code: 'factor-date-in-the-future', name: 'pregnancy-lmp' });
  });

  it('keeps several prescriptions side by side, and refuses one that was first filled tomorrow', () => {
    const prescription = (day: string) => ({ name: 'refill' as const, value: `${day}/28x3` as RefillText });
    given(registered, declared(prescription('2026-01-05')), declared(prescription('2026-02-05')))
      .when(declare(prescription('2026-01-05')))
      .thenNothing();
    given(registered)
      .when(declare(prescription('2026-03-02')))
      .thenRefused({ code: 'factor-date-in-the-future', name: 'refill' });
  });

  it('takes the same day', () =>
    given(registered)
      .when(declare({ name: 'smoking-quit', value: today }))
      .then(declared({ name: 'smoking-quit', value: today })));

  it('refuses for somebody whom nobody has registered', () =>
    given().when(declare(betel)).thenRefused({ code: 'person-not-found' }));
});
