import fc from 'fast-check';
import { accessActions, decideAccess, factsWithoutFamily, type AccessRequest } from '../../../domain/access/index.ts';
import { careCategories } from '../../../domain/shared/event-contract.ts';
import type { Actor } from '../../../domain/shared/recorded.ts';
import { at, child, mother } from '../../support/people.ts';

const registered = factsWithoutFamily(true);
const nobody = factsWithoutFamily(false);
const asking = (actor: string, more: Partial<AccessRequest> = {}): AccessRequest => ({
  actor: actor as Actor,
  subject: child,
  action: 'view',
  categories: ['labs'],
  isDemoSession: false,
  at: at('2026-03-01T04:00:00Z'),
  ...more,
});
const codes = (request: AccessRequest, facts = registered): readonly string[] => {
  const { effect, reasons } = decideAccess(facts, request);
  return [effect, ...reasons.map(({ code }) => code)];
};

describe('the access decision', () => {
  it('allows the operator, and says so', () => expect(codes(asking('operator'))).toEqual(['allow', 'operator']));
  it('allows the person themself', () => expect(codes(asking(child))).toEqual(['allow', 'self']));
  it('allows a demo session on a demo record', () =>
    expect(codes(asking('demo', { isDemoSession: true }))).toEqual(['allow', 'demo-session']));

  it('refuses a demo session on any other record', () =>
    expect(codes(asking('demo'))).toEqual(['deny', 'not-permitted']));
  it('refuses a stranger during a demo session, too', () =>
    expect(codes(asking(mother, { isDemoSession: true }))).toEqual(['deny', 'not-permitted']));

  it.each(['', 'Operator', 'operator ', 'staff:operator', 'app:demo', `staff:${child}`, `${child} `, mother])(
    'refuses %j, whom no policy names',
    (actor) => expect(codes(asking(actor))).toEqual(['deny', 'not-permitted']),
  );

  it('answers for an id that is nobody’s like for a stranger', () => {
    expect(codes(asking(child), nobody)).toEqual(['deny', 'not-permitted']);
    expect(codes(asking('demo', { isDemoSession: true }), nobody)).toEqual(['deny', 'not-permitted']);
  });

  it('leaves of an answer what was asked for', () =>
    expect(
      decideAccess(registered, asking(child, { categories: ['imaging', 'labs', 'identity'] })).filter,
    ).toMatchObject({
      categories: ['labs', 'imaging'],
    }));
  it('takes a request for the history as one for all categories', () =>
    expect(decideAccess(registered, asking(child, { categories: ['history'] })).filter).toMatchObject({
      categories: careCategories,
    }));

  it('explains itself in both languages', () => {
    for (const request of [
      asking('operator'),
      asking(child),
      asking('demo', { isDemoSession: true }),
      asking(mother),
    ]) {
      for (const { text } of decideAccess(registered, request).reasons) {
        expect(text.en).toMatch(/[a-z]/);
        expect(text['zh-TW']).toMatch(/\p{Script=Han}/u);
      }
    }
  });

  const anyRequest = fc.record({
    actor: fc.oneof(fc.string(), fc.constantFrom('operator', 'demo', child, mother, 'staff:1', 'app:1')),
    action: fc.constantFrom(...accessActions),
    categories: fc.subarray([...careCategories, 'identity' as const, 'history' as const]),
    isDemoSession: fc.boolean(),
  });

  it('lets nothing through that it denies, nothing beyond what was asked, and nothing without a reason', () => {
    fc.assert(
      fc.property(anyRequest, fc.boolean(), ({ actor, ...more }, isRegistered) => {
        const { effect, reasons, filter, consentEventIds } = decideAccess(
          factsWithoutFamily(isRegistered),
          asking(actor, more),
        );
        expect(reasons.length).toBeGreaterThan(0);
        expect(consentEventIds).toEqual([]);
        expect(reasons.some(({ code }) => code === 'not-permitted')).toBe(effect === 'deny');
        if (effect === 'deny') expect(filter.categories).toEqual([]);
        else if (!more.categories.includes('history')) {
          expect(more.categories).toEqual(expect.arrayContaining([...filter.categories]));
        }
      }),
    );
  });

  it('permits the operator, the person and a demo session, and nobody else', () => {
    fc.assert(
      fc.property(anyRequest, ({ actor, ...more }) => {
        const isPermitted = actor === 'operator' || actor === child || (actor === 'demo' && more.isDemoSession);
        expect(decideAccess(registered, asking(actor, more)).effect).toBe(isPermitted ? 'allow' : 'deny');
      }),
    );
  });
});
