import { delegation, type DelegationCommand, type ItemKey } from '../../../domain/delegation/index.ts';
import { daughter, grandmother, itemHidden, itemUnhidden, now } from '../../support/delegation.ts';
import { eventIdOf } from '../../support/events.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { at, on } from '../../support/people.ts';

const given = givenWhenThen(delegation);
type HideItem = Extract<DelegationCommand, { type: 'HideItem' | 'UnhideItem' }>;
const hiding = (type: HideItem['type'], items: readonly string[], more: Partial<HideItem> = {}): DelegationCommand => ({
  type,
  by: grandmother,
  now: at(now),
  subjectId: grandmother,
  subjectBirthDate: on('1948-05-06'),
  eventId: eventIdOf(1),
  items: items as readonly ItemKey[],
  ...more,
});

describe('hiding an item', () => {
  it('hides the thing with its twin, once', () => {
    given()
      .when(hiding('HideItem', ['one', 'two']))
      .then(itemHidden('one'), itemHidden('two'));
    given(itemHidden('one'))
      .when(hiding('HideItem', ['one', 'two']))
      .then(itemHidden('two'));
    given(itemHidden('one'))
      .when(hiding('HideItem', ['one']))
      .thenNothing();
  });
  it('is taken back by any event that speaks of the thing', () => {
    given(itemHidden('one', 4))
      .when(hiding('UnhideItem', ['one']))
      .then(itemUnhidden('one'));
    given()
      .when(hiding('UnhideItem', ['one']))
      .thenNothing();
  });
  it('of what is not there is refused', () =>
    given().when(hiding('HideItem', [])).thenRefused({ code: 'item-not-found' }));
  it('is for the person alone, from 15 on; nobody else learns whether the item is there', () => {
    given()
      .when(hiding('HideItem', [], { by: daughter }))
      .thenRefused({ code: 'not-permitted' });
    given()
      .when(hiding('HideItem', ['one'], { subjectBirthDate: on('2011-03-02') }))
      .thenRefused({ code: 'not-yet-fifteen' });
    given()
      .when(hiding('HideItem', ['one'], { subjectBirthDate: on('2011-03-01') }))
      .then(itemHidden('one'));
  });
});
