import type { Observable } from 'rxjs';
import request from 'supertest';
import type { Actor } from '../../domain/shared/recorded.ts';
import { watchChanges } from '../../interfaces/operations/watch-changes.ts';
import { openCast, type Cast } from '../support/authorization/cast.ts';
import { openHttpRoom, type HttpRoom } from '../support/http-room.ts';
import { createTestDatabase, type TestDatabase } from '../support/test-database.ts';

/*
 * The attacks on single objects, over HTTP. Each fails on the bug that `test/long/seeded-bugs.long.ts` plants for it,
 * where one place can be named.
 */

const timeoutMs = 180_000;
const actorHeader = 'x-test-actor';
let database: TestDatabase;
let room: HttpRoom;
let cast: Cast;
beforeAll(async () => {
  database = await createTestDatabase();
  room = await openHttpRoom(database, {
    kind: 'signed-in',
    actorOf: (incoming) => incoming.header(actorHeader) as Actor | undefined,
  });
  cast = await openCast(room.passbook);
}, timeoutMs);
afterAll(async () => {
  await room.close();
  await database.drop();
});

const as = (actor: string) => ({
  get: (path: string) => request(room.app).get(path).set(actorHeader, actor),
  post: (path: string, body: object) => request(room.app).post(path).set(actorHeader, actor).send(body),
  put: (path: string, body: object) => request(room.app).put(path).set(actorHeader, actor).send(body),
  delete: (path: string) => request(room.app).delete(path).set(actorHeader, actor),
});
const weight = { kind: 'weight', value: '60', measuredAt: '2026-01-01T00:00:00Z' } as const;
const told = (answer: { readonly status: number; readonly body: unknown }): readonly unknown[] => [
  answer.status,
  (answer.body as { readonly code?: string }).code,
];
const withoutInstance = (problem: Record<string, unknown>): unknown => ({ ...problem, instance: null });

it('B01 another person in the path is refused like nobody', async () => {
  const stranger = as(cast.neighbour.personId);
  const [real, nobody] = [
    await stranger.get(`/api/people/${cast.adult.personId}/labs`),
    await stranger.get('/api/people/per_00000000000000000000/labs'),
  ];
  expect(told(real)).toEqual([403, 'not-permitted']);
  expect(withoutInstance(real.body as Record<string, unknown>)).toEqual(
    withoutInstance(nobody.body as Record<string, unknown>),
  );
  expect(Object.keys(real.headers).toSorted()).toEqual(Object.keys(nobody.headers).toSorted());
});

it('B02 another person in the body or the query than in the path is refused, and nothing is recorded', async () => {
  const own = as(cast.neighbour.personId);
  const base = `/api/people/${cast.neighbour.personId}`;
  const foreign = { personId: cast.adult.personId };
  expect(told(await own.post(`${base}/measurements`, { ...weight, ...foreign }))).toEqual([400, 'invalid-input']);
  expect(told(await own.get(`${base}/audit/events?personId=${foreign.personId}`))).toEqual([400, 'invalid-input']);
  expect(told(await own.post(`${base}/labs/search`, foreign))).toEqual([400, 'invalid-input']);
});

it('B03 a reading of somebody else is not found under one’s own path, and is left as it is', async () => {
  const theirs = as(cast.adult.personId);
  const recorded = await theirs.post(`/api/people/${cast.adult.personId}/measurements`, weight);
  const { readingId } = recorded.body as { readonly readingId: string };
  const own = as(cast.neighbour.personId);
  const path = `/api/people/${cast.neighbour.personId}/measurements/${readingId}`;
  expect(told(await own.put(path, { ...weight, value: '99' }))).toEqual([404, 'reading-not-found']);
  expect(told(await own.delete(path))).toEqual([404, 'reading-not-found']);
  expect(told(await theirs.put(`/api/people/${cast.adult.personId}/measurements/${readingId}`, weight))).toEqual([
    200,
    undefined,
  ]);
});

