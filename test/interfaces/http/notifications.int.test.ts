import { createECDH, randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import request, { type Response } from 'supertest';
import type { Actor } from '../../../domain/shared/recorded.ts';
import { openedByBrowser } from '../../support/browser-keys.ts';
import { openHttpRoom, type HttpRoom } from '../../support/http-room.ts';
import { openPushService, type PushService } from '../../support/push-services.ts';
import { createTestDatabase, type TestDatabase } from '../../support/test-database.ts';

/** At noon, when nothing is quiet. */
const noon = '2026-11-24T12:00:00+08:00';
const vapidKey = 'q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94';
const actorHeader = 'x-test-actor';

let database: TestDatabase;
let pushService: PushService;
let room: HttpRoom;
let mother: string;
let daughter: string;
let stranger: string;
beforeAll(async () => {
  database = await createTestDatabase();
  pushService = await openPushService();
  const actorOf = (incoming: { header(name: string): string | undefined }): Actor | undefined =>
    incoming.header(actorHeader) as Actor | undefined;
  room = await openHttpRoom(database, { kind: 'signed-in', actorOf }, environment());
  mother = await register('A123456789', '1960-05-06');
  daughter = await register('A200000003', '1990-05-06');
  stranger = await register('A100000001', '1985-05-06');
}, 60_000);
afterAll(async () => {
  await room.close();
  await pushService.close();
  await database.drop();
});

const environment = (): Record<string, string> => ({
  PASSBOOK_CLOCK: noon,
  PASSBOOK_VAPID_PRIVATE_KEY: vapidKey,
  PASSBOOK_VAPID_CONTACT: 'mailto:operator@example.org',
  PASSBOOK_TEST_PUSH_ORIGIN: pushService.url,
});

type Method = 'get' | 'post' | 'put' | 'delete';
const ask = async (actor: string, method: Method, path: string, body: object = {}): Promise<Response> => {
  const asked = request(room.app)[method](path).set(actorHeader, actor).set('Accept-Language', 'en');
  return method === 'get' || method === 'delete' ? await asked : await asked.send(body);
};
const of = (personId: string, rest: string): string => `/api/people/${personId}/${rest}`;

async function register(nationalId: string, birthDate: string): Promise<string> {
  const body = { nationalId, name: '王小美', birthDate, sex: 'female' };
  const answer = await request(room.app).post('/api/people').set(actorHeader, 'operator').send(body);
  return (answer.body as { personId: string }).personId;
}

async function deliverUntil(isEnough: () => Promise<boolean>): Promise<void> {
  const vapid = { privateNumber: vapidKey, contact: 'mailto:operator@example.org' };
  const settings = { fcmServiceAccountFile: undefined, vapid, testPushOrigin: pushService.url };
  const delivery = (await room.passbook.openDelivery(settings)).start();
  for (let tries = 0; tries < 200 && !(await isEnough()); tries++) await setTimeout(50);
  await delivery.stop();
}

const receiver = createECDH('prime256v1');
receiver.generateKeys();
const auth = randomBytes(16);
const subscription = (): object => ({
  kind: 'web-push',
  endpoint: `${pushService.url}/subscription/1`,
  p256dh: receiver.getPublicKey('base64url'),
  auth: auth.toString('base64url'),
});

const inbox = async (actor: string, personId: string) =>
  (await ask(actor, 'get', of(personId, 'inbox'))).body as {
    unread: number;
    items: { rule: string; seenOn: string | null; snoozedUntil: string | null; closedOn: string | null }[];
  };

describe('settings', () => {
  it('are kept as the person sets them', async () => {
    const mark = { item: 'dental-scaling', channel: 'web-push', mark: 'off' };
    expect((await ask(mother, 'post', of(mother, 'notifications/channels'), mark)).status).toBe(200);
    const quiet = { from: '22:30', until: '06:15', zone: 'Europe/Vienna' };
    expect((await ask(mother, 'put', of(mother, 'notifications/quiet-hours'), quiet)).status).toBe(200);
    const { body } = (await ask(mother, 'get', of(mother, 'notifications'))) as { readonly body: unknown };
    expect(body).toMatchObject({
      marks: [{ item: 'dental-scaling', channel: 'web-push', isOn: false }],
      quietHours: quiet,
      channels: [
        { channel: 'inbox', isOffered: true },
        { channel: 'fcm', isOffered: false },
        { channel: 'web-push', isOffered: true },
      ],
    });
    const none = { from: '00:00', until: '00:00', zone: 'Asia/Taipei' };
    await ask(mother, 'put', of(mother, 'notifications/quiet-hours'), none);
  });

  it.each([
    ['put', 'notifications/quiet-hours', { from: '25:00', until: '06:00' }, 'from'],
    ['put', 'notifications/quiet-hours', { from: '22:00', until: '06:00', zone: 'Mars/Olympus' }, 'zone'],
    ['put', 'notifications/quiet-hours', { from: '22:00', until: '06:00', zone: '+08:00' }, 'zone'],
    ['post', 'notifications/channels', { item: 'no-such-rule', channel: 'inbox', mark: 'on' }, 'item'],
    ['post', 'notifications/addresses', { kind: 'fcm' }, 'token'],
    ['post', 'notifications/addresses', { kind: 'web-push', endpoint: 'https://fcm.googleapis.com/x' }, 'p256dh'],
    ['post', 'reminders/snooze', { rule: 'influenza', until: '2026-11-24' }, 'until'],
    ['post', 'reminders/snooze', { rule: 'influenza', until: '2028-01-01' }, 'until'],
    ['post', 'reminders/done-elsewhere', { rule: 'influenza', doneOn: '2026-11-25' }, 'doneOn'],
    ['post', 'reminders/dismiss', { rule: 'influenza', reason: 'because' }, 'reason'],
  ] as const)('refuses by the name of the field: %s %s %j', async (method, path, body, field) => {
    const answer = await ask(mother, method, of(mother, path), body);
    expect(answer.body).toMatchObject({ field });
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });

  it('register no address that would lead into a network of ours', async () => {
    for (const endpoint of ['http://169.254.169.254/latest', 'https://example.org/push']) {
      const answer = await ask(mother, 'post', of(mother, 'notifications/addresses'), { ...subscription(), endpoint });
      expect([answer.status, answer.body]).toMatchObject([422, { code: 'not-a-push-service', field: 'endpoint' }]);
    }
  });
});

describe('a Web Push message', () => {
  it('reaches the subscription, is opened with its own keys alone, and says nothing of health', async () => {
    const key = await ask(mother, 'get', '/api/push/public-key');
    expect(key.body).toEqual({ publicKey: expect.stringMatching(/^B[\w-]{86}$/) as string });
    const added = await ask(mother, 'post', of(mother, 'notifications/addresses'), subscription());
    const { addressId } = added.body as { addressId: string };
    await deliverUntil(() => Promise.resolve(pushService.delivered.length > 0));
    const sent = pushService.delivered.map(({ body }) => openedByBrowser(body, receiver, auth));
    expect(JSON.parse(sent[0]!)).toEqual({
      title: '健康存摺',
      body: '您有一則新提醒 · You have a new reminder',
      tag: expect.stringMatching(/^[\w-]{32}$/) as string,
      open: '/inbox',
    });
    expect(sent.join()).not.toMatch(/influenza|dental|scaling|流感|洗牙/);
    expect(new Set(pushService.delivered.map(({ headers }) => headers['topic'])).size).toBe(sent.length);
    const shown = await ask(mother, 'get', of(mother, 'notifications'));
    expect(shown.body).toMatchObject({ addresses: [{ addressId, channel: 'web-push', registeredOn: '2026-11-24' }] });
    expect(shown.text).not.toContain(pushService.url);
    await ask(mother, 'delete', of(mother, `notifications/addresses/${addressId}`));
    expect((await ask(mother, 'get', of(mother, 'notifications'))).body).toMatchObject({ addresses: [] });
  });
});

describe('the inbox', () => {
  it('shows what was told, unread until it was read, and what was answered', async () => {
    await deliverUntil(async () => (await inbox(mother, mother)).items.length > 3);
    const before = await inbox(mother, mother);
    expect(before.items.map(({ rule }) => rule)).toContain('influenza');
    await ask(mother, 'post', of(mother, 'inbox/seen'), { rule: 'influenza' });
    await ask(mother, 'post', of(mother, 'reminders/snooze'), { rule: 'dental-scaling', until: '2026-12-01' });
    await ask(mother, 'post', of(mother, 'reminders/done-elsewhere'), { rule: 'pap-smear', doneOn: '2026-11-01' });
    const after = await inbox(mother, mother);
    expect(after.unread).toBe(before.unread - 1);
    expect(after.items.find(({ rule }) => rule === 'influenza')).toMatchObject({ seenOn: '2026-11-24' });
    expect(after.items.find(({ rule }) => rule === 'dental-scaling')).toMatchObject({ snoozedUntil: '2026-12-01' });
    expect(after.items.find(({ rule }) => rule === 'pap-smear')).toMatchObject({ closedOn: '2026-11-24' });
  });
});

describe('somebody else', () => {
  it('is told only with the right to it, and no longer than that', async () => {
    const listeners = of(mother, 'notifications/listeners');
    const refused = await ask(mother, 'post', listeners, { listenerId: daughter });
    expect(refused.body).toMatchObject({ code: 'listener-not-permitted', field: 'listenerId' });
    expect((await ask(daughter, 'post', of(mother, 'listening'))).status).toBe(403);

    const terms = { categories: 'all', actions: 'remind', until: '2027-11-24T00:00:00+08:00' };
    const granted = await ask(mother, 'post', of(mother, 'delegation/grants'), { ...terms, delegateId: daughter });
    const { grantId } = granted.body as { grantId: string };
    await ask(daughter, 'post', '/api/delegation/accept', { grantId });
    expect((await ask(mother, 'post', listeners, { listenerId: daughter })).status).toBe(200);
    await deliverUntil(async () => (await inbox(daughter, mother)).items.length > 3);
    expect((await inbox(daughter, mother)).items.map(({ rule }) => rule)).toContain('influenza');
    // Each answers for themself.
    expect(
      (await inbox(daughter, mother)).items.find(({ rule }) => rule === 'dental-scaling')?.snoozedUntil,
    ).toBeNull();

    await ask(mother, 'post', '/api/delegation/end', { grantId });
    expect((await ask(daughter, 'get', of(mother, 'inbox'))).status).toBe(403);
    const { body } = (await ask(mother, 'get', of(mother, 'notifications'))) as { readonly body: unknown };
    expect(body).toMatchObject({ listeners: [{ listenerId: daughter, mayBeTold: false }] });
  });

  it('cannot see or change how a person is told, and is refused the same way whoever it is', async () => {
    for (const actor of [stranger, daughter, 'staff:1', 'app:1']) {
      expect((await ask(actor, 'get', of(mother, 'notifications'))).status).toBe(403);
      expect((await ask(actor, 'post', of(mother, 'notifications/addresses'), subscription())).status).toBe(403);
      expect((await ask(actor, 'get', of(mother, 'inbox'))).status).toBe(403);
    }
  });
});

describe('what was told', () => {
  it('is on record as one access of whoever was told, before it left, and planning alone is none', async () => {
    const { body } = (await ask(mother, 'get', of(mother, 'audit/events?limit=500'))) as {
      readonly body: { readonly events: { readonly type: string; readonly data: Record<string, unknown> }[] };
    };
    const tellings = body.events.filter(({ type }) => type === 'ReminderTold');
    const accesses = body.events.filter(({ data }) => data['resource'] === 'telling-of-reminder');
    const idsOf = (wanted: string): number => tellings.filter(({ data }) => data['recipientId'] === wanted).length;
    for (const actor of [mother, daughter]) {
      expect(accesses.filter(({ data }) => data['actor'] === actor)).toHaveLength(idsOf(actor));
      expect(idsOf(actor)).toBeGreaterThan(3);
    }
  });
});
