import { taipei, type Instant } from '../../../domain/shared/time.ts';
import { createFixedClock } from '../../../infrastructure/system/fixed-clock.ts';
import { createSystemClock } from '../../../infrastructure/system/system-clock.ts';

describe('a fixed clock', () => {
  const beforeMidnight = '2026-02-28T15:59:59.999Z' as Instant;

  it('stands still until it is moved, in either direction', () => {
    const clock = createFixedClock(beforeMidnight);
    expect(clock.now()).toBe(beforeMidnight);
    expect(clock.now()).toBe(beforeMidnight);
    clock.advance(1);
    expect(clock.now()).toBe('2026-02-28T16:00:00.000Z');
    clock.advance(-1_000);
    expect(clock.now()).toBe('2026-02-28T15:59:59.000Z');
    clock.set('2020-01-01T00:00:00.000Z' as Instant);
    expect(clock.now()).toBe('2020-01-01T00:00:00.000Z');
  });

  it('knows the day in a zone', () => {
    const clock = createFixedClock(beforeMidnight);
    expect(clock.today(taipei)).toBe('2026-02-28');
    clock.advance(1);
    expect(clock.today(taipei)).toBe('2026-03-01');
  });

  it('says that it is simulated, unless a test asks it to look like life', () => {
    expect(createFixedClock(beforeMidnight).simulated).toBe(true);
    expect(createFixedClock(beforeMidnight, { simulated: false }).simulated).toBe(false);
  });
});

describe('the system clock', () => {
  it('is not simulated, runs forward, and gives instants in the form that sorts', () => {
    const clock = createSystemClock();
    const first = clock.now();
    const second = clock.now();
    expect(first).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/);
    expect(second >= first).toBe(true);
    expect(clock.simulated).toBe(false);
    expect(clock.today(taipei)).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});
