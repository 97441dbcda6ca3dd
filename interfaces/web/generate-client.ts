import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { format } from 'prettier';
import { openApiDocument } from '../http/open-api.ts';
import { routes } from '../http/routes.ts';

const file = fileURLToPath(new URL('src/api/openapi.ts', import.meta.url));

/** The types of our own page's client, from our own document; a test holds the committed file equal to this. */
export async function clientTypes(): Promise<string> {
  const document = openApiDocument(routes, 'page') as OpenAPI3;
  const declarations = astToString(await openapiTS(document, { alphabetize: true, immutable: true }));
  const notice = '/** Generated from the route table by `npm run generate:client`. Do not edit. */\n';
  return format(notice + declarations, {
    parser: 'typescript',
    printWidth: 120,
    singleQuote: true,
    trailingComma: 'all',
  });
}

export const committedClientTypes = (): Promise<string> => readFile(file, 'utf8');

if (import.meta.main) await writeFile(file, await clientTypes());
