import { people, type PeopleCommand } from '../../../domain/people/index.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { at, child, father, linked, mother, registered, unlinked } from '../../support/people.ts';

const given = givenWhenThen(people);
const now = '2026-03-01T08:00:00Z';
const link = (parentId: typeof mother, from?: string): PeopleCommand => ({
  type: 'LinkDependant',
  parentId,
  from: from === undefined ? null : at(from),
  now: at(now),
});

describe('linking a child to a parent', () => {
  it('holds from the moment it is recorded', () => given(registered).when(link(mother)).then(linked(mother, now)));

  it('holds from a later day when one is given', () =>
    given(registered).when(link(mother, '2026-06-30T16:00:00Z')).then(linked(mother, '2026-06-30T16:00:00Z')));

  it('never works backwards: an earlier day counts from now', () =>
    given(registered).when(link(mother, '2020-01-01T00:00:00Z')).then(linked(mother, now)));

  it('lets two parents stand side by side', () =>
    given(registered, linked(mother, '2026-01-01T00:00:00Z')).when(link(father)).then(linked(father, now)));

  it('does nothing when the parent is linked already', () =>
    given(registered, linked(mother, '2026-01-01T00:00:00Z')).when(link(mother)).thenNothing());

  it('does nothing when the parent will have been linked by then', () =>
    given(registered, linked(mother, '2026-06-01T00:00:00Z')).when(link(mother, '2026-07-01T00:00:00Z')).thenNothing());

  it('brings a planned link forward', () =>
    given(registered, linked(mother, '2026-06-01T00:00:00Z')).when(link(mother)).then(linked(mother, now)));

  it('links a parent again after an unlinking', () =>
    given(registered, linked(mother, '2025-01-01T00:00:00Z'), unlinked(mother, '2025-06-01T00:00:00Z'))
      .when(link(mother))
      .then(linked(mother, now)));

  it('calls a planned unlinking off', () =>
    given(registered, linked(mother, '2025-01-01T00:00:00Z'), unlinked(mother, '2026-06-01T00:00:00Z'))
      .when(link(mother))
      .then(linked(mother, now)));

  it('refuses a child as their own parent', () =>
    given(registered).when(link(child)).thenRefused({ code: 'own-parent' }));

  it('refuses for somebody whom nobody has registered', () =>
    given().when(link(mother)).thenRefused({ code: 'person-not-found' }));
});
