import { createBatchedLookup, idsPerQueryMax } from '../../../infrastructure/keys/batched-lookup.ts';

describe('a batched lookup', () => {
  const watched = () => {
    const queries: (readonly string[])[] = [];
    const lookUp = createBatchedLookup((ids) => {
      queries.push(ids);
      return Promise.resolve(new Map(ids.filter((id) => id !== 'absent').map((id) => [id, `value of ${id}`])));
    });
    return { queries, lookUp };
  };

  it('asks once for what many ask for at the same moment', async () => {
    const { queries, lookUp } = watched();
    const found = await Promise.all(['a', 'b', 'a', 'absent'].map(lookUp));
    expect(found).toEqual(['value of a', 'value of b', 'value of a', undefined]);
    expect(queries).toEqual([['a', 'b', 'absent']]);
  });

  it('asks again for what is asked for later', async () => {
    const { queries, lookUp } = watched();
    await lookUp('a');
    await lookUp('a');
    expect(queries).toEqual([['a'], ['a']]);
  });

  it('never puts more into one query than its bound', async () => {
    const { queries, lookUp } = watched();
    const ids = Array.from({ length: 2 * idsPerQueryMax + 1 }, (_, index) => `id-${index}`);
    await expect(Promise.all(ids.map(lookUp))).resolves.toEqual(ids.map((id) => `value of ${id}`));
    expect(queries.map(({ length }) => length)).toEqual([idsPerQueryMax, idsPerQueryMax, 1]);
  });

  it('that fails tells all who asked, and the next one is tried anew', async () => {
    let isBroken = true;
    const lookUp = createBatchedLookup((ids) =>
      isBroken ? Promise.reject(new Error('down')) : Promise.resolve(new Map(ids.map((id) => [id, id]))),
    );
    await expect(Promise.allSettled([lookUp('a'), lookUp('b')])).resolves.toMatchObject([
      { status: 'rejected' },
      { status: 'rejected' },
    ]);
    isBroken = false;
    await expect(lookUp('a')).resolves.toBe('a');
  });
});
