import { delegation, type DelegationCommand } from '../../../domain/delegation/index.ts';
import { hidden, now, switched, unhidden } from '../../support/delegation.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { at, child, father, mother, on } from '../../support/people.ts';

const given = givenWhenThen(delegation);
const young = { by: child, now: at(now), subjectId: child, subjectBirthDate: on('2010-07-01') } as const;
const toMother = { parentId: mother, linkedFrom: at('2012-01-01T00:00:00Z') };
const toFather = { parentId: father, linkedFrom: at('2012-01-01T00:00:00Z') };
type Own = Extract<DelegationCommand, { type: 'SwitchMinorAccess' }>;
const switching = (access: 'on' | 'off', more: Partial<Own> = {}): DelegationCommand => ({
  type: 'SwitchMinorAccess',
  ...young,
  access,
  parents: [toMother],
  ...more,
});
type Hide = Extract<DelegationCommand, { type: 'HideCategory' | 'UnhideCategory' }>;
const hiding = (type: Hide['type'], more: Partial<Hide> = {}): DelegationCommand => ({
  type: type as 'HideCategory',
  ...young,
  category: 'programmes',
  ...more,
});

describe('the switch of a young person', () => {
  it('speaks for the parents linked when it is set', () =>
    given()
      .when(switching('on', { parents: [toMother, toFather] }))
      .then(switched('on', toFather, toMother)));
  it('is off until it is set', () => given().when(switching('off')).thenNothing());
  it('is set off', () => given(switched('on', toMother)).when(switching('off')).then(switched('off')));
  it('does nothing when it is on for the same parents', () =>
    given(switched('on', toMother)).when(switching('on')).thenNothing());
  it('set again speaks for those linked then', () => {
    given(switched('on', toMother))
      .when(switching('on', { parents: [toFather] }))
      .then(switched('on', toFather));
    const anew = { parentId: mother, linkedFrom: at('2026-02-01T00:00:00Z') };
    given(switched('on', toMother))
      .when(switching('on', { parents: [anew] }))
      .then(switched('on', anew));
  });
  it('belongs to those of 15 to 17, for the operator too', () => {
    for (const by of [child, 'operator' as const]) {
      given()
        .when(switching('on', { by, subjectBirthDate: on('2011-03-02') }))
        .thenRefused({ code: 'not-yet-fifteen' });
      given()
        .when(switching('off', { by, subjectBirthDate: on('2008-03-01') }))
        .thenRefused({ code: 'already-eighteen' });
      given()
        .when(switching('on', { by, subjectBirthDate: on('2011-03-01') }))
        .then(switched('on', toMother));
    }
  });
  it('is refused to parents', () =>
    given()
      .when(switching('on', { by: mother }))
      .thenRefused({ code: 'not-permitted' }));
  it('is refused for somebody whom nobody knows', () =>
    given()
      .when(switching('on', { subjectBirthDate: undefined }))
      .thenRefused({ code: 'person-not-found' }));
});

describe('hiding a category', () => {
  it('is a matter of the person, and of the operator', () => {
    given().when(hiding('HideCategory')).then(hidden('programmes'));
    given()
      .when(hiding('HideCategory', { by: 'operator' }))
      .then(hidden('programmes'));
  });
  it('does nothing when it is hidden already, or not hidden', () => {
    given(hidden('programmes')).when(hiding('HideCategory')).thenNothing();
    given().when(hiding('UnhideCategory')).thenNothing();
    given(hidden('labs')).when(hiding('UnhideCategory')).thenNothing();
  });
  it('is taken back', () => given(hidden('programmes')).when(hiding('UnhideCategory')).then(unhidden('programmes')));
  it('begins at 15, for the operator too', () => {
    for (const by of [child, 'operator' as const]) {
      given()
        .when(hiding('HideCategory', { by, subjectBirthDate: on('2011-03-02') }))
        .thenRefused({ code: 'not-yet-fifteen' });
    }
  });
  it('is refused to everybody else', () =>
    given()
      .when(hiding('UnhideCategory', { by: mother }))
      .thenRefused({ code: 'not-permitted' }));
});
