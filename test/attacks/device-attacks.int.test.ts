import type { PersonId } from '../../domain/shared/person-id.ts';
import { epochMsOf, instantOfEpochMs } from '../../domain/shared/time.ts';
import {
  beginSignIn,
  openBrowserWithoutScreen,
  openSignInRoom,
  redeem,
  refresh,
  registerByCard,
  signIn,
  type BrowserWithoutScreen,
  type SignInRoom,
  type Tokens,
} from '../support/sign-in-room.ts';

/* The attacks on what binds a device and on what a bound device opens, by their numbers in the threat model. */

const timeoutMs = 180_000;
const mei = { nationalId: 'A223456781', cardNumber: '000012345678', password: 'three quiet herons' };
const wen = { nationalId: 'A123456789', cardNumber: '000099998888', password: 'seven old banyan trees' };
const unregistered = 'F131104093';
const unknown = 'O158238845';

let room: SignInRoom;
let [meiId, wenId] = ['', ''] as unknown as [PersonId, PersonId];
beforeAll(async () => {
  room = await openSignInRoom();
  meiId = await room.addPerson(mei.nationalId, '陳美玉');
  wenId = await room.addPerson(wen.nationalId, '陳文雄');
  await room.addPerson(unregistered, '王大同');
  for (const who of [mei, wen]) {
    const card = room.issuer.issue(who.nationalId, who.cardNumber);
    await registerByCard(openBrowserWithoutScreen(room), card, who.password);
  }
}, timeoutMs);
afterAll(() => room.close());
beforeEach(async () => {
  room.passbook.clock.pin(undefined);
  await room.database.pool.query('DELETE FROM sign_in_attempts');
});

const browserOf = (): BrowserWithoutScreen => openBrowserWithoutScreen(room);
async function newCode(who = mei): Promise<string> {
  const computer = browserOf();
  await signIn(room, computer, who);
  const { text } = await computer.post('/sign-in/devices/code', {});
  return /<code>(\w{4}) (\w{4})<\/code>/u.exec(text)!.slice(1, 3).join('');
}
interface Tried {
  readonly status: number;
  readonly text: string;
  readonly finish: () => Promise<Tokens>;
}
/** On a device that begins a sign-in, from the form to the tokens. */
async function onDevice(
  device: BrowserWithoutScreen,
  way: 'device-code' | 'device-quick',
  fields: Readonly<Record<string, string>>,
): Promise<Tried> {
  const { form, verifier } = await beginSignIn(room, device);
  const answer = await device.post(`${form}/${way}`, fields);
  const finish = async (): Promise<Tokens> => {
    const resumed = await device.ask(answer.headers.get('location')!);
    const code = new URL(resumed.headers.get('location')!).searchParams.get('code')!;
    return (await redeem(room, code, verifier)).body;
  };
  return { status: answer.status, text: answer.text, finish };
}
const bind = (device: BrowserWithoutScreen, code: string, nationalId = mei.nationalId) =>
  onDevice(device, 'device-code', { nationalId, code, name: '手機' });
const quickly = (device: BrowserWithoutScreen, { nationalId, cardNumber } = mei) =>
  onDevice(device, 'device-quick', { nationalId, lastFour: cardNumber.slice(-4) });
async function bindWholly(device: BrowserWithoutScreen, who = mei): Promise<Tokens> {
  const tried = await bind(device, await newCode(who), who.nationalId);
  expect(tried.status).toBe(303);
  return tried.finish();
}
const reads = async (device: BrowserWithoutScreen, of: string) => (await device.ask(`/api/people/${of}/labs`)).status;
const readsBy = async ({ access_token: token }: Tokens, of: string) =>
  (await fetch(`${room.origin}/api/people/${of}/labs`, { headers: { authorization: `Bearer ${token}` } })).status;

