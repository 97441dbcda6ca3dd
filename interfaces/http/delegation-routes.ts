import { showAccessLog } from '../operations/access-log.ts';
import { checkAccess } from '../operations/access-check.ts';
import {
  acceptDelegation,
  endDelegation,
  grantDelegation,
  inviteDelegate,
  switchMinorAccess,
} from '../operations/delegation.ts';
import { hide, unhide } from '../operations/delegation-hiding.ts';
import { appointGuardian, endCustody, endGuardianship, restoreCustody } from '../operations/delegation-orders.ts';
import { listDelegations, showFamilyNotices } from '../operations/delegation-overview.ts';
import type { Operation } from '../operations/operation.ts';
import { viewAs } from '../operations/view-as.ts';
import type { Route } from './route.ts';

const ofPerson = '/api/people/{personId}/delegation';

const posted = (path: string, operation: Operation, status: Route['status'] = 200): Route => ({
  method: 'post',
  path,
  operation,
  input: { kind: 'json' },
  status,
  tag: 'delegation',
});
const read = (path: string, operation: Operation, fields: readonly string[]): Route => ({
  method: 'get',
  path,
  operation,
  input: { kind: 'query', fields },
  status: 200,
  tag: 'delegation',
});

/** Who is invited, what is hidden and from whom travels in a body. */
export const delegationRoutes: readonly Route[] = [
  read(ofPerson, listDelegations, []),
  read(`${ofPerson}/notices`, showFamilyNotices, ['on']),
  posted(`${ofPerson}/grants`, grantDelegation, 201),
  posted(`${ofPerson}/invitations`, inviteDelegate, 201),
  posted(`${ofPerson}/minor-access`, switchMinorAccess),
  posted(`${ofPerson}/hide`, hide),
  posted(`${ofPerson}/unhide`, unhide),
  posted(`${ofPerson}/view-as`, viewAs),
  posted(`${ofPerson}/guardians`, appointGuardian, 201),
  posted('/api/delegation/accept', acceptDelegation),
  posted('/api/delegation/end', endDelegation),
  posted('/api/delegation/guardians/end', endGuardianship),
  posted('/api/delegation/custody/end', endCustody),
  posted('/api/delegation/custody/restore', restoreCustody),
  posted('/api/access/check', checkAccess),
  // Whom one looks for travels in a body.
  posted('/api/people/{personId}/access-log/search', showAccessLog),
];
