import { createECDH, createPublicKey, verify, type ECDH } from 'node:crypto';
import { vapidIdentity } from '../../../infrastructure/push/vapid.ts';
import { encryptForSubscription } from '../../../infrastructure/push/web-push-encryption.ts';
import { createWebPushNotifier, isKnownPushService } from '../../../infrastructure/push/web-push-notifier.ts';
import { createFixedClock } from '../../../infrastructure/system/fixed-clock.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { openedByBrowser } from '../../support/browser-keys.ts';
import { openPushService, type PushService } from '../../support/push-services.ts';

const curve = (privateNumber: string): ECDH => {
  const keys = createECDH('prime256v1');
  keys.setPrivateKey(privateNumber, 'base64url');
  return keys;
};
/** The example of RFC 8291, section 5 and appendix A. */
const example = {
  text: 'When I grow up, I want to be a watermelon',
  salt: 'DGv6ra1nlYgDCS1FRnbzlw',
  sender: 'yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw',
  receiver: 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94',
  p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
  auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  sealed:
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
};

describe('the encryption for a subscription', () => {
  it('is that of the standard’s example, byte by byte', () => {
    const chance = { salt: Buffer.from(example.salt, 'base64url'), sender: curve(example.sender) };
    expect(encryptForSubscription(Buffer.from(example.text), example, chance).toString('base64url')).toBe(
      example.sealed,
    );
  });

  it('is another each time, and only the subscription’s own keys open it', () => {
    const [one, other] = [1, 2].map(() => encryptForSubscription(Buffer.from('hello'), example));
    expect(one!.equals(other!)).toBe(false);
    expect(openedByBrowser(one!, curve(example.receiver), Buffer.from(example.auth, 'base64url'))).toBe('hello');
    expect(() => openedByBrowser(one!, curve(example.sender), Buffer.from(example.auth, 'base64url'))).toThrow();
  });

  it.each([
    ['a short point', { ...example, p256dh: 'AAAA' }],
    ['a point beside the curve', { ...example, p256dh: Buffer.alloc(65, 4).toString('base64url') }],
    ['a short secret', { ...example, auth: 'AAAA' }],
  ])('refuses %s', (_case, keys) =>
    expect(() => encryptForSubscription(Buffer.from('hello'), keys)).toThrow(
      expect.objectContaining({ code: 'malformed-subscription' }) as Error,
    ),
  );
});

describe('a Web Push message', () => {
  const identity = vapidIdentity(example.sender, 'mailto:operator@example.org');
  const clock = createFixedClock('2026-03-01T02:00:00.000Z' as Instant);
  let service: PushService;
  beforeEach(async () => {
    service = await openPushService();
  });
  afterEach(() => service.close());
  const notifier = createWebPushNotifier({ identity, clock, isPushService: () => true, timeoutMs: 200 });
  const addressOf = (endpoint: string) =>
    ({ kind: 'web-push', endpoint, p256dh: example.p256dh, auth: example.auth }) as const;
  const message = { key: 'per_1 per_1 mammography 2026-03-01 psh-1', ttlSeconds: 3_600 };

  it('reaches the browser, which opens it with its own keys and finds nothing of anybody’s health', async () => {
    expect(await notifier.send(addressOf(`${service.url}/send/1`), message)).toMatchObject({ kind: 'accepted' });
    const [{ path, headers, body }] = service.delivered as [(typeof service.delivered)[0]];
    const opened = openedByBrowser(body, curve(example.receiver), Buffer.from(example.auth, 'base64url'));
    expect(path).toBe('/send/1');
    expect(headers).toMatchObject({
      ttl: '3600',
      'content-encoding': 'aes128gcm',
      topic: expect.any(String) as string,
    });
    expect(JSON.parse(opened)).toEqual({
      title: '健康存摺',
      body: '您有一則新提醒 · You have a new reminder',
      tag: headers['topic'],
      open: '/inbox',
    });
  });

  it('is signed by us for that push service alone', async () => {
    await notifier.send(addressOf(`${service.url}/send/1`), message);
    const [, token, publicKey] = /^vapid t=(.+), k=(.+)$/.exec(service.received[0]!.headers.authorization!)!;
    const [head, claims, signature] = token!.split('.') as [string, string, string];
    const point = Buffer.from(publicKey!, 'base64url');
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) => half.toString('base64url'));
    const jwk = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x!, y: y! }, format: 'jwk' });
    const signed = Buffer.from(`${head}.${claims}`);
    const parts = Buffer.from(signature, 'base64url');
    expect(verify('sha256', signed, { key: jwk, dsaEncoding: 'ieee-p1363' }, parts)).toBe(true);
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toEqual({
      aud: service.url,
      exp: Date.parse('2026-03-01T14:00:00Z') / 1_000,
      sub: 'mailto:operator@example.org',
    });
  });

  it.each([
    [410, { kind: 'address-gone' }],
    [404, { kind: 'address-gone' }],
    [413, { kind: 'refused', code: 'http-413' }],
    [429, { kind: 'try-later', code: 'http-429', retryAfterMs: 7_000 }],
    [503, { kind: 'unknown', code: 'http-503', retryAfterMs: 7_000 }],
    [302, { kind: 'refused', code: 'http-302' }],
  ])('is understood when the answer is %s', async (status, outcome) => {
    const headers = { 'retry-after': '7', location: `${service.url}/elsewhere` };
    service.behave(() => ({ kind: 'answer', status, headers }));
    expect(await notifier.send(addressOf(`${service.url}/send/1`), message)).toEqual(outcome);
    expect(service.received).toHaveLength(1);
  });

  it.each([
    ['https://fcm.googleapis.com/fcm/send/x', true],
    ['https://updates.push.services.mozilla.com/wpush/v2/x', true],
    ['https://web.push.apple.com/x', true],
    ['http://fcm.googleapis.com/x', false],
    ['https://fcm.googleapis.com:8443/x', false],
    ['https://fcm.googleapis.com.example.org/x', false],
    ['https://evilpush.apple.com/x', false],
    ['https://127.0.0.1/x', false],
    ['https://169.254.169.254/latest', false],
  ])('goes to push services alone: %s is one, %s', (endpoint, isOne) =>
    expect(isKnownPushService(new URL(endpoint))).toBe(isOne),
  );
});
