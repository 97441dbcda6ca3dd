import type { IncomingMessage, ServerResponse } from 'node:http';
import { Provider, type Configuration, type KoaContextWithOIDC } from 'oidc-provider';
import type pg from 'pg';
import type { TokenProvider } from '../../application/sign-in/ports.ts';
import type { DeviceId } from '../../domain/devices/index.ts';
import { parsePersonId, type PersonId } from '../../domain/shared/person-id.ts';
import type { SignInSecrets } from './sign-in-secrets.ts';
import { createTokenRecords, endAllSessions } from './token-records.ts';

export interface TokenProviderNeeds {
  readonly pool: pg.Pool;
  readonly secrets: SignInSecrets;
  /** As people type it: `https://passbook.example`. */
  readonly origin: string;
  readonly personExists: (personId: PersonId) => Promise<boolean>;
  /** Whether the person has not revoked the device, at this moment. */
  readonly deviceStands: (personId: PersonId, deviceId: DeviceId) => Promise<boolean>;
}

/** Our own page: a public client, which proves by PKCE that it began what it ends. */
const pageClientId = 'passbook-page';

/** Seconds. What a thief of a token could use it for is bounded by the first; the person's day by the session. */
const lifetimes = {
  AccessToken: 300,
  AuthorizationCode: 60,
  IdToken: 300,
  Interaction: 900,
  RefreshToken: 7_200,
  Session: 7_200,
  Grant: 7_200,
} as const;

export function createTokenProvider(needs: TokenProviderNeeds): TokenProvider {
  const { origin, pool } = needs;
  const provider = new Provider(`${origin}/oidc`, configurationOf(needs));
  // Behind a proxy that ends TLS, the connection that we see is not the one that the browser has.
  provider.proxy = origin.startsWith('https:');
  const callback = provider.callback();

  const sessionOf = (request: IncomingMessage, response: ServerResponse) =>
    provider.Session.get(provider.createContext(request, response));

  return {
    handle: async (request, response) => {
      // A session whose device was revoked opens nothing; without this its browser could not sign in anew either.
      if (request.url?.startsWith('/auth?') === true) {
        const session = await sessionOf(request, response);
        if (session.accountId !== undefined && (await personOfSession(needs, session)) === undefined) {
          await session.destroy();
        }
      }
      await callback(request, response);
    },
    interactionOf: async (request, response) => {
      try {
        const { uid } = await provider.interactionDetails(request, response);
        return { uid };
      } catch {
        return undefined; // No cookie, another browser's, or over: the page begins anew.
      }
    },
    finish: async (request, response, { personId, deviceId }) => {
      const amr = deviceId === undefined ? {} : { amr: [`${boundDevice}${deviceId}`] };
      const login = { accountId: personId, remember: false, ...amr };
      await provider.interactionFinished(request, response, { login }, { mergeWithLastSubmission: false });
    },
    personOf: async (request, response) => {
      const bearer = bearerOf(request);
      const signedIn =
        bearer === undefined ? await sessionOf(request, response) : await sessionOfToken(provider, bearer);
      return personOfSession(needs, signedIn);
    },
    endThis: async (request, response) => {
      const session = await sessionOf(request, response);
      if (session.accountId !== undefined) await session.destroy();
    },
    endAllOf: (personId) => endAllSessions(pool, personId),
  };
}

/** Undefined: no token was brought. A header of another form brings one that nobody knows. */
function bearerOf(request: IncomingMessage): string | undefined {
  const { authorization } = request.headers;
  if (authorization === undefined) return undefined;
  return /^Bearer ([\w-]{20,200})$/iu.exec(authorization)?.[1] ?? '';
}

type SignedInSession = Pick<InstanceType<Provider['Session']>, 'accountId' | 'amr'>;

