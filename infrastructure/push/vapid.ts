import { createECDH, createPrivateKey, sign, type KeyObject } from 'node:crypto';

/** Who we are to push services (RFC 8292). */
export interface VapidIdentity {
  /** What a browser subscribes with: uncompressed P-256 point, base64url. */
  readonly publicKey: string;
  readonly privateKey: KeyObject;
  /** `mailto:` or `https:`, for the push service to complain to. */
  readonly contact: string;
}

/** From the private number of 32 bytes, base64url, as the usual generators print it. */
export function vapidIdentity(privateNumber: string, contact: string): VapidIdentity {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(privateNumber, 'base64url');
  const point = curve.getPublicKey();
  const jwk = {
    kty: 'EC',
    crv: 'P-256',
    d: privateNumber,
    x: point.subarray(1, 33).toString('base64url'),
    y: point.subarray(33).toString('base64url'),
  };
  return {
    publicKey: point.toString('base64url'),
    privateKey: createPrivateKey({ key: jwk, format: 'jwk' }),
    contact,
  };
}

/** The longest that a push service must accept is a day; half of it is what is usual. */
const tokenSeconds = 12 * 3_600;

/** The `Authorization` header for one push service. */
export function vapidAuthorization(
  { publicKey, privateKey, contact }: VapidIdentity,
  endpoint: URL,
  nowMs: number,
): string {
  const claims = { aud: endpoint.origin, exp: Math.floor(nowMs / 1_000) + tokenSeconds, sub: contact };
  const signed = [{ typ: 'JWT', alg: 'ES256' }, claims].map(encoded).join('.');
  const signature = sign('sha256', Buffer.from(signed), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  return `vapid t=${signed}.${signature.toString('base64url')}, k=${publicKey}`;
}

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
