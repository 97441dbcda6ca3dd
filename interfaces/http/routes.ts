import { auditEvents, auditReplay } from '../operations/audit.ts';
import { showCatalogue } from '../operations/catalogue.ts';
import { importDocument } from '../operations/import.ts';
import { watchInbox } from '../operations/inbox.ts';
import { rebuild, redrive, verify } from '../operations/maintenance.ts';
import { listPeople } from '../operations/list-people.ts';
import { correctReading, recordReading, retractReading } from '../operations/measurements.ts';
import { declareFactor, linkDependant, registerPerson, showFactors, unlinkDependant } from '../operations/people.ts';
import { showOperations } from '../operations/views.ts';
import { watchChanges } from '../operations/watch-changes.ts';
import { declareWish, withdrawDeclaredWish } from '../operations/wishes.ts';
import { delegationRoutes } from './delegation-routes.ts';
import { deviceRoutes } from './device-routes.ts';
import { notificationRoutes } from './notification-routes.ts';
import type { Route } from './route.ts';

const person = '/api/people/{personId}';
const showQuery = { kind: 'query', fields: ['knownOn', 'minPosition'], rest: 'parameters' } as const;

/** Search terms travel in a body: `POST …/{view}/search`, otherwise the same question as `GET …/{view}`. */
const viewRoutes: readonly Route[] = [...showOperations].flatMap(([name, operation]) => [
  { method: 'get', path: `${person}/${name}`, operation, input: showQuery, status: 200, tag: 'views' },
  {
    method: 'post',
    path: `${person}/${name}/search`,
    operation,
    operationId: `search-${name}`,
    input: { kind: 'json' },
    status: 200,
    tag: 'views',
  },
]);

/** They stream, so they are mounted beside the table; their operations carry a rule like every other. */
export const streamingRoutes = [
  { method: 'post', path: `${person}/imports`, operation: importDocument },
  { method: 'get', path: `${person}/changes`, operation: watchChanges },
  { method: 'get', path: `${person}/inbox/changes`, operation: watchInbox },
] as const satisfies readonly Pick<Route, 'method' | 'path' | 'operation'>[];

/** Everything else that HTTP answers about people. */
export const routes: readonly Route[] = [
  {
    method: 'get',
    path: '/api/catalogue',
    operation: showCatalogue,
    input: { kind: 'path' },
    status: 200,
    tag: 'catalogue',
  },
  {
    method: 'get',
    path: '/api/people',
    operation: listPeople,
    input: { kind: 'query', fields: ['minPosition'] },
    status: 200,
    tag: 'people',
  },
  {
    method: 'post',
    path: '/api/people',
    operation: registerPerson,
    input: { kind: 'json' },
    status: 201,
    tag: 'people',
  },
  {
    method: 'get',
    path: `${person}/factors`,
    operation: showFactors,
    input: { kind: 'path' },
    status: 200,
    tag: 'people',
  },
  {
    method: 'post',
    path: `${person}/factors`,
    operation: declareFactor,
    input: { kind: 'json' },
    status: 201,
    tag: 'people',
  },
  {
    method: 'post',
    path: '/api/dependant-links',
    operation: linkDependant,
    input: { kind: 'json' },
    status: 201,
    tag: 'people',
  },
  {
    method: 'post',
    path: '/api/dependant-links/end',
    operation: unlinkDependant,
    input: { kind: 'json' },
    status: 200,
    tag: 'people',
  },
  ...delegationRoutes,
  ...deviceRoutes,
  ...notificationRoutes,
  ...viewRoutes,
  {
    method: 'post',
    path: `${person}/measurements`,
    operation: recordReading,
    input: { kind: 'json' },
    status: 201,
    tag: 'measurements',
  },
  {
    method: 'put',
    path: `${person}/measurements/{readingId}`,
    operation: correctReading,
    input: { kind: 'json' },
    status: 200,
    tag: 'measurements',
  },
  {
    method: 'delete',
    path: `${person}/measurements/{readingId}`,
    operation: retractReading,
    input: { kind: 'path' },
    status: 200,
    tag: 'measurements',
  },
  {
    method: 'post',
    path: `${person}/wishes`,
    operation: declareWish,
    input: { kind: 'json' },
    status: 201,
    tag: 'wishes',
  },
  {
    method: 'delete',
    path: `${person}/wishes/{wishId}`,
    operation: withdrawDeclaredWish,
    input: { kind: 'path' },
    status: 200,
    tag: 'wishes',
  },
  {
    method: 'get',
    path: `${person}/audit/events`,
    operation: auditEvents,
    input: { kind: 'query', fields: ['knownOn', 'offset', 'limit'] },
    status: 200,
    tag: 'audit',
  },
  {
    method: 'get',
    path: `${person}/audit/replay`,
    operation: auditReplay,
    input: { kind: 'query', fields: ['knownOn'] },
    status: 200,
    tag: 'audit',
  },
  {
    method: 'post',
    path: '/api/maintenance/rebuild',
    operation: rebuild,
    input: { kind: 'json' },
    status: 200,
    tag: 'maintenance',
  },
  {
    method: 'post',
    path: '/api/maintenance/verify',
    operation: verify,
    input: { kind: 'json' },
    status: 200,
    tag: 'maintenance',
  },
  {
    method: 'post',
    path: '/api/maintenance/redrive',
    operation: redrive,
    input: { kind: 'json' },
    status: 200,
    tag: 'maintenance',
  },
];
