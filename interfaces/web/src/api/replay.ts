import type { Language } from '../../../../read-models/read-model.ts';
import type { Loaded } from './client.ts';
import { bodyOf, client } from './client.ts';
import { createResourceStore, type ResourceStore } from './resource-store.ts';

/** What the views showed on a day, folded afresh, and what differs today. */
export interface Replay {
  readonly wasParked: boolean;
  readonly isParked: boolean;
  readonly views: readonly ReplayedView[];
}
export interface ReplayedView {
  readonly view: string;
  readonly answer: unknown;
  /** Null: there is no today to compare with. */
  readonly since: RowsSince | null;
}
export interface RowsSince {
  readonly added: readonly KeyedRow[];
  readonly changed: readonly { readonly rowKey: string; readonly then: unknown; readonly now: unknown }[];
  readonly removed: readonly KeyedRow[];
}
interface KeyedRow {
  readonly rowKey: string;
  readonly row: unknown;
}

export const replayStore: ResourceStore<Replay> = createResourceStore();

export async function readReplay(
  { personId, knownOn, language }: { readonly personId: string; readonly knownOn: string; readonly language: Language },
  signal: AbortSignal,
): Promise<Loaded<Replay>> {
  const result = await client.GET('/api/people/{personId}/audit/replay', {
    params: { path: { personId }, query: { knownOn } },
    headers: { 'Accept-Language': language },
    signal,
  });
  // Made by our own server, whose document says no more of it than "object".
  return { answer: bodyOf(result) as Replay, keptAt: null };
}
