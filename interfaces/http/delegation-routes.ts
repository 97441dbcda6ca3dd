import { checkAccess } from '../operations/access-check.ts';
import {
  acceptDelegation,
  endDelegation,
  grantDelegation,
  hideCategory,
  switchMinorAccess,
  unhideCategory,
} from '../operations/delegation.ts';
import type { Operation } from '../operations/operation.ts';
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

/** What is hidden and from whom travels in a body. */
export const delegationRoutes: readonly Route[] = [
  posted(`${ofPerson}/grants`, grantDelegation, 201),
  posted(`${ofPerson}/minor-access`, switchMinorAccess),
  posted(`${ofPerson}/hide`, hideCategory),
  posted(`${ofPerson}/unhide`, unhideCategory),
  posted('/api/delegation/accept', acceptDelegation),
  posted('/api/delegation/end', endDelegation),
  posted('/api/access/check', checkAccess),
];
