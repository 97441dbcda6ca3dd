import express, { type Express, type Request, type Response } from 'express';
import type { Services } from '../operations/services.ts';
import { respondWithAnswer, respondWithFault } from './respond.ts';
import { expressPathOf, type Route } from './route.ts';
import { callerOf, type Sessions } from './session.ts';

/** Bodies are small forms; files go through the import route, which streams. */
const jsonBodyBytesMax = 65_536;

export function mountRoutes(app: Express, routes: readonly Route[], services: Services, sessions: Sessions): void {
  const json = express.json({
    limit: jsonBodyBytesMax,
    strict: true,
    type: ['application/json', 'application/*+json'],
  });
  for (const route of routes) {
    const parsers = route.input.kind === 'json' ? [json] : [];
    app[route.method](expressPathOf(route.path), ...parsers, async (request: Request, response: Response) => {
      const caller = await callerOf(request, response, sessions);
      if (caller === undefined) {
        respondWithFault(request, response, { code: 'sign-in-required' });
        return;
      }
      const contradicted = contradictedBy(request);
      if (contradicted !== undefined) {
        respondWithFault(request, response, { code: 'invalid-input', field: contradicted, expected: 'path' });
        return;
      }
      const input = rawInputOf(route, request);
      const answer = await route.operation.perform(services, input, caller);
      respondWithAnswer(request, response, answer, route.status);
    });
  }
}

/** A body or query that names another person or thing than the path does is no slip to be smoothed over. */
function contradictedBy({ params, body, query }: Request): string | undefined {
  const given: readonly Readonly<Record<string, unknown>>[] = [query, isRecord(body) ? body : {}];
  return Object.entries(params).find(([name, value]) =>
    given.some((fields) => Object.hasOwn(fields, name) && fields[name] !== value),
  )?.[0];
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Path parameters last: a body or query cannot speak for another person than the path does. */
function rawInputOf(route: Route, request: Request): unknown {
  if (route.input.kind === 'json') {
    const body: unknown = request.body;
    return { ...(isRecord(body) ? body : {}), ...request.params };
  }
  if (route.input.kind === 'path') return { ...request.params };
  return { ...queryInputOf(route.input, request), ...request.params };
}

function queryInputOf(input: Extract<Route['input'], { kind: 'query' }>, request: Request): Record<string, unknown> {
  const gathered: Record<string, unknown> = {};
  const rest: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(request.query)) {
    if (name === 'lang') continue; // Read by `languageOf`.
    if (input.fields.includes(name)) gathered[name] = value;
    else rest[name] = value;
  }
  if (input.rest !== undefined) gathered[input.rest] = rest;
  else Object.assign(gathered, rest);
  return gathered;
}
