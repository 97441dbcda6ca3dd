import { actingFor, type ActingFor } from '../../../domain/access/index.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import type { Actor } from '../../../domain/shared/recorded.ts';
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
import { factsOf } from '../../support/family.ts';
import { at, child, linked, mother, on, registered } from '../../support/people.ts';

const born = (birthDate: string) => ({ ...registered, data: { ...registered.data, birthDate: on(birthDate) } });
const since = '2012-01-01T00:00:00Z';
const family = [born('2010-02-11'), linked(mother, since)];
type Story = Parameters<typeof factsOf>[1];
interface Asked {
  readonly actor: PersonId;
  readonly subject?: PersonId;
  readonly at: string;
}
const acting = (story: Story, { actor, subject = child, at: when }: Asked): ActingFor | null =>
  actingFor(factsOf(subject, story), { actor: actor as string as Actor, subject, at: at(when) });

describe('by which right somebody opens a record', () => {
  it('is nobody’s leave for the person themself, without an end', () =>
    expect(acting(family, { actor: child, at: '2020-01-01T00:00:00Z' })).toMatchObject({
      reason: 'self',
      categories: 'all',
      until: null,
      isWhole: true,
    }));
  it('is a parent’s until the 15th birthday, at midnight in Taipei', () => {
    expect(acting(family, { actor: mother, at: '2020-01-01T00:00:00Z' })).toEqual({
      reason: 'parent',
      categories: 'all',
      actions: ['view', 'download', 'remind', 'record'],
      until: at('2025-02-10T16:00:00Z'),
      isWhole: true,
    });
    expect(acting(family, { actor: mother, at: '2025-02-10T16:00:00Z' })).toBeNull();
  });
  it('is the young person’s switch until the 18th birthday, and does not say who they are', () => {
    const open = [...family, switched('on', { parentId: mother, linkedFrom: at(since) })];
    expect(acting(open, { actor: mother, at: '2026-03-01T00:00:00Z' })).toEqual({
      reason: 'parent',
      categories: 'all',
      actions: ['view', 'download'],
      until: at('2028-02-10T16:00:00Z'),
      isWhole: false,
    });
  });
  it('is a grant as it was granted, also where something is hidden, and until it ends', () => {
    const story = [granted(), accepted(), hidden('labs')];
    const before = acting(story, { actor: daughter, subject: grandmother, at: '2026-06-01T00:00:00Z' });
    const unhidden = acting([granted(), accepted()], {
      actor: daughter,
      subject: grandmother,
      at: '2026-06-01T00:00:00Z',
    });
    expect(before).toEqual(unhidden);
    expect(before).toMatchObject({ reason: 'grant', isWhole: false });
    expect(before?.until).not.toBeNull();
    expect(
      acting([...story, revoked()], { actor: daughter, subject: grandmother, at: '2026-06-01T00:00:00Z' }),
    ).toBeNull();
  });
  it('is nothing for a stranger', () =>
    expect(acting(family, { actor: neighbour, at: '2020-01-01T00:00:00Z' })).toBeNull());
});
