import { access, constants, mkdir, mkdtemp, readdir, readlink, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBinaries, shareBinaries } from '../../../infrastructure/postgres/postgres-binaries.ts';

describe('the programs of PostgreSQL', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passbook-binaries-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('come with the installed package, and can be run', async () => {
    const { folder: installed, version, major } = await findBinaries();
    expect(version).toMatch(new RegExp(`^${major}\\.`));
    for (const name of ['initdb', 'pg_ctl', 'postgres']) await access(join(installed, 'bin', name), constants.X_OK);
  });

  it('are copied once, readable to every user, when several processes want them at the same moment', async () => {
    const source = join(folder, 'closed');
    await mkdir(join(source, 'bin'), { recursive: true, mode: 0o700 });
    await mkdir(join(source, 'lib'), { mode: 0o700 });
    await writeFile(join(source, 'bin', 'postgres'), 'program', { mode: 0o600 });
    await writeFile(join(source, 'lib', 'libpq.so.5.18'), 'library', { mode: 0o600 });
    await symlink('libpq.so.5.18', join(source, 'lib', 'libpq.so'));
    const shared = join(folder, 'shared');
    await mkdir(shared);
    const copy = () => shareBinaries({ folder: source, version: '18.4', major: '18' }, shared);

    const copies = await Promise.all([copy(), copy(), copy(), copy()]);

    const target = join(shared, 'postgresql-18.4');
    expect(copies.map((each) => each.folder)).toEqual([target, target, target, target]);
    expect(await readdir(shared)).toEqual(['postgresql-18.4']);
    expect(await modesOf([target, join(target, 'lib'), join(target, 'bin', 'postgres')])).toEqual([
      0o755, 0o755, 0o755,
    ]);
    expect(await modesOf([join(target, 'lib', 'libpq.so.5.18')])).toEqual([0o644]);
    expect(await readlink(join(target, 'lib', 'libpq.so'))).toBe('libpq.so.5.18');
  });

  async function modesOf(paths: readonly string[]): Promise<readonly number[]> {
    return Promise.all(paths.map(async (path) => (await stat(path)).mode & 0o777));
  }
});
