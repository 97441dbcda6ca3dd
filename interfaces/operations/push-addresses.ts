import { z } from 'zod';
import type { PushAddress } from '../../domain/notifications/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { taipei } from '../../domain/shared/time.ts';
import { defineOperation } from './define-operation.ts';
import { decided } from './notification-decisions.ts';
import { answer, fault } from './operation.ts';
import { personIdSchema } from './schemas.ts';

const addressIdSchema = z.string().regex(/^adr_[0-9a-z]{20}$/u, 'adr_[0-9a-z]{20}');
const output = z.object({ addressId: z.string() });
const access = {
  kind: 'person',
  subject: (input: { readonly personId: PersonId }) => input.personId,
  action: 'manage',
  categories: ['reminders'],
} as const;

/** The key with which a browser subscribes: known to everybody who is sent a page. */
export const showPushKey = defineOperation({
  name: 'show-push-key',
  summary: 'The VAPID public key with which a browser subscribes to Web Push; null where it is not set up',
  input: z.strictObject({}),
  output: z.object({ publicKey: z.string().nullable() }),
  access: { kind: 'public' },
  run: ({ services }) => Promise.resolve(answer({ publicKey: services.push.vapidPublicKey() })),
});

/** Uncompressed P-256 point of 65 bytes and a secret of 16, as `PushSubscription.toJSON()` gives them. */
const pointForm = /^B[\w-]{86}$/u;
const secretForm = /^[\w-]{22}$/u;
/** FCM's tokens are some 160 characters, endpoints some 200. */
const addressCharactersMax = 2_000;

export const registerPushAddress = defineOperation({
  name: 'register-push-address',
  summary: 'Register a device for push: the FCM token of an app, or the Web Push subscription of a browser',
  // A client that may retry brings its own addressId: the same address again changes nothing.
  input: z.strictObject({
    personId: personIdSchema,
    addressId: addressIdSchema.optional(),
    kind: z.enum(['fcm', 'web-push']),
    token: z.string().min(1).max(addressCharactersMax).optional(),
    endpoint: z.url('https://…').max(addressCharactersMax).optional(),
    p256dh: z.string().regex(pointForm, 'base64url, 65 bytes').optional(),
    auth: z.string().regex(secretForm, 'base64url, 16 bytes').optional(),
  }),
  output,
  access,
  run: ({ services, caller, input }) => {
    const address = addressOf(input);
    if (!address.isWhole) return Promise.resolve(fault('invalid-input', { field: address.field, expected: '…' }));
    const { push, identifiers, clock } = services;
    if (address.value.kind === 'web-push' && !push.isPushService(address.value.endpoint)) {
      return Promise.resolve(fault('not-a-push-service', { field: 'endpoint' }));
    }
    const addressId = input.addressId ?? identifiers.entityId('adr');
    const today = clock.today(taipei);
    const command = { type: 'RegisterPushAddress', addressId, address: address.value, today } as const;
    return decided({ services, caller }, input.personId, command, { addressId });
  },
});

interface Given {
  readonly kind: PushAddress['kind'];
  readonly token?: string | undefined;
  readonly endpoint?: string | undefined;
  readonly p256dh?: string | undefined;
  readonly auth?: string | undefined;
}
type Whole =
  { readonly isWhole: true; readonly value: PushAddress } | { readonly isWhole: false; readonly field: string };

function addressOf({ kind, token, endpoint, p256dh, auth }: Given): Whole {
  if (kind === 'fcm') {
    return token === undefined ? { isWhole: false, field: 'token' } : { isWhole: true, value: { kind, token } };
  }
  if (endpoint === undefined) return { isWhole: false, field: 'endpoint' };
  if (p256dh === undefined) return { isWhole: false, field: 'p256dh' };
  if (auth === undefined) return { isWhole: false, field: 'auth' };
  return { isWhole: true, value: { kind, endpoint, p256dh, auth } };
}

export const removePushAddress = defineOperation({
  name: 'remove-push-address',
  summary: 'Remove a device: nothing is sent to it any more',
  input: z.strictObject({ personId: personIdSchema, addressId: addressIdSchema }),
  output,
  access,
  run: ({ services, caller, input: { personId, addressId } }) =>
    decided(
      { services, caller },
      personId,
      { type: 'RemovePushAddress', addressId, because: 'by-person' },
      { addressId },
    ),
});
