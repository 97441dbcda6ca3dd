import {
  accessFactsOf,
  decideAccess,
  type AccessDecision,
  type AccessRequest,
  type FamilyEvent,
} from '../../domain/access/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import type { Instant } from '../../domain/shared/time.ts';
import { eventIdOf } from './events.ts';

export interface Told {
  readonly event: FamilyEvent;
  readonly recordedAt: string;
}
const early = '2000-01-01T00:00:00.000Z';

/** The n-th event has the n-th id, counted from one. */
export const factsOf = (subject: PersonId, told: readonly (FamilyEvent | Told)[], knownAt?: Instant) =>
  accessFactsOf(
    told
      .map((one) => ('event' in one ? one : { event: one, recordedAt: early }))
      .map(({ event, recordedAt }, index) => ({
        event,
        eventId: eventIdOf(index + 1),
        recordedAt: recordedAt as Instant,
        owner: subject,
        actor: 'operator' as Actor,
        simulated: false,
      }))
      .filter(({ recordedAt }) => knownAt === undefined || recordedAt <= knownAt),
  );

type Asked = Partial<Omit<AccessRequest, 'actor' | 'subject'>> & { readonly actor: string; readonly at: Instant };

/** About labs, to view them, unless the test says otherwise. */
export const decidedOn = (
  subject: PersonId,
  told: readonly (FamilyEvent | Told)[],
  { actor, ...asked }: Asked,
): AccessDecision =>
  decideAccess(factsOf(subject, told), {
    subject,
    action: 'view',
    categories: ['labs'],
    isDemoSession: false,
    ...asked,
    actor: actor as Actor,
  });
