import { Router, static as serveFolder, urlencoded, type Request, type RequestHandler, type Response } from 'express';
import { fileURLToPath } from 'node:url';
import type { TokenProvider } from '../../../application/sign-in/ports.ts';
import type { SignIn, SignInOutcome } from '../../../application/sign-in/sign-in.ts';
import type { SignOutEverywhere } from '../../../application/sign-in/sign-out-everywhere.ts';
import type { Actor } from '../../../domain/shared/recorded.ts';
import { languageOf } from '../respond.ts';
import { accountRoutes, type AccountService } from './account-routes.ts';
import { cardRoutes, type CardWay } from './card-routes.ts';
import { messagePage, passage, signInForm, type Look, type Notice } from './pages.ts';
import { lookOf, sendPage, textIn } from './form-pages.ts';
import { certificateRoutes, type CertificateWay } from './certificate-routes.ts';
import { deviceWayRoutes, ownDeviceRoutes, type DeviceService } from './device-routes.ts';
import { deviceMarksIn, keepDeviceMarks } from './device-cookie.ts';
import type { Words } from './words.ts';
import { scripts } from './scripts.ts';
import type { Sessions } from '../session.ts';

/** Everything that signing in needs, wired. */
export interface SignInService extends AccountService, DeviceService {
  readonly tokens: TokenProvider;
  readonly signIn: SignIn;
  readonly signOutEverywhere: SignOutEverywhere;
  /** Undefined: no issuer of cards is configured, and the way is not offered. */
  readonly cardWay: CardWay | undefined;
  /** Undefined: no authority of certificates is configured. */
  readonly certificateWay: CertificateWay | undefined;
  /** As people type it; a sign-in that begins at another of our names is sent there. */
  readonly origin: string;
}

const assetsFolder = fileURLToPath(new URL('./assets/', import.meta.url));
/** Three short fields. */
const formBytesMax = 8_192;

/** The standard endpoints under `/oidc`, and our own pages beside them. Numbers and passwords travel in bodies alone. */
export function signInRoutes(service: SignInService): Router {
  const { tokens, signOutEverywhere, cardWay, certificateWay, origin } = service;
  const router = Router();
  const form = urlencoded({ extended: false, limit: formBytesMax });
  router.use('/oidc', (request, response) => tokens.handle(request, response));
  for (const { path, text } of scripts) {
    router.get(path, (_request, response) => {
      response.type('text/javascript').send(text);
    });
  }
  router.use('/sign-in/assets', serveFolder(assetsFolder, { index: false, maxAge: '1h' }));
  router.get('/sign-in', (request, response) => {
    const isHere = new URL(origin).host === request.headers.host;
    if (isHere) sendPage(response, 200, passage(lookOf(request), 'begin'));
    else response.redirect(303, `${origin}/sign-in?lang=${languageOf(request)}`);
  });
  router.get('/sign-in/done', (request, response) => sendPage(response, 200, passage(lookOf(request), 'done')));
  router.post('/sign-in/out', async (request, response) => {
    await tokens.endThis(request, response);
    sendPage(response, 200, messagePage({ ...lookOf(request), path: '/sign-in' }, signedOut));
  });
  router.post('/sign-in/out-everywhere', async (request, response) => {
    const personId = await tokens.personOf(request, response);
    if (personId !== undefined) await signOutEverywhere(personId);
    sendPage(response, 200, messagePage({ ...lookOf(request), path: '/sign-in' }, signedOut));
  });
  router.use(accountRoutes(service, form), ownDeviceRoutes(service, form));
  if (cardWay !== undefined) router.use(cardRoutes(cardWay, form));
  router.use(deviceWayRoutes(service, form));
  if (certificateWay !== undefined) router.use(certificateRoutes(certificateWay, tokens, form));
  router.get('/sign-in/:uid', showForm(service));
  router.post('/sign-in/:uid', form, takeForm(service));
  return router;
}

/** Who calls is whom the token or the session stands for; a person's actor is their id. */
export const sessionsOf = ({ tokens }: SignInService): Sessions => ({
  kind: 'signed-in',
  actorOf: async (request, response) =>
    (await tokens.personOf(request, response)) as string | undefined as Actor | undefined,
});

const signedOut: Notice = { kind: 'done', words: 'signedOut' };

const showForm =
  (service: SignInService): RequestHandler =>
  async (request, response) => {
    const interaction = await service.tokens.interactionOf(request, response);
    if (interaction?.uid !== request.params['uid']) sendPage(response, 400, messagePage(beginning(request), over));
    else sendPage(response, 200, signInForm({ ...lookOf(request), notice: undefined, ...offersOf(service) }));
  };

const over: Notice = { kind: 'fault', words: 'beginAgain' };
const beginning = (request: Request): Look => ({ ...lookOf(request), path: '/sign-in' });

const takeForm =
  (service: SignInService): RequestHandler =>
  async (request, response) => {
    const interaction = await service.tokens.interactionOf(request, response);
    if (interaction?.uid !== request.params['uid']) {
      sendPage(response, 400, messagePage(beginning(request), over));
      return;
    }
    const outcome = await service.signIn({
      nationalId: textIn(request.body, 'nationalId'),
      cardNumber: textIn(request.body, 'cardNumber'),
      password: textIn(request.body, 'password'),
      address: request.socket.remoteAddress ?? '',
      deviceMarks: deviceMarksIn(request),
    });
    if (outcome.kind === 'signed-in') {
      keepDeviceMarks(response, outcome.deviceMarks, service.origin.startsWith('https:'));
      await service.tokens.finish(request, response, { personId: outcome.personId });
      return;
    }
    refuse(request, response, service, outcome);
  };

const refusals = {
  'no-match': { status: 422, words: 'noMatch' },
  'too-many-tries': { status: 429, words: 'tooMany' },
  busy: { status: 503, words: 'busy' },
} as const satisfies Record<string, { readonly status: number; readonly words: keyof Words }>;

const offersOf = ({ cardWay, certificateWay }: SignInService) => ({
  offersCard: cardWay !== undefined,
  offersCertificate: certificateWay !== undefined,
});

function refuse(
  request: Request,
  response: Response,
  service: SignInService,
  outcome: Exclude<SignInOutcome, { kind: 'signed-in' }>,
): void {
  const { status, words } = refusals[outcome.kind];
  if (outcome.kind !== 'no-match') response.set('Retry-After', String(outcome.retryAfterSeconds));
  const notice = { kind: 'fault', words } as const;
  sendPage(response, status, signInForm({ ...lookOf(request), notice, ...offersOf(service) }));
}
