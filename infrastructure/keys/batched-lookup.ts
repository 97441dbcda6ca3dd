/** One query holds so many ids at most; a page of events rarely needs a tenth of them. */
export const idsPerQueryMax = 1_000;

/**
 * Gathers what is asked for in one turn of the event loop and looks it up together: the hundred keys of a page of
 * events are one query, though each caller asks for one. An id that is not found is undefined.
 */
export function createBatchedLookup<Value>(
  load: (ids: readonly string[]) => Promise<ReadonlyMap<string, Value>>,
): (id: string) => Promise<Value | undefined> {
  let gathering: { readonly ids: Set<string>; readonly found: Promise<ReadonlyMap<string, Value>> } | undefined;

  const gather = (): NonNullable<typeof gathering> => {
    const ids = new Set<string>();
    const found = Promise.resolve().then(() => {
      gathering = undefined;
      return load([...ids]);
    });
    return { ids, found };
  };
  return async (id) => {
    if (gathering === undefined || gathering.ids.size >= idsPerQueryMax) gathering = gather();
    const { ids, found } = gathering;
    ids.add(id);
    return (await found).get(id);
  };
}
