import { no, ok, type Result } from '../../domain/shared/result.ts';

/** Without them reminders reach the inbox alone. */
export interface PushSettings {
  /** The JSON file of a Firebase service account. */
  readonly fcmServiceAccountFile: string | undefined;
  readonly vapid: { readonly privateNumber: string; readonly contact: string } | undefined;
}

/** Both of VAPID's or neither: push services refuse who does not say how to be reached. */
export function readPushSettings(
  read: (name: string) => string | undefined,
): Result<PushSettings, { readonly setting: string; readonly expected: string }> {
  const fcmServiceAccountFile = read('PASSBOOK_FCM_SERVICE_ACCOUNT');
  const privateNumber = read('PASSBOOK_VAPID_PRIVATE_KEY');
  const contact = read('PASSBOOK_VAPID_CONTACT');
  if (privateNumber === undefined && contact === undefined) return ok({ fcmServiceAccountFile, vapid: undefined });
  if (privateNumber === undefined || !/^[\w-]{43}$/.test(privateNumber)) {
    return no({ setting: 'PASSBOOK_VAPID_PRIVATE_KEY', expected: '32 bytes, base64url' });
  }
  if (contact === undefined || !/^(mailto:|https:\/\/)./.test(contact)) {
    return no({ setting: 'PASSBOOK_VAPID_CONTACT', expected: 'mailto:…|https://…' });
  }
  return ok({ fcmServiceAccountFile, vapid: { privateNumber, contact } });
}
