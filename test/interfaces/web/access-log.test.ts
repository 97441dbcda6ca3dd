import { actorName } from '../../../interfaces/web/src/pages/access-log/actor-name.ts';
import { groupLooks } from '../../../interfaces/web/src/pages/access-log/group-looks.ts';
import { en } from '../../../interfaces/web/src/messages/en.ts';

type Look = Parameters<typeof groupLooks>[0][number];
const look = (more: Partial<Record<keyof Look, unknown>>): Look =>
  ({
    kind: 'look',
    at: '2026-03-01T01:00:30.000Z',
    actor: 'per_a',
    effect: 'allowed',
    action: 'view',
    categories: ['labs'],
    resource: 'show-labs',
    reasons: ['grant'],
    consentEventIds: ['e-1'],
    ...more,
  }) as Look;

describe('the lines of the access log', () => {
  it('join what one reader was shown in one minute, each category, reason and consent once', () => {
    const looks = [look({}), look({ at: '2026-03-01T01:00:05.000Z', categories: ['visits', 'labs'] })];
    expect(groupLooks(looks)).toEqual([
      {
        at: '2026-03-01T01:00:30.000Z',
        actor: 'per_a',
        effect: 'allowed',
        action: 'view',
        categories: ['labs', 'visits'],
        reasons: ['grant'],
        consents: 1,
      },
    ]);
  });
  it('keep apart another minute, another reader and a refusal', () => {
    const looks = [
      look({}),
      look({ effect: 'refused' }),
      look({ actor: 'per_b' }),
      look({ at: '2026-03-01T00:59:59.000Z' }),
    ];
    expect(groupLooks(looks)).toHaveLength(4);
  });
  it('name whom the person knows, and nobody else', () => {
    const known = { words: en.family.log, names: { per_known: 'Mei' }, personId: 'per_self' };
    const names = ['per_self', 'per_known', 'per_stranger1234', 'operator', 'staff:7'].map((actor) =>
      actorName(actor, known),
    );
    expect(names).toEqual(['You', 'Mei', 'Somebody without a right (id ends in 1234)', 'The operator', 'Staff 7']);
  });
});
