import { people, personStream, type NationalId, type PeopleRefusal, type Sex } from '../../domain/people/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { taipei, type CalendarDate } from '../../domain/shared/time.ts';
import type { HandleCommand } from '../command-handling/command-handler.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import type { Position } from '../ports/event-store.ts';
import type { Identifiers } from '../ports/identifiers.ts';

export interface Registration {
  readonly nationalId: NationalId;
  readonly name: string;
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
}

export type RegisterPerson = (
  registration: Registration,
  actor: Actor,
) => Promise<
  | { readonly kind: 'registered'; readonly personId: PersonId; readonly position: Position | undefined }
  | { readonly kind: 'refused'; readonly refusal: PeopleRefusal; readonly personId: PersonId }
>;

/**
 * The number is reserved first, so two registrations at once meet at one person. A reservation whose event was never
 * appended (a crash between the two) is simply used by the next try.
 */
export function createRegisterPerson(needs: {
  readonly directory: Directory;
  readonly identifiers: Identifiers;
  readonly clock: Clock;
  readonly handle: HandleCommand;
}): RegisterPerson {
  const decider = { ...people, streamOf: personStream };
  return async (registration, actor) => {
    const personId = await needs.directory.reserve(registration.nationalId, needs.identifiers.personId());
    const command = {
      type: 'RegisterPerson' as const,
      personId,
      ...registration,
      today: needs.clock.today(taipei),
    };
    const handled = await needs.handle(decider, { personId, actor, command });
    return handled.kind === 'accepted'
      ? { kind: 'registered', personId, position: handled.position }
      : { kind: 'refused', refusal: handled.refusal, personId };
  };
}
