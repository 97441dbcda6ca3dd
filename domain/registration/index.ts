import type { Decider } from '../shared/decider.ts';
import type { PersonId } from '../shared/person-id.ts';
import { decide, type RegistrationCommand, type RegistrationRefusal } from './decide.ts';
import type { RegistrationEvent } from './events.ts';
import { emptyDraft, evolve, type RegistrationDraft, type RegistrationState } from './state.ts';

export type * from './events.ts';
export type * from './decide.ts';
export type { RegistrationDraft, RegistrationState } from './state.ts';
export { parseCardNumber, type CardNumber } from './card-number.ts';
export { parseEmailAddress, type EmailAddress } from './email-address.ts';
export { contracts } from './history.ts';
export { parsePassword, type PasswordFault } from './password-rules.ts';

export const registrationStream = (personId: PersonId): string => `registration-${personId}`;

export const registration: Decider<
  RegistrationCommand,
  RegistrationEvent,
  RegistrationState,
  RegistrationDraft,
  RegistrationRefusal
> = { emptyDraft, evolve, decide, weigh: () => 600 };
