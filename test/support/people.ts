import type { PeopleEvent } from '../../domain/people/index.ts';
import type { NationalId, PeopleCommand } from '../../domain/people/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { CalendarDate, Instant } from '../../domain/shared/time.ts';

export const on = (date: string): CalendarDate => date as CalendarDate;
/** Seconds are enough for a story: `2026-03-01T08:00:00Z`. */
export const at = (instant: string): Instant => instant.replace('Z', '.000Z') as Instant;

export const child = 'per_child000000000000000' as PersonId;
export const mother = 'per_mother00000000000000' as PersonId;
export const father = 'per_father00000000000000' as PersonId;

type CommandOf<Type extends PeopleCommand['type']> = Extract<PeopleCommand, { type: Type }>;
type EventOf<Type extends PeopleEvent['type']> = Extract<PeopleEvent, { type: Type }>;

export const registering = (more: Partial<CommandOf<'RegisterPerson'>> = {}): CommandOf<'RegisterPerson'> => ({
  type: 'RegisterPerson',
  personId: child,
  nationalId: 'A123456789' as NationalId,
  name: '林小安',
  birthDate: on('2015-02-11'),
  sex: 'male',
  today: on('2026-03-01'),
  ...more,
});
export const registered: EventOf<'PersonRegistered'> = {
  type: 'PersonRegistered',
  data: { personId: child, nationalId: 'A123456789', name: '林小安', birthDate: on('2015-02-11'), sex: 'male' },
};
export const linked = (parentId: PersonId, effectiveFrom: string): EventOf<'DependantLinked'> => ({
  type: 'DependantLinked',
  data: { parentId, effectiveFrom: at(effectiveFrom) },
});
export const unlinked = (parentId: PersonId, effectiveFrom: string): EventOf<'DependantUnlinked'> => ({
  type: 'DependantUnlinked',
  data: { parentId, effectiveFrom: at(effectiveFrom) },
});
