import fc from 'fast-check';
import type { GateOutcome } from '../../application/access/gate.ts';
import type { EventStore, StreamName } from '../../application/ports/event-store.ts';
import { accessStream } from '../../domain/access/index.ts';
import type { GrantId } from '../../domain/delegation/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { openFamilyRoom, type FamilyProcess, type FamilyRoom } from './family-room.ts';
import { personIdOf } from './events.ts';
import { at, on } from './people.ts';

/*
 * Races of one revocation against what others do at that moment, in two processes over one log. fast-check decides in
 * which order the steps that wait for the store go on.
 */

export const subject = personIdOf(1);
export const delegate = personIdOf(2);

/** Every call to the store waits until the scheduler lets it go on. */
function scheduled(store: EventStore, scheduler: fc.Scheduler): EventStore {
  const turn = (label: string): Promise<void> => scheduler.schedule(Promise.resolve(), label);
  return {
    ...store,
    append: async (...append) => {
      await turn('append');
      return store.append(...append);
    },
    headOf: async (stream) => {
      await turn('head');
      return store.headOf(stream);
    },
    readStream: async function* (stream, from) {
      await turn('read');
      yield* store.readStream(stream, from);
    },
  };
}

const identity = { name: '林小安', nationalId: 'A123456789', birthDate: on('1960-01-01') } as const;
export const terms = {
  categories: 'all',
  actions: ['view', 'download'],
  from: null,
  until: at('2027-03-01T04:00:00Z'),
} as const;

export interface Race {
  readonly room: FamilyRoom;
  /** The person's phone, and the delegate's. */
  readonly here: FamilyProcess;
  readonly there: FamilyProcess;
  /** Of whatever had been refused or answered before the revocation was acknowledged, nothing is said. */
  readonly isAcknowledged: () => boolean;
  readonly revoke: (grantId: GrantId) => Promise<void>;
}

async function openRace(scheduler: fc.Scheduler): Promise<Race> {
  const room = openFamilyRoom();
  for (const [personId, nationalId] of [
    [subject, 'B220000000'],
    [delegate, identity.nationalId],
  ] as const) {
    await room.register({ ...identity, personId, nationalId: nationalId as never });
  }
  const here = room.openProcess(scheduled(room.store, scheduler));
  const there = room.openProcess(scheduled(room.store, scheduler));
  let isAcknowledged = false;
  const revoke = async (grantId: GrantId): Promise<void> => {
    const outcome = await here.family.end(grantId, subject);
    if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
    isAcknowledged = true;
  };
  return { room, here, there, isAcknowledged: () => isAcknowledged, revoke };
}

/** With nobody in the way. */
async function offered(room: FamilyRoom, isInvitation: boolean): Promise<GrantId> {
  const { family } = room.openProcess();
  const outcome = isInvitation
    ? await family.invite(subject, subject, { ...terms, ...identity, nationalId: identity.nationalId as never })
    : await family.grant(subject, subject, { ...terms, delegateId: delegate });
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
  return outcome.value;
}

let requests = 0;
const readAs = (
  { gate }: FamilyProcess,
  personId: PersonId,
  action: 'view' | 'download',
): Promise<GateOutcome<string>> =>
  gate.read(
    {
      actor: personId as string as Actor,
      subject,
      action,
      categories: ['labs'],
      resource: action === 'view' ? 'labs' : 'export',
      requestId: `request-${++requests}`,
      isDemoSession: false,
    },
    () => Promise.resolve('what the record says'),
  );

async function recordedAccesses({ room }: Race): Promise<readonly string[]> {
  const types: string[] = [];
  for await (const { type } of room.store.readStream(accessStream(subject) as StreamName)) types.push(type);
  return types;
}

