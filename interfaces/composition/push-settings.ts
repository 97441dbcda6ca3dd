import { vapidIdentity } from '../../infrastructure/push/vapid.ts';
import { isKnownPushService } from '../../infrastructure/push/web-push-notifier.ts';
import type { PushOffer } from '../operations/services.ts';
import { no, ok, type Result } from '../../domain/shared/result.ts';

/** Without them reminders reach the inbox alone. */
export interface PushSettings {
  /** The JSON file of a Firebase service account. */
  readonly fcmServiceAccountFile: string | undefined;
  readonly vapid: { readonly privateNumber: string; readonly contact: string } | undefined;
  /** Set only under `PASSBOOK_TEST=1`: the origin of a push service on this machine. */
  readonly testPushOrigin?: string;
}

/** Both of VAPID's or neither: push services refuse who does not say how to be reached. */
export function readPushSettings(
  read: (name: string) => string | undefined,
): Result<PushSettings, { readonly setting: string; readonly expected: string }> {
  const fcmServiceAccountFile = read('PASSBOOK_FCM_SERVICE_ACCOUNT');
  const privateNumber = read('PASSBOOK_VAPID_PRIVATE_KEY');
  const contact = read('PASSBOOK_VAPID_CONTACT');
  const testOrigin = read('PASSBOOK_TEST') === '1' ? read('PASSBOOK_TEST_PUSH_ORIGIN') : undefined;
  const more = { fcmServiceAccountFile, ...(testOrigin === undefined ? {} : { testPushOrigin: testOrigin }) };
  if (privateNumber === undefined && contact === undefined) return ok({ ...more, vapid: undefined });
  if (privateNumber === undefined || !/^[\w-]{43}$/.test(privateNumber)) {
    return no({ setting: 'PASSBOOK_VAPID_PRIVATE_KEY', expected: '32 bytes, base64url' });
  }
  if (contact === undefined || !/^(mailto:|https:\/\/)./.test(contact)) {
    return no({ setting: 'PASSBOOK_VAPID_CONTACT', expected: 'mailto:…|https://…' });
  }
  return ok({ ...more, vapid: { privateNumber, contact } });
}

export const isPushServiceOf =
  ({ testPushOrigin }: PushSettings) =>
  (endpoint: URL): boolean =>
    isKnownPushService(endpoint) || (testPushOrigin !== undefined && endpoint.origin === testPushOrigin);

const nothingSetUp: PushSettings = { fcmServiceAccountFile: undefined, vapid: undefined };

export function pushOfferOf(settings: PushSettings = nothingSetUp): PushOffer {
  const { vapid, fcmServiceAccountFile } = settings;
  const isPushService = isPushServiceOf(settings);
  return {
    vapidPublicKey: () => (vapid === undefined ? null : vapidIdentity(vapid.privateNumber, vapid.contact).publicKey),
    offersFcm: fcmServiceAccountFile !== undefined,
    isPushService: (endpoint) => {
      const url = URL.parse(endpoint);
      return url !== null && isPushService(url);
    },
  };
}
