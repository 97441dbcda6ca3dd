import type { Language } from '../../../../read-models/read-model.ts';
import { bodyOf, client } from './client.ts';
import { newId } from './new-id.ts';

export const wishTopics = ['organ-donation', 'palliative-care', 'resuscitation'] as const;
export type WishTopic = (typeof wishTopics)[number];

export interface WishTyped {
  /** Made before the first attempt, so that one whose outcome is unknown can be repeated. */
  readonly wishId: string;
  readonly topic: WishTopic;
  readonly text: string;
}

export const newWishId = (): string => newId('wsh');

/** The position of the write. */
type Position = string | null;

interface Subject {
  readonly personId: string;
  readonly language: Language;
}

export async function declareWish(
  { personId, language }: Subject,
  typed: WishTyped,
  signal: AbortSignal,
): Promise<Position> {
  const result = await client.POST('/api/people/{personId}/wishes', {
    params: { path: { personId } },
    body: typed,
    headers: { 'Accept-Language': language },
    signal,
  });
  bodyOf(result);
  return result.response.headers.get('Passbook-Position');
}

export async function withdrawWish(
  { personId, language }: Subject,
  wishId: string,
  signal: AbortSignal,
): Promise<Position> {
  const result = await client.DELETE('/api/people/{personId}/wishes/{wishId}', {
    params: { path: { personId, wishId } },
    headers: { 'Accept-Language': language },
    signal,
  });
  bodyOf(result);
  return result.response.headers.get('Passbook-Position');
}
