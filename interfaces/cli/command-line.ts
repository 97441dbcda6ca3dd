import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { no, ok, type Result } from '../../domain/shared/result.ts';
import type { Language } from '../../read-models/read-model.ts';
import type { Fault } from '../problems/problem.ts';
import { notBuiltYet, verbs } from './verbs.ts';
import type { CommandLine, SharedOptions, Verb } from './verb.ts';

const languages = ['zh-TW', 'en'] as const;

/** That of the pages and of the source. The same on every machine: what a script reads must not hang on LANG. */
const languageDefault: Language = 'zh-TW';

/** Also of words that are no command line: what is wrong with them is said in the language that they ask for. */
export function languageOf(words: readonly string[], otherwise: Language = languageDefault): Language {
  const asked = words.flatMap((word, index) => (word === '--lang' ? words.slice(index + 1, index + 2) : []));
  const joined = words.filter((word) => word.startsWith('--lang=')).map((word) => word.slice('--lang='.length));
  return languages.find((language) => [...asked, ...joined].includes(language)) ?? otherwise;
}

interface Surroundings {
  /** Where a line does not say it. */
  readonly language?: Language;
  /** Words that begin no verb but are understood by whoever called. */
  readonly programs?: readonly string[];
}

/** From words to a verb and its texts. Values are checked by the operation; here only their presence and shape. */
export function parseCommandLine(
  words: readonly string[],
  { language = languageDefault, programs = [] }: Surroundings = {},
): Result<CommandLine, Fault> {
  const verb = verbs.find((candidate) => candidate.words.every((word, index) => words[index] === word));
  if (verb === undefined) return no(unknownVerb(words, programs));
  const parsed = parseOptions(verb, words.slice(verb.words.length));
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const shared = sharedOptions(values, language);
  if (!shared.ok) return shared;
  const texts = gatherTexts(verb, values, positionals);
  return texts.ok ? ok({ verb, texts: texts.value, shared: shared.value }) : texts;
}

function unknownVerb(words: readonly string[], programs: readonly string[]): Fault {
  const isPlanned = notBuiltYet.some((planned) => planned.every((word, index) => words[index] === word));
  if (isPlanned) return { code: 'not-built-yet' };
  const known = [...new Set(verbs.map((verb) => verb.words.join(' ')))];
  return { code: 'unknown-verb', field: 'verb', expected: [...known, ...programs].join('|') };
}

type Values = Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;

function parseOptions(
  verb: Verb,
  rest: readonly string[],
): Result<{ values: Values; positionals: readonly string[] }, Fault> {
  const options: Record<string, { type: 'string' | 'boolean'; multiple?: boolean }> = {
    json: { type: 'boolean' },
    as: { type: 'string' },
    lang: { type: 'string' },
    clock: { type: 'string' },
  };
  for (const [name, option] of Object.entries(verb.options)) {
    options[name] = { type: option.isSwitch === true ? 'boolean' : 'string', multiple: option.repeats === true };
  }
  try {
    const { values, positionals } = parseArgs({ args: [...rest], options, allowPositionals: true, strict: true });
    return ok({ values, positionals });
  } catch (error) {
    return no(usageFault(error, verb));
  }
}

/** Node's own message names the option; its value, which may be health data, is not repeated. */
function usageFault(error: unknown, verb: Verb): Fault {
  const option = /'(?<option>--?[\w-]+)/u.exec(error instanceof Error ? error.message : '')?.groups?.['option'];
  const expected = [...Object.keys(verb.options), 'json', 'as', 'lang'].map((name) => `--${name}`).join(' ');
  return { code: 'invalid-usage', field: option ?? verb.words.join(' '), expected };
}

function sharedOptions(values: Values, otherwise: Language): Result<SharedOptions, Fault> {
  const language = languages.find((candidate) => candidate === (values['lang'] ?? otherwise));
  if (language === undefined) return no({ code: 'invalid-usage', field: '--lang', expected: languages.join('|') });
  const as = typeof values['as'] === 'string' ? values['as'] : 'operator';
  if (!/^(operator|per_[0-9a-z]{20}|staff:[\w-]{1,40}|app:[\w-]{1,40})$/u.test(as)) {
    return no({ code: 'invalid-usage', field: '--as', expected: 'operator|per_[0-9a-z]{20}|staff:ID|app:ID' });
  }
  const clock = typeof values['clock'] === 'string' ? values['clock'] : undefined;
  return ok({ json: values['json'] === true, as, language, clock });
}

function gatherTexts(
  verb: Verb,
  values: Values,
  positionals: readonly string[],
): Result<Record<string, unknown>, Fault> {
  const texts: Record<string, unknown> = {};
  for (const [index, positional] of verb.positionals.entries()) {
    const text = positionals[index];
    if (text !== undefined) texts[positional.field] = text;
  }
  const surplus = positionals[verb.positionals.length];
  if (surplus !== undefined) {
    const expected = [...verb.words, ...verb.positionals.map(({ hint }) => hint)].join(' ');
    return no({ code: 'invalid-usage', field: `word ${String(verb.positionals.length + 1)}`, expected });
  }
  for (const [name, option] of Object.entries(verb.options)) {
    const value = values[name];
    if (value === undefined) continue;
    const text = typeof value === 'string' && option.mayComeFromFile === true ? readReferenced(value) : value;
    if (text === undefined) return no({ code: 'invalid-usage', field: `--${name}`, expected: '@FILE|@-' });
    texts[option.field] = text;
  }
  return ok(texts);
}

function readReferenced(value: string): string | undefined {
  if (!value.startsWith('@')) return value;
  try {
    return readFileSync(value === '@-' ? 0 : value.slice(1), 'utf8').trim();
  } catch {
    return undefined; // The caller names the option; the path is the person's business.
  }
}
