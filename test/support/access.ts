import type { AccessCommand, AccessEvent } from '../../domain/access/index.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { mother } from './people.ts';

const answered = (requestId: string, resource = 'labs') =>
  ({
    actor: mother as string as Actor,
    action: 'view',
    categories: ['labs', 'imaging'],
    resource,
    requestId,
    reasons: ['self'],
  }) as const;
export const recording = (requestId: string): AccessCommand => ({
  type: 'RecordAccess',
  ...answered(requestId),
  consentEventIds: ['5b0c3f1e-6f7a-4d0e-9a57-3f6a1c2b4d5e'],
});
export const allowed = (requestId: string, resource?: string): AccessEvent => ({
  type: 'AccessAllowed',
  data: { ...answered(requestId, resource), consentEventIds: ['5b0c3f1e-6f7a-4d0e-9a57-3f6a1c2b4d5e'] },
});
export const refusedFor = (requestId: string): AccessEvent => ({ type: 'AccessRefused', data: answered(requestId) });
export const recordingRefusal = (requestId: string): AccessCommand => ({
  type: 'RecordRefusal',
  ...answered(requestId),
});
