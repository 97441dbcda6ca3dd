import type { AnyEvent } from '../../domain/catalogue.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Recorded } from '../../domain/shared/recorded.ts';
import type { Folding } from '../command-handling/state-cache.ts';
import type { DecodedEvent, EventCodec } from '../ports/event-codec.ts';
import type { EventStore, StreamName } from '../ports/event-store.ts';
import { eventPages } from './event-pages.ts';

/** Of one context, for whoever asks about a person and decides nothing; commands go through the handler. */
export type StateAtHead<State> = (personId: PersonId) => Promise<State>;

export function createStateAtHead<Draft>(
  { store, codec }: { readonly store: EventStore; readonly codec: EventCodec },
  decider: Folding<Draft> & { readonly streamOf: (personId: PersonId) => string },
): StateAtHead<Draft> {
  return async (personId) => {
    const draft = decider.emptyDraft();
    for await (const page of eventPages(store.readStream(decider.streamOf(personId) as StreamName))) {
      // A stream holds its own context's events and no others.
      for (const { event } of factsIn(await codec.decodePage(page))) decider.evolve(draft, event as never);
    }
    return draft;
  };
}

/**
 * What was erased is no fact any more. Anything else that cannot be read might be what hangs on it, such as a revocation,
 * so it is thrown.
 */
export function factsIn(page: readonly DecodedEvent[]): readonly Recorded<AnyEvent>[] {
  return page.flatMap((one) => {
    if (one.kind === 'decoded') return [one.recorded];
    if (one.cause.reason === 'key-destroyed') return [];
    throw one.cause;
  });
}
