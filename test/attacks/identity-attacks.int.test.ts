import type { PersonId } from '../../domain/shared/person-id.ts';
import { createCardIssuer } from '../support/card-double.ts';
import {
  beginSignIn,
  openBrowserWithoutScreen,
  openSignInRoom,
  registerByCard,
  signIn,
  type BrowserWithoutScreen,
  type Credentials,
  type SignInRoom,
} from '../support/sign-in-room.ts';

/*
 * The attacks on identity that sign-in must stand, by their numbers in the list of the threat model. I05 and I09 have
 * nothing to attack yet: no phone is a factor, and nobody can be merged.
 */

const timeoutMs = 180_000;
const mei = { nationalId: 'A223456781', cardNumber: '000012345678', password: 'three quiet herons' };
const wen = { nationalId: 'A123456789', cardNumber: '000099998888', password: 'seven old banyan trees' };
/** In the directory, but never registered to sign in. */
const unregistered = { nationalId: 'F131104093', cardNumber: '000011112222', password: 'three quiet herons' };
const unknown = { ...unregistered, nationalId: 'O158238845' };

let room: SignInRoom;
const cards = (who: Credentials) => room.issuer.issue(who.nationalId, who.cardNumber);
let [meiId, wenId] = ['', ''] as unknown as [PersonId, PersonId];
beforeAll(async () => {
  room = await openSignInRoom();
  meiId = await room.addPerson(mei.nationalId, '陳美玉');
  wenId = await room.addPerson(wen.nationalId, '陳文雄');
  await room.addPerson(unregistered.nationalId, '王大同');
  for (const who of [mei, wen]) {
    expect((await registerByCard(openBrowserWithoutScreen(room), cards(who), who.password)).status).toBe(200);
  }
}, timeoutMs);
afterAll(() => room.close());
beforeEach(() => room.database.pool.query('DELETE FROM sign_in_attempts'));

const browserOf = (): BrowserWithoutScreen => openBrowserWithoutScreen(room);
const wrong = { password: 'not the password' };
async function tries(
  browser: BrowserWithoutScreen,
  credentials: readonly Credentials[],
): Promise<readonly { readonly status: number; readonly text: string; readonly ms: number }[]> {
  const { form } = await beginSignIn(room, browser);
  const answers = [];
  for (const one of credentials) {
    const begun = performance.now();
    const { status, text } = await browser.post(form, { ...one });
    answers.push({ status, text, ms: performance.now() - begun });
  }
  return answers;
}
const statusOfReading = async (browser: BrowserWithoutScreen, of: string): Promise<number> =>
  (await browser.ask(`/api/people/${of}/labs`)).status;
const medianOf = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)]!;

it(
  'I01 nobody learns from words, size or time whether a number is registered',
  async () => {
    const kinds = [
      { ...mei, ...wrong },
      { ...mei, cardNumber: '000000000000' },
      unregistered,
      unknown,
      { ...unknown, nationalId: 'not a number' },
    ];
    const rounds = 5; // Two of the kinds speak of one account, which has ten tries.
    const answers = await tries(browserOf(), Array.from({ length: rounds }, () => kinds).flat());
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.status).toBe(422);
    const medians = kinds.map((_, kind) =>
      medianOf(answers.filter((__, at) => at % kinds.length === kind).map((a) => a.ms)),
    );
    // All wait for the same moment; what is left is the machine's own noise.
    expect(Math.max(...medians) - Math.min(...medians)).toBeLessThan(40);
  },
  timeoutMs,
);

it(
  'I01 a number that is not registered is throttled like one that is, and no number is in a log',
  async () => {
    const statuses = [];
    for (const one of [{ ...mei, ...wrong }, unknown]) {
      const answers = await tries(
        browserOf(),
        Array.from({ length: 12 }, () => one),
      );
      statuses.push(answers.map(({ status }) => status));
    }
    expect(statuses[0]).toEqual([...Array.from({ length: 10 }, () => 422), 429, 429]);
    expect(statuses[1]).toEqual(statuses[0]);
    const logged = JSON.stringify(room.logged);
    for (const word of [mei.nationalId, unknown.nationalId, mei.cardNumber]) expect(logged).not.toContain(word);
  },
  timeoutMs,
);

