import type { EventContract } from '../shared/event-contract.ts';
import type { PeopleEvent } from './events.ts';

const firstVersion: EventContract = { currentVersion: 1, category: 'identity', clear: [], upcasters: [] };

export const contracts = {
  PersonRegistered: firstVersion,
  DependantLinked: firstVersion,
  DependantUnlinked: firstVersion,
  FactorDeclared: firstVersion,
} satisfies Record<PeopleEvent['type'], EventContract>;
