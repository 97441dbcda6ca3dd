import fc from 'fast-check';
import { agreesWithCedar, requestsPerStory } from '../support/cedar/compare.ts';

/** `npm run test:long` asks a million. */
const casesInEveryRun = 20_000;

describe('the access decision', () => {
  it('says in twenty thousand cases what Cedar says of the same rules', () => {
    const tally = { cases: 0, allowed: 0 };
    fc.assert(agreesWithCedar(tally), { numRuns: casesInEveryRun / requestsPerStory });
    expect(tally.cases).toBeGreaterThanOrEqual(casesInEveryRun);
    // Both ways often enough to mean something.
    expect(tally.allowed / tally.cases).toBeGreaterThan(0.15);
    expect(tally.allowed / tally.cases).toBeLessThan(0.85);
  });
});
