import type { Express } from 'express';
import request, { type Response } from 'supertest';
import type { Actor } from '../../../domain/shared/recorded.ts';
import { createHttpServer } from '../../../interfaces/http/server.ts';
import { routes, streamingRoutes } from '../../../interfaces/http/routes.ts';
import type { Operation } from '../../../interfaces/operations/operation.ts';
import { actorKinds, openCast, type ActorKind, type Cast, type Role } from '../../support/authorization/cast.ts';
import { isAdmitted } from '../../support/authorization/expected.ts';
import { addressOf, sampleBody } from '../../support/authorization/sample-bodies.ts';
import { openHttpRoom, type HttpRoom } from '../../support/http-room.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

/** Some 1,500 requests, each with an access of its own. */
const matrixTimeoutMs = 300_000;
const actorHeader = 'x-test-actor';

let database: TestDatabase;
let signedIn: HttpRoom;
let demoApp: Express;
let cast: Cast;
beforeAll(async () => {
  database = await createTestDatabase();
  const actorOf = (incoming: { header(name: string): string | undefined }): Actor | undefined =>
    incoming.header(actorHeader) as Actor | undefined;
  signedIn = await openHttpRoom(database, { kind: 'signed-in', actorOf });
  cast = await openCast(signedIn.passbook);
  demoApp = createHttpServer({
    services: signedIn.passbook.services,
    sessions: { kind: 'demo' },
    readiness: signedIn.passbook.readiness,
    allowedHosts: [],
    version: '0.0.0-test',
    uploadFolder: signedIn.dataFolder,
    logRequest: () => undefined,
    logError: () => undefined,
  });
}, matrixTimeoutMs);
afterAll(async () => {
  await signedIn.close();
  await database.drop();
});

const actorName = ({ actor }: ActorKind): string | undefined =>
  actor !== undefined && actor in cast ? cast[actor as Role].personId : actor;

interface Cell {
  readonly route: string;
  readonly actor: ActorKind;
  readonly isExpected: boolean;
  readonly response: Response;
}

/** A person is told who they granted something to. */
const routesOfOwnTies: readonly string[] = [
  'get /api/people/{personId}/delegation',
  'post /api/people/{personId}/access-log/search',
];
const delegates: readonly string[] = ['delegate', 'fullDelegate', 'expired', 'revoked', 'offered'] satisfies Role[];

/** Words of people in whose record the caller has no business, in whatever came back. */
function foreignWords({ route, actor, isExpected, response }: Cell): readonly string[] {
  if (actor.actor === 'operator') return [];
  const said = JSON.stringify([response.text, response.headers]);
  return Object.entries(cast)
    .filter(([role]) => role !== actor.actor && !(isExpected && role === actor.subject))
    .filter(([role]) => !(actor.actor === actor.subject && routesOfOwnTies.includes(route) && delegates.includes(role)))
    .filter(([, { markers }]) => markers.some((marker) => said.includes(marker)))
    .map(([role]) => `${actor.name} reads of ${role} at ${response.status}`);
}

const asks = async (actor: ActorKind, method: string, path: string, operation: Operation): Promise<Cell> => {
  const address = addressOf(path, actor, cast);
  const asked = request(actor.actor === 'demo' ? demoApp : signedIn.app)[method as 'get' | 'post' | 'put' | 'delete'](
    address,
  );
  const name = actorName(actor);
  if (name !== undefined) asked.set(actorHeader, name);
  const response =
    method === 'get' || method === 'delete' ? await asked : await asked.send(sampleBody(operation.name, actor, cast));
  return { route: `${method} ${path}`, actor, isExpected: isAdmitted(operation, actor), response };
};

const isBroken = ({ response }: Cell): boolean => response.status >= 500;
const isRefused = ({ response }: Cell): boolean => response.status === 401 || response.status === 403;

