import { auditEvents, auditReplay } from '../operations/audit.ts';
import { showCatalogue } from '../operations/catalogue.ts';
import { listPeople } from '../operations/list-people.ts';
import { showAccessLog } from '../operations/access-log.ts';
import { migrate, rebuild, redrive, verify } from '../operations/maintenance.ts';
import { recordReading } from '../operations/measurements.ts';
import { declareFactor, linkDependant, registerPerson, showFactors, unlinkDependant } from '../operations/people.ts';
import { delegationVerbs } from './commands/delegation.ts';
import { importVerb } from './commands/import.ts';
import { notificationVerbs } from './commands/notifications.ts';
import { ownReminderVerbs } from './commands/own-reminders.ts';
import { remindersVerb, showVerb } from './commands/show.ts';
import { performs, type Verb, type VerbRun } from './verb.ts';

const person = { field: 'personId', hint: 'per_… of the person' } as const;
const none = [] as const;
const linkOptions = {
  child: { field: 'childId', hint: 'per_… of the child' },
  parent: { field: 'parentId', hint: 'per_… of the parent' },
  from: { field: 'from', hint: 'date or instant; default now' },
} as const;

/** Whatever is no field of its own is a parameter of the log. */
const accessLogVerb: VerbRun = (services, { personId, ...parameters }, caller) =>
  showAccessLog.perform(services, { personId, parameters }, caller);

/** Every verb that runs one operation. `serve` and `batch` are programs of their own. */
export const verbs: readonly Verb[] = [
  {
    words: ['people', 'add'],
    run: performs(registerPerson),
    options: {
      'national-id': { field: 'nationalId', hint: 'ID number, @file or @-', mayComeFromFile: true },
      name: { field: 'name', hint: 'name, @file or @-', mayComeFromFile: true },
      'birth-date': { field: 'birthDate', hint: 'YYYY-MM-DD' },
      sex: { field: 'sex', hint: 'female|male' },
    },
    positionals: none,
  },
  {
    words: ['people', 'declare'],
    run: performs(declareFactor),
    options: {
      person,
      factor: { field: 'factor', hint: 'NAME=VALUE; see catalogue' },
      from: { field: 'from', hint: 'YYYY-MM-DD; default today' },
    },
    positionals: none,
  },
  { words: ['people', 'factors'], run: performs(showFactors), options: { person }, positionals: none },
  { words: ['people', 'link-dependant'], run: performs(linkDependant), options: linkOptions, positionals: none },
  { words: ['people', 'unlink-dependant'], run: performs(unlinkDependant), options: linkOptions, positionals: none },
  { words: ['people', 'list'], run: performs(listPeople), options: {}, positionals: none },
  ...delegationVerbs,
  importVerb,
  showVerb,
  ...notificationVerbs,
  ...ownReminderVerbs,
  remindersVerb,
  {
    words: ['measure'],
    run: performs(recordReading),
    options: {
      person,
      kind: { field: 'kind', hint: 'blood-pressure, glucose, …; see catalogue' },
      value: { field: 'value', hint: '134/82, 105, started, …' },
      context: { field: 'context', hint: 'glucose: fasting|after-meal|random' },
      at: { field: 'measuredAt', hint: 'instant with offset' },
    },
    positionals: none,
  },
  {
    words: ['audit', 'events'],
    run: performs(auditEvents),
    options: { person, 'known-on': { field: 'knownOn', hint: 'date or instant' } },
    positionals: none,
  },
  {
    words: ['audit', 'replay'],
    run: performs(auditReplay),
    options: { person, 'known-on': { field: 'knownOn', hint: 'date or instant' } },
    positionals: none,
  },
  {
    words: ['access', 'log'],
    run: accessLogVerb,
    options: {
      person,
      of: { field: 'of', hint: 'look|looker; default look' },
      from: { field: 'from', hint: 'YYYY-MM-DD' },
      to: { field: 'to', hint: 'YYYY-MM-DD' },
      actor: { field: 'actor', hint: 'per_…, operator, …' },
      effect: { field: 'effect', hint: 'allowed|refused' },
    },
    positionals: none,
  },
  { words: ['rebuild'], run: performs(rebuild), options: {}, positionals: [{ field: 'model', hint: '[MODEL]' }] },
  { words: ['verify'], run: performs(verify), options: {}, positionals: none },
  { words: ['redrive'], run: performs(redrive), options: { person }, positionals: none },
  { words: ['migrate'], run: performs(migrate), options: {}, positionals: none },
  { words: ['catalogue'], run: performs(showCatalogue), options: {}, positionals: none },
];

/** Words of the public contract whose rooms are not built. */
export const notBuiltYet: readonly (readonly string[])[] = [
  ['audit', 'verify'],
  ['audit', 'prove'],
  ['audit', 'would-have'],
  ['audit', 'gaps'],
];
