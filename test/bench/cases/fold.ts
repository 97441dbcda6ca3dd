import { healthRecord, type HealthRecordEvent } from '../../../domain/health-record/index.ts';
import { atMost, comparison, type BenchCase } from '../finding.ts';
import { healthRecordOf } from '../material.ts';
import { alternate, median } from '../measure.ts';

/** A fold takes milliseconds: a round is the median of many. */
const foldsPerRound = 20;

export const fold: BenchCase = {
  name: 'fold',
  run: async ({ scale, chance }) => {
    const [few, many] = scale.foldEvents;
    const history = healthRecordOf(many - 1, chance);
    const side = (count: number) => {
      const events = history.slice(0, count);
      return () => Promise.resolve({ value: medianFoldMs(events) });
    };
    medianFoldMs(history); // Until V8 has compiled what it will.
    const samples = await alternate(scale.rounds, { baseline: side(few), ours: side(many) });
    return [
      comparison({
        row: `fold of ${many} events, against ${few}`,
        unit: 'ms',
        must: atMost(5),
        ...samples,
        because: 'the fold is not linear, or its state no longer fits the cache of the processor',
      }),
    ];
  },
};

function medianFoldMs(events: readonly HealthRecordEvent[]): number {
  const durationsMs: number[] = [];
  for (let n = 0; n < foldsPerRound; n += 1) {
    const began = performance.now();
    const draft = healthRecord.emptyDraft();
    for (const event of events) healthRecord.evolve(draft, event);
    durationsMs.push(performance.now() - began);
  }
  return median(durationsMs);
}
