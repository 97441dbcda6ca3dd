import { asks, positionOf, type Asker, type Position } from './asking.ts';
import { bodyOf, client, type Loaded } from './client.ts';
import type { paths } from './openapi.ts';

type Answered<Path extends keyof paths> = paths[Path] extends {
  readonly get: {
    readonly responses: { readonly 200: { readonly content: { readonly 'application/json': infer Body } } };
  };
}
  ? Body
  : never;

export type InboxAnswer = Answered<'/api/people/{personId}/inbox'>;
export type InboxItem = InboxAnswer['items'][number];
export type OwnAnswer = Answered<'/api/people/{personId}/own-reminders'>;
export type OwnOccurrence = OwnAnswer['occurrences'][number];
export type FactorsAnswer = Answered<'/api/people/{personId}/factors'>;
export type TellingAnswer = Answered<'/api/people/{personId}/notifications'>;
export type Channel = 'inbox' | 'fcm' | 'web-push';

export async function readInbox(asker: Asker, signal: AbortSignal): Promise<Loaded<InboxAnswer>> {
  const result = await client.GET('/api/people/{personId}/inbox', asks(asker, signal));
  return { answer: bodyOf(result) as InboxAnswer, keptAt: null };
}

export async function readTelling(asker: Asker, signal: AbortSignal): Promise<Loaded<TellingAnswer>> {
  const result = await client.GET('/api/people/{personId}/notifications', asks(asker, signal));
  return { answer: bodyOf(result) as TellingAnswer, keptAt: null };
}

export async function readFactors(asker: Asker, signal: AbortSignal): Promise<Loaded<FactorsAnswer>> {
  const result = await client.GET('/api/people/{personId}/factors', asks(asker, signal));
  return { answer: bodyOf(result) as FactorsAnswer, keptAt: null };
}

export const markSeen = (asker: Asker, rule: string, signal: AbortSignal): Position =>
  positionOf(client.POST('/api/people/{personId}/inbox/seen', { ...asks(asker, signal), body: { rule } }));

export type ReminderReply =
  | { readonly kind: 'snooze'; readonly until: string }
  | { readonly kind: 'done-elsewhere'; readonly doneOn: string }
  | { readonly kind: 'dismiss'; readonly reason: DismissalReason };
export const dismissalReasons = ['not-wanted', 'not-applicable', 'advised-against', 'other'] as const;
export type DismissalReason = (typeof dismissalReasons)[number];

export function reply(asker: Asker, rule: string, answer: ReminderReply, signal: AbortSignal): Position {
  const asked = asks(asker, signal);
  switch (answer.kind) {
    case 'snooze': {
      const body = { rule, until: answer.until };
      return positionOf(client.POST('/api/people/{personId}/reminders/snooze', { ...asked, body }));
    }
    case 'done-elsewhere': {
      const body = { rule, doneOn: answer.doneOn };
      return positionOf(client.POST('/api/people/{personId}/reminders/done-elsewhere', { ...asked, body }));
    }
    case 'dismiss': {
      const body = { rule, reason: answer.reason };
      return positionOf(client.POST('/api/people/{personId}/reminders/dismiss', { ...asked, body }));
    }
  }
}

export interface Mark {
  readonly item: string;
  readonly channel: Channel;
  readonly mark: 'on' | 'off';
}

export const switchChannel = (asker: Asker, mark: Mark, signal: AbortSignal): Position =>
  positionOf(client.POST('/api/people/{personId}/notifications/channels', { ...asks(asker, signal), body: mark }));

export interface QuietHoursTyped {
  readonly from: string;
  readonly until: string;
  readonly zone: string;
}

export const setQuietHours = (asker: Asker, body: QuietHoursTyped, signal: AbortSignal): Position =>
  positionOf(client.PUT('/api/people/{personId}/notifications/quiet-hours', { ...asks(asker, signal), body }));