describe('I02 knowing numbers and dates is not having the card', () => {
  const refusedLike = async (answer: Promise<{ readonly status: number; readonly text: string }>): Promise<void> => {
    const { status, text } = await answer;
    expect([status, text.includes('This card cannot be used to register')]).toEqual([422, true]);
  };
  const untouched = async (): Promise<void> => {
    const browser = browserOf();
    await signIn(room, browser, mei);
    expect(await statusOfReading(browser, meiId)).toBe(200);
  };
  const chosen = 'a password of the thief';

  it('I02 a statement without the card’s answer, or of a card that nobody issued, registers nobody', async () => {
    const foreign = createCardIssuer().issue(mei.nationalId, mei.cardNumber);
    const thief = room.issuer.issue(wen.nationalId, wen.cardNumber);
    const blank = { statement: '', issuerSignature: '', cardSignature: '' };
    const bare = cards(mei);
    await refusedLike(registerByCard(browserOf(), foreign, chosen));
    await refusedLike(registerByCard(browserOf(), () => blank, chosen));
    await refusedLike(registerByCard(browserOf(), (challenge) => ({ ...bare(challenge), cardSignature: '' }), chosen));
    // The statement of one card, answered by another.
    const mixed = (challenge: string) => ({ ...bare(challenge), cardSignature: thief(challenge).cardSignature });
    await refusedLike(registerByCard(browserOf(), mixed, chosen));
    await untouched();
  });

  it('I07 whoever registers a victim’s number first needs the victim’s card', async () => {
    const own = room.issuer.issue('Y123456788', '000077776666');
    const altered = (challenge: string) => {
      const proof = own(challenge);
      return { ...proof, statement: proof.statement.replace('Y123456788', unregistered.nationalId) };
    };
    await refusedLike(registerByCard(browserOf(), altered, chosen));
    await refusedLike(registerByCard(browserOf(), own, chosen)); // A genuine card of nobody here: the same answer.
    expect((await tries(browserOf(), [{ ...unregistered, password: chosen }]))[0]!.status).toBe(422);
  });

  it('I03 an answer of the card is good once, and for the challenge that it answers', async () => {
    const card = cards(mei);
    let overheard = card('');
    await refusedLike(
      registerByCard(
        browserOf(),
        (challenge) => {
          overheard = card(challenge);
          return card('another challenge');
        },
        chosen,
      ),
    );
    await refusedLike(registerByCard(browserOf(), () => overheard, chosen));
    const page = await browserOf().ask('/sign-in/register');
    const challenge = /name="challenge" value="([^"]*)"/u.exec(page.text)![1]!;
    const fields = { challenge, ...card(challenge), password: mei.password };
    expect((await browserOf().post('/sign-in/register', fields)).status).toBe(200);
    await refusedLike(browserOf().post('/sign-in/register', { ...fields, password: chosen }));
    await refusedLike(
      browserOf().post('/sign-in/register', { ...fields, challenge: `1.x.${challenge.split('.')[2]!}` }),
    );
    await untouched();
  });
});

it('I04 the next person on the same browser has nothing of the one before', async () => {
  const browser = browserOf();
  const tokens = await signIn(room, browser, mei);
  await browser.post('/sign-in/out', {});
  await signIn(room, browser, wen);
  expect([await statusOfReading(browser, wenId), await statusOfReading(browser, meiId)]).toEqual([200, 403]);
  const headers = { authorization: `Bearer ${tokens.access_token}` };
  expect((await fetch(`${room.origin}/api/people/${meiId}/labs`, { headers })).status).toBe(401);
});

it(
  'I06 one address that tries many accounts is stopped, and tries at the same time are all counted',
  async () => {
    const stuffing = browserOf();
    const { form } = await beginSignIn(room, stuffing);
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, index) => stuffing.post(form, { ...mei, password: `leaked password ${index}` })),
    );
    expect(answers.filter(({ status }) => status === 422)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
    const others = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        stuffing.post(form, { ...wrong, nationalId: `N${index}`, cardNumber: '' }),
      ),
    );
    expect(others.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(10);
  },
  timeoutMs,
);

it(
  'I06 whoever is being guessed at is not locked out of their own browser, and is told',
  async () => {
    const own = browserOf();
    await signIn(room, own, mei);
    await own.post('/sign-in/out', {});
    const attacker = browserOf();
    const guesses = Array.from({ length: 12 }, () => ({ ...mei, ...wrong }));
    expect((await tries(attacker, guesses)).at(-1)!.status).toBe(429);
    // The right password does not help where nobody knows the browser; it does in the person's own.
    expect((await tries(browserOf(), [mei]))[0]!.status).toBe(429);
    await signIn(room, own, mei);
    const history = await room.passbook.services.readHistory(meiId, null);
    const last = history.filter(({ type }) => type === 'SignedIn').at(-1)!;
    expect(last.data).toMatchObject({ device: 'known', failuresBefore: 13 });
    // The mark of the browser is worth nothing for another person.
    const marks = own.cookies.get('passbook_device')!;
    attacker.cookies.set('passbook_device', { ...marks, value: marks.value.replace(/.$/u, 'x') });
    expect((await tries(attacker, [mei]))[0]!.status).toBe(429);
  },
  timeoutMs,
);

it('I07 a sign-in that one browser began cannot be ended in another', async () => {
  const [victim, attacker] = [browserOf(), browserOf()];
  const { form } = await beginSignIn(room, attacker);
  expect((await victim.post(form, { ...mei })).status).toBe(400);
  expect((await victim.ask(form)).status).toBe(400);
  expect(await statusOfReading(victim, meiId)).toBe(401);
});

it('I08 a new password takes the card, ends every session, and leaves the old one worthless', async () => {
  const browser = browserOf();
  await signIn(room, browser, wen);
  const next = { ...wen, password: 'nine new banyan trees' };
  expect((await registerByCard(browserOf(), cards(wen), next.password)).status).toBe(200);
  expect(await statusOfReading(browser, wenId)).toBe(401);
  expect((await tries(browserOf(), [wen]))[0]!.status).toBe(422);
  await signIn(room, browser, next);
  expect(await statusOfReading(browser, wenId)).toBe(200);
  const { rows } = await room.database.pool.query('SELECT 1 FROM password_verifiers WHERE person_id = $1', [wenId]);
  expect(rows).toHaveLength(1);
});

it('a form sent from another site is refused', async () => {
  const browser = browserOf();
  const { form } = await beginSignIn(room, browser);
  const body = new URLSearchParams({ ...mei });
  const foreign = await browser.ask(form, { method: 'POST', body, headers: { origin: 'https://evil.example' } });
  expect(foreign.status).toBe(403);
});
