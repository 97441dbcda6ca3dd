import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../../../infrastructure/system/make-folder.ts';

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'passbook-folder-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

describe('making a folder', () => {
  it('makes those above it too, for its owner alone, and again without complaint', async () => {
    const folder = join(root, 'a', 'b', 'c');
    await makeFolder(folder);
    await makeFolder(folder);
    for (const made of [folder, join(root, 'a')]) expect((await stat(made)).mode & 0o777).toBe(0o700);
  });

  it('fails at once where no folder can be', async () => {
    await expect(makeFolder('/proc/x/y')).rejects.toMatchObject({ code: 'ENOENT', syscall: 'mkdir' });
    const file = join(root, 'file');
    await writeFile(file, '');
    await expect(makeFolder(file)).rejects.toMatchObject({ code: 'EEXIST' });
    await expect(makeFolder(join(file, 'below'))).rejects.toMatchObject({ code: 'ENOTDIR' });
  });
});
