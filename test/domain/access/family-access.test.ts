import { delegatedActions } from '../../../domain/delegation/index.ts';
import { careCategories } from '../../../domain/shared/event-contract.ts';
import {
  accepted,
  daughter,
  granted,
  grandmother,
  hidden,
  neighbour,
  revoked,
  switched,
} from '../../support/delegation.ts';
import { eventIdOf } from '../../support/events.ts';
import { decidedOn } from '../../support/family.ts';
import { at, child, linked, mother, on, registered, unlinked } from '../../support/people.ts';

/** Born on 2010-02-11: 15 on 2025-02-11, 18 on 2028-02-11; days of Taipei begin at 16:00 UTC. */
const born = (birthDate: string) => ({ ...registered, data: { ...registered.data, birthDate: on(birthDate) } });
const young = born('2010-02-11');
const since = '2012-01-01T00:00:00Z';
const toMother = { parentId: mother, linkedFrom: at(since) };
const family = [young, linked(mother, since)];
const effect = (...[told, asked]: [Story, Parameters<typeof decidedOn>[2]]) => decidedOn(child, told, asked).effect;
type Story = Parameters<typeof decidedOn>[1];
const ms = (instant: string): ReturnType<typeof at> => instant as ReturnType<typeof at>;

describe('a parent of a child under 15', () => {
  const may = (told: Story, when: string) => effect(told, { actor: mother, at: ms(when) });

  it('may do everything, from the link on', () => {
    for (const action of delegatedActions) {
      expect(decidedOn(child, family, { actor: mother, action, at: at('2020-01-01T00:00:00Z') })).toMatchObject({
        effect: 'allow',
        reasons: [{ code: 'parent-of-child' }],
        consentEventIds: [eventIdOf(2)],
      });
    }
    expect(may(family, '2011-12-31T23:59:59.999Z')).toBe('deny');
    expect(may(family, '2012-01-01T00:00:00.000Z')).toBe('allow');
  });
  it('may see who the child is and import a file, and does not audit', () => {
    const when = at('2020-01-01T00:00:00Z');
    expect(effect(family, { actor: mother, categories: ['identity'], at: when })).toBe('allow');
    expect(effect(family, { actor: mother, categories: ['history'], action: 'record', at: when })).toBe('allow');
    expect(effect(family, { actor: mother, categories: ['history'], action: 'audit', at: when })).toBe('deny');
  });
  it('sees nothing more from the 15th birthday on, at midnight in Taipei', () => {
    expect(may(family, '2025-02-10T15:59:59.999Z')).toBe('allow');
    expect(may(family, '2025-02-10T16:00:00.000Z')).toBe('deny');
  });
  it('of a child born on 29 February loses it on 1 March in common years', () => {
    const leapling = [born('2012-02-29'), linked(mother, since)];
    expect(may(leapling, '2027-02-28T15:59:59.999Z')).toBe('allow');
    expect(may(leapling, '2027-02-28T16:00:00.000Z')).toBe('deny');
  });
  it('is no parent any more once the link has ended', () =>
    expect(may([...family, unlinked(mother, '2020-06-01T00:00:00Z')], '2020-06-01T00:00:00.000Z')).toBe('deny'));
});

