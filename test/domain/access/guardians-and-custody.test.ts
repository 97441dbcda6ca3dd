import type { FamilyEvent } from '../../../domain/access/index.ts';
import {
  custodyEnded,
  custodyRestored,
  guardianAppointed,
  guardianshipEnded,
  hidden,
  neighbour,
  switched,
} from '../../support/delegation.ts';
import { decidedOn, type Told } from '../../support/family.ts';
import { at, child, father, linked, mother, on, registered, unlinked } from '../../support/people.ts';

const born = (birthDate: string): FamilyEvent => ({
  ...registered,
  data: { ...registered.data, birthDate: on(birthDate) },
});
const boy = born('2016-05-06');
const girl = born('2010-05-06');
const when = '2026-03-10T00:00:00Z';
const effect = (story: readonly (FamilyEvent | Told)[], actor: string, action: 'view' | 'record' = 'view'): string =>
  decidedOn(child, story, { actor, action, at: at(when) }).effect;

describe('a parent’s link', () => {
  const link = linked(mother, '2020-01-01T00:00:00Z');

  it('ends with the insurance', () =>
    expect(effect([boy, link, unlinked(mother, '2026-03-09T00:00:00Z')], mother)).toBe('deny'));
  it('ends with custody though the insurance goes on, for that parent alone', () => {
    const both = [boy, link, linked(father, '2020-01-01T00:00:00Z'), custodyEnded(mother, '2026-03-09T00:00:00Z')];
    expect([effect(both, mother), effect(both, father)]).toEqual(['deny', 'allow']);
  });
  it('holds until custody ends, to the moment', () => {
    const story = [boy, link, custodyEnded(mother, when)];
    const before = decidedOn(child, story, { actor: mother, at: at('2026-03-09T23:59:59Z') });
    expect([before.effect, effect(story, mother)]).toEqual(['allow', 'deny']);
  });
  it('holds again when custody is given back, and names the order', () => {
    const back = [boy, link, custodyEnded(mother, '2026-01-01T00:00:00Z'), custodyRestored(mother, when)];
    const decision = decidedOn(child, back, { actor: mother, at: at(when) });
    expect([decision.effect, decision.consentEventIds.length]).toEqual(['allow', 2]);
  });
  it('given back is not meant by a switch that was set before', () => {
    const since = { parentId: mother, linkedFrom: at('2020-01-01T00:00:00Z') };
    const story = [girl, link, switched('on', since)];
    const back = [custodyEnded(mother, '2026-01-01T00:00:00Z'), custodyRestored(mother, '2026-02-01T00:00:00Z')];
    const again = switched('on', { parentId: mother, linkedFrom: at('2026-02-01T00:00:00Z') });
    expect(effect(story, mother)).toBe('allow');
    expect(effect([...story, ...back], mother)).toBe('deny');
    expect(effect([...story, ...back, again], mother)).toBe('allow');
  });
});

describe('a guardian of a minor', () => {
  const order = guardianAppointed({ from: at('2026-01-01T00:00:00Z') });

  it('stands where a parent would, under 15', () => {
    expect([effect([boy, order], neighbour, 'record'), effect([boy, order], mother)]).toEqual(['allow', 'deny']);
  });
  it('needs the switch from 15 on', () => {
    const spoken = switched('on', { parentId: neighbour, linkedFrom: at('2026-01-01T00:00:00Z') });
    expect([effect([girl, order], neighbour), effect([girl, order, spoken], neighbour)]).toEqual(['deny', 'allow']);
  });
  it('who is a parent, too, is meant by a switch that names the order', () => {
    const byOrder = switched('on', { parentId: mother, linkedFrom: at('2026-01-01T00:00:00Z') });
    const ofMother = guardianAppointed({ guardianId: mother, from: at('2026-01-01T00:00:00Z') });
    expect(effect([girl, ofMother, byOrder, linked(mother, '2026-02-01T00:00:00Z')], mother)).toBe('allow');
  });
  it('is one until the order ends', () =>
    expect(effect([boy, order, guardianshipEnded(when)], neighbour)).toBe('deny'));
  it('is none of an adult', () => expect(effect([born('1990-01-01'), order], neighbour)).toBe('deny'));
});

describe('a guardian of an adult', () => {
  const order = guardianAppointed({ ward: 'adult', from: at('2026-01-01T00:00:00Z') });

  it('may do all four, from the order to its end', () => {
    const story = [born('1960-01-01'), order];
    expect(effect(story, neighbour, 'record')).toBe('allow');
    expect(effect([...story, guardianshipEnded(when)], neighbour)).toBe('deny');
    expect(effect([born('1960-01-01'), { ...order, data: { ...order.data, until: at(when) } }], neighbour)).toBe(
      'deny',
    );
  });
  it('does not see what was hidden', () =>
    expect(effect([born('1960-01-01'), order, hidden('labs')], neighbour)).toBe('deny'));
  it('is none of a minor', () => expect(effect([boy, order], neighbour)).toBe('deny'));
});
