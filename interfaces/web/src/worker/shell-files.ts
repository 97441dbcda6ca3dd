const shellCacheName = 'shell-v1';
const shellAddress = '/';
const otherFiles = ['/manifest.webmanifest', '/icon.svg', '/icon-192.png'];

/** The build's own list of its files. */
interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
}

/** Fetches the shell and each of its files that is not here yet, and drops those of an older build. */
export async function refreshShell(): Promise<void> {
  const cache = await caches.open(shellCacheName);
  const response = await fetch('/page-manifest.json', { cache: 'no-cache' });
  if (!response.ok) return;
  const manifest = (await response.json()) as Readonly<Record<string, ManifestEntry>>;
  const files = Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css].map((name) => `/${name}`));
  const wanted = new Set([...files.filter((file) => file.startsWith('/assets/')), ...otherFiles]);
  const kept = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await cache.addAll([...wanted].filter((file) => !kept.has(file)));
  await cache.add(new Request(shellAddress, { cache: 'no-cache' }));
  for (const pathname of kept) if (pathname !== shellAddress && !wanted.has(pathname)) await cache.delete(pathname);
}

/** The network's page, so that a new build is seen at once; without network the kept one. */
export async function shellPage(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const kept = await caches.match(shellAddress);
    if (kept !== undefined) return kept;
    throw error;
  }
}

/** Their names change with their content, so that what is here is right. */
export async function shellFile(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  if (kept !== undefined) return kept;
  const response = await fetch(request);
  if (response.ok) await (await caches.open(shellCacheName)).put(request, response.clone());
  return response;
}