describe('I03 a device code', () => {
  it('I03 binds one device, once', async () => {
    const code = await newCode();
    const phone = browserOf();
    const bound = await bind(phone, `${code.slice(0, 4).toLowerCase()}-${code.slice(4)}`);
    expect(bound.status).toBe(303);
    expect(await readsBy(await bound.finish(), meiId)).toBe(200);
    await phone.post('/sign-in/out', {});
    for (const device of [browserOf(), phone]) expect((await bind(device, code)).status).toBe(422);
  });

  it('I03 is of the account that made it, and of no other', async () => {
    const code = await newCode();
    const answers = [
      await bind(browserOf(), code, wen.nationalId),
      await bind(browserOf(), code, unregistered),
      await bind(browserOf(), code, unknown),
      await bind(browserOf(), 'ABCDEFGH'),
      await bind(browserOf(), ''),
    ];
    expect(new Set(answers.map(({ status, text }) => `${status} ${bare(text)}`)).size).toBe(1);
    expect((await bind(browserOf(), code)).status).toBe(303);
  });

  it('I03 is no longer good once a newer one was made', async () => {
    const older = await newCode();
    const newer = await newCode();
    expect((await bind(browserOf(), older)).status).toBe(422);
    expect((await bind(browserOf(), newer)).status).toBe(303);
  });

  it('I03 is good for a quarter of an hour by our clock, to the millisecond', async () => {
    const begun = epochMsOf(room.passbook.clock.now());
    for (const [ms, status] of [
      [900_001, 422],
      [900_000, 303],
    ] as const) {
      room.passbook.clock.pin(instantOfEpochMs(begun));
      const code = await newCode();
      room.passbook.clock.pin(instantOfEpochMs(begun + ms));
      expect((await bind(browserOf(), code)).status).toBe(status);
    }
  });

  it('I03 is guessed at five times from one place, and nobody else is held up by it', async () => {
    const code = await newCode();
    const statuses = [];
    for (let n = 0; n < 6; n += 1) statuses.push((await bind(browserOf(), `GUESS${n}AA`)).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
    expect((await bind(browserOf(), code)).status).toBe(429);
    const forUnknown = [];
    for (let n = 0; n < 6; n += 1) forUnknown.push((await bind(browserOf(), `GUESS${n}AA`, unknown)).status);
    expect(forUnknown).toEqual(statuses);
    expect((await bind(browserOf(), await newCode(wen), wen.nationalId)).status).toBe(303);
  });

  it('I03 is not in the log of events, nor in that of requests', async () => {
    const code = await newCode();
    const history = JSON.stringify(await room.passbook.services.readHistory(meiId, null));
    expect(history).toContain('DeviceCodeIssued');
    for (const written of [history, JSON.stringify(room.logged)]) expect(written).not.toContain(code);
  });
});

/** Without the address of this one sign-in. */
const bare = (text: string): string => text.replaceAll(/\/sign-in\/[\w-]{20,}/gu, '');

describe('I04 many persons on one device, and many devices of one person', () => {
  it('I04 revoking one pair ends its session and tokens at once, and leaves every other', async () => {
    const [phone, tablet] = [browserOf(), browserOf()];
    const meiOnPhone = await bindWholly(phone);
    const meiOnTablet = await bindWholly(tablet);
    const both = await room.passbook.services.devices.list(meiId);
    const marked = phone.cookies.get('passbook_bound')!.value.split('.')[0];
    const onPhone = both.find(({ deviceId }) => deviceId === marked)!;
    // Another person binds the same phone; it is one device to both.
    await phone.post('/sign-in/out', {});
    const wenOnPhone = await bindWholly(phone, wen);
    expect((await room.passbook.services.devices.list(wenId)).map(({ deviceId }) => deviceId)).toContain(
      onPhone.deviceId,
    );
    const meiAgain = browserOf();
    for (const [name, value] of phone.cookies) if (name === 'passbook_bound') meiAgain.cookies.set(name, value);
    const quick = await quickly(meiAgain);
    const quickTokens = await quick.finish();
    expect([await reads(meiAgain, meiId), await readsBy(quickTokens, meiId)]).toEqual([200, 200]);

    const computer = browserOf();
    await signIn(room, computer, mei);
    await computer.post('/sign-in/devices/revoke', { deviceId: onPhone.deviceId });
    expect([await reads(meiAgain, meiId), await readsBy(quickTokens, meiId), await readsBy(meiOnPhone, meiId)]).toEqual(
      [401, 401, 401],
    );
    const renewed = await refresh(room, quickTokens.refresh_token);
    if (renewed.status === 200) expect(await readsBy(renewed.body, meiId)).toBe(401);
    expect((await quickly(meiAgain)).status).toBe(422);
    expect([await readsBy(meiOnTablet, meiId), await reads(computer, meiId)]).toEqual([200, 200]);
    expect([await readsBy(wenOnPhone, wenId), await reads(phone, wenId)]).toEqual([200, 200]);
  });

  it('I04 whoever signs in on a shared device has nothing of the others', async () => {
    const phone = browserOf();
    const meis = await bindWholly(phone);
    await phone.post('/sign-in/out', {});
    await bindWholly(phone, wen);
    expect([await reads(phone, wenId), await reads(phone, meiId), await readsBy(meis, meiId)]).toEqual([200, 403, 401]);
  });

  it('I02 four digits open nothing without the device, and few are tried with it', async () => {
    expect((await quickly(browserOf())).status).toBe(422);
    const phone = browserOf();
    await bindWholly(phone);
    await phone.post('/sign-in/out', {});
    const mark = phone.cookies.get('passbook_bound')!;
    const forger = browserOf();
    forger.cookies.set('passbook_bound', {
      ...mark,
      value: mark.value.replace(/.$/u, (sign) => (sign === 'A' ? 'B' : 'A')),
    });
    expect((await quickly(forger)).status).toBe(422);
    // Bound to somebody else.
    expect((await quickly(phone, wen)).status).toBe(422);
    const statuses = [];
    for (let n = 0; n < 6; n += 1)
      statuses.push((await quickly(phone, { ...mei, cardNumber: `00000000000${n}` })).status);
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
    expect((await quickly(phone)).status).toBe(429);
    // The card's number and the password are another way, and are not locked by it.
    await signIn(room, browserOf(), mei);
  });

  it('I02 a new device is told to the confirmed address', async () => {
    const computer = browserOf();
    await signIn(room, computer, wen);
    await computer.post('/sign-in/account/email', { current: wen.password, email: 'wen@mail.example' });
    const asked = (await room.mail()).find(({ to }) => to === 'wen@mail.example')!;
    await computer.post('/sign-in/email', { token: /\?token=(\S+)/u.exec(asked.text)![1]! });
    await bindWholly(browserOf(), wen);
    const told = (await room.mail()).filter(
      ({ to, subject }) => to === 'wen@mail.example' && subject.includes('new device'),
    );
    expect(told).toHaveLength(1);
  });
});

it('lists, renames and refuses by the API, for the person alone', async () => {
  const phone = browserOf();
  const { access_token: token } = await bindWholly(phone, wen);
  const ask = async (path: string, body?: object) => {
    const response = await fetch(`${room.origin}/api/people/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, body: (await response.json()) as Readonly<Record<string, unknown>> };
  };
  const listed = (await ask(`${wenId}/devices`)).body['devices'] as readonly { deviceId: string }[];
  const { deviceId } = listed[0]!;
  expect((await ask(`${wenId}/devices/${deviceId}/name`, { name: '文雄的手機' })).body).toEqual({
    deviceId,
    name: '文雄的手機',
  });
  expect((await ask(`${wenId}/devices/${deviceId}/name`, { name: ' ' })).body).toMatchObject({
    code: 'device-name-invalid',
  });
  expect((await ask(`${meiId}/devices`)).status).toBe(403);
  const issued = await ask(`${wenId}/devices/codes`, {});
  expect(issued.body).toMatchObject({ payload: `passbook-device-code:${String(issued.body['code'])}` });
  expect((await ask(`${wenId}/devices/${deviceId}/revoke`, {})).status).toBe(200);
  expect((await ask(`${wenId}/devices`)).status).toBe(401);
});
