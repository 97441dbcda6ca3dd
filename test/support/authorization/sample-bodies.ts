import type { ActorKind, Cast } from './cast.ts';

const twenty = '0'.repeat(20);
const until = '2026-12-01T00:00:00Z';
const terms = { categories: 'all', actions: 'view', until };

/** A right body for every operation that takes one, so that a refusal is never about the form. */
export function sampleBody(name: string, { actor, subject }: ActorKind, cast: Cast): object {
  const { personId } = cast[subject];
  const neighbour = cast.neighbour;
  const caller = actor === undefined || !(actor in cast) ? 'operator' : cast[actor as keyof Cast].personId;
  const bodies: Readonly<Record<string, object>> = {
    // A number that is taken: nobody new is registered.
    'register-person': { nationalId: neighbour.nationalId, name: 'x', birthDate: '1985-01-01', sex: 'female' },
    'declare-factor': { factor: 'betel=false' },
    'link-dependant': { childId: personId, parentId: personId },
    'unlink-dependant': { childId: personId, parentId: neighbour.personId },
    'grant-delegation': { ...terms, delegateId: personId },
    'invite-delegate': { ...terms, name: ' ', nationalId: neighbour.nationalId, birthDate: '1985-01-01' },
    'switch-minor-access': { access: 'off' },
    'hide-category': { item: '00000000-0000-4000-8000-000000000001' },
    'unhide-category': { category: 'labs' },
    'issue-device-code': {},
    'rename-device': { name: '手機' },
    'revoke-device': {},
    'view-as': { delegateId: neighbour.personId, view: 'wishes' },
    'appoint-guardian': { guardianId: personId, ward: 'adult' },
    'accept-delegation': { grantId: `${personId}_${twenty}` },
    'end-delegation': { grantId: `${personId}_${twenty}` },
    'end-guardianship': { orderId: `ord_${personId}_${twenty}` },
    'end-custody': { childId: personId, parentId: neighbour.personId, from: '2099-01-01' },
    'restore-custody': { childId: personId, parentId: neighbour.personId },
    'check-access': { actorId: caller, personId, category: 'labs' },
    'record-reading': { kind: 'weight', value: '60', measuredAt: '2026-01-01T00:00:00Z' },
    'correct-reading': { kind: 'weight', value: '61', measuredAt: '2026-01-01T00:00:00Z' },
    'declare-wish': { topic: 'resuscitation', text: ' ' },
    'switch-reminder-channel': { item: 'all', channel: 'fcm', mark: 'on' },
    'set-quiet-hours': { from: '21:00', until: '08:00' },
    'register-push-address': { addressId: `adr_${twenty}`, kind: 'fcm', token: 'a-token' },
    // Nobody becomes a listener: the person themself cannot.
    'add-reminder-listener': { listenerId: personId },
    'start-listening': {},
    'mark-reminder-seen': { rule: 'influenza' },
    'snooze-reminder': { rule: 'influenza', until: '2026-03-06' },
    'dismiss-reminder': { rule: 'influenza', reason: 'other' },
    'report-done-elsewhere': { rule: 'influenza', doneOn: '2026-03-01' },
    'open-calendar-feed': {},
    'read-calendar': {},
    // An empty text: nothing is set.
    'set-custom-reminder': { text: ' ', startsOn: '2026-03-06' },
    'schedule-medication': { text: ' ', startsOn: '2026-03-06', times: ['08:00'] },
    'note-appointment': { text: ' ', on: '2026-03-06', time: '08:00' },
    'answer-dose': { entryId: `own_${twenty}`, dueOn: '2026-03-01', time: '08:00', answer: 'taken' },
    'rebuild-read-models': { model: 'no-such-model' },
    'verify-read-models': {},
    'redrive-person': { personId: cast.visitor.personId },
  };
  const body = bodies[name] ?? (name.startsWith('show-') ? {} : undefined);
  if (body === undefined) throw new Error(`The matrix has no body for ${name}.`);
  return body;
}

export const addressOf = (path: string, { subject }: ActorKind, cast: Cast): string =>
  path
    .replace('{personId}', cast[subject].personId)
    .replace('{readingId}', `rea_${twenty}`)
    .replace('{feedId}', `fee_${twenty}`)
    .replace('{entryId}', `own_${twenty}`)
    .replace('{deviceId}', `device_${twenty}`)
    .replace('{addressId}', `adr_${twenty}`)
    .replace('{listenerId}', cast.neighbour.personId)
    .replace('{wishId}', `wsh_${twenty}`)
    .replace(/replay$/, 'replay?knownOn=2026-03-01');
