import { writeFile } from 'node:fs/promises';

/** Beside this file, under the test's name: figures that a run of an hour has brought, with the seed that repeats it. */
export async function keepResult(name: string, figures: Readonly<Record<string, number | string>>): Promise<void> {
  const file = new URL(`./${name}.json`, import.meta.url);
  await writeFile(file, `${JSON.stringify(figures, null, 2)}\n`);
}
