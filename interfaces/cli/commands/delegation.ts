import { checkAccess } from '../../operations/access-check.ts';
import {
  acceptDelegation,
  endDelegation,
  grantDelegation,
  hideCategory,
  switchMinorAccess,
  unhideCategory,
} from '../../operations/delegation.ts';
import { performs, type Verb } from '../verb.ts';

const subject = { field: 'personId', hint: 'per_… whose record it is' } as const;
const grant = { field: 'grantId', hint: 'the grantId that granting gave' } as const;
const hiding = {
  subject,
  category: { field: 'category', hint: 'see catalogue' },
  item: { field: 'item', hint: 'an event id; not built yet' },
} as const;
const none = [] as const;

export const delegationVerbs: readonly Verb[] = [
  {
    words: ['delegation', 'grant'],
    run: performs(grantDelegation),
    options: {
      subject,
      delegate: { field: 'delegateId', hint: 'per_… who may act' },
      categories: { field: 'categories', hint: 'all|a,b' },
      actions: { field: 'actions', hint: 'view,download,remind,record' },
      from: { field: 'from', hint: 'instant; default now' },
      until: { field: 'until', hint: 'instant' },
    },
    positionals: none,
  },
  { words: ['delegation', 'accept'], run: performs(acceptDelegation), options: { grant }, positionals: none },
  { words: ['delegation', 'revoke'], run: performs(endDelegation), options: { grant }, positionals: none },
  {
    words: ['delegation', 'minor-access'],
    run: performs(switchMinorAccess),
    options: { subject },
    positionals: [{ field: 'access', hint: 'on|off' }],
  },
  { words: ['delegation', 'hide'], run: performs(hideCategory), options: hiding, positionals: none },
  { words: ['delegation', 'unhide'], run: performs(unhideCategory), options: hiding, positionals: none },
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
