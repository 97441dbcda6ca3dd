import { issueDeviceCode, listDevices, renameDevice, revokeDevice } from '../operations/devices.ts';
import type { Route } from './route.ts';

const ofPerson = '/api/people/{personId}/devices';
const posted = { method: 'post', input: { kind: 'json' }, status: 200, tag: 'devices' } as const;

export const deviceRoutes: readonly Route[] = [
  { method: 'get', path: ofPerson, operation: listDevices, input: { kind: 'path' }, status: 200, tag: 'devices' },
  { ...posted, path: `${ofPerson}/codes`, operation: issueDeviceCode, status: 201 },
  { ...posted, path: `${ofPerson}/{deviceId}/name`, operation: renameDevice },
  { ...posted, path: `${ofPerson}/{deviceId}/revoke`, operation: revokeDevice },
];
