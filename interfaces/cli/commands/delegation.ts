import { checkAccess } from '../../operations/access-check.ts';
import {
  acceptDelegation,
  endDelegation,
  grantDelegation,
  inviteDelegate,
  switchMinorAccess,
} from '../../operations/delegation.ts';
import { hide, unhide } from '../../operations/delegation-hiding.ts';
import { appointGuardian, endCustody, endGuardianship, restoreCustody } from '../../operations/delegation-orders.ts';
import { listDelegations, showFamilyNotices } from '../../operations/delegation-overview.ts';
import { viewAs } from '../../operations/view-as.ts';
import { performs, type Verb, type VerbRun } from '../verb.ts';

const subject = { field: 'personId', hint: 'per_… whose record it is' } as const;
const grant = { field: 'grantId', hint: 'the grantId that granting gave' } as const;
const terms = {
  categories: { field: 'categories', hint: 'all|a,b' },
  actions: { field: 'actions', hint: 'view,download,remind,record' },
  from: { field: 'from', hint: 'instant; default now' },
  until: { field: 'until', hint: 'instant' },
} as const;
const hiding = {
  subject,
  category: { field: 'category', hint: 'see catalogue' },
  item: { field: 'item', hint: 'or an event id: one item, in all its versions' },
} as const;
const custody = {
  child: { field: 'childId', hint: 'per_… of the child' },
  parent: { field: 'parentId', hint: 'per_… of the parent' },
  from: { field: 'from', hint: 'date or instant; default now' },
} as const;
const none = [] as const;

/** Whatever is no field of its own is a parameter of the view. */
const runViewAs: VerbRun = (services, { personId, delegateId, view, knownOn, ...parameters }, caller) =>
  viewAs.perform(
    services,
    { personId, delegateId, view, parameters, ...(knownOn === undefined ? {} : { knownOn }) },
    caller,
  );
const viewParameters = ['from', 'to', 'text', 'kind', 'category', 'limit', 'offset'] as const;

const courtVerbs: readonly Verb[] = [
  { words: ['delegation', 'end-custody'], run: performs(endCustody), options: custody, positionals: none },
  { words: ['delegation', 'restore-custody'], run: performs(restoreCustody), options: custody, positionals: none },
  {
    words: ['delegation', 'appoint-guardian'],
    run: performs(appointGuardian),
    options: {
      subject,
      guardian: { field: 'guardianId', hint: 'per_… of the guardian' },
      ward: { field: 'ward', hint: 'minor|adult' },
      from: custody.from,
      until: { field: 'until', hint: 'date or instant; default open' },
    },
    positionals: none,
  },
  {
    words: ['delegation', 'end-guardian'],
    run: performs(endGuardianship),
    options: { order: { field: 'orderId', hint: 'the orderId that appointing gave' }, from: custody.from },
    positionals: none,
  },
];

export const delegationVerbs: readonly Verb[] = [
  {
    words: ['delegation', 'grant'],
    run: performs(grantDelegation),
    options: { subject, delegate: { field: 'delegateId', hint: 'per_… who may act' }, ...terms },
    positionals: none,
  },
  {
    words: ['delegation', 'invite'],
    run: performs(inviteDelegate),
    options: {
      subject,
      name: { field: 'name', hint: 'of the delegate, @file or @-', mayComeFromFile: true },
      'national-id': { field: 'nationalId', hint: 'ID number, @file or @-', mayComeFromFile: true },
      'birth-date': { field: 'birthDate', hint: 'YYYY-MM-DD' },
      ...terms,
    },
    positionals: none,
  },
  {
    words: ['delegation', 'accept'],
    run: performs(acceptDelegation),
    options: { grant, delegate: { field: 'delegateId', hint: 'of an invitation, by the operator: for whom' } },
    positionals: none,
  },
  { words: ['delegation', 'revoke'], run: performs(endDelegation), options: { grant }, positionals: none },
  {
    words: ['delegation', 'minor-access'],
    run: performs(switchMinorAccess),
    options: { subject },
    positionals: [{ field: 'access', hint: 'on|off' }],
  },
  { words: ['delegation', 'hide'], run: performs(hide), options: hiding, positionals: none },
  { words: ['delegation', 'unhide'], run: performs(unhide), options: hiding, positionals: none },
  { words: ['delegation', 'list'], run: performs(listDelegations), options: { subject }, positionals: none },
  {
    words: ['delegation', 'notices'],
    run: performs(showFamilyNotices),
    options: { subject, on: { field: 'on', hint: 'YYYY-MM-DD; default now' } },
    positionals: none,
  },
  {
    words: ['delegation', 'view-as'],
    run: runViewAs,
    options: {
      subject,
      delegate: { field: 'delegateId', hint: 'per_… whose sight it is' },
      'known-on': { field: 'knownOn', hint: 'date or instant' },
      ...Object.fromEntries(viewParameters.map((name) => [name, { field: name, hint: 'parameter of the view' }])),
    },
    positionals: [{ field: 'view', hint: 'VIEW' }],
  },
  ...courtVerbs,
  {
    words: ['access', 'check'],
    run: performs(checkAccess),
    options: {
      actor: { field: 'actorId', hint: 'per_…, operator, staff:ID or app:ID' },
      subject,
      category: { field: 'category', hint: 'see catalogue' },
      action: { field: 'action', hint: 'view|download|remind|record; default view' },
      at: { field: 'at', hint: 'instant; default now' },
    },
    positionals: none,
  },
];
