import { readFileSync, readdirSync } from 'node:fs';
import { verbs } from '../../interfaces/cli/verbs.ts';

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const readme = read('README.md');

describe('the README', () => {
  it('names only scripts that exist', () => {
    const named = [...readme.matchAll(/npm (?:run (?:-s )?)?(start|test\b(?::\w+)?|[a-z]+(?::[a-z-]+)?)/g)].map(
      ([, name]) => name ?? '',
    );
    const known = new Set([...Object.keys(scripts), 'ci', 'run']);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  });

  it('names only verbs that exist', () => {
    const named = [...readme.matchAll(/npm run -s passbook -- ([a-z-]+(?: [a-z-]+)?)/g)].map(
      ([, words]) => words ?? '',
    );
    const known = [...verbs.map(({ words }) => words), ['serve'], ['batch']];
    const isKnown = (words: string): boolean => known.some((verb) => `${words} `.startsWith(`${verb.join(' ')} `));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((words) => !isKnown(words))).toEqual([]);
  });

  it('links only to files that exist', () => {
    const linked = [...readme.matchAll(/\]\((?!https?:)([^)#]+)/g)].map(([, path]) => path ?? '');
    const missing = linked.filter((path) => {
      try {
        readFileSync(new URL(`../../${path}`, import.meta.url));
        return false;
      } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'ENOENT';
      }
    });
    expect(missing).toEqual([]);
  });
});

it('keeps the top level to what the owner asked for, docs, CI and configuration', () => {
  const folders = readdirSync(new URL('../../', import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .filter((name) => !['node_modules', '.git', '.cache', 'coverage'].includes(name));
  expect(folders.toSorted()).toEqual(
    ['.ci', 'application', 'docs', 'domain', 'infrastructure', 'interfaces', 'read-models', 'test'].toSorted(),
  );
});
