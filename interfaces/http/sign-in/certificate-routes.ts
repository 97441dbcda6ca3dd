import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { CardChallenges } from '../../../application/sign-in/card-challenges.ts';
import type { TokenProvider } from '../../../application/sign-in/ports.ts';
import type { SignInWithCertificate } from '../../../application/sign-in/sign-in-with-certificate.ts';
import { allowReader, lookOf, sendPage, textIn } from './form-pages.ts';
import { certificateForm, messagePage, type Notice } from './pages.ts';

export interface CertificateWay {
  readonly challenges: CardChallenges;
  readonly signIn: SignInWithCertificate;
  readonly readerOrigin: string;
}

/** Ends a sign-in under way with a citizen digital certificate. Mounted before the routes that take any interaction. */
export function certificateRoutes(way: CertificateWay, tokens: TokenProvider, form: RequestHandler): Router {
  const router = Router();
  const isUnderWay = async (request: Request, response: Response): Promise<boolean> => {
    const interaction = await tokens.interactionOf(request, response);
    if (interaction !== undefined && interaction.uid === request.params['uid']) return true;
    const over = messagePage({ ...lookOf(request), path: '/sign-in' }, { kind: 'fault', words: 'beginAgain' });
    sendPage(response, 400, over);
    return false;
  };
  router.get('/sign-in/:uid/certificate', async (request, response) => {
    if (await isUnderWay(request, response)) await show(way, request, response, undefined);
  });
  router.post('/sign-in/:uid/certificate', form, async (request, response) => {
    if (!(await isUnderWay(request, response))) return;
    const body: unknown = request.body;
    const proof = { certificate: textIn(body, 'certificate'), signature: textIn(body, 'signature') };
    const attempt = { nationalId: textIn(body, 'nationalId'), challenge: textIn(body, 'challenge'), proof };
    const personId = await way.signIn(attempt);
    if (personId === undefined) await show(way, request, response, { kind: 'fault', words: 'certificateRefused' });
    else await tokens.finish(request, response, { personId });
  });
  return router;
}

/** With a new challenge each time. */
async function show(
  { challenges, readerOrigin }: CertificateWay,
  request: Request,
  response: Response,
  notice: Notice | undefined,
): Promise<void> {
  allowReader(response, readerOrigin);
  const challenge = await challenges.issue();
  const html = certificateForm({ ...lookOf(request), notice, challenge, readerOrigin });
  sendPage(response, notice === undefined ? 200 : 422, html);
}
