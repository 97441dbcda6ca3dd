import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Router, static as serveFolder, type Request, type RequestHandler, type Response } from 'express';

/** Where `npm run build:page` puts it. */
export const builtPageFolder = fileURLToPath(new URL('../../.cache/page/', import.meta.url));

/** The smaller first; both were written by the build. */
const encodings = [
  { name: 'br', suffix: '.br' },
  { name: 'gzip', suffix: '.gz' },
] as const;

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
};

const immutable = 'public, max-age=31536000, immutable';

/** Addresses of the page itself; everything else that is unknown stays unknown. */
const pageAddress = /^\/(?:$|gallery$|inbox$|people\/)/u;

/** Names as the build gives them; nothing that could lead out of its folder. */
const fileName = /^(?:assets\/)?[\w-][\w.-]*$/u;

/**
 * The built page: its files with the cache time that their names allow, and the one document for every address of the
 * page. A page that was not built says so; the API does not need it. Files are looked for at each request, so that a
 * build beside a running server is seen at once.
 */
export function pageRoutes(folder: string): Router {
  const router = Router();
  router.use(compressed(folder), serveFolder(folder, { index: false, setHeaders: setFileHeaders }));
  router.get(pageAddress, (request, response) => {
    if (!existsSync(join(folder, 'index.html'))) {
      response.status(503).type('text').send('The page is not built: npm run build:page\n');
      return;
    }
    sendDocument(folder, request, response);
  });
  return router;
}

/** Rewrites the address to the compressed twin, where the reader takes one; the folder's own rules then apply to it. */
const compressed =
  (folder: string): RequestHandler =>
  (request, response, next) => {
    const name = request.path.slice(1);
    if ((request.method === 'GET' || request.method === 'HEAD') && fileName.test(name)) {
      const encoding = encodingFor(request, folder, name);
      if (encoding !== undefined) {
        response.vary('Accept-Encoding');
        response.setHeader('Content-Encoding', encoding.name);
        request.url = `/${name}${encoding.suffix}`;
      }
    }
    next();
  };

const encodingFor = (request: Request, folder: string, name: string): (typeof encodings)[number] | undefined =>
  encodings.find(
    ({ name: encoding, suffix }) =>
      request.acceptsEncodings(encoding) !== false && existsSync(join(folder, name + suffix)),
  );

function setFileHeaders(response: Response, path: string): void {
  const original = path.replace(/\.(?:br|gz)$/u, '');
  const mediaType = mediaTypes[extname(original)];
  if (mediaType !== undefined) response.setHeader('Content-Type', mediaType);
  response.setHeader('Cache-Control', original.includes('/assets/') ? immutable : 'no-cache');
}

function sendDocument(folder: string, request: Request, response: Response): void {
  const encoding = encodingFor(request, folder, 'index.html');
  response.vary('Accept-Encoding');
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding.name);
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Content-Type', mediaTypes['.html'] ?? 'text/html');
  // Within its root, since the folder's own name begins with a dot, which would be refused.
  response.sendFile(`index.html${encoding?.suffix ?? ''}`, { root: folder, cacheControl: false });
}
