import type { PersonId } from '../../domain/shared/person-id.ts';
import { instantOfEpochMs } from '../../domain/shared/time.ts';
import { createCertificateAuthority, type CertificateCard } from '../support/certificate-double.ts';
import {
  beginSignIn,
  openBrowserWithoutScreen,
  openSignInRoom,
  redeem,
  type BrowserWithoutScreen,
  type SignInRoom,
} from '../support/sign-in-room.ts';

/* What is tried against signing in with a citizen digital certificate: I01, I02 and I03 of the threat model. */

const timeoutMs = 180_000;
const mei = 'A223456781';
const wen = 'A123456789';
const unknown = 'O158238845';
let room: SignInRoom;
let meiId: PersonId;
beforeAll(async () => {
  room = await openSignInRoom();
  meiId = await room.addPerson(mei, '陳美玉');
  await room.addPerson(wen, '陳文雄');
}, timeoutMs);
afterAll(() => room.close());
beforeEach(() => room.passbook.clock.pin(undefined));

interface Tried {
  readonly status: number;
  readonly text: string;
  readonly location: string | null;
  readonly verifier: string;
}
async function tryWith(
  browser: BrowserWithoutScreen,
  nationalId: string,
  card: CertificateCard,
  replayed?: string,
): Promise<Tried> {
  const { form, verifier } = await beginSignIn(room, browser);
  const page = await browser.ask(`${form}/certificate`);
  const fresh = /name="challenge" value="([^"]*)"/u.exec(page.text)![1]!;
  const challenge = replayed ?? fresh;
  const { status, text, headers } = await browser.post(`${form}/certificate`, {
    nationalId,
    challenge,
    ...card(challenge),
  });
  return { status, text, location: headers.get('location'), verifier };
}
const browserOf = () => openBrowserWithoutScreen(room);
/** Without what is new on every page. */
const bare = (text: string): string =>
  text.replaceAll(/\/sign-in\/[\w-]{20,}/gu, '').replaceAll(/name="challenge" value="[^"]*"/gu, '');
const own = () => room.authority.issue(mei);

it('lets in the person whose certificate signed the challenge, without a registration', async () => {
  const browser = browserOf();
  const { status, location, verifier } = await tryWith(browser, mei.toLowerCase(), own());
  expect(status).toBe(303);
  const resumed = await browser.ask(location!);
  const code = new URL(resumed.headers.get('location')!).searchParams.get('code')!;
  const { body } = await redeem(room, code, verifier);
  const headers = { authorization: `Bearer ${body.access_token}` };
  expect((await fetch(`${room.origin}/api/people/${meiId}/labs`, { headers })).status).toBe(200);
  const history = await room.passbook.services.readHistory(meiId, null);
  expect(history.filter(({ type }) => type === 'SignedInWithCertificate')).toHaveLength(1);
});

it('I02 I01 a certificate that is not theirs, not good or of nobody is refused in the same words', async () => {
  const other = createCertificateAuthority();
  const expired = room.authority.issue(mei, { from: '2020-01-01T00:00:00Z', until: '2025-01-01T00:00:00Z' });
  const early = room.authority.issue(mei, { from: '2040-01-01T00:00:00Z', until: '2041-01-01T00:00:00Z' });
  const signedByAnother: CertificateCard = (challenge) => ({
    ...own()(challenge),
    signature: room.authority.issue(wen)(challenge).signature,
  });
  const altered: CertificateCard = (challenge) => {
    const proof = own()(challenge);
    const bytes = Buffer.from(proof.certificate, 'base64');
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    return { ...proof, certificate: bytes.toString('base64') };
  };
  /** The authority's own certificate is no person's. */
  const authority: CertificateCard = (challenge) => ({
    ...own()(challenge),
    certificate: room.authority.pem.split('\n')[1]!,
  });
  const refused: readonly (readonly [string, CertificateCard])[] = [
    [mei, other.issue(mei)],
    [mei, expired],
    [mei, early],
    [mei, signedByAnother],
    [mei, altered],
    [mei, authority],
    [mei, room.authority.issue(wen)],
    [wen, own()],
    [mei, () => ({ certificate: '', signature: '' })],
    [mei, () => ({ certificate: 'AAAA'.repeat(10), signature: '!' })],
    [mei, (challenge) => ({ ...own()(challenge), signature: '' })],
    [mei, () => own()('another challenge')],
    [unknown, room.authority.issue(unknown)],
    ['not a number', own()],
  ];
  const answers = [];
  for (const [nationalId, card] of refused) answers.push(await tryWith(browserOf(), nationalId, card));
  expect(answers.map(({ status }) => status)).toEqual(refused.map(() => 422));
  expect(new Set(answers.map(({ text }) => bare(text))).size).toBe(1);
}, 60_000);

it('I03 a challenge is answered once, in ten minutes, and has to be ours', async () => {
  const page = await browserOf().ask('/sign-in/register');
  const challenge = /name="challenge" value="([^"]*)"/u.exec(page.text)![1]!;
  expect((await tryWith(browserOf(), mei, own(), challenge)).status).toBe(303);
  expect((await tryWith(browserOf(), mei, own(), challenge)).status).toBe(422);
  expect((await tryWith(browserOf(), mei, own(), '1.x.y')).status).toBe(422);
  const later = /name="challenge" value="([^"]*)"/u.exec((await browserOf().ask('/sign-in/register')).text)![1]!;
  room.passbook.clock.pin(instantOfEpochMs(Number(later.split('.')[0]) + 600_001));
  expect((await tryWith(browserOf(), mei, own(), later)).status).toBe(422);
});
