import { existsSync, readdirSync } from 'node:fs';
import { extname } from 'node:path';
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
const pageAddress = /^\/(?:$|gallery$|people\/)/u;

/**
 * The built page: its files with the cache time that their names allow, and the one document for every address of the
 * page. A page that was not built says so; the API does not need it.
 */
export function pageRoutes(folder: string): Router {
  const router = Router();
  const files = new Set(existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String) : []);
  const serve = serveFolder(folder, { index: false, setHeaders: setFileHeaders });
  router.use(compressed(files), serve);
  router.get(pageAddress, (request, response) => {
    if (!files.has('index.html')) {
      response.status(503).type('text').send('The page is not built: npm run build:page\n');
      return;
    }
    sendDocument(folder, files, request, response);
  });
  return router;
}

/** Rewrites the address to the compressed twin, where the reader takes one; the folder's own rules then apply to it. */
const compressed =
  (files: ReadonlySet<string>): RequestHandler =>
  (request, response, next) => {
    const name = request.path.slice(1);
    if ((request.method === 'GET' || request.method === 'HEAD') && files.has(name)) {
      const encoding = encodingFor(request, files, name);
      response.vary('Accept-Encoding');
      if (encoding !== undefined) {
        response.setHeader('Content-Encoding', encoding.name);
        request.url = `/${name}${encoding.suffix}`;
      }
    }
    next();
  };

const encodingFor = (
  request: Request,
  files: ReadonlySet<string>,
  name: string,
): (typeof encodings)[number] | undefined =>
  encodings.find(
    ({ name: encoding, suffix }) => files.has(name + suffix) && request.acceptsEncodings(encoding) !== false,
  );

function setFileHeaders(response: Response, path: string): void {
  const original = path.replace(/\.(?:br|gz)$/u, '');
  const mediaType = mediaTypes[extname(original)];
  if (mediaType !== undefined) response.setHeader('Content-Type', mediaType);
  response.setHeader('Cache-Control', original.includes('/assets/') ? immutable : 'no-cache');
}

function sendDocument(folder: string, files: ReadonlySet<string>, request: Request, response: Response): void {
  const encoding = encodingFor(request, files, 'index.html');
  response.vary('Accept-Encoding');
  if (encoding !== undefined) response.setHeader('Content-Encoding', encoding.name);
  response.setHeader('Cache-Control', 'no-cache');
  response.setHeader('Content-Type', mediaTypes['.html'] ?? 'text/html');
  response.sendFile(`index.html${encoding?.suffix ?? ''}`, { root: folder, cacheControl: false });
}
