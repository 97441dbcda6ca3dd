import type { ResourceStore } from '../api/resource-store.ts';
import { peopleStore, viewStores } from '../api/stores.ts';
import { peopleResource, viewResource, type Resource } from '../api/use-view.ts';
import { loadMessages } from '../messages/load-messages.ts';
import { currentLocation } from './location.ts';
import { pages } from './pages.ts';
import { personShown } from './person-shown.ts';
import { currentSettings } from './settings.ts';

/**
 * What the first view waits for is asked for together, before anything is drawn: its code, its words and the names of the
 * family; and what stands at the top of the overview as soon as it is known whose overview it is.
 */
export function askForFirstView(): void {
  const { language } = currentSettings();
  const location = currentLocation();
  if (location.page === 'gallery') return;
  if (location.page !== 'not-found') pages[location.page].fetch();
  void loadMessages(language);
  const people = peopleResource(language);
  untilAnswered(peopleStore, people, (known) => {
    const personId = personShown(known, location)?.personId;
    if (personId === undefined || location.page !== 'overview' || location.knownOn !== null) return;
    const reminders = viewResource({ personId, view: 'reminders', parameters: {}, knownOn: null, language });
    untilAnswered(viewStores.reminders, reminders, () => undefined);
  });
}

/** Listens from before the page does until there is an answer or a failure; the page's own asking then finds it. */
function untilAnswered<Answer>(
  store: ResourceStore<Answer>,
  { key, load }: Resource<Answer>,
  whenAnswered: (answer: Answer) => void,
): void {
  const stop = store.subscribe(key, load, () => {
    const snapshot = store.snapshotOf(key);
    if (snapshot.status === 'loading') return;
    stop();
    if (snapshot.status === 'ready') whenAnswered(snapshot.answer);
  });
}
