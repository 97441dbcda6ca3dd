import { runProgram, type ProgramOutcome, type SystemUser } from './run-program.ts';
import { withStartLock } from './start-lock.ts';

export class SystemUserMissing extends Error {
  readonly code = 'system-user-missing';
}

/**
 * PostgreSQL refuses to run as root, so root needs a user without rights to lend to it. Creating one takes a lock of ours:
 * two `useradd` at the same moment have been seen to enter one name twice, with two numbers.
 */
export async function ensureSystemUser(name: string, lockFile: string): Promise<SystemUser> {
  const found = await findSystemUser(name);
  if (found !== undefined) return found;
  return withStartLock(lockFile, async () => (await findSystemUser(name)) ?? (await createSystemUser(name)));
}

async function createSystemUser(name: string): Promise<SystemUser> {
  await run('groupadd', ['--system', name]); // Fails when the group is there already, which is as good.
  const made = await run('useradd', [
    '--system',
    '--gid',
    name,
    '--no-create-home',
    '--shell',
    '/usr/sbin/nologin',
    name,
  ]);
  const created = await findSystemUser(name);
  if (created !== undefined) return created;
  throw new SystemUserMissing(
    `PostgreSQL cannot run as root, and the system user ${name} could not be created: ${made.output.trim()} ` +
      'Create it, start Health Passbook as an ordinary user, or name a PostgreSQL server in DATABASE_URL.',
  );
}

/** `id` and not /etc/passwd, for the user may come from a directory service. */
async function findSystemUser(name: string): Promise<SystemUser | undefined> {
  const [user, group] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  if (user.exitCode !== 0 || group.exitCode !== 0) return undefined;
  return { uid: Number(user.output), gid: Number(group.output) };
}

async function run(program: string, parameters: readonly string[]): Promise<ProgramOutcome> {
  try {
    return await runProgram(program, parameters, { folder: '/' });
  } catch (error) {
    return { exitCode: null, output: String(error) }; // Not installed on this system.
  }
}
