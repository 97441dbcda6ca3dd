import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { reasonCodes, reminderRules } from '../../../domain/reminders/index.ts';
import { en } from '../../../interfaces/web/src/messages/en.ts';
import { zhTW } from '../../../interfaces/web/src/messages/zh-TW.ts';

const sources = fileURLToPath(new URL('../../../interfaces/web/src/', import.meta.url));

type Leaf = readonly [path: string, value: unknown];
const leaves = (value: unknown, path = ''): readonly Leaf[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([name, inner]) => leaves(inner, `${path}.${name}`))
    : [[path, value]];

/** A message that is a function is asked with something for each of its parameters. */
const said = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (typeof value !== 'function') return '';
  try {
    const answer: unknown = (value as (...given: readonly unknown[]) => unknown)(...Array<string>(6).fill('7'));
    return String(answer);
  } catch {
    return 'takes an object or a list'; // Compared by shape below; the compiler compares the rest.
  }
};

describe('the words of the page', () => {
  it('are complete in both languages', () => {
    expect(
      leaves(en)
        .map(([path]) => path)
        .toSorted(),
    ).toEqual(
      leaves(zhTW)
        .map(([path]) => path)
        .toSorted(),
    );
  });

  it.each([
    ['zh-TW', zhTW],
    ['en', en],
  ])('are never empty in %s', (_language, messages) => {
    expect(leaves(messages).filter(([, value]) => said(value).trim() === '')).toEqual([]);
  });

  it('name every rule of reminders in both languages', () => {
    const ids = reminderRules.map(({ rule }) => rule);
    expect(ids.length).toBeGreaterThan(8);
    for (const { words } of [zhTW, en]) expect(Object.keys(words.rules)).toEqual(expect.arrayContaining(ids));
  });

  it('give every reason of a reminder in both languages', () => {
    for (const { reminders } of [zhTW, en])
      expect(Object.keys(reminders.reasons).toSorted()).toEqual(reasonCodes.toSorted());
  });

  it('are of the same kind in both languages: text, or a sentence with places', () => {
    const kinds = (messages: unknown): ReadonlyMap<string, string> =>
      new Map(leaves(messages).map(([path, value]) => [path, typeof value]));
    expect(kinds(en)).toEqual(kinds(zhTW));
  });

  it('hold no Chinese in English, but for the name of the language', () => {
    const chinese = leaves(en).filter(([, value]) => /\p{Script=Han}|[，。：；？！]/u.test(said(value)));
    expect(chinese.map(([path]) => path)).toEqual(['.shell.language.zh-TW']);
  });

  it('use full-width punctuation between Chinese characters', () => {
    const halfWidth = leaves(zhTW).filter(([, value]) =>
      /\p{Script=Han}[,;:?!]|[,;?!]\p{Script=Han}/u.test(said(value)),
    );
    expect(halfWidth.map(([path]) => path)).toEqual([]);
  });
});

describe('components', () => {
  it('hold no text of their own: all of it is in the message files', async () => {
    const files = (await readdir(sources, { recursive: true })).filter(
      (name) => /\.tsx?$/u.test(name) && !/^(?:messages|gallery)\/|^api\/openapi\.ts$/u.test(name),
    );
    expect(files.length).toBeGreaterThan(50);
    const found = await Promise.all(
      files.map(async (name) => textsIn(name, await readFile(`${sources}${name}`, 'utf8'))),
    );
    expect(found.flat()).toEqual([]);
  });

  it('would be found out with text of their own', () => {
    const planted = `const a = <p title="Close it">您好 <b>{'說明'}</b> kg</p>;`;
    expect(textsIn('planted.tsx', planted)).toHaveLength(4);
  });
});

const spokenAttributes = new Set(['title', 'label', 'alt', 'placeholder', 'aria-label', 'aria-valuetext', 'summary']);

/** Text between tags, in attributes that are read out, and Chinese anywhere. Units and signs are no words. */
function textsIn(name: string, content: string): readonly string[] {
  const kind = name.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(name, content, ts.ScriptTarget.Latest, true, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isTextBetweenTags(node) || isChinese(node) || isSpokenAttribute(node)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${name}:${line + 1} ${node.getText().trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

const isTextBetweenTags = (node: ts.Node): boolean =>
  ts.isJsxText(node) && /\p{Letter}{2}/u.test(node.text.replaceAll(/&\w+;/gu, ''));

const isChinese = (node: ts.Node): boolean =>
  (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) &&
  /\p{Script=Han}/u.test(node.text);

const isSpokenAttribute = (node: ts.Node): boolean =>
  ts.isJsxAttribute(node) &&
  spokenAttributes.has(node.name.getText()) &&
  node.initializer !== undefined &&
  ts.isStringLiteral(node.initializer);