it('B11 a hidden reading is answered, when somebody else corrects or retracts it, like one that never was', async () => {
  const person = as(cast.adult.personId);
  const base = `/api/people/${cast.adult.personId}`;
  const recorded = await person.post(`${base}/measurements`, { ...weight, value: '71' });
  const { readingId } = recorded.body as { readonly readingId: string };
  const position = String(recorded.headers['passbook-position']);
  const listed = await person.get(`${base}/measurements?minPosition=${position}`);
  const { items } = listed.body as {
    readonly items: readonly { readonly readingId: string; readonly source: { readonly eventId: string } }[];
  };
  const item = items.find((one) => one.readingId === readingId)?.source.eventId;
  expect(told(await person.post(`${base}/delegation/hide`, { item }))).toEqual([200, undefined]);
  const delegate = as(cast.fullDelegate.personId);
  const seen = await delegate.get(`${base}/measurements`);
  expect(seen.text).not.toContain(readingId);
  expect((seen.body as { readonly total: number }).total).toBe(items.length - 1);
  const never = 'rea_00000000000000000000';
  for (const change of [
    (id: string) => delegate.put(`${base}/measurements/${id}`, weight),
    (id: string) => delegate.delete(`${base}/measurements/${id}`),
  ]) {
    const [hidden, unknown] = [await change(readingId), await change(never)];
    expect([hidden.status, withoutInstance(hidden.body as Record<string, unknown>)]).toEqual([
      unknown.status,
      withoutInstance(unknown.body as Record<string, unknown>),
    ]);
  }
  const eyes = await person.post(`${base}/delegation/view-as`, {
    delegateId: cast.fullDelegate.personId,
    view: 'measurements',
  });
  expect((eyes.body as { readonly answer: unknown }).answer).toEqual(seen.body);
});

it('B13 a field that nobody asked for is refused', async () => {
  const own = as(cast.neighbour.personId);
  const more = { recordedAt: '2020-01-01T00:00:00Z' };
  expect(told(await own.post(`/api/people/${cast.neighbour.personId}/measurements`, { ...weight, ...more }))).toEqual([
    400,
    'invalid-input',
  ]);
});

it('B14 asking about one person leaves nobody active for the next request', async () => {
  const parent = as(cast.parent.personId);
  await parent.get(`/api/people/${cast.child.personId}/wishes`);
  const own = await parent.get(`/api/people/${cast.parent.personId}/wishes`);
  expect(own.text).not.toContain('wish-of-child');
});

it('S09 answers and refusals about people are kept by nobody on the way', async () => {
  for (const actor of [cast.adult.personId, cast.neighbour.personId]) {
    const answer = await as(actor).get(`/api/people/${cast.adult.personId}/labs`);
    expect([answer.headers['etag'], answer.headers['last-modified']]).toEqual([undefined, undefined]);
  }
  expect((await as(cast.adult.personId).get(`/api/people/${cast.adult.personId}/labs`)).headers['cache-control']).toBe(
    'no-store',
  );
});

it('D04 an open page of a parent is told nothing more from the 15th birthday on', async () => {
  const { services, clock } = room.passbook;
  const caller = {
    actor: cast.parent.personId as string as Actor,
    language: 'en',
    requestId: 'w',
    isDemoSession: false,
    readsAtHead: false,
  } as const;
  const answer = await watchChanges.perform(services, { personId: cast.child.personId }, caller);
  if (answer.kind !== 'answer') throw new Error('refused');
  const news: string[] = [];
  const ended = new Promise<void>((resolve) => {
    (answer.value as Observable<void>).subscribe({
      next: () => news.push('changed'),
      complete: resolve,
    });
  });
  const before = clock.now();
  clock.pin('2027-05-05T16:00:00.000Z' as typeof before);
  await as('operator').post(`/api/people/${cast.child.personId}/measurements`, weight);
  await ended;
  clock.pin(before);
  expect(news).toEqual([]);
});
