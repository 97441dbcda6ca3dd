import { createFcmNotifier } from '../../../infrastructure/push/fcm-notifier.ts';
import { createFixedClock } from '../../../infrastructure/system/fixed-clock.ts';
import type { Notifier } from '../../../application/ports/notifier.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { fcmError, html502, openPushService, type Behaviour, type PushService } from '../../support/push-services.ts';

const clock = createFixedClock('2026-03-01T02:00:00.000Z' as Instant);
const address = { kind: 'fcm', token: 'token-1' } as const;
const key = 'per_00000000000000000001 per_00000000000000000001 mammography 2026-03-01 psh-1';

let service: PushService;
let tokensGiven = 0;
let notifier: Notifier;
beforeEach(async () => {
  service = await openPushService();
  tokensGiven = 0;
  const credential = {
    getAccessToken: () => Promise.resolve({ access_token: `access-${String((tokensGiven += 1))}`, expires_in: 3_600 }),
  };
  notifier = createFcmNotifier({ projectId: 'passbook', credential, clock, endpoint: service.url, timeoutMs: 200 });
});
afterEach(() => service.close());

const answering = (status: number, headers: Record<string, string> = {}): Behaviour => ({
  kind: 'answer',
  status,
  headers,
});

describe('a message to FCM', () => {
  it('goes to the project with a token of Google’s, and says what it is called there', async () => {
    expect(await notifier.send(address, { key, ttlSeconds: 3_600 })).toEqual({
      kind: 'accepted',
      messageId: 'projects/passbook/messages/1',
    });
    await notifier.send(address, { key, ttlSeconds: 3_600 });
    const [first] = service.received;
    expect(first?.path).toBe('/v1/projects/passbook/messages:send');
    expect(first?.headers.authorization).toBe('Bearer access-1');
    expect(tokensGiven).toBe(1);
  });

  it('tells neither whom nor what it is about, and replaces an earlier one about the same', async () => {
    await notifier.send(address, { key, ttlSeconds: 3_600 });
    await notifier.send(address, { key: `${key}-other`, ttlSeconds: 3_600 });
    await notifier.send(address, { key, ttlSeconds: 60 });
    const messages = service.delivered.map(
      ({ body }) =>
        (JSON.parse(body.toString()) as { message: { android: Record<string, { tag?: string }>; data: object } })
          .message,
    );
    const [one, other, again] = messages;
    expect(one).toEqual({
      token: 'token-1',
      notification: { title: '健康存摺', body: '您有一則新提醒 · You have a new reminder' },
      data: { open: '/inbox' },
      android: {
        collapse_key: expect.stringMatching(/^[\w-]{32}$/) as string,
        ttl: '3600s',
        notification: { tag: one?.android['collapse_key'], visibility: 'PRIVATE' },
      },
      apns: { headers: { 'apns-collapse-id': one?.android['collapse_key'], 'apns-expiration': '1772334000' } },
      webpush: { headers: { TTL: '3600', Topic: one?.android['collapse_key'] } },
    });
    expect(again?.android['collapse_key']).toBe(one?.android['collapse_key']);
    expect(other?.android['collapse_key']).not.toBe(one?.android['collapse_key']);
    for (const { body } of service.received) expect(body.toString()).not.toMatch(/per_|mammography|2026-03/);
  });

  const cases: readonly (readonly [string, Behaviour, object])[] = [
    [
      '429 with a wait',
      answering(429, { 'retry-after': '90' }),
      { kind: 'try-later', code: 'http-429', retryAfterMs: 90_000 },
    ],
    [
      '429 with a date',
      answering(429, { 'retry-after': 'Sun, 01 Mar 2026 02:02:00 GMT' }),
      { kind: 'try-later', code: 'http-429', retryAfterMs: 120_000 },
    ],
    ['429 without a wait', answering(429), { kind: 'try-later', code: 'http-429', retryAfterMs: null }],
    ['500', answering(500), { kind: 'unknown', code: 'http-500', retryAfterMs: null }],
    [
      '503 with a wait',
      answering(503, { 'retry-after': '5' }),
      { kind: 'unknown', code: 'http-503', retryAfterMs: 5_000 },
    ],
    ['502 in HTML', html502, { kind: 'unknown', code: 'http-502', retryAfterMs: null }],
    ['a connection that breaks', { kind: 'drop' }, { kind: 'unknown', retryAfterMs: null }],
    [
      'an answer that is lost after the delivery',
      { kind: 'deliver-and-drop' },
      { kind: 'unknown', retryAfterMs: null },
    ],
    ['no answer at all', { kind: 'deliver-and-hang' }, { kind: 'unknown', code: 'TimeoutError', retryAfterMs: null }],
    ['404 UNREGISTERED', fcmError(404, 'UNREGISTERED'), { kind: 'address-gone' }],
    ['404 without a code', answering(404), { kind: 'refused', code: 'http-404' }],
    [
      'UNREGISTERED under another status',
      fcmError(400, 'UNREGISTERED'),
      { kind: 'refused', code: 'http-400-UNREGISTERED' },
    ],
    ['400', fcmError(400, 'INVALID_ARGUMENT'), { kind: 'refused', code: 'http-400-INVALID_ARGUMENT' }],
    ['403', fcmError(403, 'SENDER_ID_MISMATCH'), { kind: 'refused', code: 'http-403-SENDER_ID_MISMATCH' }],
  ];
  it.each(cases)('is understood when the answer is %s, after one request', async (_case, behaviour, outcome) => {
    service.behave(() => behaviour);
    expect(await notifier.send(address, { key, ttlSeconds: 60 })).toMatchObject(outcome);
    expect(service.received).toHaveLength(1);
  });

  it('brings a new token after 401', async () => {
    service.behave(() => answering(401));
    expect(await notifier.send(address, { key, ttlSeconds: 60 })).toMatchObject({
      kind: 'try-later',
      code: 'http-401',
    });
    await notifier.send(address, { key, ttlSeconds: 60 });
    expect(service.received.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer access-1',
      'Bearer access-2',
    ]);
  });

  it('has left nobody when there was no connection', async () => {
    await service.close();
    expect(await notifier.send(address, { key, ttlSeconds: 60 })).toMatchObject({
      kind: 'try-later',
      code: 'ECONNREFUSED',
    });
  });
});
