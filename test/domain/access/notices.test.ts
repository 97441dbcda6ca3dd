import { familyNotices, type FamilyEvent } from '../../../domain/access/index.ts';
import {
  accepted,
  daughter,
  granted,
  grandmother,
  guardianAppointed,
  invited,
  neighbour,
} from '../../support/delegation.ts';
import { factsOf } from '../../support/family.ts';
import { at, child, linked, mother, on, registered } from '../../support/people.ts';

const born = (birthDate: string, personId = child): FamilyEvent => ({
  ...registered,
  data: { ...registered.data, personId, birthDate: on(birthDate) },
});
const told = (story: readonly FamilyEvent[], when: string, subject = child): readonly unknown[] =>
  familyNotices(factsOf(subject, story), at(when)).map(({ kind, on: day, to }) => [kind, day, ...to]);

describe('what changes by itself is told before', () => {
  const family = [born('2011-02-28'), linked(mother, '2015-01-01T00:00:00Z')];

  it('the 15th birthday: for ninety days, to the young person and the parents', () => {
    expect(told(family, '2025-11-29T15:59:59Z')).toEqual([]);
    expect(told(family, '2025-11-29T16:00:00Z')).toEqual([['turning-15', '2026-02-28', child, mother]]);
    expect(told(family, '2026-02-27T15:59:59Z')).toHaveLength(1);
    expect(told(family, '2026-02-27T16:00:00Z')).toEqual([]);
  });
  it('the 18th birthday too, of somebody born on 29 February on 1 March', () =>
    expect(told([born('2012-02-29'), linked(mother, '2015-01-01T00:00:00Z')], '2030-02-01T00:00:00Z')).toEqual([
      ['turning-18', '2030-03-01', child, mother],
    ]));
  it('the end of a delegation: for thirty days, to both', () => {
    const story = [born('1948-05-06', grandmother), granted(), accepted()];
    expect(told(story, '2027-01-29T00:00:00Z', grandmother)).toEqual([]);
    expect(told(story, '2027-01-30T00:00:00Z', grandmother)).toEqual([
      ['grant-ending', '2027-03-01', grandmother, daughter],
    ]);
    expect(told(story, '2027-03-01T04:00:00Z', grandmother)).toEqual([]);
  });
  it('an offer that waits, to whom it was made; of an invitation, to the person alone, while it can be accepted', () => {
    const elder = born('1948-05-06', grandmother);
    expect(told([elder, granted()], '2026-03-02T00:00:00Z', grandmother)).toEqual([
      ['offer-waiting', '2027-03-02', grandmother, daughter],
    ]);
    expect(told([elder, invited()], '2026-03-02T00:00:00Z', grandmother)).toEqual([
      ['offer-waiting', '2026-04-01', grandmother],
    ]);
    expect(told([elder, invited()], '2026-03-31T04:00:00Z', grandmother)).toEqual([]);
  });
  it('the end of a guardian’s order', () =>
    expect(
      told(
        [born('1960-01-01'), guardianAppointed({ ward: 'adult', until: at('2026-06-01T00:00:00Z') })],
        '2026-05-10T00:00:00Z',
      ),
    ).toEqual([['guardianship-ending', '2026-06-01', child, neighbour]]));
});
