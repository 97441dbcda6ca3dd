import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CommandHandlerNeeds } from '../../../application/command-handling/handle-command.ts';
import { KeyDestroyed, type ErasableKeyRing } from '../../../application/ports/key-ring.ts';
import { contracts } from '../../../domain/catalogue.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import { createEventCodec } from '../../../infrastructure/event-store/event-codec.ts';
import { createPostgresEventStore } from '../../../infrastructure/event-store/postgres/postgres-event-store.ts';
import { openFileKeyVault } from '../../../infrastructure/keys/file-key-vault.ts';
import { createPostgresKeyRing } from '../../../infrastructure/keys/postgres-key-ring.ts';
import { createRandomIdentifiers } from '../../../infrastructure/system/random-identifiers.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';
import { createNeeds, handlerOver, mark, markOf, marksIn, person } from './marks.ts';

describe('commands over PostgreSQL', () => {
  let folder: string;
  let database: TestDatabase;
  const closers: (() => Promise<void>)[] = [];
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passbook-commands-'));
    database = await createTestDatabase();
  });
  afterEach(async () => {
    await Promise.all(closers.splice(0).map((close) => close()));
    await database.drop();
    await rm(folder, { recursive: true });
  });

  /** Everything that a process has of its own: the store, the keys it has opened, the folds it has cached. */
  const startProcess = async (): Promise<CommandHandlerNeeds & { readonly keyRing: ErasableKeyRing }> => {
    const store = createPostgresEventStore({ pool: database.pool });
    closers.push(() => store.close());
    const keyRing = createPostgresKeyRing({
      pool: database.pool,
      vault: await openFileKeyVault(join(folder, 'master-key')),
    });
    const codec = createEventCodec({ contracts, keyRing });
    return { ...createNeeds({ store, codec, identifiers: createRandomIdentifiers() }), keyRing };
  };

  it('of three processes at once record each fact once, and every process reads what the others wrote', async () => {
    const processes = await Promise.all([startProcess(), startProcess(), startProcess()]);
    const facts = Array.from({ length: 8 }, (_, index) => `fact-${index}`);
    const answers = await Promise.all(
      processes.flatMap((needs) => {
        const handle = handlerOver(needs);
        return facts.map((fact) => handle(mark(fact)));
      }),
    );
    const news = answers.flatMap((answer) => (answer.kind === 'accepted' ? answer.events : []));
    expect(news.map(({ event }) => event.data.readingId).sort()).toEqual(facts);
    for (const needs of processes) expect([...(await marksIn(needs))].sort()).toEqual(facts);
  });

  it('leave nothing of what they say readable in any table', async () => {
    const handle = handlerOver(await startProcess());
    await handle(mark('金絲雀-canary'));
    const { rows: tables } = await database.pool.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'`,
    );
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['events', 'data_keys', 'directory']));
    const hexOf = (text: string): string => Buffer.from(text).toString('hex');
    for (const { name } of tables) {
      const { rows } = await database.pool.query<{ row: string }>(
        `SELECT row_to_json(t)::text AS row FROM "${name}" t`,
      );
      const all = rows.map(({ row }) => row).join('\n');
      for (const trace of ['canary', '金絲雀', hexOf('canary'), hexOf('金絲雀')]) expect(all).not.toContain(trace);
    }
  });

  it('are refused for an erased owner by a process that starts afterwards, and a neighbour goes on', async () => {
    const neighbour = 'per_0000000000000000000b' as PersonId;
    const before = await startProcess();
    await handlerOver(before)(mark('a'));
    await handlerOver(before)(markOf(neighbour, 'a'));
    await before.keyRing.destroy(person);
    const handle = handlerOver(await startProcess());
    await expect(handle(mark('b'))).rejects.toThrow(KeyDestroyed);
    await expect(handle(markOf(neighbour, 'b'))).resolves.toMatchObject({ kind: 'accepted' });
    await expect(marksIn(before, neighbour)).resolves.toEqual(['a', 'b']);
  });
});
