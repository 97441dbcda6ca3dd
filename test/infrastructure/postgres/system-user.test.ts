import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, it } from '@jest/globals';
import { runProgram } from '../../../infrastructure/postgres/run-program.ts';
import { ensureSystemUser } from '../../../infrastructure/postgres/system-user.ts';

const isRoot = process.getuid?.() === 0;

/** Only root can create users, and only root needs to. */
(isRoot ? describe : describe.skip)('the system user of PostgreSQL', () => {
  const name = `passbook-trial-${randomBytes(4).toString('hex')}`;
  afterAll(() => runProgram('userdel', [name], { folder: '/' }));

  it('is created when it is missing, once, also by two processes at the same moment', async () => {
    const [one, other] = await Promise.all([ensureSystemUser(name), ensureSystemUser(name)]);
    expect(one).toEqual(other);
    expect(one.uid).toBeGreaterThan(0);
    expect(one.gid).toBeGreaterThan(0);
    expect(await ensureSystemUser(name)).toEqual(one);
  });

  it('says what to do when it can be neither found nor created', async () => {
    await expect(ensureSystemUser('not a name')).rejects.toMatchObject({
      code: 'system-user-missing',
      message: expect.stringContaining('DATABASE_URL'),
    });
  });
});
