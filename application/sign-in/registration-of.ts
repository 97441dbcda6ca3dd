import type { AnyEvent } from '../../domain/catalogue.ts';
import {
  contracts,
  registration,
  registrationStream,
  type RegistrationEvent,
  type RegistrationState,
} from '../../domain/registration/index.ts';
import { fold } from '../../domain/shared/decider.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { eventPages } from '../event-log/event-pages.ts';
import type { EventCodec } from '../ports/event-codec.ts';
import type { EventStore, StreamName } from '../ports/event-store.ts';

export type RegistrationOf = (personId: PersonId) => Promise<RegistrationState>;

/** As it stands at the log's head. What was erased leaves nobody who could sign in. */
export const createRegistrationOf =
  ({ store, codec }: { readonly store: EventStore; readonly codec: EventCodec }): RegistrationOf =>
  async (personId) => {
    const draft = registration.emptyDraft();
    for await (const page of eventPages(store.readStream(registrationStream(personId) as StreamName))) {
      const decoded = await codec.decodePage(page);
      const events = decoded.flatMap((one) => (one.kind === 'decoded' ? [one.recorded.event] : []));
      fold(registration, events.filter(isOfRegistration), draft);
    }
    return draft;
  };

const isOfRegistration = (event: AnyEvent): event is RegistrationEvent => Object.hasOwn(contracts, event.type);
