import { notifications, notificationsStream, type NotificationsState } from '../../domain/notifications/index.ts';
import { fold } from '../../domain/shared/decider.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { eventPages } from '../event-log/event-pages.ts';
import type { EventCodec } from '../ports/event-codec.ts';
import type { EventStore, StreamName } from '../ports/event-store.ts';

/** Marks, listeners, answers and receipts of a person, as the log's head has them. */
export type NotificationStates = (personId: PersonId) => Promise<NotificationsState>;

export function createNotificationStates({
  store,
  codec,
}: {
  readonly store: EventStore;
  readonly codec: EventCodec;
}): NotificationStates {
  return async (personId) => {
    const draft = notifications.emptyDraft();
    for await (const page of eventPages(store.readStream(notificationsStream(personId) as StreamName))) {
      for (const decoded of await codec.decodePage(page)) {
        // Erased is gone. Anything else that cannot be read might be a mark that says: do not tell.
        if (decoded.kind === 'decoded') fold(notifications, [decoded.recorded.event as never], draft);
        else if (decoded.cause.reason !== 'key-destroyed') throw decoded.cause;
      }
    }
    return draft;
  };
}
