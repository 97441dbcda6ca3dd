import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { preparePlace } from '../../../infrastructure/postgres/postgres-place.ts';
import { makeTestFolder, removeDataFolder } from '../../support/test-cluster.ts';

const isRoot = process.getuid?.() === 0;
const modeOf = async (path: string): Promise<number> => (await stat(path)).mode & 0o777;

describe('the place of the embedded database', () => {
  let dataFolder: string;
  beforeEach(async () => {
    dataFolder = join(await makeTestFolder(), 'data');
  });
  afterEach(() => removeDataFolder(dataFolder));

  it('keeps passwords, port and lock in a data folder that is closed to others', async () => {
    const { passwordsFile, portFile, startLock } = await preparePlace({ dataFolder });
    expect([passwordsFile, portFile, startLock].map((file) => dirname(file))).toEqual(Array(3).fill(dataFolder));
    expect(await modeOf(dataFolder)).toBe(0o700);
  });

  (isRoot ? it : it.skip)('is, for root, where the user postgres can reach programs and data', async () => {
    await mkdir(dataFolder, { mode: 0o700 });
    const { home, binaries, user } = await preparePlace({ dataFolder });
    expect(user?.uid).toBeGreaterThan(0);
    expect(dirname(home)).toBe('/var/lib/health-passbook/clusters');
    expect(binaries.folder).toBe(`/var/lib/health-passbook/postgresql-${binaries.version}`);
    expect(await stat(home)).toMatchObject({ uid: user?.uid, gid: user?.gid });
    expect(await modeOf(home)).toBe(0o700);
    for (const open of [dirname(home), binaries.folder, join(binaries.folder, 'bin', 'postgres')]) {
      expect((await modeOf(open)) & 0o005).toBe(0o005);
    }
  });

  (isRoot ? it : it.skip)('differs, for root, from data folder to data folder', async () => {
    const one = await preparePlace({ dataFolder });
    const other = await preparePlace({ dataFolder: join(dataFolder, 'other') });
    expect(one.cluster).not.toBe(other.cluster);
    await removeDataFolder(join(dataFolder, 'other'));
  });
});
