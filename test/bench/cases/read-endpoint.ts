import { deepStrictEqual } from 'node:assert';
import type pg from 'pg';
import { personStream } from '../../../domain/people/index.ts';
import { healthRecordStream } from '../../../domain/health-record/index.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import { tokens } from '../../../interfaces/composition/tokens.ts';
import { personIdOf } from '../../support/events.ts';
import type { ExpressTold } from '../baselines/express-server.ts';
import { startProgram } from '../child-program.ts';
import { fillLog, type StreamToFill } from '../fill-log.ts';
import { atLeast, comparison, type Bench, type BenchCase, type Finding } from '../finding.ts';
import { httpLoad, openConnection } from '../http-load.ts';
import { healthRecordOf, registration } from '../material.ts';
import { alternate, type Sample } from '../measure.ts';
import { openProduct } from '../product.ts';
import type { PassbookTold } from '../programs/serve-passbook.ts';

/** Everybody looks at a record of their own, each over a connection of their own. */
const readers = 50;
const itemsPerPage = 20;

const persons = Array.from({ length: readers }, (_, n) => personIdOf(n));
const ourPathOf = (personId: PersonId): string => `/api/people/${personId}/visits?limit=${itemsPerPage}`;
const barePathOf = (personId: PersonId): string => `/people/${personId}/visits?limit=${itemsPerPage}`;

export const readEndpoint: BenchCase = {
  name: 'read-endpoint',
  run: async (bench) => {
    await fillRecords(bench);
    const server = startProgram('programs/serve-passbook.ts', [bench.url, bench.folder]);
    try {
      const port = await portOf(server.told());
      const bodies = await bodiesFrom(port, ourPathOf);
      await layOutForBaseline(bench, bodies);
      return [await compareWithBare(bench, port, bodies)];
    } finally {
      await server.letGo();
    }
  },
};

async function compareWithBare({ url, scale }: Bench, ourPort: number, bodies: readonly Buffer[]): Promise<Finding> {
  const bare = startProgram('baselines/express-server.ts', [url]);
  try {
    const barePort = await portOf(bare.told());
    const bareBodies = await bodiesFrom(barePort, barePathOf);
    deepStrictEqual(bareBodies.map(itemsOf), bodies.map(itemsOf));
    const load = (port: number, pathOf: typeof ourPathOf) => (): Promise<Sample> =>
      httpLoad(port, persons.map(pathOf), scale);
    const samples = await alternate(scale.rounds, {
      baseline: load(barePort, barePathOf),
      ours: load(ourPort, ourPathOf),
    });
    return comparison({
      row: `read endpoint, ${itemsPerPage} visits, ${readers} connections`,
      unit: '/s',
      must: atLeast(0.75),
      ...samples,
      notes: [`answers of ${meanLength(bodies)} bytes, the baseline's ${meanLength(bareBodies)}`],
      because:
        'each answer is a decision, an encrypted access event that is durable before the first byte, and a view of all ' +
        'rows that were asked for; the baseline does one query',
    });
  } finally {
    await bare.letGo();
  }
}

async function fillRecords(bench: Bench): Promise<void> {
  const product = await openProduct(bench, { hasReadModels: false });
  try {
    await fillLog(product, streamsOf(bench));
    await product.get(tokens.maintenance).rebuildWhatChanged();
    await product.pool.query('VACUUM ANALYZE');
  } finally {
    await product.close();
  }
}

function* streamsOf({ chance, scale }: Bench): Generator<StreamToFill> {
  for (const owner of persons) {
    yield { stream: personStream(owner), owner, facts: registration(owner) };
    yield { stream: healthRecordStream(owner), owner, facts: healthRecordOf(scale.rowsPerReader, chance) };
  }
}

/** The rows that we answered, laid out so that the baseline needs to do nothing but fetch them. */
async function layOutForBaseline(bench: Bench, bodies: readonly Buffer[]): Promise<void> {
  const product = await openProduct(bench);
  try {
    await product.pool.query(
      `CREATE TABLE bare_rows (person_id text, ordinal integer, occurred_on text, item json, PRIMARY KEY (person_id, ordinal))`,
    );
    await product.pool.query('CREATE INDEX ON bare_rows (person_id, occurred_on DESC, ordinal)');
    for (const [n, body] of bodies.entries()) await insertItems(product.pool, personIdOf(n), itemsOf(body));
    await product.pool.query('VACUUM ANALYZE bare_rows');
  } finally {
    await product.close();
  }
}

async function insertItems(pool: pg.Pool, personId: PersonId, items: readonly VisitItem[]): Promise<void> {
  await pool.query('INSERT INTO bare_rows SELECT $1, * FROM unnest($2::integer[], $3::text[], $4::json[])', [
    personId,
    items.map((_, ordinal) => ordinal),
    items.map(({ occurredOn }) => occurredOn),
    items.map((item) => JSON.stringify(item)),
  ]);
}

interface VisitItem {
  readonly occurredOn: string;
}
const itemsOf = (body: Buffer): readonly VisitItem[] =>
  (JSON.parse(body.toString()) as { readonly items: readonly VisitItem[] }).items;

async function bodiesFrom(port: number, pathOf: typeof ourPathOf): Promise<readonly Buffer[]> {
  const connection = await openConnection(port);
  const bodies: Buffer[] = [];
  for (const personId of persons) bodies.push(await connection.get(pathOf(personId)));
  connection.close();
  return bodies;
}

const portOf = async (told: Promise<unknown>): Promise<number> => ((await told) as PassbookTold | ExpressTold).port;

const meanLength = (bodies: readonly Buffer[]): number =>
  Math.round(bodies.reduce((sum, { length }) => sum + length, 0) / bodies.length);
