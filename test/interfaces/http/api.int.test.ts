import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import request from 'supertest';
import type { NationalId } from '../../../domain/people/index.ts';
import type { Actor } from '../../../domain/shared/recorded.ts';
import type { CalendarDate } from '../../../domain/shared/time.ts';
import { routes } from '../../../interfaces/http/routes.ts';
import { openHttpRoom, type HttpRoom } from '../../support/http-room.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

const sampleFile = new URL('../../fixtures/my-health-bank/official-spec-sample.repaired.json', import.meta.url);
const wang = { nationalId: 'A123456789', name: '王小明', birthDate: '1958-05-06', sex: 'male' };

let database: TestDatabase;
let room: HttpRoom;
let personId = '';
beforeAll(async () => {
  database = await createTestDatabase();
  room = await openHttpRoom(database);
  const answer = await request(room.app).post('/api/people').send(wang);
  personId = (answer.body as { personId: string }).personId;
});
afterAll(async () => {
  await room.close();
  await database.drop();
});

describe('the API', () => {
  it('imports a file from its body and answers its views in the asked language', async () => {
    const imported = await request(room.app)
      .post(`/api/people/${personId}/imports`)
      .set('Content-Type', 'application/json')
      .send(await readFile(sampleFile, 'utf8'));
    expect({ status: imported.status, body: imported.body as unknown }).toMatchObject({
      status: 201,
      body: { appended: 18, duplicates: 0, revisions: 0, rejected: [] },
    });
    const position = await latestPosition();
    const visits = await request(room.app).get(`/api/people/${personId}/visits?lang=en&minPosition=${position}`);
    expect({ status: visits.status, total: (visits.body as { total: number }).total }).toEqual({
      status: 200,
      total: 3,
    });
    expect(visits.headers['cache-control']).toBe('no-store');
  });

  const latestPosition = async (): Promise<string> => {
    const written = await request(room.app)
      .post(`/api/people/${personId}/measurements`)
      .send({ kind: 'weight', value: '62.4', measuredAt: '2026-01-01T08:00:00+08:00' });
    expect(written.status).toBe(201);
    return String(written.headers['passbook-position']);
  };

  it('tells of progress while a file is imported, and of the result last', async () => {
    const answer = await request(room.app)
      .post(`/api/people/${personId}/imports`)
      .set('Content-Type', 'application/json')
      .set('Accept', 'text/event-stream')
      .send(await readFile(sampleFile, 'utf8'));
    expect(answer.headers['content-type']).toMatch('text/event-stream');
    const events = answer.text.trim().split('\n\n');
    expect(events.at(-1)).toMatch(/^event: result\ndata: \{.*"duplicates":18/);
  });

  it('sees what was just written, because the read may ask for it', async () => {
    const position = await latestPosition();
    const read = await request(room.app).get(`/api/people/${personId}/measurements?minPosition=${position}`);
    expect((read.body as { items: unknown[] }).items.length).toBeGreaterThan(0);
  });

  it('answers as known on an earlier day', async () => {
    const past = await request(room.app).get(`/api/people/${personId}/visits?knownOn=2020-01-01`);
    expect(past.body).toMatchObject({ total: 0, items: [] });
  });

  it('takes search terms in a body, never in an address', async () => {
    const found = await request(room.app)
      .post(`/api/people/${personId}/visits/search`)
      .send({ parameters: { text: '牙周' } });
    expect({ status: found.status, total: (found.body as { total: number }).total }).toEqual({ status: 200, total: 1 });
    expect(JSON.stringify(room.logged.lines)).not.toContain('牙周');
  });

  it.each([
    ['limit', `visits?limit=0`, 400, 'invalid-parameter'],
    ['from', `visits?from=yesterday`, 400, 'invalid-parameter'],
    ['surplus', `visits?surplus=1`, 400, 'invalid-parameter'],
    ['knownOn', `visits?knownOn=2026-02-30`, 400, 'invalid-input'],
  ])('names the parameter that is wrong: %s', async (parameter, path, status, code) => {
    const answer = await request(room.app).get(`/api/people/${personId}/${path}`).set('Accept-Language', 'en');
    expect({ status: answer.status, body: answer.body as unknown }).toMatchObject({
      status,
      body: { code, field: parameter },
    });
    expect(answer.headers['content-type']).toMatch('application/problem+json');
  });

  it('refuses broken bodies in words, with a request id, in the asked language', async () => {
    const broken = await request(room.app)
      .post('/api/people')
      .set('Content-Type', 'application/json')
      .set('Accept-Language', 'en')
      .send('{"nationalId":');
    expect(broken.body).toMatchObject({
      status: 400,
      code: 'malformed-json',
      title: 'The body is not well-formed JSON',
    });
    const large = await request(room.app)
      .post('/api/people')
      .send({ ...wang, name: 'x'.repeat(100_000) });
    expect(large.body).toMatchObject({ status: 413, code: 'body-too-large', title: '送出的內容太大' });
    expect((large.body as { instance: string }).instance).toMatch(/^urn:request:/);
  });

  it('refuses a foreign host and a write from another site', async () => {
    const rebound = await request(room.app).get('/api/people').set('Host', 'evil.example');
    expect(rebound.body).toMatchObject({ status: 421, code: 'host-not-allowed' });
    const foreign = await request(room.app).post('/api/people').set('Origin', 'https://evil.example').send(wang);
    expect(foreign.body).toMatchObject({ status: 403, code: 'cross-origin-write' });
    const crossSite = await request(room.app).post('/api/people').set('Sec-Fetch-Site', 'cross-site').send(wang);
    expect(crossSite.body).toMatchObject({ status: 403, code: 'cross-origin-write' });
  });

  it('describes every mounted route and no other', async () => {
    const document = (await request(room.app).get('/openapi.json')).body as {
      openapi: string;
      paths: Record<string, Record<string, unknown>>;
    };
    const described = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    expect(document.openapi).toBe('3.1.0');
    expect(described.toSorted()).toEqual(
      [...routes.map(({ method, path }) => `${method} ${path}`), 'post /api/people/{personId}/imports'].toSorted(),
    );
  });

  it('serves its documentation without inline scripts', async () => {
    const page = await request(room.app).get('/docs');
    expect(page.headers['content-security-policy']).not.toContain('unsafe-inline');
    expect(page.text).not.toMatch(/<script>/);
    expect((await request(room.app).get('/docs/assets/swagger-ui-bundle.js')).status).toBe(200);
  });

  it('writes no health data, name or number to its log', () => {
    const written = JSON.stringify(room.logged.lines);
    expect(written).not.toMatch(/A123456789|王小明|62\.4|per_/);
    expect(room.logged.errors).toEqual([]);
  });
});

it('opens nobody to the demo session whom the demo did not register', async () => {
  const { services } = room.passbook;
  const registration = {
    nationalId: 'F131104093' as NationalId,
    name: '李小華',
    birthDate: '1980-01-01' as CalendarDate,
    sex: 'male' as const,
  };
  const real = await services.registerPerson(registration, 'operator' as Actor);
  const view = await request(room.app).get(`/api/people/${real.personId}/visits`);
  const nobody = await request(room.app).get('/api/people/per_00000000000000000000/visits');
  expect({ status: view.status, code: (view.body as { code: string }).code }).toEqual({
    status: 403,
    code: 'not-permitted',
  });
  expect(nobody.status).toBe(403);
  expect(JSON.stringify((await request(room.app).get('/api/people')).body)).not.toContain(real.personId);
});

it('tells an open page when something new of the person can be read', async () => {
  const server = createServer(room.app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/api/people/${personId}/changes`);
  const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
  await request(room.app)
    .post(`/api/people/${personId}/measurements`)
    .send({ kind: 'heart-rate', value: '72', measuredAt: '2026-01-02T08:00:00+08:00' });
  expect((await reader.read()).value).toBe('event: changed\ndata: {}\n\n');
  await reader.cancel();
  server.closeAllConnections();
  server.close();
});

it('refuses to serve anybody outside the demo until sign-in is built', async () => {
  const standard = await openHttpRoom(database, { kind: 'sign-in-required' });
  const answers = await Promise.all(
    routes.map(({ method, path }) =>
      request(standard.app)
        [method](path.replaceAll(/\{\w+\}/g, personId))
        .then(({ status }) => status),
    ),
  );
  await standard.close();
  expect(new Set(answers)).toEqual(new Set([401]));
});
