import type { Language } from '../../../../read-models/read-model.ts';
import type { RowSource } from '../../../../read-models/shared/row-sources.ts';
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
  readonly added: readonly SourcedRow[];
  readonly changed: readonly (Sourced & { readonly then: unknown; readonly now: unknown })[];
  readonly removed: readonly SourcedRow[];
}
interface Sourced {
  readonly rowKey: string;
  /** Of each version that stands in the row; none where the row is a source itself. */
  readonly sources: readonly RowSource[];
}
interface SourcedRow extends Sourced {
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
