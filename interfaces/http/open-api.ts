import { OpenAPIRegistry, OpenApiGeneratorV31, extendZodWithOpenApi } from '@asteasolutions/zod-to-openapi';
import { z } from 'zod';
import { importDocument } from '../operations/import.ts';
import { catalogue } from '../problems/catalogue.ts';
import { pathParametersOf, type Route } from './route.ts';

extendZodWithOpenApi(z);

const problemCodes = Object.keys(catalogue);

const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number(),
    code: z.string().openapi({ description: `One of: ${problemCodes.join(', ')}` }),
    detail: z.string(),
    field: z.string().optional(),
    expected: z.string().optional(),
    errors: z.array(z.object({ field: z.string(), reason: z.string() })).optional(),
    instance: z.string().optional(),
  })
  .openapi('Problem', { description: 'RFC 9457. `code` is stable; texts follow the asked language.' });

/** The document is the route table in other words: whatever is mounted is described, and nothing else. */
export function openApiDocument(routes: readonly Route[], version: string): object {
  const registry = new OpenAPIRegistry();
  for (const route of routes) registry.registerPath(pathItemOf(route));
  registry.registerPath(importPathItem);
  return new OpenApiGeneratorV31(registry.definitions).generateDocument({
    openapi: '3.1.0',
    info: {
      title: 'Health Passbook',
      version,
      description: 'A personal health record. Views accept `knownOn` (a date or an instant) and `lang` (zh-TW or en).',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
  });
}

type PathItem = Parameters<OpenAPIRegistry['registerPath']>[0];

const fileBody = { schema: { type: 'string', format: 'binary' } } as const;

/** It streams a file, so it stands beside the route table. */
const importPathItem: PathItem = {
  method: 'post',
  path: '/api/people/{personId}/imports',
  operationId: importDocument.name,
  tags: ['imports'],
  summary: importDocument.summary,
  request: {
    params: z.object({ personId: z.string() }),
    headers: z.object({ 'passbook-zip-password': z.string().optional() }),
    body: { required: true, content: { 'application/json': fileBody, 'application/zip': fileBody } },
  },
  responses: {
    201: {
      description: 'Imported. With `Accept: text/event-stream`: events `progress`, then `result` or `problem`.',
      content: { 'application/json': { schema: importDocument.output } },
    },
    default: { description: 'A problem', content: { 'application/problem+json': { schema: problemSchema } } },
  },
};

function pathItemOf(route: Route): PathItem {
  const { operation, method, path, tag, status } = route;
  return {
    method,
    path,
    operationId: route.operationId ?? operation.name,
    tags: [tag],
    summary: operation.summary,
    request: requestOf(route),
    responses: {
      [status]: { description: 'Done', content: { 'application/json': { schema: operation.output } } },
      default: { description: 'A problem', content: { 'application/problem+json': { schema: problemSchema } } },
    },
  };
}

function requestOf(route: Route): NonNullable<PathItem['request']> {
  const names = pathParametersOf(route.path);
  const params = z.object(Object.fromEntries(names.map((name) => [name, z.string()])));
  const named = names.length === 0 ? {} : { params };
  if (route.input.kind === 'query') {
    const query = z.object(
      Object.fromEntries([...route.input.fields, 'lang'].map((name) => [name, z.string().optional()])),
    );
    return { ...named, query };
  }
  if (route.input.kind !== 'json') return named;
  return {
    ...named,
    body: { required: true, content: { 'application/json': { schema: bodySchemaOf(route, names) } } },
  };
}

/** The operation's input without what the path already says. */
function bodySchemaOf(route: Route, pathParameters: readonly string[]): z.ZodType {
  const { input } = route.operation;
  if (!(input instanceof z.ZodObject)) return input;
  const inBody = Object.entries(input.shape).filter(([name]) => !pathParameters.includes(name));
  return z.object(Object.fromEntries(inBody));
}
