import fc from 'fast-check';
import { hideAgainstReads, revokeAgainstAcceptance, revokeAgainstReads } from '../support/interleaving.ts';
import { keepResult } from './results/keep-result.ts';

/* Ten thousand orders of steps for each race; some ten minutes. `PASSBOOK_SEED=…` tries the same again. */

const interleavings = 10_000;
const seed = Number(process.env['PASSBOOK_SEED'] ?? 20_261_125);
const timeoutMs = 3_600_000;

it(
  'from its acknowledgement a revocation holds in ten thousand interleavings of each race',
  async () => {
    const started = performance.now();
    await fc.assert(revokeAgainstReads, { numRuns: interleavings, seed });
    await fc.assert(revokeAgainstAcceptance, { numRuns: interleavings, seed });
    await fc.assert(hideAgainstReads, { numRuns: interleavings, seed });
    await keepResult('revocation-races', {
      seed,
      fastCheck: fc.__version,
      againstReadsAndExports: interleavings,
      againstAcceptance: interleavings,
      hidingAgainstReads: interleavings,
      readsAfterAcknowledgement: 0,
      seconds: Math.round((performance.now() - started) / 1_000),
    });
  },
  timeoutMs,
);
