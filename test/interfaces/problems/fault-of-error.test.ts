import { readFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { faultOfError } from '../../../interfaces/problems/fault-of-error.ts';
import { problemOf } from '../../../interfaces/problems/problem.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

async function errorCodesIn(pattern: string): Promise<readonly string[]> {
  const codes: string[] = [];
  for await (const file of glob(pattern, { cwd: root })) {
    for (const [, code = ''] of readFileSync(`${root}${file}`, 'utf8').matchAll(/readonly code = '([\w-]+)'/g)) {
      codes.push(code);
    }
  }
  return codes;
}

const withCode = (code: string): Error => Object.assign(new Error('postgres://somebody:secret@host/'), { code });

describe('a broken world in words', () => {
  it.each(['infrastructure/postgres/*.ts', 'infrastructure/keys/*.ts'])(
    'has words for every error of its own that %s can raise',
    async (pattern) => {
      const codes = await errorCodesIn(pattern);
      expect(codes.length).toBeGreaterThan(3);
      expect(codes.filter((code) => faultOfError(withCode(code)).code === 'internal-error')).toEqual([]);
    },
  );

  it.each([
    ['ECONNREFUSED', 'database-unreachable', 'DATABASE_URL'],
    ['ENOTFOUND', 'database-unreachable', 'DATABASE_URL'],
    ['28P01', 'database-refused', 'DATABASE_URL'],
    ['3D000', 'database-refused', 'DATABASE_URL'],
    ['EADDRINUSE', 'port-in-use', 'PORT'],
    ['EACCES', 'data-folder-unusable', 'PASSBOOK_DATA'],
    ['EROFS', 'data-folder-unusable', 'PASSBOOK_DATA'],
  ])('tells the operator of %s as %s, and which setting to look at', (code, expected, field) => {
    expect(faultOfError(withCode(code))).toMatchObject({ code: expected, field });
  });

  it.each([
    ['listen', 'EACCES', 'port-not-permitted', 'PORT'],
    ['open', 'EACCES', 'data-folder-unusable', 'PASSBOOK_DATA'],
    ['mkdir', 'ENOENT', 'data-folder-unusable', 'PASSBOOK_DATA'],
  ])('knows from what was being done what an error means: %s %s is %s', (syscall, code, expected, field) => {
    expect(faultOfError(Object.assign(withCode(code), { syscall }))).toMatchObject({ code: expected, field });
  });

  it('never repeats the message, which may hold a password or a value', () => {
    expect(JSON.stringify(problemOf(faultOfError(withCode('ECONNREFUSED')), 'en'))).not.toContain('secret');
  });

  it.each([new TypeError('a bug'), withCode('42P01'), 'a text', null, undefined])('leaves a bug a bug', (error) => {
    expect(faultOfError(error)).toEqual({ code: 'internal-error' });
  });

  it.each(['constructor', 'toString', '__proto__'])('takes no error code for a property of objects: %s', (code) => {
    expect(faultOfError(withCode(code))).toEqual({ code: 'internal-error' });
  });
});
