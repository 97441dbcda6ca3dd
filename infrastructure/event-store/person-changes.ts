import { concatMap, defer, filter, from, map, share, type Observable } from 'rxjs';
import type { EventStore } from '../../application/ports/event-store.ts';
import type { PersonChanges } from '../../application/ports/person-changes.ts';
import type { ProjectionRunner } from '../../application/projections/run-read-models.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { eventFeed } from './event-feed.ts';

/** A page that is told too early would read what it has already. */
const projectionWaitMs = 5_000;

/** One reading of the log's end for all who watch, for as long as anybody does. Accesses are no news to the person. */
export function createPersonChanges(store: EventStore, runner: ProjectionRunner): PersonChanges {
  const changedOwners: Observable<ReadonlySet<PersonId>> = defer(() => from(store.head())).pipe(
    concatMap((head) => eventFeed(store, head)),
    concatMap(async (item) => {
      if (item.kind === 'caught-up') return new Set<PersonId>();
      await runner.waitFor(item.position, projectionWaitMs);
      const news = item.events.filter(({ type }) => !type.startsWith('Access'));
      return new Set(news.map(({ metadata }) => metadata.owner));
    }),
    share(),
  );
  return (personId) =>
    changedOwners.pipe(
      filter((owners) => owners.has(personId)),
      map(() => undefined),
    );
}
