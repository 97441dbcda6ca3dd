import type { EventContract } from '../shared/event-contract.ts';
import type { RegistrationEvent } from './events.ts';

const firstVersion: EventContract = { currentVersion: 1, category: 'identity', clear: [], upcasters: [] };

export const contracts = {
  RegistrationCompleted: firstVersion,
  PasswordSet: firstVersion,
  SignedIn: firstVersion,
  SignedInWithCertificate: firstVersion,
  SignedOutEverywhere: firstVersion,
  EmailStated: firstVersion,
  EmailConfirmed: firstVersion,
  RegistrationDeleted: firstVersion,
} satisfies Record<RegistrationEvent['type'], EventContract>;
