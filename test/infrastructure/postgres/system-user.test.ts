import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { runProgram, type SystemUser } from '../../../infrastructure/postgres/run-program.ts';
import { ensureSystemUser } from '../../../infrastructure/postgres/system-user.ts';
import { makeTestFolder } from '../../support/test-cluster.ts';

const isRoot = process.getuid?.() === 0;

/** Only root can create users, and only root needs to. */
(isRoot ? describe : describe.skip)('the system user of PostgreSQL', () => {
  const name = `passbook-trial-${randomBytes(4).toString('hex')}`;
  let folder: string;
  beforeAll(async () => {
    folder = await makeTestFolder();
  });
  afterAll(async () => {
    await runProgram('userdel', [name], { folder: '/' });
    await rm(folder, { recursive: true });
  });
  const ensure = (wanted: string): Promise<SystemUser> => ensureSystemUser(wanted, join(folder, 'user.lock'));

  it('is created when it is missing, once, also by two processes at the same moment', async () => {
    const [one, other] = await Promise.all([ensure(name), ensure(name)]);
    expect(one).toEqual(other);
    expect(one.uid).toBeGreaterThan(0);
    expect(one.gid).toBeGreaterThan(0);
    expect(await ensure(name)).toEqual(one);
  });

  it('says what to do when it can be neither found nor created', async () => {
    await expect(ensure('not a name')).rejects.toMatchObject({
      code: 'system-user-missing',
      message: expect.stringContaining('DATABASE_URL') as unknown,
    });
  });
});
