import type { PersonId } from '../../../domain/shared/person-id.ts';
import {
  beginSignIn,
  codeBy,
  openBrowserWithoutScreen,
  openSignInRoom,
  redeem,
  refresh,
  registerByCard,
  signIn,
  type SignInRoom,
} from '../../support/sign-in-room.ts';

const timeoutMs = 180_000;
const mei = { nationalId: 'A223456781', cardNumber: '000012345678', password: 'three quiet herons' };
let room: SignInRoom;
let [personId, otherId] = ['', ''] as unknown as [PersonId, PersonId];
beforeAll(async () => {
  room = await openSignInRoom();
  personId = await room.addPerson(mei.nationalId, '陳美玉');
  otherId = await room.addPerson('A123456789', '王大同');
  const card = room.issuer.issue(mei.nationalId, mei.cardNumber);
  const registered = await registerByCard(openBrowserWithoutScreen(room), card, mei.password);
  expect([registered.status, room.logged.filter((line) => typeof line === 'string')]).toEqual([200, []]);
}, timeoutMs);
afterAll(() => room.close());

const read = async (token: string, of: string): Promise<number> =>
  (await fetch(`${room.origin}/api/people/${of}/visits`, { headers: { authorization: `Bearer ${token}` } })).status;

it('a signed-in person reads their own visits by token and by session, and nobody else’s', async () => {
  const browser = openBrowserWithoutScreen(room);
  const tokens = await signIn(room, browser, mei);
  expect([await read(tokens.access_token, personId), await read(tokens.access_token, otherId)]).toEqual([200, 403]);
  expect((await browser.ask(`/api/people/${personId}/visits`)).status).toBe(200);
  expect((await browser.ask(`/api/people/${otherId}/visits`)).status).toBe(403);
  expect((await openBrowserWithoutScreen(room).ask(`/api/people/${personId}/visits`)).status).toBe(401);
});

it('a token that was made up is refused, also beside a session that is good', async () => {
  const browser = openBrowserWithoutScreen(room);
  await signIn(room, browser, mei);
  const path = `/api/people/${personId}/visits`;
  for (const authorization of ['Bearer x', `Bearer ${'a'.repeat(43)}`, 'Basic YTpi', 'Bearer']) {
    expect([authorization, (await browser.ask(path, { headers: { authorization } })).status]).toEqual([
      authorization,
      401,
    ]);
  }
});

it('an access token is short-lived and not kept anywhere in clear', async () => {
  const tokens = await signIn(room, openBrowserWithoutScreen(room), mei);
  expect(tokens.expires_in).toBeLessThanOrEqual(300);
  const { rows } = await room.database.pool.query<{ all: string }>(
    `SELECT coalesce(string_agg(r::text, ' '), '') AS all FROM token_records r`,
  );
  for (const token of [tokens.access_token, tokens.refresh_token]) expect(rows[0]!.all).not.toContain(token);
  const kept = await room.database.pool.query<{ sealed: Buffer }>('SELECT sealed FROM password_verifiers');
  expect(kept.rows.map(({ sealed }) => sealed.includes('argon2'))).toEqual([false]);
});

it('a refresh token is good once; used again, it ends its whole family', async () => {
  const first = await signIn(room, openBrowserWithoutScreen(room), mei);
  const second = await refresh(room, first.refresh_token);
  expect([second.status, await read(second.body.access_token, personId)]).toEqual([200, 200]);
  expect((await refresh(room, first.refresh_token)).body.error).toBe('invalid_grant');
  expect((await refresh(room, second.body.refresh_token)).body.error).toBe('invalid_grant');
  expect(await read(second.body.access_token, personId)).toBe(401);
});

it('of two uses of a refresh token at the same time, none leaves a family behind', async () => {
  const { refresh_token: token } = await signIn(room, openBrowserWithoutScreen(room), mei);
  const answers = await Promise.all([refresh(room, token), refresh(room, token)]);
  expect(answers.some(({ body }) => body.error === 'invalid_grant')).toBe(true);
  for (const { status, body } of answers) {
    if (status === 200) expect(await read(body.access_token, personId)).toBe(401);
  }
});

it('a code is redeemed once, with its own verifier alone', async () => {
  const browser = openBrowserWithoutScreen(room);
  const flow = await beginSignIn(room, browser);
  const code = await codeBy(browser, flow, mei);
  expect((await redeem(room, code, 'x'.repeat(43))).body.error).toBe('invalid_grant');
  const again = await redeem(room, code, flow.verifier);
  if (again.status === 200) expect((await redeem(room, code, flow.verifier)).body.error).toBe('invalid_grant');
});

it.each([
  ['without PKCE', { code_challenge: '' }],
  ['with a plain challenge', { code_challenge_method: 'plain' }],
  ['to another address', { redirect_uri: 'https://evil.example/done' }],
  ['of another client', { client_id: 'somebody-else' }],
  ['for a token in the address', { response_type: 'id_token token' }],
])('a sign-in %s does not begin', async (_name, more) => {
  await expect(beginSignIn(room, openBrowserWithoutScreen(room), more))
    .resolves.toMatchObject({
      form: expect.stringContaining('error=') as string,
    })
    .catch((error: unknown) => expect(String(error)).toMatch(/No redirect: 400/));
});

it('signing out everywhere ends sessions and tokens of every browser at once', async () => {
  const [here, there] = [openBrowserWithoutScreen(room), openBrowserWithoutScreen(room)];
  const [, tokens] = [await signIn(room, here, mei), await signIn(room, there, mei)];
  expect((await here.post('/sign-in/out-everywhere', {})).status).toBe(200);
  expect(await read(tokens.access_token, personId)).toBe(401);
  expect((await there.ask(`/api/people/${personId}/visits`)).status).toBe(401);
  expect((await refresh(room, tokens.refresh_token)).status).toBe(400);
});

it('signing out of one browser leaves the other signed in', async () => {
  const [here, there] = [openBrowserWithoutScreen(room), openBrowserWithoutScreen(room)];
  const tokens = await signIn(room, here, mei);
  await new Promise((resolve) => setTimeout(resolve, 1_100)); // Sign-ins are told apart by the second.
  await signIn(room, there, mei);
  await here.post('/sign-in/out', {});
  expect(await read(tokens.access_token, personId)).toBe(401);
  expect((await there.ask(`/api/people/${personId}/visits`)).status).toBe(200);
});

it('the history tells of registration and sign-ins, and holds neither password nor verifier', async () => {
  const history = await room.passbook.services.readHistory(personId, null);
  const own = history.filter(({ context }) => context === 'registration');
  expect(own.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['RegistrationCompleted', 'PasswordSet', 'SignedIn', 'SignedOutEverywhere']),
  );
  const said = JSON.stringify(own);
  for (const secret of [mei.password, 'argon2']) expect(said).not.toContain(secret);
});
