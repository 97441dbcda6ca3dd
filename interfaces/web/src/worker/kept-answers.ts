/**
 * The last answers, for reading without network. The network always comes first; a kept answer carries the instant at
 * which it was fresh, so that the page can say so. Kept in this browser only, and not at all when the person says no.
 */
const answersCacheName = 'answers-v1';
const choiceCacheName = 'choice-v1';
const keptAtHeader = 'Passbook-Kept-At';
/** Some pages of a few family members; each is some hundred kilobytes at most. */
const answersMax = 60;

const keptPaths = [/^\/api\/people$/u, /^\/api\/people\/[^/]+\/[a-z-]+\/search$/u];

/** Reading only: writes, audit and imports are never kept. */
export const isKeptRequest = (method: string, pathname: string): boolean =>
  (method === 'GET' && pathname === '/api/people') ||
  (method === 'POST' && keptPaths.some((pattern) => pattern.test(pathname)));

export async function answerWithCopy(request: Request): Promise<Response> {
  const key = await keyOf(request.clone());
  try {
    const response = await fetch(request);
    if (response.ok && (await isKeeping())) await keep(key, response.clone());
    // What is refused now must not be shown from before.
    else if (response.status === 401 || response.status === 403)
      await (await caches.open(answersCacheName)).delete(key);
    return response;
  } catch (error) {
    const kept = await (await caches.open(answersCacheName)).match(key);
    if (kept !== undefined) return kept;
    throw error;
  }
}

/** A cache knows addresses only, so the question becomes one that nobody else ever sees. */
async function keyOf(request: Request): Promise<string> {
  const question = request.method === 'POST' ? await request.text() : '';
  const asked = question === '' ? {} : { ...(JSON.parse(question) as object), minPosition: undefined };
  const language = request.headers.get('Accept-Language') ?? '';
  return `${request.url}?${new URLSearchParams({ asked: JSON.stringify(asked), language }).toString()}`;
}

async function keep(key: string, response: Response): Promise<void> {
  const cache = await caches.open(answersCacheName);
  const headers = new Headers(response.headers);
  headers.set(keptAtHeader, new Date().toISOString());
  headers.delete('Content-Encoding');
  await cache.delete(key); // So that the order of keys is the order of use.
  await cache.put(key, new Response(await response.blob(), { status: response.status, headers }));
  const keys = await cache.keys();
  for (const oldest of keys.slice(0, Math.max(0, keys.length - answersMax))) await cache.delete(oldest);
}

export async function forgetAnswers(): Promise<void> {
  await caches.delete(answersCacheName);
}

/** A worker sleeps and forgets its variables, so the choice is kept where the answers are. */
export async function setKeeping(keeps: boolean): Promise<void> {
  const cache = await caches.open(choiceCacheName);
  if (keeps) await cache.delete('/keeps-nothing');
  else await cache.put('/keeps-nothing', new Response('', { status: 200 }));
}

const isKeeping = async (): Promise<boolean> =>
  (await (await caches.open(choiceCacheName)).match('/keeps-nothing')) === undefined;
