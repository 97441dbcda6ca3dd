import type { AccessLogAnswer } from '../../../../read-models/access-log/view.ts';
import { asks, positionOf, type Asker, type Position, type Sent } from './asking.ts';
import { bodyOf, client, type Loaded } from './client.ts';
import type { paths } from './openapi.ts';

type Answered<Path extends '/api/people/{personId}/delegation' | '/api/people/{personId}/delegation/notices'> =
  paths[Path]['get']['responses'][200]['content']['application/json'];

export type FamilyAnswer = Answered<'/api/people/{personId}/delegation'>;
export type Grant = FamilyAnswer['grants'][number];
export type NoticesAnswer = Answered<'/api/people/{personId}/delegation/notices'>;
export type LookedAt = AccessLogAnswer & { readonly names: Readonly<Record<string, string>> };

const fresh = <Answer>(result: Sent): Loaded<Answer> => ({ answer: bodyOf(result) as Answer, keptAt: null });

export const readFamily = async (asker: Asker, signal: AbortSignal): Promise<Loaded<FamilyAnswer>> =>
  fresh(await client.GET('/api/people/{personId}/delegation', asks(asker, signal)));

export const readNotices = async (asker: Asker, signal: AbortSignal): Promise<Loaded<NoticesAnswer>> =>
  fresh(await client.GET('/api/people/{personId}/delegation/notices', asks(asker, signal)));

/** Whom one looks for travels in the body. */
export const readAccessLog = async (
  asker: Asker,
  parameters: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Loaded<LookedAt>> =>
  fresh(
    await client.POST('/api/people/{personId}/access-log/search', { ...asks(asker, signal), body: { parameters } }),
  );

export interface Terms {
  readonly name: string;
  readonly nationalId: string;
  readonly birthDate: string;
  readonly categories: string[];
  readonly actions: string[];
  readonly until: string;
}

/** The code by which the delegate accepts. */
export async function invite(
  asker: Asker,
  body: Terms,
  signal: AbortSignal,
): Promise<{ code: string; position: string | null }> {
  const result = await client.POST('/api/people/{personId}/delegation/invitations', { ...asks(asker, signal), body });
  const { grantId } = bodyOf(result) as { readonly grantId: string };
  return { code: grantId, position: result.response.headers.get('Passbook-Position') };
}

export const acceptGrant = ({ language }: Asker, grantId: string, signal: AbortSignal): Position =>
  positionOf(
    client.POST('/api/delegation/accept', { headers: { 'Accept-Language': language }, signal, body: { grantId } }),
  );

export const endGrant = ({ language }: Asker, grantId: string, signal: AbortSignal): Position =>
  positionOf(
    client.POST('/api/delegation/end', { headers: { 'Accept-Language': language }, signal, body: { grantId } }),
  );

export const switchMinorAccess = (asker: Asker, access: 'on' | 'off', signal: AbortSignal): Position =>
  positionOf(
    client.POST('/api/people/{personId}/delegation/minor-access', { ...asks(asker, signal), body: { access } }),
  );

export type Hideable = NonNullable<
  paths['/api/people/{personId}/delegation/hide']['post']['requestBody']
>['content']['application/json'];

export const setHidden = (asker: Asker, what: Hideable, isHidden: boolean, signal: AbortSignal): Position => {
  const request = { ...asks(asker, signal), body: what };
  return positionOf(
    isHidden
      ? client.POST('/api/people/{personId}/delegation/hide', request)
      : client.POST('/api/people/{personId}/delegation/unhide', request),
  );
};

export interface Sight {
  readonly view: string;
  readonly isAllowed: boolean;
  /** Null where the view counts nothing. */
  readonly total: number | null;
}

/** What somebody else would be answered of one view at this moment. */
export async function lookAs(
  asker: Asker,
  { delegateId, view }: { readonly delegateId: string; readonly view: string },
  signal: AbortSignal,
): Promise<Sight> {
  const body = { delegateId, view };
  const result = await client.POST('/api/people/{personId}/delegation/view-as', { ...asks(asker, signal), body });
  const { effect, answer } = bodyOf(result) as { effect: string; answer: { readonly total?: unknown } | null };
  const total = answer?.total;
  return { view, isAllowed: effect === 'allow', total: typeof total === 'number' ? total : null };
}
