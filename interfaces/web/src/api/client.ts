import createClient from 'openapi-fetch';
import type { Language } from '../../../../read-models/read-model.ts';
import { failureOf, RequestFailed } from './failure.ts';
import type { paths } from './openapi.ts';
import { inTurn } from './turns.ts';
import type { Person, ViewAnswers, ViewName } from './view-answers.ts';

export const client = createClient<paths>({ baseUrl: '' });

/** The worker marks an answer that it kept with the instant at which it was fresh. */
const keptAtHeader = 'Passbook-Kept-At';

/** `keptAt`: the instant of an answer that was kept for reading without network; null: fresh. */
export interface Loaded<Answer> {
  readonly answer: Answer;
  readonly keptAt: string | null;
}

export interface ViewQuestion<Name extends ViewName> {
  readonly personId: string;
  readonly view: Name;
  readonly parameters: Readonly<Record<string, string>>;
  readonly knownOn: string | null;
  readonly language: Language;
  /** The answer must have seen at least this write. */
  readonly minPosition: string | null;
}

/** Always by the search route: parameters travel in a body, never in an address. */
export async function readView<Name extends ViewName>(
  { personId, view, parameters, knownOn, language, minPosition }: ViewQuestion<Name>,
  signal: AbortSignal,
): Promise<Loaded<ViewAnswers[Name]>> {
  const path: `/api/people/{personId}/${ViewName}/search` = `/api/people/{personId}/${view}/search`;
  const body = {
    parameters,
    ...(knownOn === null ? {} : { knownOn }),
    ...(minPosition === null ? {} : { minPosition }),
  };
  const result = await inTurn(signal, () =>
    client.POST(path, { params: { path: { personId } }, body, headers: { 'Accept-Language': language }, signal }),
  );
  return { answer: bodyOf(result) as ViewAnswers[Name], keptAt: result.response.headers.get(keptAtHeader) };
}

export async function readPeople(
  language: Language,
  minPosition: string | null,
  signal: AbortSignal,
): Promise<Loaded<readonly Person[]>> {
  const query = minPosition === null ? {} : { minPosition };
  const result = await client.GET('/api/people', {
    params: { query },
    headers: { 'Accept-Language': language },
    signal,
  });
  const { people } = bodyOf(result) as { readonly people: readonly Person[] };
  return { answer: people, keptAt: result.response.headers.get(keptAtHeader) };
}

interface Result {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** Its callers give it the type by which our own server made it. */
export function bodyOf({ data, error, response }: Result): unknown {
  if (!response.ok || data === undefined) throw new RequestFailed(failureOf(response, error));
  return data;
}
