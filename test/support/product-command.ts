import { readFileSync } from 'node:fs';

/** What `npm run passbook` says, taken apart: tests and benches that start the product start it with the same settings. */
export interface ProductCommand {
  readonly environment: Readonly<Record<string, string>>;
  /** Of the engine, such as how its memory may grow. */
  readonly flags: readonly string[];
  readonly program: string;
}

const { scripts } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  readonly scripts: { readonly passbook: string };
};

export const productCommand: ProductCommand = commandOf(scripts.passbook.split(' '));

/** `NAME=value … node --flag … program`. */
function commandOf(words: readonly string[]): ProductCommand {
  const engineAt = words.indexOf('node');
  const program = words.at(-1);
  if (engineAt === -1 || program === undefined) throw new TypeError('The script passbook starts no Node.');
  return {
    environment: Object.fromEntries(words.slice(0, engineAt).map((word) => word.split('=') as [string, string])),
    flags: words.slice(engineAt + 1, -1),
    program,
  };
}
