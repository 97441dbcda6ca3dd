import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import express, { type Express } from 'express';
import request from 'supertest';
import { pageRoutes } from '../../../interfaces/http/page.ts';

const document = '<!doctype html><title>page</title>';
const script = 'export const answer = 42;';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'passbook-page-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** As the build leaves it, in a folder whose name begins with a dot. */
async function builtPage(): Promise<Express> {
  const page = join(folder, '.cache', 'page');
  await mkdir(join(page, 'assets'), { recursive: true });
  const files = { 'index.html': document, 'assets/main-a1b2.js': script, 'icon.svg': '<svg/>' };
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(page, name), content);
    await writeFile(join(page, `${name}.br`), brotliCompressSync(content));
    await writeFile(join(page, `${name}.gz`), gzipSync(content));
  }
  return served(page);
}

function served(page: string): Express {
  const app = express();
  app.use(pageRoutes(page));
  app.use((_request, response) => {
    response.status(404).json({ code: 'not-found' });
  });
  return app;
}

/** The client unpacks both; a script arrives as text or as bytes. */
const unpacked = ({ text, body }: { readonly text?: string; readonly body: unknown }): string => text ?? String(body);

describe('the built page', () => {
  it.each(['/', '/people/per_00000000000000000000', '/people/per_00000000000000000000/labs?known-on=2026-01-01'])(
    'is one document at %s, asked for again each time',
    async (address) => {
      const answer = await request(await builtPage())
        .get(address)
        .set('Accept-Encoding', 'identity');
      expect([answer.status, answer.text]).toEqual([200, document]);
      expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(answer.headers['cache-control']).toBe('no-cache');
    },
  );

  it.each(['/api/nothing', '/peoples', '/assets/gone-ffff.js', '/health/nothing'])(
    'leaves %s to be unknown',
    async (address) => {
      const answer = await request(await builtPage()).get(address);
      expect([answer.status, answer.body]).toEqual([404, { code: 'not-found' }]);
    },
  );

  it('lets a file whose name changes with its content be kept for good, and others be asked for again', async () => {
    const app = await builtPage();
    const asset = await request(app).get('/assets/main-a1b2.js');
    expect(asset.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    const icon = await request(app).get('/icon.svg');
    expect(icon.headers['cache-control']).toBe('no-cache');
    const again = await request(app)
      .get('/icon.svg')
      .set('If-None-Match', icon.headers['etag'] ?? '');
    expect(again.status).toBe(304);
  });

  it('is sent as small as the reader can unpack it', async () => {
    const app = await builtPage();
    const brotli = await request(app).get('/assets/main-a1b2.js').set('Accept-Encoding', 'gzip, br');
    expect([brotli.headers['content-encoding'], unpacked(brotli)]).toEqual(['br', script]);
    expect(brotli.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(brotli.headers['vary']).toContain('Accept-Encoding');
    const gzip = await request(app).get('/assets/main-a1b2.js').set('Accept-Encoding', 'gzip');
    expect([gzip.headers['content-encoding'], unpacked(gzip)]).toEqual(['gzip', script]);
    const plain = await request(app).get('/assets/main-a1b2.js').set('Accept-Encoding', 'identity');
    expect([plain.headers['content-encoding'], unpacked(plain)]).toEqual([undefined, script]);
  });

  it('does not reach outside its folder', async () => {
    await writeFile(join(folder, 'secret.txt'), 'secret');
    const answer = await request(await builtPage()).get('/..%2f..%2fsecret.txt');
    expect(answer.text).not.toContain('secret\n');
    expect(answer.status).not.toBe(200);
  });

  it('says how it is built when it is not', async () => {
    const answer = await request(served(join(folder, 'nothing'))).get('/');
    expect([answer.status, answer.text]).toEqual([503, 'The page is not built: npm run build:page\n']);
  });
});
