import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseNationalId } from '../../domain/people/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { openPassbook, type Passbook } from '../../interfaces/composition/open-passbook.ts';
import { readSettings } from '../../interfaces/composition/settings.ts';
import { createHttpServer } from '../../interfaces/http/server.ts';
import { sessionsOf, type SignInService } from '../../interfaces/http/sign-in/sign-in-routes.ts';
import { createCardIssuer, openCardReader, type Card, type CardIssuer, type CardReader } from './card-double.ts';
import { createCertificateAuthority, type CertificateAuthority } from './certificate-double.ts';
import { readMailFolder, type ReceivedMail } from './mailbox.ts';
import { on } from './people.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

export interface SignInRoom {
  readonly origin: string;
  readonly passbook: Passbook;
  readonly service: SignInService;
  readonly database: TestDatabase;
  readonly issuer: CardIssuer;
  readonly reader: CardReader;
  readonly authority: CertificateAuthority;
  readonly logged: readonly unknown[];
  /** What lies in the outbox. */
  readonly mail: () => Promise<readonly ReceivedMail[]>;
  readonly addPerson: (nationalId: string, name: string) => Promise<PersonId>;
  readonly close: () => Promise<void>;
}

/** The composed product as `serve` has it outside the demo, listening, with a card issuer and a reader of its own. */
export async function openSignInRoom(): Promise<SignInRoom> {
  const database = await createTestDatabase();
  const dataFolder = await mkdtemp(join(tmpdir(), 'passbook-sign-in-'));
  const [issuer, reader, authority] = [createCardIssuer(), await openCardReader(), createCertificateAuthority()];
  const issuerFile = join(dataFolder, 'card-issuer.pem');
  await writeFile(issuerFile, issuer.publicKeyPem);
  const authorityFile = join(dataFolder, 'authority.pem');
  await writeFile(authorityFile, authority.pem);
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const settings = readSettings({
    DATABASE_URL: database.url,
    PASSBOOK_DATA: dataFolder,
    PASSBOOK_TEST: '1',
    PASSBOOK_ORIGIN: origin,
    PASSBOOK_CARD_ISSUER: issuerFile,
    PASSBOOK_CARD_READER: reader.origin,
    PASSBOOK_CERTIFICATE_AUTHORITY: authorityFile,
  });
  if (!settings.ok) throw new Error(settings.reason.setting);
  const passbook = await openPassbook(settings.value, { applicationName: 'passbook-test' });
  const projections = passbook.startProjections();
  const service = await passbook.openSignIn(settings.value.signIn);
  const logged: unknown[] = [];
  const app = createHttpServer({
    services: passbook.services,
    sessions: sessionsOf(service),
    signIn: service,
    readiness: passbook.readiness,
    allowedHosts: [],
    version: '0.0.0-test',
    uploadFolder: dataFolder,
    logRequest: (line) => logged.push(line),
    logError: (_requestId, error) => logged.push(error instanceof Error ? error.stack : error),
  });
  server.on('request', app);
  return {
    origin,
    passbook,
    service,
    database,
    issuer,
    reader,
    authority,
    logged,
    mail: () => readMailFolder(join(dataFolder, 'mail')),
    addPerson: (nationalId, name) => addPerson(passbook, nationalId, name),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await reader.close();
      await projections.stop();
      await passbook.close();
      await database.drop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

async function addPerson({ services }: Passbook, nationalId: string, name: string): Promise<PersonId> {
  const parsed = parseNationalId(nationalId);
  if (!parsed.ok) throw new Error(parsed.reason);
  const registration = { nationalId: parsed.value.id, name, birthDate: on('1970-01-01'), sex: parsed.value.sex };
  return (await services.registerPerson(registration, 'operator' as Actor)).personId;
}

export interface Credentials {
  readonly nationalId: string;
  readonly cardNumber: string;
  readonly password: string;
}
interface Answer {
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

interface Asking {
  readonly method?: string;
  readonly body?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A browser without a screen: keeps cookies by name and path, follows no redirect by itself. */
export function openBrowserWithoutScreen({ origin }: Pick<SignInRoom, 'origin'>) {
  const cookies = new Map<string, { readonly value: string; readonly path: string }>();
  const keep = (line: string): void => {
    const [pair = '', ...attributes] = line.split('; ');
    const [name = '', value = ''] = pair.split(/=(.*)/su);
    const path = attributes.find((one) => /^path=/i.test(one))?.slice(5) ?? '/';
    if (value === '' || attributes.some((one) => /^expires=Thu, 01 Jan 1970/i.test(one))) cookies.delete(name);
    else cookies.set(name, { value, path });
  };
  const ask = async (path: string, options: Asking = {}): Promise<Answer> => {
    const url = new URL(path, origin);
    const cookie = [...cookies]
      .filter(([, one]) => url.pathname.startsWith(one.path))
      .map(([name, { value }]) => `${name}=${value}`)
      .join('; ');
    const headers = { 'Accept-Language': 'en', ...options.headers, ...(cookie === '' ? {} : { cookie }) };
    const response = await fetch(url, { ...options, headers, redirect: 'manual' });
    for (const line of response.headers.getSetCookie()) keep(line);
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  const post = (path: string, fields: Readonly<Record<string, string>>): Promise<Answer> =>
    ask(path, { method: 'POST', body: new URLSearchParams(fields) });
  return { cookies, ask, post };
}
export type BrowserWithoutScreen = ReturnType<typeof openBrowserWithoutScreen>;

const pathOf = (answer: Answer): string => {
  const location = answer.headers.get('location');
  if (location === null) throw new Error(`No redirect: ${answer.status} ${answer.text}`);
  return location;
};

export interface Flow {
  readonly form: string;
  readonly verifier: string;
}
/** As `begin.js` does; hands out the form's address. */
export async function beginSignIn(
  room: Pick<SignInRoom, 'origin'>,
  browser: BrowserWithoutScreen,
  more: Readonly<Record<string, string>> = {},
): Promise<Flow> {
  const verifier = randomBytes(32).toString('base64url');
  const question = new URLSearchParams({
    client_id: 'passbook-page',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${room.origin}/sign-in/done`,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    state: 'state',
    nonce: 'nonce',
    ...more,
  });
  return { form: pathOf(await browser.ask(`/oidc/auth?${question.toString()}`)), verifier };
}

/** From the form to the code; throws where the form is refused. */
export async function codeBy(browser: BrowserWithoutScreen, flow: Flow, credentials: Credentials): Promise<string> {
  const resumed = await browser.ask(pathOf(await browser.post(flow.form, { ...credentials })));
  return new URL(pathOf(resumed)).searchParams.get('code') ?? '';
}

export interface Tokens {
  readonly access_token: string;
  readonly refresh_token: string;
  readonly id_token: string;
  readonly expires_in: number;
}
export async function redeem(
  room: Pick<SignInRoom, 'origin'>,
  code: string,
  verifier: string,
): Promise<{ readonly status: number; readonly body: Tokens & { readonly error?: string } }> {
  return askForTokens(room, {
    grant_type: 'authorization_code',
    redirect_uri: `${room.origin}/sign-in/done`,
    code,
    code_verifier: verifier,
  });
}
export const refresh = (room: Pick<SignInRoom, 'origin'>, token: string): ReturnType<typeof redeem> =>
  askForTokens(room, { grant_type: 'refresh_token', refresh_token: token });

async function askForTokens(
  { origin }: Pick<SignInRoom, 'origin'>,
  fields: Readonly<Record<string, string>>,
): ReturnType<typeof redeem> {
  const body = new URLSearchParams({ client_id: 'passbook-page', ...fields });
  const response = await fetch(`${origin}/oidc/token`, { method: 'POST', body });
  return { status: response.status, body: (await response.json()) as Tokens };
}

/** The whole way, as a person goes it. */
export async function signIn(
  room: Pick<SignInRoom, 'origin'>,
  browser: BrowserWithoutScreen,
  credentials: Credentials,
): Promise<Tokens> {
  const flow = await beginSignIn(room, browser);
  const { status, body } = await redeem(room, await codeBy(browser, flow, credentials), flow.verifier);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return body;
}

/** With the card, over HTTP. */
export async function registerByCard(
  browser: BrowserWithoutScreen,
  card: Card,
  password: string,
  email = '',
): Promise<Answer> {
  const page = await browser.ask('/sign-in/register');
  const challenge = /name="challenge" value="([^"]*)"/u.exec(page.text)?.[1] ?? '';
  return browser.post('/sign-in/register', { challenge, ...card(challenge), password, email });
}