/** A token holds while it, its session and its grant do: each is looked at, so an end is an end at once. */
async function sessionOfToken(provider: Provider, bearer: string): Promise<SignedInSession | undefined> {
  const token = await provider.AccessToken.find(bearer);
  if (token?.isValid !== true || token.sessionUid === undefined) return undefined;
  const [session, grant] = await Promise.all([
    provider.Session.findByUid(token.sessionUid),
    provider.Grant.find(token.grantId),
  ]);
  const isBound = session?.accountId === token.accountId && grant?.accountId === token.accountId;
  return isBound ? session : undefined;
}

/** How a session says that it began with a device: one of its authentication methods (OpenID Connect, `amr`). */
const boundDevice = 'device:';

/** What began with a device ends with the pair, which is looked for at the log's head: revoked is revoked everywhere. */
async function personOfSession(
  { deviceStands }: TokenProviderNeeds,
  session: SignedInSession | undefined,
): Promise<PersonId | undefined> {
  const personId = session?.accountId === undefined ? undefined : personIdIn(session.accountId);
  const deviceId = session?.amr?.find((method) => method.startsWith(boundDevice))?.slice(boundDevice.length);
  if (personId === undefined || deviceId === undefined) return personId;
  return (await deviceStands(personId, deviceId as DeviceId)) ? personId : undefined;
}

function personIdIn(accountId: string): PersonId | undefined {
  const personId = parsePersonId(accountId);
  return personId.ok ? personId.value : undefined;
}

function configurationOf({ pool, secrets, origin, personExists }: TokenProviderNeeds): Configuration {
  return {
    adapter: createTokenRecords(pool, secrets),
    jwks: { keys: [secrets.signingKey] },
    clients: [
      {
        client_id: pageClientId,
        token_endpoint_auth_method: 'none',
        redirect_uris: [`${origin}/sign-in/done`],
        grant_types: ['authorization_code', 'refresh_token'],
        response_types: ['code'],
        id_token_signed_response_alg: 'ES256',
      },
    ],
    responseTypes: ['code'],
    scopes: ['openid'],
    enabledJWA: { idTokenSigningAlgValues: ['ES256'] },
    pkce: { required: () => true },
    ttl: lifetimes,
    expiresWithSession: () => true,
    rotateRefreshToken: true,
    issueRefreshToken: (_context, client) => client.grantTypeAllowed('refresh_token'),
    cookies: cookiesOf(secrets.cookieKey),
    features: {
      devInteractions: { enabled: false },
      revocation: { enabled: true },
      rpInitiatedLogout: { enabled: false },
    },
    // A browser names our own page as the origin of what it posts, too.
    clientBasedCORS: (_context, asking) => asking === origin,
    interactions: { url: (_context, interaction) => `/sign-in/${interaction.uid}` },
    loadExistingGrant: grantOfOurPage,
    findAccount: async (_context, accountId) => {
      const personId = personIdIn(accountId);
      if (personId === undefined || !(await personExists(personId))) return undefined;
      return { accountId, claims: () => ({ sub: accountId }) };
    },
    renderError: (context, { error }) => {
      context.type = 'text/plain';
      context.body = `${error}\n`; // An OAuth code; descriptions may repeat what was sent.
    },
  };
}

function cookiesOf(key: string): NonNullable<Configuration['cookies']> {
  const shape = { httpOnly: true, sameSite: 'lax', signed: true } as const;
  return {
    keys: [key],
    names: { session: 'passbook_session', interaction: 'passbook_interaction', resume: 'passbook_resume' },
    long: { ...shape, path: '/' },
    short: shape,
  };
}

/** Our own page needs no consent of the person to show the person their record; nobody else has a grant yet. */
async function grantOfOurPage(context: KoaContextWithOIDC) {
  const { client, provider, session } = context.oidc;
  if (client?.clientId !== pageClientId || session?.accountId === undefined) return undefined;
  const known = session.grantIdFor(pageClientId);
  const standing = known === undefined ? undefined : await provider.Grant.find(known);
  if (standing !== undefined) return standing;
  const grant = new provider.Grant({ clientId: pageClientId, accountId: session.accountId });
  grant.addOIDCScope('openid');
  await grant.save();
  return grant;
}
