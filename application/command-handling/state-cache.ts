import type { Instant } from '../../domain/shared/time.ts';
import type { ExpectedRevision, StreamName } from '../ports/event-store.ts';

/** A stream as far as it was read: its fold, and what the next append must know. */
export interface FoldedStream<Draft> {
  readonly draft: Draft;
  head: ExpectedRevision;
  /** The latest of the stream; undefined before the first event. */
  recordedAt: Instant | undefined;
}

/** The two functions that give a draft its meaning: by them the cache knows that a draft is of the asker's kind. */
export interface Folding<Draft> {
  emptyDraft(): Draft;
  evolve(draft: Draft, event: never): void;
}

/**
 * Bounded by bytes, the least recently used goes first. A draft that is taken is no longer in the cache: nobody else
 * can get it, and if its owner fails it is never seen again.
 */
export interface StateCache {
  take<Draft>(stream: StreamName, folding: Folding<Draft>): FoldedStream<Draft> | undefined;
  put<Draft>(stream: StreamName, folding: Folding<Draft>, folded: FoldedStream<Draft>, stateBytes: number): void;
}

interface SomeFolding {
  emptyDraft(): unknown;
  evolve(draft: never, event: never): void;
}

interface Entry {
  readonly folding: SomeFolding;
  readonly folded: FoldedStream<unknown>;
  readonly bytes: number;
}

/** What an entry costs beside its state: two map slots, the name, four objects. Without it empty states would be free. */
export const entryBytes = 500;

export function createStateCache(bytesMax: number): StateCache {
  const entries = new Map<StreamName, Entry>(); // In order of use: an entry is taken out and put back at the end.
  let bytesUsed = 0;
  const remove = (stream: StreamName): Entry | undefined => {
    const entry = entries.get(stream);
    if (entry === undefined) return undefined;
    entries.delete(stream);
    bytesUsed -= entry.bytes;
    return entry;
  };
  return {
    take: <Draft>(stream: StreamName, folding: Folding<Draft>) => {
      const entry = remove(stream);
      if (entry === undefined || !isSameFolding(entry.folding, folding)) return undefined;
      return entry.folded as FoldedStream<Draft>; // Made by the same two functions, so of the same type.
    },
    put: (stream, folding, folded, stateBytes) => {
      remove(stream);
      const bytes = stateBytes + entryBytes;
      if (bytes > bytesMax) return;
      entries.set(stream, { folding, folded, bytes });
      bytesUsed += bytes;
      for (const oldest of entries.keys()) {
        if (bytesUsed <= bytesMax) return;
        remove(oldest);
      }
    },
  };
}

const isSameFolding = (one: SomeFolding, other: SomeFolding): boolean =>
  one.emptyDraft === other.emptyDraft && one.evolve === other.evolve;
