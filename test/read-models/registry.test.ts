import { readdirSync } from 'node:fs';
import { readModels, views, viewsNotBuiltYet } from '../../read-models/registry.ts';
import { ask, everything } from '../support/read-models/ask.ts';

/** Names of the public contract. */
const promised = [
  ...['summary', 'visits', 'dental-chart', 'surgery', 'admissions', 'medications', 'allergies', 'labs', 'imaging'],
  ...['prevention', 'vaccinations', 'programmes', 'measurements', 'wishes', 'timeline'],
];

const folder = new URL('../../read-models/', import.meta.url);
const folders = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map(({ name }) => name);

describe('the registry of read models', () => {
  it('has every folder', () => {
    expect(readModels.map(({ name }) => name).toSorted()).toEqual(folders.toSorted());
  });

  it('gives every name once', () => {
    expect(new Set(readModels.map(({ name }) => name)).size).toBe(readModels.length);
    expect(new Set(views.map(({ name }) => name)).size).toBe(views.length);
  });

  it('has every view that is promised, or says that it is not built yet', () => {
    const known = [...views.map(({ name }) => name), ...viewsNotBuiltYet];
    expect(promised.filter((name) => !known.includes(name))).toEqual([]);
    expect(viewsNotBuiltYet.filter((name) => views.some((view) => view.name === name))).toEqual([]);
  });

  it('has the model of every view', () => {
    expect(views.filter(({ model }) => !readModels.includes(model)).map(({ name }) => name)).toEqual([]);
  });

  it('indexes only columns that there are', () => {
    for (const { table } of readModels) {
      expect(table.indexes.flat().filter((column) => !(column in table.columns))).toEqual([]);
    }
  });
});

describe.each(views.map((view) => [view.name, view] as const))('the view %s', (_name, view) => {
  const parsed = view.parse({});
  const request = parsed.ok ? parsed.value : undefined;

  it('names only columns that its table has', () => {
    const { where, orderBy } = view.criteria(request, everything);
    const columns = [...where, ...orderBy].flatMap((part) => ('column' in part ? [part.column] : []));
    expect(columns.filter((column) => !(column in view.model.table.columns))).toEqual([]);
  });

  it('answers about a person of whom nothing is known', () => {
    expect(() => ask(view, [])).not.toThrow();
  });
});
