import type { PersonId } from '../../../domain/shared/person-id.ts';
import { instantOfEpochMs } from '../../../domain/shared/time.ts';
import { parseMail, type ReceivedMail } from '../../support/mailbox.ts';
import {
  beginSignIn,
  openBrowserWithoutScreen,
  openSignInRoom,
  registerByCard,
  signIn,
  type BrowserWithoutScreen,
  type SignInRoom,
} from '../../support/sign-in-room.ts';

const timeoutMs = 180_000;
const mei = { nationalId: 'A223456781', cardNumber: '000012345678', password: 'three quiet herons' };
const mailbox = 'mei@mail.example';

let room: SignInRoom;
let meiId: PersonId;
let browser: BrowserWithoutScreen;
beforeAll(async () => {
  room = await openSignInRoom();
  meiId = await room.addPerson(mei.nationalId, '陳美玉');
}, timeoutMs);
afterAll(() => room.close());
beforeEach(async () => {
  await room.database.pool.query('DELETE FROM sign_in_attempts');
  room.passbook.clock.pin(undefined);
  browser = openBrowserWithoutScreen(room);
});

const card = () => room.issuer.issue(mei.nationalId, mei.cardNumber);
/** What came since the last call. */
const seen = new Set<string>();
async function newMail(): Promise<readonly ReceivedMail[]> {
  const fresh = (await room.mail()).filter((one) => !seen.has(JSON.stringify(one)));
  for (const one of fresh) seen.add(JSON.stringify(one));
  return fresh;
}
const tokenIn = ({ text }: ReceivedMail): string => /\?token=(\S+)/u.exec(text)![1]!;
const subjects = (mail: readonly ReceivedMail[]) => mail.map(({ to, subject }) => [to, subject.split(' / ')[1]]);
const typesOf = async () => (await room.passbook.services.readHistory(meiId, null)).map(({ type }) => type);

it('sends a link at registration, which confirms once the button is pressed and not before', async () => {
  expect((await registerByCard(browser, card(), mei.password, mailbox)).status).toBe(200);
  const mail = await newMail();
  expect(subjects(mail)).toEqual([[mailbox, 'Health Passbook: confirm your e-mail address']]);
  const token = tokenIn(mail[0]!);
  const page = await browser.ask(`/sign-in/email?token=${token}`);
  expect([page.status, page.text.includes('Press the button')]).toEqual([200, true]);
  expect(await typesOf()).not.toContain('EmailConfirmed');
  expect((await browser.post('/sign-in/email', { token })).text).toContain('Your e-mail address is confirmed.');
  expect((await browser.post('/sign-in/email', { token })).status).toBe(200);
  expect((await typesOf()).filter((type) => type === 'EmailConfirmed')).toHaveLength(1);
  // Nothing of whom it is about: neither numbers nor a name.
  const letter = JSON.stringify(mail);
  for (const word of [mei.nationalId, mei.cardNumber, '陳美玉']) expect(letter).not.toContain(word);
});

it('refuses an address that could be two, before anything is registered', async () => {
  const answer = await registerByCard(browser, card(), mei.password, 'a@mail.example,b@mail.example');
  expect([answer.status, answer.text.includes('Enter one e-mail address.')]).toEqual([422, true]);
  expect(await newMail()).toEqual([]);
});

it('changes the address with the password alone, and tells the one before', async () => {
  await signIn(room, browser, mei);
  const wrong = await browser.post('/sign-in/account/email', {
    current: 'not the password',
    email: 'new@mail.example',
  });
  expect([wrong.status, await newMail()]).toEqual([422, []]);
  await browser.post('/sign-in/account/email', { current: mei.password, email: 'new@mail.example' });
  const mail = await newMail();
  expect(subjects(mail).toSorted()).toEqual([
    [mailbox, 'Health Passbook: your e-mail address was changed'],
    ['new@mail.example', 'Health Passbook: confirm your e-mail address'],
  ]);
  const account = await browser.ask('/sign-in/account');
  expect(account.text).toContain('n•••@mail.example: not confirmed yet');
});

it('sends the link again, and not without end', async () => {
  await signIn(room, browser, mei);
  const statuses = [];
  for (let n = 0; n < 6; n += 1) statuses.push((await browser.post('/sign-in/account/send-again', {})).status);
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
  expect((await newMail()).length).toBeGreaterThanOrEqual(1);
});

