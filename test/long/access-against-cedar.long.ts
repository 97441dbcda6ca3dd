import fc from 'fast-check';
import { getCedarVersion } from '@cedar-policy/cedar-wasm/nodejs';
import { agreesWithCedar, requestsPerStory } from '../support/cedar/compare.ts';
import { keepResult } from './results/keep-result.ts';

/*
 * A million questions put to the access decision and to Cedar; some quarter of an hour. The result is kept beside, with
 * its seed: `PASSBOOK_SEED=… npm run test:long -- access-against-cedar` asks the same again.
 */

const cases = 1_000_000;
const seed = Number(process.env['PASSBOOK_SEED'] ?? 20_261_125);

it('says in a million cases what Cedar says of the same rules', async () => {
  const tally = { cases: 0, allowed: 0 };
  const started = performance.now();
  fc.assert(agreesWithCedar(tally), { numRuns: cases / requestsPerStory, seed });
  expect(tally.cases).toBe(cases);
  await keepResult('access-against-cedar', {
    seed,
    fastCheck: fc.__version,
    cedar: getCedarVersion(),
    ...tally,
    disagreements: 0,
    seconds: Math.round((performance.now() - started) / 1_000),
  });
}, 7_200_000);
