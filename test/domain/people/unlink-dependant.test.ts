import { people, type PeopleCommand } from '../../../domain/people/index.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { at, father, linked, mother, registered, unlinked } from '../../support/people.ts';

const given = givenWhenThen(people);
const now = '2026-03-01T08:00:00Z';
const unlink = (parentId: typeof mother, from?: string): PeopleCommand => ({
  type: 'UnlinkDependant',
  parentId,
  from: from === undefined ? null : at(from),
  now: at(now),
});
const linkedInJanuary = linked(mother, '2026-01-01T00:00:00Z');

describe('unlinking a child from a parent', () => {
  it('ends the link from the moment it is recorded', () =>
    given(registered, linkedInJanuary).when(unlink(mother)).then(unlinked(mother, now)));

  it('ends it on a later day when one is given', () =>
    given(registered, linkedInJanuary)
      .when(unlink(mother, '2026-06-01T00:00:00Z'))
      .then(unlinked(mother, '2026-06-01T00:00:00Z')));

  it('never works backwards', () =>
    given(registered, linkedInJanuary).when(unlink(mother, '2026-01-15T00:00:00Z')).then(unlinked(mother, now)));

  it('leaves the other parent alone', () => given(registered, linkedInJanuary).when(unlink(father)).thenNothing());

  it('does nothing for a parent who was never linked', () => given(registered).when(unlink(mother)).thenNothing());

  it('does nothing when the link has ended already', () =>
    given(registered, linkedInJanuary, unlinked(mother, '2026-02-01T00:00:00Z')).when(unlink(mother)).thenNothing());

  it('ends a link at once that was to end later', () =>
    given(registered, linkedInJanuary, unlinked(mother, '2026-06-01T00:00:00Z'))
      .when(unlink(mother))
      .then(unlinked(mother, now)));

  it('calls a planned link off, also the one that would have followed an earlier end', () => {
    const planned = linked(mother, '2026-06-01T00:00:00Z');
    given(registered, planned).when(unlink(mother)).then(unlinked(mother, now));
    given(registered, planned, unlinked(mother, now)).when(unlink(mother, '2026-07-01T00:00:00Z')).thenNothing();
  });

  it('refuses for somebody whom nobody has registered', () =>
    given().when(unlink(mother)).thenRefused({ code: 'person-not-found' }));
});