describe.each(actorKinds.map((actor) => [actor.name, actor] as const))('%s', (_name, actor) => {
  const cells: Cell[] = [];
  beforeAll(async () => {
    for (const { method, path, operation } of routes) cells.push(await asks(actor, method, path, operation));
  }, matrixTimeoutMs);

  it('comes exactly as far as the rule of each route says', () => {
    const unexpected = cells.filter((cell) => isBroken(cell) || isRefused(cell) === cell.isExpected);
    expect(unexpected.map(({ route, response }) => `${route}: ${response.status} ${response.text}`)).toEqual([]);
    expect(cells).toHaveLength(routes.length);
  });
  it('is told nothing of anybody else', () => {
    // Whom it lists is a matter of its own, below.
    const lists = cells.filter(({ route }) => route !== 'get /api/people');
    expect(lists.flatMap(foreignWords)).toEqual([]);
  });
  it('is refused in the same words everywhere', () => {
    const refusals = cells.filter(isRefused).map(({ response }) => {
      const { instance, ...rest } = response.body as Record<string, unknown>;
      expect(String(instance)).toMatch(/^urn:request:/);
      return JSON.stringify(rest);
    });
    expect(new Set(refusals).size).toBeLessThanOrEqual(1);
  });
  it('meets the same rule where a route streams', async () => {
    if (actor.actor === undefined) return;
    const { services } = signedIn.passbook;
    const { personId } = cast[actor.subject];
    const caller = {
      actor: actorName(actor) as Actor,
      language: 'en',
      requestId: `stream-${actor.name}`,
      isDemoSession: actor.actor === 'demo',
      readsAtHead: false,
    } as const;
    for (const { operation } of streamingRoutes) {
      const open = () => Promise.resolve({ ok: false, reason: { code: 'invalid-input' } } as const);
      const input = operation.name === 'import-document' ? { personId, open } : { personId };
      const outcome = await operation.perform(services, input, caller).catch((error: unknown) => error);
      const refused = (outcome as { fault?: { code: string } }).fault?.code === 'not-permitted';
      expect([operation.name, refused]).toEqual([operation.name, !isAdmitted(operation, actor)]);
    }
  });
});

/** About nobody: no rule is needed, and none of them may touch a service. */
const routesAboutNobody = [
  'get /health/live',
  'get /health/ready',
  'get /openapi.json',
  'get /docs',
  'get /docs/start.js',
];

/** Whoever has the address has the right: `calendar-feed.int.test.ts` tries it with others. */
const routesWithASecret = ['get /calendar/:personId/:secret.ics'];

it('no route is mounted that has neither a rule nor a place among those about nobody', () => {
  const declared = [...routes, ...streamingRoutes].map(
    ({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
  );
  const mounted = mountedRoutes(signedIn.app).filter(
    (route) => !route.endsWith('/*') && route.split(' ')[1] !== 'page',
  );
  expect(mounted.toSorted()).toEqual([...declared, ...routesAboutNobody, ...routesWithASecret].toSorted());
});

/** Whose record each may open, from the rules and not from the decision: themselves, then the others. */
const opened: readonly (readonly [Role, readonly Role[]])[] = [
  ['adult', ['adult']],
  ['delegate', ['delegate', 'adult']],
  ['fullDelegate', ['fullDelegate', 'adult']],
  ['expired', ['expired']],
  ['revoked', ['revoked']],
  ['offered', ['offered']],
  ['parent', ['parent', 'child', 'teenOpen']],
  ['formerParent', ['formerParent']],
  ['withoutCustody', ['withoutCustody']],
  ['guardian', ['guardian', 'orphan', 'ward']],
  ['neighbour', ['neighbour']],
];
it.each(opened)('%s is listed those alone whose record is open to them', async (role, expected) => {
  const list = await request(signedIn.app).get('/api/people').set(actorHeader, cast[role].personId);
  const { people } = list.body as { people: { personId: string; birthDate: string | null }[] };
  expect(people.map(({ personId }) => personId).toSorted()).toEqual(
    expected.map((one) => cast[one].personId as string).toSorted(),
  );
  const granted = role === 'delegate' ? people.find(({ personId }) => personId === cast.adult.personId) : undefined;
  expect(granted?.birthDate ?? null).toBeNull();
});

it('a foreign word would be found: the person reads their own', async () => {
  const { personId, markers } = cast.adult;
  const own = await request(signedIn.app).get(`/api/people/${personId}/wishes`).set(actorHeader, personId);
  expect(markers.some((marker) => own.text.includes(marker))).toBe(true);
});

it('every route has at least ten cells', () => expect(actorKinds.length).toBeGreaterThanOrEqual(10));

interface Layer {
  readonly route?: { readonly path: unknown; readonly methods: Readonly<Record<string, boolean>> };
  readonly handle?: { readonly stack?: readonly Layer[] };
}

/** As Express holds them, whoever mounted them. A pattern is one of the page's own addresses, which hold no data. */
function mountedRoutes(app: Express): readonly string[] {
  const walk = (layers: readonly Layer[]): readonly string[] =>
    layers.flatMap(({ route, handle }) => {
      if (route === undefined) return walk(handle?.stack ?? []);
      const path = typeof route.path === 'string' ? route.path : 'page';
      return Object.keys(route.methods).map((method) => `${method} ${path}`);
    });
  return walk((app.router as unknown as { readonly stack: readonly Layer[] }).stack);
}
