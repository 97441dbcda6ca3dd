/** Enough to decode with few key look-ups, small enough that nobody waits for the processor long. */
const pageLength = 500;

/** In pages, the last one shorter; none for nothing. */
export async function* pagesOf<Item>(items: AsyncIterable<Item>): AsyncIterable<readonly Item[]> {
  let page: Item[] = [];
  for await (const item of items) {
    page.push(item);
    if (page.length < pageLength) continue;
    yield page;
    page = [];
  }
  if (page.length > 0) yield page;
}
