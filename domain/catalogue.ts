import { accessStream, contracts as accessContracts, type AccessEvent } from './access/index.ts';
import { contracts as delegationContracts, delegationStream, type DelegationEvent } from './delegation/index.ts';
import { contracts as devicesContracts, devicesStream, type DevicesEvent } from './devices/index.ts';
import {
  contracts as healthRecordContracts,
  healthRecordStream,
  type HealthRecordEvent,
} from './health-record/index.ts';
import {
  contracts as notificationsContracts,
  notificationsStream,
  type NotificationsEvent,
} from './notifications/index.ts';
import {
  contracts as ownRemindersContracts,
  ownRemindersStream,
  type OwnRemindersEvent,
} from './own-reminders/index.ts';
import { contracts as peopleContracts, personStream, type PeopleEvent } from './people/index.ts';
import {
  contracts as registrationContracts,
  registrationStream,
  type RegistrationEvent,
} from './registration/index.ts';
import {
  contracts as selfMeasurementContracts,
  selfMeasurementStream,
  type SelfMeasurementEvent,
} from './self-measurement/index.ts';
import type { EventContract } from './shared/event-contract.ts';
import type { PersonId } from './shared/person-id.ts';
import { contracts as wishesContracts, wishesStream, type WishesEvent } from './wishes/index.ts';

/** Every fact that any context may record. */
export type AnyEvent =
  | AccessEvent
  | DelegationEvent
  | DevicesEvent
  | HealthRecordEvent
  | NotificationsEvent
  | OwnRemindersEvent
  | PeopleEvent
  | RegistrationEvent
  | SelfMeasurementEvent
  | WishesEvent;

/**
 * In reading order: who it is, what others say, what the person says, who may act for them, how they sign in, who was told of
 * what, who looked.
 */
const contexts = [
  { name: 'people', streamOf: personStream, contracts: peopleContracts },
  { name: 'health-record', streamOf: healthRecordStream, contracts: healthRecordContracts },
  { name: 'wishes', streamOf: wishesStream, contracts: wishesContracts },
  { name: 'self-measurement', streamOf: selfMeasurementStream, contracts: selfMeasurementContracts },
  { name: 'own-reminders', streamOf: ownRemindersStream, contracts: ownRemindersContracts },
  { name: 'delegation', streamOf: delegationStream, contracts: delegationContracts },
  { name: 'registration', streamOf: registrationStream, contracts: registrationContracts },
  { name: 'devices', streamOf: devicesStream, contracts: devicesContracts },
  { name: 'notifications', streamOf: notificationsStream, contracts: notificationsContracts },
  { name: 'access', streamOf: accessStream, contracts: accessContracts },
] as const;
export type ContextName = (typeof contexts)[number]['name'];

export const contracts = {
  ...peopleContracts,
  ...healthRecordContracts,
  ...wishesContracts,
  ...selfMeasurementContracts,
  ...ownRemindersContracts,
  ...delegationContracts,
  ...registrationContracts,
  ...devicesContracts,
  ...notificationsContracts,
  ...accessContracts,
} satisfies Record<AnyEvent['type'], EventContract>;

/** All streams of a person. */
export const personStreams = (personId: PersonId): readonly string[] =>
  contexts.map(({ streamOf }) => streamOf(personId));

/** Undefined for a type that this version does not know. */
export const contextOf = (type: string): ContextName | undefined =>
  contexts.find((context) => Object.hasOwn(context.contracts, type))?.name;
