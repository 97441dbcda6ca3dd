import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { OwnChangeOutcome, OwnRegistration } from '../../../application/sign-in/own-registration.ts';
import type { TokenProvider } from '../../../application/sign-in/ports.ts';
import type { RegistrationMail } from '../../../application/sign-in/registration-mail.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import { accountPage, confirmPage } from './account-pages.ts';
import { passwordWords } from './card-routes.ts';
import { lookOf, sendPage, textIn } from './form-pages.ts';
import { messagePage, type Notice } from './pages.ts';
import type { Words } from './words.ts';

export interface AccountService {
  readonly tokens: TokenProvider;
  readonly ownRegistration: OwnRegistration;
  readonly mail: RegistrationMail;
}

interface Change {
  readonly path: string;
  readonly make: (personId: PersonId, body: unknown) => Promise<OwnChangeOutcome>;
  readonly done: keyof Words;
  /** Its person is signed out by it. */
  readonly endsSession: boolean;
}

/** Whose registration it is, is whom the session stands for: no path or body names a person here. */
export function accountRoutes(service: AccountService, form: RequestHandler): Router {
  const { tokens, ownRegistration, mail } = service;
  const router = Router();
  router.get('/sign-in/account', async (request, response) => {
    const personId = await tokens.personOf(request, response);
    if (personId === undefined) response.redirect(303, '/sign-in');
    else await show(service, request, response, { personId, status: 200, notice: undefined });
  });
  for (const change of changesOf(ownRegistration)) {
    router.post(change.path, form, takeChange(service, change));
  }
  router.post('/sign-in/account/send-again', async (request, response) => {
    const personId = await tokens.personOf(request, response);
    if (personId === undefined) response.redirect(303, '/sign-in');
    else await show(service, request, response, { personId, ...sentAgain[await mail.sendAgain(personId)] });
  });
  router.get('/sign-in/email', (request, response) => {
    const { token } = request.query;
    sendPage(response, 200, confirmPage(lookOf(request), typeof token === 'string' ? token : ''));
  });
  router.post('/sign-in/email', form, async (request, response) => {
    const isConfirmed = await mail.confirm(textIn(request.body, 'token'));
    const notice: Notice = isConfirmed
      ? { kind: 'done', words: 'confirmed' }
      : { kind: 'fault', words: 'notConfirmed' };
    sendPage(response, isConfirmed ? 200 : 422, messagePage({ ...lookOf(request), path: '/sign-in' }, notice));
  });
  return router;
}

const changesOf = (own: OwnRegistration): readonly Change[] => [
  {
    path: '/sign-in/account/email',
    make: (personId, body) => own.changeEmail(personId, textIn(body, 'current'), textIn(body, 'email')),
    done: 'emailChanged',
    endsSession: false,
  },
  {
    path: '/sign-in/account/password',
    make: (personId, body) => own.changePassword(personId, textIn(body, 'current'), textIn(body, 'password')),
    done: 'passwordChanged',
    endsSession: true,
  },
  {
    path: '/sign-in/account/delete',
    make: (personId, body) => own.deleteRegistration(personId, textIn(body, 'current')),
    done: 'deleted',
    endsSession: true,
  },
];

const sentAgain = {
  sent: { status: 200, notice: { kind: 'done', words: 'sentAgain' } },
  'too-many': { status: 429, notice: { kind: 'fault', words: 'sentTooOften' } },
  'nothing-to-confirm': { status: 422, notice: { kind: 'fault', words: 'nothingToConfirm' } },
} as const;

const takeChange =
  (service: AccountService, change: Change): RequestHandler =>
  async (request, response) => {
    const personId = await service.tokens.personOf(request, response);
    if (personId === undefined) {
      response.redirect(303, '/sign-in');
      return;
    }
    const outcome = await change.make(personId, request.body);
    if (outcome.kind !== 'done') {
      await show(service, request, response, { personId, ...refusalOf(outcome) });
      return;
    }
    const notice: Notice = { kind: 'done', words: change.done };
    if (!change.endsSession) await show(service, request, response, { personId, status: 200, notice });
    else sendPage(response, 200, messagePage({ ...lookOf(request), path: '/sign-in' }, notice));
  };

interface Shown {
  readonly personId: PersonId;
  readonly status: number;
  readonly notice: Notice | undefined;
}

async function show(
  { ownRegistration }: AccountService,
  request: Request,
  response: Response,
  { personId, status, notice }: Shown,
): Promise<void> {
  const { email } = await ownRegistration.show(personId);
  sendPage(response, status, accountPage({ ...lookOf(request), personId, email, notice }));
}

function refusalOf(outcome: Exclude<OwnChangeOutcome, { kind: 'done' }>): Omit<Shown, 'personId'> {
  const fault = (status: number, words: keyof Words) => ({ status, notice: { kind: 'fault', words } as const });
  switch (outcome.kind) {
    case 'password-wrong':
      return fault(422, 'passwordWrong');
    case 'too-many-tries':
      return fault(429, 'tooMany');
    case 'busy':
      return fault(503, 'busy');
    case 'email-refused':
      return fault(422, 'emailRefused');
    case 'password-refused':
      return fault(422, passwordWords[outcome.reason]);
  }
}