it('takes no link that is old, altered or for an address that was replaced', async () => {
  await signIn(room, browser, mei);
  await browser.post('/sign-in/account/email', { current: mei.password, email: 'second@mail.example' });
  const replaced = tokenIn((await newMail()).find(({ to }) => to === 'second@mail.example')!);
  await browser.post('/sign-in/account/email', { current: mei.password, email: mailbox });
  const token = tokenIn((await newMail()).find(({ to }) => to === mailbox)!);
  const statusOf = async (one: string) => (await browser.post('/sign-in/email', { token: one })).status;
  expect(await statusOf(replaced)).toBe(422);
  expect(await statusOf(token.replace(/.$/u, (last) => (last === 'A' ? 'B' : 'A')))).toBe(422);
  expect(await statusOf('')).toBe(422);
  const issuedAtMs = Number(token.split('.')[2]);
  room.passbook.clock.pin(instantOfEpochMs(issuedAtMs + 24 * 3_600_000));
  expect(await statusOf(token)).toBe(422);
  room.passbook.clock.pin(instantOfEpochMs(issuedAtMs + 24 * 3_600_000 - 1));
  expect(await statusOf(token)).toBe(200);
});

it('I08 changes the password with the one before, signs out everywhere and tells the confirmed address', async () => {
  await signIn(room, browser, mei);
  const next = 'four quiet egrets';
  const wrong = await browser.post('/sign-in/account/password', { current: 'not the password', password: next });
  expect([wrong.status, wrong.text.includes('This is not the present password.')]).toEqual([422, true]);
  const easy = await browser.post('/sign-in/account/password', { current: mei.password, password: 'short' });
  expect(easy.status).toBe(422);
  const changed = await browser.post('/sign-in/account/password', { current: mei.password, password: next });
  expect(changed.text).toContain('The password was changed');
  expect((await browser.ask(`/api/people/${meiId}/labs`)).status).toBe(401);
  expect(subjects(await newMail())).toEqual([[mailbox, 'Health Passbook: your password was changed']]);
  await signIn(room, openBrowserWithoutScreen(room), { ...mei, password: next });
  // And back by the card, of which its owner is told too.
  expect((await registerByCard(browser, card(), mei.password)).status).toBe(200);
  expect((await room.mail()).filter(({ subject }) => subject.includes('password was changed'))).toHaveLength(2);
});

it('I08 an open session guesses the password five times, and not on the person’s own sign-in', async () => {
  await signIn(room, browser, mei);
  const statuses = [];
  for (let n = 0; n < 6; n += 1) {
    statuses.push((await browser.post('/sign-in/account/delete', { current: `guess number ${n}` })).status);
  }
  expect(statuses).toEqual([422, 422, 422, 422, 422, 429]);
  expect((await browser.post('/sign-in/account/delete', { current: mei.password })).status).toBe(429);
  await signIn(room, openBrowserWithoutScreen(room), mei);
});

it('deletes a registration: nothing is left to sign in with, and registering again begins anew', async () => {
  await newMail();
  await signIn(room, browser, mei);
  const gone = await browser.post('/sign-in/account/delete', { current: mei.password });
  expect(gone.text).toContain('The registration was deleted.');
  expect((await browser.ask(`/api/people/${meiId}/labs`)).status).toBe(401);
  const { rows } = await room.database.pool.query('SELECT 1 FROM password_verifiers WHERE person_id = $1', [meiId]);
  expect(rows).toEqual([]);
  const { form } = await beginSignIn(room, browser);
  const refused = await browser.post(form, { ...mei });
  expect([refused.status, refused.text.includes('These do not fit together')]).toEqual([422, true]);
  expect(subjects(await newMail())).toEqual([[mailbox, 'Health Passbook: your registration was deleted']]);
  expect((await registerByCard(browser, card(), mei.password)).status).toBe(200);
  await signIn(room, browser, mei);
  expect((await browser.ask('/sign-in/account')).text).toContain('There is no e-mail address');
});

it('leads whoever is not signed in to the sign-in', async () => {
  for (const path of ['email', 'password', 'delete', 'send-again']) {
    const answer = await browser.post(`/sign-in/account/${path}`, { current: mei.password });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/sign-in']);
  }
});

it('reads a mail as it was written', () =>
  expect(parseMail('To: a\r\nSubject: =?UTF-8?Q?=E5=81=A5_b?=\r\n\r\nc').subject).toBe('健 b'));
