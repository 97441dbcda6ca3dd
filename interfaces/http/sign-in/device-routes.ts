import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { OwnDevices } from '../../../application/devices/own-devices.ts';
import type { DeviceOutcome, SignInWithDevice } from '../../../application/devices/sign-in-with-device.ts';
import type { TokenProvider } from '../../../application/sign-in/ports.ts';
import { parseDeviceName, type DeviceId } from '../../../domain/devices/index.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import type { Actor } from '../../../domain/shared/recorded.ts';
import { boundDeviceIn, keepBoundDevice } from './device-cookie.ts';
import { deviceForm, devicesPage, type DevicesPage } from './device-pages.ts';
import { lookOf, sendPage, textIn } from './form-pages.ts';
import { messagePage, type Notice } from './pages.ts';
import type { Words } from './words.ts';

export interface DeviceService {
  readonly tokens: TokenProvider;
  readonly devices: OwnDevices;
  readonly signInWithDevice: SignInWithDevice;
  readonly origin: string;
}

type OwnRequest = (request: Request, response: Response, personId: PersonId) => Promise<void>;

/** The list of a signed-in person. No path or body says whose it is. */
export function ownDeviceRoutes(service: DeviceService, form: RequestHandler): Router {
  const { tokens, devices } = service;
  const router = Router();
  const asPerson =
    (work: OwnRequest): RequestHandler =>
    async (request, response) => {
      const personId = await tokens.personOf(request, response);
      if (personId === undefined) response.redirect(303, '/sign-in');
      else await work(request, response, personId);
    };
  router.get(
    '/sign-in/devices',
    asPerson((request, response, personId) => show(devices, request, response, { personId })),
  );
  router.post(
    '/sign-in/devices/code',
    asPerson(async (request, response, personId) => {
      const issued = await devices.issueCode(personId, personId as string as Actor);
      await show(devices, request, response, { personId, issued });
    }),
  );
  router.post(
    '/sign-in/devices/name',
    form,
    asPerson(async (request, response, personId) => {
      const name = parseDeviceName(textIn(request.body, 'name'));
      const isDone =
        name.ok &&
        (await devices.rename(personId, personId as string as Actor, { id: deviceIn(request), name: name.value })) ===
          undefined;
      await changed(devices, request, response, { personId, isDone, words: 'deviceRenamed' });
    }),
  );
  router.post(
    '/sign-in/devices/revoke',
    form,
    asPerson(async (request, response, personId) => {
      const refusal = await devices.revoke(personId, personId as string as Actor, deviceIn(request));
      await changed(devices, request, response, { personId, isDone: refusal === undefined, words: 'deviceRevoked' });
    }),
  );
  return router;
}

const deviceIn = (request: Request): DeviceId => textIn(request.body, 'deviceId') as DeviceId;

async function show(devices: OwnDevices, request: Request, response: Response, shown: Shown): Promise<void> {
  const { personId, status = 200, ...more } = shown;
  const list = await devices.list(personId);
  const html = devicesPage({ ...lookOf(request), devices: list, issued: undefined, notice: undefined, ...more });
  sendPage(response, status, html);
}

const changed = (
  devices: OwnDevices,
  request: Request,
  response: Response,
  { personId, isDone, words }: { readonly personId: PersonId; readonly isDone: boolean; readonly words: keyof Words },
): Promise<void> =>
  show(devices, request, response, {
    personId,
    status: isDone ? 200 : 422,
    notice: isDone ? { kind: 'done', words } : { kind: 'fault', words: 'deviceRefused' },
  });

interface Shown extends Partial<Pick<DevicesPage, 'issued' | 'notice'>> {
  readonly personId: PersonId;
  readonly status?: number;
}

/** Ways to end a sign-in under way with a device. Mounted before the routes that take any interaction. */
export function deviceWayRoutes(service: DeviceService, form: RequestHandler): Router {
  const { signInWithDevice } = service;
  const router = Router();
  router.get('/sign-in/:uid/device', async (request, response) => {
    if (await isUnderWay(service, request, response)) showForm(request, response, { status: 200, notice: undefined });
  });
  const take = (work: (request: Request) => Promise<DeviceOutcome>): RequestHandler => {
    return async (request, response) => {
      if (!(await isUnderWay(service, request, response))) return;
      const outcome = await work(request);
      if (outcome.kind !== 'signed-in') {
        showForm(request, response, refusals[outcome.kind]);
        return;
      }
      keepBoundDevice(response, outcome.deviceMark, service.origin.startsWith('https:'));
      await service.tokens.finish(request, response, outcome);
    };
  };
  const tried = (request: Request) => ({
    nationalId: textIn(request.body, 'nationalId'),
    address: request.socket.remoteAddress ?? '',
    deviceMark: boundDeviceIn(request),
  });
  router.post(
    '/sign-in/:uid/device-code',
    form,
    take((request) =>
      signInWithDevice.redeem({
        ...tried(request),
        code: textIn(request.body, 'code'),
        name: textIn(request.body, 'name'),
      }),
    ),
  );
  router.post(
    '/sign-in/:uid/device-quick',
    form,
    take((request) => signInWithDevice.quickly({ ...tried(request), lastFour: textIn(request.body, 'lastFour') })),
  );
  return router;
}

const refusals = {
  'no-match': { status: 422, notice: { kind: 'fault', words: 'deviceNoMatch' } },
  'name-refused': { status: 422, notice: { kind: 'fault', words: 'deviceNameRefused' } },
  'too-many-tries': { status: 429, notice: { kind: 'fault', words: 'deviceTooMany' } },
} as const satisfies Record<string, { readonly status: number; readonly notice: Notice }>;

async function isUnderWay({ tokens }: DeviceService, request: Request, response: Response): Promise<boolean> {
  const interaction = await tokens.interactionOf(request, response);
  if (interaction !== undefined && interaction.uid === request.params['uid']) return true;
  const over = messagePage({ ...lookOf(request), path: '/sign-in' }, { kind: 'fault', words: 'beginAgain' });
  sendPage(response, 400, over);
  return false;
}

function showForm(
  request: Request,
  response: Response,
  { status, notice }: { readonly status: number; readonly notice: Notice | undefined },
): void {
  const path = `/sign-in/${String(request.params['uid'])}/device`;
  const isBound = boundDeviceIn(request) !== '';
  sendPage(response, status, deviceForm({ ...lookOf(request), path, isBound, notice }));
}