describe('a parent of somebody of 15 to 17', () => {
  const on16 = at('2026-03-01T04:00:00Z');
  const withSwitch = [...family, switched('on', toMother)];

  it('may view and download when the switch is on, and nothing else', () => {
    const effects = delegatedActions.map((action) => effect(withSwitch, { actor: mother, action, at: on16 }));
    expect(effects).toEqual(['allow', 'allow', 'deny', 'deny']);
    const { reasons, consentEventIds } = decidedOn(child, withSwitch, { actor: mother, at: on16 });
    expect({ codes: reasons.map(({ code }) => code), consentEventIds }).toEqual({
      codes: ['minor-access'],
      consentEventIds: [eventIdOf(3)],
    });
  });
  it('may not see who the person is or the history', () => {
    expect(effect(withSwitch, { actor: mother, categories: ['identity'], at: on16 })).toBe('deny');
    expect(effect(withSwitch, { actor: mother, categories: ['history'], at: on16 })).toBe('deny');
  });
  it('sees nothing once it is off', () =>
    expect(effect([...withSwitch, switched('off')], { actor: mother, at: on16 })).toBe('deny'));
  it('sees nothing when the switch speaks for somebody else', () =>
    expect(effect([...family, switched('on')], { actor: mother, at: on16 })).toBe('deny'));
  it('needs it set again after being unlinked and linked again, in one moment too', () => {
    const apart = [...withSwitch, unlinked(mother, '2026-01-01T00:00:00Z')];
    expect(effect(apart, { actor: mother, at: on16 })).toBe('deny');
    for (const again of ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z']) {
      const relinked = [...apart, linked(mother, again)];
      expect(effect(relinked, { actor: mother, at: on16 })).toBe('deny');
      const anew = switched('on', { parentId: mother, linkedFrom: at(again) });
      expect(effect([...relinked, anew], { actor: mother, at: on16 })).toBe('allow');
    }
  });
  it('loses it on the 18th birthday', () => {
    expect(effect(withSwitch, { actor: mother, at: ms('2028-02-10T15:59:59.999Z') })).toBe('allow');
    expect(effect(withSwitch, { actor: mother, at: ms('2028-02-10T16:00:00.000Z') })).toBe('deny');
  });
  it('sees nothing that is hidden', () => {
    const {
      effect: answer,
      reasons,
      consentEventIds,
    } = decidedOn(child, [...withSwitch, hidden('labs')], {
      actor: mother,
      at: on16,
    });
    expect([answer, reasons.map(({ code }) => code), consentEventIds]).toEqual([
      'deny',
      ['hidden-by-person'],
      [eventIdOf(4)],
    ]);
  });
});

describe('a delegate', () => {
  const elder = { ...registered, data: { ...registered.data, personId: grandmother, birthDate: on('1948-05-06') } };
  const story = [elder, granted(), accepted()];
  const on2026 = at('2026-06-01T00:00:00Z');
  const decision = (told: Story, more: Partial<Parameters<typeof decidedOn>[2]> = {}) =>
    decidedOn(grandmother, told, { actor: daughter, at: on2026, ...more });

  it('may do what was granted and accepted, and is told on what it rests', () =>
    expect(decision(story)).toMatchObject({
      effect: 'allow',
      reasons: [{ code: 'grant' }],
      filter: { categories: ['labs'] },
      consentEventIds: [eventIdOf(2), eventIdOf(3)],
    }));
  it('may not before accepting, and not after the end', () => {
    expect(decision([elder, granted()]).effect).toBe('deny');
    expect(decision([...story, revoked()]).effect).toBe('deny');
  });
  it('may do no other action and see no other category', () => {
    for (const action of ['download', 'remind', 'record', 'audit'] as const) {
      expect(decision(story, { action }).effect).toBe('deny');
    }
    expect(decision(story, { categories: ['medications'] }).effect).toBe('deny');
  });
  it('sees of several categories those granted that are not hidden', () => {
    const asked = { categories: [...careCategories] };
    expect(decision(story, asked).filter.categories).toEqual(['visits', 'labs']);
    expect(decision([...story, hidden('visits')], asked).filter.categories).toEqual(['labs']);
  });
  it('records only where everything that is asked for is granted', () => {
    const recording = [elder, granted({ actions: ['record'], categories: ['labs'] }), accepted()];
    expect(decision(recording, { action: 'record' }).effect).toBe('allow');
    expect(decision(recording, { action: 'record', categories: ['labs', 'visits'] }).effect).toBe('deny');
  });
  it('may see every category under a grant of all of them, and not the history', () => {
    const all = [elder, granted({ categories: 'all' }), accepted()];
    for (const category of careCategories) expect(decision(all, { categories: [category] }).effect).toBe('allow');
    expect(decision(all, { categories: ['history'] }).effect).toBe('deny');
  });
  it('cannot pass on what was granted', () => expect(decision(story, { actor: neighbour }).effect).toBe('deny'));
});
