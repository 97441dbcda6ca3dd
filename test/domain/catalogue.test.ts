import { contracts as accessContracts } from '../../domain/access/index.ts';
import { contextOf, contracts, personStreams } from '../../domain/catalogue.ts';
import { contracts as delegationContracts } from '../../domain/delegation/index.ts';
import { contracts as devicesContracts } from '../../domain/devices/index.ts';
import { contracts as healthRecordContracts } from '../../domain/health-record/index.ts';
import { contracts as notificationsContracts } from '../../domain/notifications/index.ts';
import { contracts as ownRemindersContracts } from '../../domain/own-reminders/index.ts';
import { contracts as peopleContracts } from '../../domain/people/index.ts';
import { contracts as registrationContracts } from '../../domain/registration/index.ts';
import { contracts as selfMeasurementContracts } from '../../domain/self-measurement/index.ts';
import type { EventContract } from '../../domain/shared/event-contract.ts';
import { contracts as wishesContracts } from '../../domain/wishes/index.ts';
import { child } from '../support/people.ts';

const everyContract: readonly (readonly [string, EventContract])[] = Object.entries(contracts);

describe('the catalogue', () => {
  it('names the streams of a person in reading order', () =>
    expect(personStreams(child)).toEqual([
      `person-${child}`,
      `health-record-${child}`,
      `wishes-${child}`,
      `self-measurement-${child}`,
      `reminders-${child}`,
      `delegation-${child}`,
      `registration-${child}`,
      `devices-${child}`,
      `notifications-${child}`,
      `access-${child}`,
    ]));

  it('knows each event type in one context only', () => {
    const all = [
      peopleContracts,
      healthRecordContracts,
      wishesContracts,
      selfMeasurementContracts,
      ownRemindersContracts,
      delegationContracts,
      notificationsContracts,
      registrationContracts,
      devicesContracts,
      accessContracts,
    ];
    expect(all.flatMap((some) => Object.keys(some)).toSorted()).toEqual(Object.keys(contracts).toSorted());
  });

  it.each([
    ['PersonRegistered', 'people'],
    ['LabResultReported', 'health-record'],
    ['WishDeclared', 'wishes'],
    ['ReadingRecorded', 'self-measurement'],
    ['DoseTaken', 'own-reminders'],
    ['DelegationGranted', 'delegation'],
    ['PasswordSet', 'registration'],
    ['DeviceBound', 'devices'],
    ['ReminderTold', 'notifications'],
    ['AccessRefused', 'access'],
    ['SomethingFromTheFuture', undefined],
    ['toString', undefined],
  ])('finds the context of %s', (type, context) => expect(contextOf(type)).toBe(context));

  it.each(everyContract)('has a step for each older version of %s', (_type, { currentVersion, upcasters }) =>
    expect(upcasters).toHaveLength(currentVersion - 1),
  );

  it.each(everyContract)('leaves nothing of %s readable without a key', (_type, { clear }) =>
    expect(clear).toEqual([]),
  );

  it('encrypts each fact under what a person would erase it as', () => {
    const categoryOf = Object.fromEntries(everyContract.map(([type, { category }]) => [type, category]));
    expect(categoryOf).toMatchObject({
      PersonRegistered: 'identity',
      DependantLinked: 'identity',
      DependantUnlinked: 'identity',
      FactorDeclared: 'identity',
      WishNoted: 'wishes',
      NotedWishesRestated: 'wishes',
      NotedWishWithdrawn: 'wishes',
      WishDeclared: 'wishes',
      DeclaredWishWithdrawn: 'wishes',
      ReadingRecorded: 'measurements',
      ReadingCorrected: 'measurements',
      ReadingRetracted: 'measurements',
      DelegationGranted: 'identity',
      CategoryHidden: 'identity',
      RegistrationCompleted: 'identity',
      PasswordSet: 'identity',
      SignedIn: 'identity',
      QuietHoursSet: 'reminders',
      PushAddressRegistered: 'reminders',
      ReminderTold: 'reminders',
      MedicationScheduled: 'reminders',
      DoseTaken: 'reminders',
      AccessAllowed: 'access',
      AccessRefused: 'access',
    });
  });
});
