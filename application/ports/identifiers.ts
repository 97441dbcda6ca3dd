import type { PersonId } from '../../domain/shared/person-id.ts';
import type { EventId } from '../../domain/shared/recorded.ts';

/** Chance, as a port: random in life, counted in tests. */
export interface Identifiers {
  eventId(): EventId;
  personId(): PersonId;
  /** `prefix_` and twenty random characters: documents, readings, links. */
  entityId(prefix: string): string;
}
