import type { Claim, Outbox } from '../../application/ports/outbox.ts';
import type { DueTelling } from '../../domain/notifications/index.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { child, mother, on } from '../support/people.ts';

export const instant = (text: string): Instant => text as Instant;
const now = instant('2026-03-01T02:00:00.000Z');
const hourLater = instant('2026-03-01T03:00:00.000Z');

export const telling = (number: number, more: Partial<DueTelling> = {}): DueTelling => ({
  subjectId: child,
  recipientId: child,
  rule: `rule-${number}`,
  period: on('2026-03-01'),
  destination: 'psh-1',
  channel: 'fcm',
  version: '1',
  dueAt: instant('2026-03-01T01:00:00.000Z'),
  expiresAt: instant('2026-03-15T00:00:00.000Z'),
  ...more,
});

/** A store of its own for each test; `leaseOver` lets the given lease run out on the store's clock. */
export function outboxContract(
  name: string,
  open: () => Promise<{ outbox: Outbox; leaseOver: (leaseMs: number) => Promise<void>; close: () => Promise<void> }>,
): void {
  describe(name, () => {
    let opened: Awaited<ReturnType<typeof open>>;
    let outbox: Outbox;
    beforeEach(async () => {
      opened = await open();
      outbox = opened.outbox;
    });
    afterEach(() => opened.close());

    const leaseMs = 300;
    const claim = (at = now, limit = 10): Promise<readonly Claim[]> => outbox.claim({ now: at, limit, leaseMs });
    const claimOne = async (at = now): Promise<Claim> => (await claim(at))[0]!;

    it('holds a telling once, however often it is planned, and gives it back whole', async () => {
      await outbox.plan([telling(1)]);
      await outbox.plan([telling(1)]);
      const claims = await claim();
      expect(claims.map((one) => one.telling)).toEqual([telling(1)]);
      expect(claims[0]).toMatchObject({ attempts: 0, mayHaveLeft: false });
    });

    it('gives nothing before its time, and moves what is planned anew', async () => {
      await outbox.plan([telling(1, { dueAt: hourLater })]);
      expect(await claim()).toEqual([]);
      await outbox.plan([telling(1, { version: '2' })]);
      expect((await claimOne()).telling.version).toBe('2');
    });

    it('gives each to one of many who ask at once', async () => {
      await outbox.plan(Array.from({ length: 20 }, (_, index) => telling(index)));
      const claimed = (await Promise.all([claim(now, 8), claim(now, 8), claim(now, 8)])).flat();
      expect(claimed).toHaveLength(20);
      expect(new Set(claimed.map(({ key }) => key)).size).toBe(20);
    });

    it('lets a claim that was lost neither send nor settle', async () => {
      await outbox.plan([telling(1)]);
      const first = await claimOne();
      expect(await claim()).toEqual([]);
      await opened.leaseOver(leaseMs);
      expect(await outbox.beginAttempt(first, now)).toBe(false);
      const second = await claimOne();
      expect(BigInt(second.fence)).toBeGreaterThan(BigInt(first.fence));
      expect(await outbox.settle(first, { kind: 'told', messageId: 'm-1' }, now)).toBe(false);
      expect(await outbox.beginAttempt(second, now)).toBe(true);
      expect(await outbox.settle(second, { kind: 'told', messageId: 'm-2' }, now)).toBe(true);
      expect(await outbox.counts()).toMatchObject({ told: 1, claimed: 0 });
    });

    it('remembers that a message may have left when its worker was killed', async () => {
      await outbox.plan([telling(1)]);
      expect(await outbox.beginAttempt(await claimOne(), now)).toBe(true);
      await opened.leaseOver(leaseMs);
      const again = await claimOne();
      expect(again).toMatchObject({ attempts: 1, mayHaveLeft: true });
      await outbox.settle(again, { kind: 'wait', until: hourLater }, now);
      expect(await outbox.counts()).toMatchObject({ unknown: 1 });
    });

    it.each([
      ['not-taken' as const, { planned: 1 }, false],
      ['unknown' as const, { unknown: 1 }, true],
    ])('comes again after a try that was %s, at its time', async (outcome, counts, mayHaveLeft) => {
      await outbox.plan([telling(1)]);
      const first = await claimOne();
      await outbox.beginAttempt(first, now);
      await outbox.settle(first, { kind: 'retry', outcome, code: 'http-503', at: hourLater }, now);
      expect(await outbox.counts()).toMatchObject(counts);
      await outbox.plan([telling(1)]);
      expect(await claim()).toEqual([]);
      expect(await claimOne(hourLater)).toMatchObject({ attempts: 1, mayHaveLeft });
    });

    it.each(['told', 'expired', 'dead'] as const)('never opens again what is %s', async (kind) => {
      await outbox.plan([telling(1)]);
      const settlement = kind === 'told' ? { kind, messageId: null } : { kind, code: 'x' };
      await outbox.settle(await claimOne(), settlement, now);
      await outbox.plan([telling(1, { version: '2', dueAt: instant('2026-02-01T01:00:00.000Z') })]);
      expect(await claim(hourLater)).toEqual([]);
      expect(await outbox.counts()).toMatchObject({ [kind]: 1 });
    });

    it('forgets all about somebody who is erased, and to them, and nothing of anybody else', async () => {
      const others = telling(3, { subjectId: mother, recipientId: mother });
      await outbox.plan([telling(1), telling(2, { subjectId: mother }), others]);
      const claims = await claim();
      for (const one of claims) await outbox.beginAttempt(one, now);
      await outbox.forget(child);
      const settled = await Promise.all(
        claims.map((one) => outbox.settle(one, { kind: 'told', messageId: null }, now)),
      );
      expect(settled.filter((isSettled) => isSettled)).toHaveLength(1);
      expect(await outbox.counts()).toMatchObject({ told: 1, claimed: 0, planned: 0 });
    });

    it('opens again what was suppressed, once it is planned again', async () => {
      await outbox.plan([telling(1)]);
      await outbox.settle(await claimOne(), { kind: 'suppressed', code: 'not-permitted' }, now);
      expect(await claim()).toEqual([]);
      await outbox.plan([telling(1)]);
      expect(await claim()).toHaveLength(1);
    });
  });
}
