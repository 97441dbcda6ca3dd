import type { StreamName } from '../../../application/ports/event-store.ts';
import { accessStream } from '../../../domain/access/index.ts';
import { delegation, delegationStream, type DelegationCommand } from '../../../domain/delegation/index.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import type { Actor } from '../../../domain/shared/recorded.ts';
import { operator } from '../command-handling/marks.ts';
import { openFamilyRoom } from '../../support/family-room.ts';
import { at, mother, on } from '../../support/people.ts';

const subject = 'per_00000000000000000001' as PersonId;
const now = at('2026-03-01T04:00:00Z');

/** One log under two processes, each with caches of its own. */
async function openFamily() {
  const room = openFamilyRoom(now);
  for (const personId of [subject, mother]) await room.register({ personId, birthDate: on('1960-01-01') });
  return { store: room.store, here: room.openProcess(), there: room.openProcess() };
}

const request = {
  actor: mother as string as Actor,
  subject,
  action: 'view',
  categories: ['labs', 'visits'],
  resource: 'labs',
  isDemoSession: false,
} as const;
const terms = {
  delegateId: mother,
  categories: 'all',
  actions: ['view'],
  from: null,
  until: at('2027-03-01T04:00:00Z'),
} as const;

describe('the gate', () => {
  it('opens with the acceptance and closes with the revocation, for every process at once', async () => {
    const { store, here, there } = await openFamily();
    let requests = 0;
    const read = async () =>
      (await there.gate.read({ ...request, requestId: `req-${++requests}` }, (filter) =>
        Promise.resolve(filter.categories),
      )) as object;
    const say = (command: DelegationCommand) =>
      here.handle({ ...delegation, streamOf: delegationStream }, { personId: subject, actor: operator, command });
    expect(await read()).toEqual({ kind: 'refused' });
    const offered = await here.family.grant(subject, subject, terms);
    if (offered.kind === 'refused') throw new Error(offered.refusal.code);
    expect(await read()).toEqual({ kind: 'refused' });
    await say({ type: 'AcceptDelegation', by: mother, grantId: offered.value, acceptor: null, now });
    expect(await read()).toEqual({ kind: 'allowed', value: ['visits', 'labs'] });
    await here.family.hide(subject, subject, { type: 'HideCategory', category: 'visits' });
    expect(await read()).toEqual({ kind: 'allowed', value: ['labs'] });
    await say({ type: 'EndDelegation', by: subject, grantId: offered.value, now });
    expect(await read()).toEqual({ kind: 'refused' });
    const recorded: string[] = [];
    for await (const { type } of store.readStream(accessStream(subject) as StreamName)) recorded.push(type);
    expect(recorded).toEqual(['AccessRefused', 'AccessRefused', 'AccessAllowed', 'AccessAllowed', 'AccessRefused']);
  });

  it('gives the grant that stands when the same is granted again', async () => {
    const { here, there } = await openFamily();
    const first = await here.family.grant(subject, subject, terms);
    const again = await there.family.grant(subject, 'operator', terms);
    expect(again).toMatchObject({ kind: 'done', position: undefined });
    expect(again.kind === 'done' && first.kind === 'done' && again.value === first.value).toBe(true);
  });

  it('as of an instant knows only what was recorded by then', async () => {
    const { here } = await openFamily();
    await here.family.grant(subject, subject, terms);
    const [then, before] = [
      await here.facts.asOf(subject, now),
      await here.facts.asOf(subject, at('2026-02-28T00:00:00Z')),
    ];
    expect([then.delegation.grants.size, then.isRegistered]).toEqual([1, true]);
    expect([before.delegation.grants.size, before.isRegistered]).toEqual([0, false]);
  });
});
