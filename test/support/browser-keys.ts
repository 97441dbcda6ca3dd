import { createDecipheriv, hkdfSync, type ECDH } from 'node:crypto';

/** What the browser does, from the header of the message and its own keys. */
export function openedByBrowser(sealed: Buffer, receiver: ECDH, auth: Buffer): string {
  const salt = sealed.subarray(0, 16);
  const senderPoint = sealed.subarray(21, 21 + sealed.readUInt8(20));
  const derive = (secret: Buffer, from: Buffer, context: Buffer, bytes: number): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, from, context, bytes));
  const context = Buffer.concat([Buffer.from('WebPush: info\0'), receiver.getPublicKey(), senderPoint]);
  const inputKey = derive(receiver.computeSecret(senderPoint), auth, context, 32);
  const key = derive(inputKey, salt, Buffer.from('Content-Encoding: aes128gcm\0'), 16);
  const nonce = derive(inputKey, salt, Buffer.from('Content-Encoding: nonce\0'), 12);
  const decipher = createDecipheriv('aes-128-gcm', key, nonce);
  decipher.setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(21 + senderPoint.length, -16)), decipher.final()]);
  if (plain.at(-1) !== 2) throw new Error('The last record is not marked as the last.');
  return plain.subarray(0, -1).toString();
}
