import type { Language } from '../../../../read-models/read-model.ts';
import { bodyOf, client } from './client.ts';
import { newId } from './new-id.ts';

/** As the API takes it: the value in the form of its kind, such as `134/82`. */
export interface ReadingTyped {
  readonly kind: string;
  readonly value: string;
  readonly context?: string;
  /** ISO 8601 with offset. */
  readonly measuredAt: string;
}

interface Subject {
  readonly personId: string;
  readonly readingId: string;
  readonly language: Language;
}

/** The position of a write; whoever sends it again under the same id changes nothing. */
type Position = string | null;
const positionHeader = 'Passbook-Position';

export async function recordReading(
  { personId, readingId, language }: Subject,
  typed: ReadingTyped,
  signal: AbortSignal,
): Promise<Position> {
  const result = await client.POST('/api/people/{personId}/measurements', {
    params: { path: { personId } },
    body: { readingId, ...typed },
    headers: { 'Accept-Language': language },
    signal,
  });
  bodyOf(result);
  return result.response.headers.get(positionHeader);
}

export async function correctReading(
  { personId, readingId, language }: Subject,
  typed: ReadingTyped,
  signal: AbortSignal,
): Promise<Position> {
  const result = await client.PUT('/api/people/{personId}/measurements/{readingId}', {
    params: { path: { personId, readingId } },
    body: typed,
    headers: { 'Accept-Language': language },
    signal,
  });
  bodyOf(result);
  return result.response.headers.get(positionHeader);
}

export async function retractReading(
  { personId, readingId, language }: Subject,
  signal: AbortSignal,
): Promise<Position> {
  const result = await client.DELETE('/api/people/{personId}/measurements/{readingId}', {
    params: { path: { personId, readingId } },
    headers: { 'Accept-Language': language },
    signal,
  });
  bodyOf(result);
  return result.response.headers.get(positionHeader);
}

export const newReadingId = (): string => newId('rea');
