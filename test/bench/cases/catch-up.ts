import type { ProjectionNeeds } from '../../../application/projections/advance-once.ts';
import { createRebuilder } from '../../../application/projections/rebuild-read-model.ts';
import { createProjectionRunner } from '../../../application/projections/run-read-models.ts';
import { tokens } from '../../../interfaces/composition/tokens.ts';
import { measurements } from '../../../read-models/measurements/index.ts';
import { tableNameOf } from '../../../read-models/sql-table.ts';
import { openRawEvents, type RawEvent } from '../baselines/raw-events.ts';
import { prepareRawReadLoop, resetRawReadLoop, runRawReadLoop } from '../baselines/raw-read-loop.ts';
import { benchActor, fillLog, readingsOf, type StreamToFill } from '../fill-log.ts';
import { atLeast, comparison, type Bench, type BenchCase } from '../finding.ts';
import { alternate, timedMs } from '../measure.ts';
import { openProduct, type Product } from '../product.ts';

const readingsPerPerson = 100;

export const catchUp: BenchCase = {
  name: 'catch-up',
  run: async (bench) => {
    const { scale, url } = bench;
    const product = await openProduct(bench, { hasReadModels: false });
    const raw = await openRawEvents(url);
    try {
      const needs: ProjectionNeeds = { ...product.get(tokens.projection), readModels: [measurements] };
      await createRebuilder(needs).rebuildWhatChanged(); // Of nothing: the checkpoint then stands at the start.
      const streams = streamsOf(bench);
      const events = await fillLog(product, streams);
      await raw.copy(plainEventsOf(streams));
      await prepareRawReadLoop(raw.pool);
      const perSecond = (ms: number): { readonly value: number } => ({ value: (events * 1_000) / ms });
      const samples = await alternate(scale.rounds, {
        baseline: async () => {
          await resetRawReadLoop(raw.pool);
          return perSecond(await timedMs(() => runRawReadLoop(raw.pool).then(assertAll(events))));
        },
        ours: async () => {
          await backToStart(product);
          return perSecond(await timedMs(() => createProjectionRunner(needs).catchUp()));
        },
      });
      return [
        comparison({
          row: 'catch-up, one read model',
          unit: '/s',
          must: atLeast(0.75),
          ...samples,
          because: 'ours reads and decrypts a page before it takes the lock, and loads rows before it folds into them',
        }),
      ];
    } finally {
      await raw.close();
      await product.close();
    }
  },
};

const streamsOf = ({ scale, chance }: Bench): readonly StreamToFill[] =>
  Array.from({ length: Math.ceil(scale.catchUpEvents / readingsPerPerson) }, (_, person) =>
    readingsOf(person, readingsPerPerson, chance),
  );

const plainEventsOf = (streams: readonly StreamToFill[]): readonly RawEvent[] =>
  streams.flatMap(({ stream, owner, facts }) =>
    facts.map(({ type, data }, version) => ({
      streamId: stream,
      version,
      type,
      data,
      metadata: { schemaVersion: 1, recordedAt: '2026-02-01T08:00:00.000Z', owner, actor: benchActor },
    })),
  );

async function backToStart({ pool }: Product): Promise<void> {
  await pool.query(`TRUNCATE ${tableNameOf(measurements.name)}`);
  await pool.query(`UPDATE projection_checkpoint SET position = 'start'`);
}

const assertAll =
  (expected: number) =>
  (events: number): void => {
    if (events !== expected) throw new Error(`The baseline read ${events} of ${expected} events.`);
  };
