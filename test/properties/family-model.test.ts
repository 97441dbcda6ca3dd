import fc from 'fast-check';
import type { StreamName } from '../../application/ports/event-store.ts';
import { accessStream, decideAccess } from '../../domain/access/index.ts';
import { adults, familyCommands, openModelledFamily, recordedAnswers } from '../support/family-model.ts';

const runs = 150;
const delegatedReadsWanted = 50;
const roundsMax = 5;

describe('three adults who grant, invite, accept, end and hide as they like', () => {
  it('see of each other exactly what the model says, in two processes, and each answer is on record once', async () => {
    let delegatedReads = 0;
    const law = fc.asyncProperty(familyCommands, async (commands) => {
      const opened = await openModelledFamily();
      await fc.asyncModelRun(() => opened, commands);
      delegatedReads += opened.model.delegatedReads;
      for (const { personId } of adults) {
        expect(await recordedAnswers(opened.real, personId)).toEqual(opened.model.answers.get(personId));
      }
    });
    // Chance decides how often somebody reads by a grant: the law is tried until that was seen often enough.
    for (let round = 0; round < roundsMax && delegatedReads <= delegatedReadsWanted; round += 1) {
      await fc.assert(law, { numRuns: runs });
    }
    expect(delegatedReads).toBeGreaterThan(delegatedReadsWanted);
  });

  it('could be asked again at any time: each decision on record follows from what was known at its instant', () =>
    fc.assert(
      fc.asyncProperty(familyCommands, async (commands) => {
        const opened = await openModelledFamily();
        await fc.asyncModelRun(() => opened, commands);
        const { room, next } = opened.real;
        for (const { personId } of adults) {
          for await (const stored of room.store.readStream(accessStream(personId) as StreamName)) {
            const { event, recordedAt } = await room.codec.decode(stored);
            if (event.type !== 'AccessAllowed' && event.type !== 'AccessRefused') throw new Error(event.type);
            const { actor, action, categories, reasons } = event.data;
            const known = await next().facts.asOf(personId, recordedAt);
            const request = { actor, subject: personId, action, categories, isDemoSession: false, at: recordedAt };
            const again = decideAccess(known, request);
            expect(again.effect).toBe(event.type === 'AccessAllowed' ? 'allow' : 'deny');
            expect(again.reasons.map(({ code }) => code)).toEqual(reasons);
            if (event.type === 'AccessAllowed') expect(again.consentEventIds).toEqual(event.data.consentEventIds);
          }
        }
      }),
      { numRuns: runs / 2 },
    ));
});
