import { contextOf, personStreams } from '../../domain/catalogue.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { eventPages } from '../event-log/event-pages.ts';
import type { EventCodec, UndecodableReason } from '../ports/event-codec.ts';
import type { EventStore, StreamName } from '../ports/event-store.ts';

/** One line of a person's history as an auditor reads it. What cannot be decoded is shown as such, never left out. */
export interface HistoryLine {
  readonly eventId: string;
  readonly context: string;
  readonly type: string;
  readonly schemaVersion: number;
  readonly recordedAt: Instant;
  readonly actor: string;
  readonly simulated: boolean;
  readonly data: object | null;
  readonly undecodable: UndecodableReason | null;
}

export type ReadHistory = (personId: PersonId, upTo: Instant | null) => Promise<readonly HistoryLine[]>;

/** The whole history of a person, in the order in which we learned of it. */
export function createHistoryReader(needs: { readonly store: EventStore; readonly codec: EventCodec }): ReadHistory {
  return async (personId, upTo) => {
    const lines: HistoryLine[] = [];
    for (const stream of personStreams(personId)) {
      for await (const page of eventPages(needs.store.readStream(stream as StreamName))) {
        const known = upTo === null ? page : page.filter(({ metadata }) => metadata.recordedAt <= upTo);
        for (const decoded of await needs.codec.decodePage(known)) lines.push(lineOf(decoded));
      }
    }
    return lines.toSorted((left, right) =>
      left.recordedAt < right.recordedAt ? -1 : left.recordedAt > right.recordedAt ? 1 : 0,
    );
  };
}

type Decoded = Awaited<ReturnType<EventCodec['decodePage']>>[number];

function lineOf(decoded: Decoded): HistoryLine {
  const { stored } = decoded;
  const { schemaVersion, recordedAt, actor, simulated } = stored.metadata;
  const isDecoded = decoded.kind === 'decoded';
  return {
    eventId: stored.eventId,
    context: contextOf(stored.type) ?? 'unknown',
    type: stored.type,
    schemaVersion,
    recordedAt,
    actor,
    simulated,
    data: isDecoded ? decoded.recorded.event.data : null,
    undecodable: isDecoded ? null : decoded.cause.reason,
  };
}
