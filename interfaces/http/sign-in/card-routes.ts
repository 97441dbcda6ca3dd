import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { CardChallenges } from '../../../application/sign-in/card-challenges.ts';
import type { CardRegistrationOutcome, RegisterWithCard } from '../../../application/sign-in/register-with-card.ts';
import { messagePage, registerForm, type Notice } from './pages.ts';
import { allowReader, lookOf, sendPage, textIn } from './form-pages.ts';

export interface CardWay {
  readonly challenges: CardChallenges;
  readonly register: RegisterWithCard;
  readonly readerOrigin: string;
}

export function cardRoutes(way: CardWay, form: RequestHandler): Router {
  const router = Router();
  router.get('/sign-in/register', async (request, response) => show(way, request, response, undefined));
  router.post('/sign-in/register', form, async (request, response) => {
    const body: unknown = request.body;
    const challenge = textIn(body, 'challenge');
    const outcome: CardRegistrationOutcome = (await way.challenges.useUp(challenge))
      ? await way.register({
          challenge,
          proof: proofIn(body),
          password: textIn(body, 'password'),
          email: textIn(body, 'email'),
        })
      : { kind: 'card-refused' };
    const notice = noticeOf(outcome);
    if (outcome.kind === 'registered') sendPage(response, 200, messagePage(lookOf(request), notice));
    else await show(way, request, response, notice);
  });
  return router;
}

const proofIn = (body: unknown): Parameters<RegisterWithCard>[0]['proof'] => ({
  statement: textIn(body, 'statement'),
  issuerSignature: textIn(body, 'issuerSignature'),
  cardSignature: textIn(body, 'cardSignature'),
});

function noticeOf(outcome: CardRegistrationOutcome): Notice {
  switch (outcome.kind) {
    case 'registered':
      return { kind: 'done', words: 'registered' };
    case 'busy':
      return { kind: 'fault', words: 'busy' };
    case 'card-refused':
      return { kind: 'fault', words: 'cardRefused' };
    case 'email-refused':
      return { kind: 'fault', words: 'emailRefused' };
    case 'password-refused':
      return { kind: 'fault', words: passwordWords[outcome.reason] };
  }
}
export const passwordWords = {
  'too-short': 'passwordTooShort',
  'too-long': 'passwordTooLong',
  'too-easy': 'passwordTooEasy',
} as const;

/** With a new challenge each time. */
async function show(
  { challenges, readerOrigin }: CardWay,
  request: Request,
  response: Response,
  notice: Notice | undefined,
): Promise<void> {
  allowReader(response, readerOrigin);
  const challenge = await challenges.issue();
  const html = registerForm({ ...lookOf(request), notice, challenge, readerOrigin });
  sendPage(response, notice === undefined ? 200 : 422, html);
}
