import { notBuiltYet, verbs } from './verbs.ts';
import type { Verb } from './verb.ts';

/** One screen: every verb with its options, and what is planned. */
export function usage(): string {
  return [
    'Usage: npm run -s passbook -- VERB [options] [--json] [--as ACTOR] [--lang zh-TW|en; default zh-TW]',
    '',
    ...verbs.map(lineOf),
    '  serve [--demo]',
    '  batch',
    '',
    `Not built yet: ${notBuiltYet.map((words) => words.join(' ')).join(', ')}`,
    '',
  ].join('\n');
}

function lineOf(verb: Verb): string {
  const positionals = verb.positionals.map(({ hint }) => hint);
  const options = Object.entries(verb.options).map(([name, { hint }]) => `\n      --${name.padEnd(13)} ${hint}`);
  return `  ${[...verb.words, ...positionals].join(' ')}${options.join('')}`;
}