/** A read or an export that began after the acknowledgement gets nothing; every answer and refusal is on record. */
export const revokeAgainstReads = fc.asyncProperty(
  fc.scheduler(),
  fc.array(fc.constantFrom('view' as const, 'download' as const), { minLength: 1, maxLength: 4 }),
  async (scheduler, actions) => {
    const race = await openRace(scheduler);
    const grantId = await offered(race.room, false);
    await race.room.openProcess().family.accept(grantId, delegate, undefined);
    const outcomes: { readonly wasLate: boolean; readonly kind: string }[] = [];
    const reading = actions.map(async (action) => {
      await scheduler.schedule(Promise.resolve(), 'the delegate asks');
      const wasLate = race.isAcknowledged();
      outcomes.push({ wasLate, kind: (await readAs(race.there, delegate, action)).kind });
    });
    const revoking = scheduler.schedule(Promise.resolve(), 'the person revokes').then(() => race.revoke(grantId));
    await scheduler.waitFor(Promise.all([...reading, revoking]));
    const afterwards = await scheduler.waitFor(readAs(race.there, delegate, 'view'));
    expect(outcomes.filter(({ wasLate, kind }) => wasLate && kind === 'allowed')).toEqual([]);
    expect(afterwards.kind).toBe('refused');
    const kinds = [...outcomes.map(({ kind }) => kind), afterwards.kind];
    expect((await recordedAccesses(race)).toSorted()).toEqual(
      kinds.map((kind) => (kind === 'allowed' ? 'AccessAllowed' : 'AccessRefused')).toSorted(),
    );
  },
);

/** Taken back while it is being accepted: whichever comes first, after the acknowledgement it gives nothing. */
export const revokeAgainstAcceptance = fc.asyncProperty(
  fc.scheduler(),
  fc.boolean(),
  async (scheduler, isInvitation) => {
    const race = await openRace(scheduler);
    const grantId = await offered(race.room, isInvitation);
    const late: string[] = [];
    const accepting = async (): Promise<void> => {
      await scheduler.schedule(Promise.resolve(), 'the delegate accepts');
      const wasLate = race.isAcknowledged();
      const outcome = await race.there.family.accept(grantId, delegate, undefined);
      if (wasLate) late.push(outcome.kind === 'refused' ? outcome.refusal.code : outcome.kind);
    };
    const reading = async (): Promise<void> => {
      await scheduler.schedule(Promise.resolve(), 'the delegate asks');
      const wasLate = race.isAcknowledged();
      const { kind } = await readAs(race.there, delegate, 'view');
      if (wasLate && kind === 'allowed') late.push(kind);
    };
    const revoking = scheduler.schedule(Promise.resolve(), 'the person revokes').then(() => race.revoke(grantId));
    await scheduler.waitFor(Promise.all([accepting(), accepting(), reading(), revoking]));
    expect(late.filter((code) => code !== 'grant-ended')).toEqual([]);
    expect((await scheduler.waitFor(readAs(race.there, delegate, 'view'))).kind).toBe('refused');
    const { delegation } = await race.room.openProcess().facts.now(subject);
    expect(delegation.grants.get(grantId)?.standing).toBe('ended');
  },
);

/** Hidden while it is being read: what began after the acknowledgement is answered without it. */
export const hideAgainstReads = fc.asyncProperty(fc.scheduler(), async (scheduler) => {
  const race = await openRace(scheduler);
  const grantId = await offered(race.room, false);
  await race.room.openProcess().family.accept(grantId, delegate, undefined);
  let isHidden = false;
  const hiding = async (): Promise<void> => {
    await scheduler.schedule(Promise.resolve(), 'the person hides');
    await race.here.family.hide(subject, subject, { type: 'HideCategory', category: 'labs' });
    isHidden = true;
  };
  const reading = Array.from({ length: 3 }, async () => {
    await scheduler.schedule(Promise.resolve(), 'the delegate asks');
    const wasLate = isHidden;
    const { kind } = await readAs(race.there, delegate, 'view');
    expect(wasLate && kind === 'allowed').toBe(false);
  });
  await scheduler.waitFor(Promise.all([...reading, hiding()]));
});
