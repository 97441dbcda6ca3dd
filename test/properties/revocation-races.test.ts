import fc from 'fast-check';
import { hideAgainstReads, revokeAgainstAcceptance, revokeAgainstReads } from '../support/interleaving.ts';

/** `npm run test:long` tries ten thousand of each. */
const interleavings = 150;

describe('from its acknowledgement, in every process and in whichever order the steps fall,', () => {
  it('a revocation lets no read and no export begin', () => fc.assert(revokeAgainstReads, { numRuns: interleavings }));
  it('a revocation leaves nothing to accept', () => fc.assert(revokeAgainstAcceptance, { numRuns: interleavings }));
  it('hiding takes away from every read', () => fc.assert(hideAgainstReads, { numRuns: interleavings }));
});
