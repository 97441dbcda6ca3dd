import { createCipheriv, createECDH, hkdfSync, randomBytes, type ECDH } from 'node:crypto';

/** Of a browser's subscription: uncompressed P-256 point and 16 bytes, both base64url. */
export interface SubscriptionKeys {
  readonly p256dh: string;
  readonly auth: string;
}

/** Chance; given in tests, so that the example of the standard can be followed byte by byte. */
export interface EncryptionChance {
  readonly salt: Buffer;
  readonly sender: ECDH;
}

const recordBytes = 4_096;
const pointBytes = 65;
const authBytes = 16;
/** Ends the last record (RFC 8188, 2). */
const lastRecordMark = Buffer.from([2]);

/** The subscription's keys are no keys: such a message can never be sent. */
export class MalformedSubscription extends Error {
  readonly code = 'malformed-subscription';
}

/** `aes128gcm` for a push subscription (RFC 8291, 3.4): only the browser that subscribed can read it. */
export function encryptForSubscription(
  plaintext: Buffer,
  keys: SubscriptionKeys,
  { salt, sender } = freshChance(),
): Buffer<ArrayBuffer> {
  const receiverPoint = Buffer.from(keys.p256dh, 'base64url');
  const auth = Buffer.from(keys.auth, 'base64url');
  if (receiverPoint.length !== pointBytes || auth.length !== authBytes) {
    throw new MalformedSubscription('A key of the subscription has the wrong length.');
  }
  const senderPoint = sender.getPublicKey();
  const shared = sharedSecret(sender, receiverPoint);
  const context = Buffer.concat([Buffer.from('WebPush: info\0'), receiverPoint, senderPoint]);
  const inputKey = derived(shared, { salt: auth, context, bytes: 32 });
  const key = derived(inputKey, { salt, context: Buffer.from('Content-Encoding: aes128gcm\0'), bytes: 16 });
  const nonce = derived(inputKey, { salt, context: Buffer.from('Content-Encoding: nonce\0'), bytes: 12 });
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  const sealed = [cipher.update(Buffer.concat([plaintext, lastRecordMark])), cipher.final(), cipher.getAuthTag()];
  const header = Buffer.alloc(5);
  header.writeUInt32BE(recordBytes);
  header.writeUInt8(senderPoint.length, 4);
  return Buffer.concat([salt, header, senderPoint, ...sealed]);
}

function freshChance(): EncryptionChance {
  const sender = createECDH('prime256v1');
  sender.generateKeys();
  return { salt: randomBytes(16), sender };
}

function sharedSecret(sender: ECDH, receiverPoint: Buffer): Buffer {
  try {
    return sender.computeSecret(receiverPoint);
  } catch (error) {
    throw new MalformedSubscription('The key of the subscription is not a point of the curve.', { cause: error });
  }
}

const derived = (
  secret: Buffer,
  { salt, context, bytes }: { readonly salt: Buffer; readonly context: Buffer; readonly bytes: number },
): Buffer => Buffer.from(hkdfSync('sha256', secret, salt, context, bytes));
