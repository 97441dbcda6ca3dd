import { UndecodableEvent, type DecodedEvent, type EventCodec } from '../../../application/ports/event-codec.ts';
import type { StoredEvent } from '../../../application/ports/event-store.ts';
import type { AnyEvent } from '../../../domain/catalogue.ts';

/** Events in clear, so that several processes can read one log without keys. The real codec has tests of its own. */
export const plainCodec: EventCodec = {
  encode: (facts) =>
    Promise.resolve(
      facts.map(({ fact, envelope }) => {
        const { eventId, owner, actor, recordedAt, simulated } = envelope;
        const metadata = { schemaVersion: 1, recordedAt, owner, actor, keyId: 'none', simulated, clear: {} };
        return { eventId, type: fact.type, data: new TextEncoder().encode(JSON.stringify(fact.data)), metadata };
      }),
    ),
  decode: (stored) => {
    const decoded = decodeOne(stored);
    return decoded.kind === 'decoded' ? Promise.resolve(decoded.recorded) : Promise.reject(decoded.cause);
  },
  decodePage: (page) => Promise.resolve(page.map(decodeOne)),
};

/** Bytes that no version of the program can decode. */
export const poison = new TextEncoder().encode('{"readingId":');
/** Those of an event whose key is gone. */
export const erased = new TextEncoder().encode('erased');

function decodeOne(stored: StoredEvent): DecodedEvent {
  const text = new TextDecoder().decode(stored.data);
  if (text === 'erased') return { kind: 'undecodable', stored, cause: new UndecodableEvent('key-destroyed') };
  const { recordedAt, owner, actor, simulated } = stored.metadata;
  try {
    const event = { type: stored.type, data: JSON.parse(text) as object } as AnyEvent;
    return {
      kind: 'decoded',
      stored,
      recorded: { event, eventId: stored.eventId, recordedAt, owner, actor, simulated },
    };
  } catch {
    return { kind: 'undecodable', stored, cause: new UndecodableEvent('not-json') };
  }
}
