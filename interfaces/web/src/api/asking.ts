import type { Language } from '../../../../read-models/read-model.ts';
import { bodyOf } from './client.ts';

export interface Asker {
  readonly personId: string;
  readonly language: Language;
}
/** The position of the write. */
export type Position = Promise<string | null>;
export interface Sent {
  readonly data?: unknown;
  readonly error?: unknown;
  readonly response: Response;
}

/** What every request about a person says. */
export const asks = ({ personId, language }: Asker, signal: AbortSignal) => ({
  params: { path: { personId } },
  headers: { 'Accept-Language': language },
  signal,
});

export async function positionOf(sent: Promise<Sent>): Position {
  const result = await sent;
  bodyOf(result);
  return result.response.headers.get('Passbook-Position');
}