export interface Subscription {
  readonly addressId: string;
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

export const registerDevice = (asker: Asker, subscription: Subscription, signal: AbortSignal): Position => {
  const body = { kind: 'web-push' as const, ...subscription };
  return positionOf(client.POST('/api/people/{personId}/notifications/addresses', { ...asks(asker, signal), body }));
};

export const removeDevice = ({ personId, language }: Asker, addressId: string, signal: AbortSignal): Position =>
  positionOf(
    client.DELETE('/api/people/{personId}/notifications/addresses/{addressId}', {
      params: { path: { personId, addressId } },
      headers: { 'Accept-Language': language },
      signal,
    }),
  );

export const addListener = (asker: Asker, listenerId: string, signal: AbortSignal): Position => {
  const body = { listenerId };
  return positionOf(client.POST('/api/people/{personId}/notifications/listeners', { ...asks(asker, signal), body }));
};

export const removeListener = ({ personId, language }: Asker, listenerId: string, signal: AbortSignal): Position =>
  positionOf(
    client.DELETE('/api/people/{personId}/notifications/listeners/{listenerId}', {
      params: { path: { personId, listenerId } },
      headers: { 'Accept-Language': language },
      signal,
    }),
  );

export async function readOwn(asker: Asker, signal: AbortSignal): Promise<Loaded<OwnAnswer>> {
  const result = await client.GET('/api/people/{personId}/own-reminders', asks(asker, signal));
  return { answer: bodyOf(result) as OwnAnswer, keptAt: null };
}

export interface OwnTyped {
  readonly entryId: string;
  readonly kind: 'custom' | 'medication' | 'appointment';
  readonly text: string;
  readonly startsOn: string;
  readonly recurrence: string | null;
  readonly times: readonly string[];
}

export function setOwn(asker: Asker, typed: OwnTyped, signal: AbortSignal): Position {
  const { kind, entryId, text, startsOn, recurrence, times } = typed;
  const asked = asks(asker, signal);
  const repeated = recurrence === null ? {} : { recurrence };
  switch (kind) {
    case 'custom': {
      const body = { entryId, text, startsOn, ...repeated };
      return positionOf(client.POST('/api/people/{personId}/own-reminders/custom', { ...asked, body }));
    }
    case 'medication': {
      const body = { entryId, text, startsOn, times: [...times], ...repeated };
      return positionOf(client.POST('/api/people/{personId}/own-reminders/medications', { ...asked, body }));
    }
    case 'appointment': {
      const body = { entryId, text, on: startsOn, time: times[0] ?? '' };
      return positionOf(client.POST('/api/people/{personId}/own-reminders/appointments', { ...asked, body }));
    }
  }
}

export interface DoseTyped {
  readonly entryId: string;
  readonly dueOn: string;
  readonly time: string;
  readonly answer: 'taken' | 'skipped';
}

export const answerDose = (asker: Asker, body: DoseTyped, signal: AbortSignal): Position =>
  positionOf(client.POST('/api/people/{personId}/own-reminders/doses', { ...asks(asker, signal), body }));

export const stopOwn = ({ personId, language }: Asker, entryId: string, signal: AbortSignal): Position =>
  positionOf(
    client.DELETE('/api/people/{personId}/own-reminders/{entryId}', {
      params: { path: { personId, entryId } },
      headers: { 'Accept-Language': language },
      signal,
    }),
  );

/** The address, which is shown this once: of its secret the server keeps a digest. */
export async function openFeed(
  asker: Asker,
  detail: 'discreet' | 'titles',
  signal: AbortSignal,
): Promise<{ readonly path: string; readonly position: string | null }> {
  const result = await client.POST('/api/people/{personId}/notifications/calendar-feeds', {
    ...asks(asker, signal),
    body: { detail },
  });
  const { path } = bodyOf(result) as { readonly path: string };
  return { path, position: result.response.headers.get('Passbook-Position') };
}

export const closeFeed = ({ personId, language }: Asker, feedId: string, signal: AbortSignal): Position =>
  positionOf(
    client.DELETE('/api/people/{personId}/notifications/calendar-feeds/{feedId}', {
      params: { path: { personId, feedId } },
      headers: { 'Accept-Language': language },
      signal,
    }),
  );

export async function readPushKey(signal: AbortSignal): Promise<string | null> {
  return (bodyOf(await client.GET('/api/push/public-key', { signal })) as { publicKey: string | null }).publicKey;
}

export const declareFactor = (
  asker: Asker,
  { factor, from }: { readonly factor: string; readonly from: string | null },
  signal: AbortSignal,
): Position => {
  const body = { factor, ...(from === null ? {} : { from }) };
  return positionOf(client.POST('/api/people/{personId}/factors', { ...asks(asker, signal), body }));
};
