import fc from 'fast-check';
import type { GateOutcome } from '../../application/access/gate.ts';
import type { StreamName } from '../../application/ports/event-store.ts';
import { accessStream, type AccessAction } from '../../domain/access/index.ts';
import type { GrantId } from '../../domain/delegation/index.ts';
import type { NationalId } from '../../domain/people/index.ts';
import type { CareCategory } from '../../domain/shared/event-contract.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { epochMsOf, instantOfEpochMs } from '../../domain/shared/time.ts';
import { openFamilyRoom, type FamilyProcess, type FamilyRoom } from './family-room.ts';
import { personIdOf } from './events.ts';
import { on } from './people.ts';

/*
 * What people may do to each other's passbooks, as commands on the real use cases and on a model small enough to be
 * seen to be right: a list of grants and a set of hidden categories for each of three adults.
 */

export const adults = [
  { personId: personIdOf(1), name: '陳美玉', nationalId: 'A123456789' as NationalId },
  { personId: personIdOf(2), name: '林淑芬', nationalId: 'B220000000' as NationalId },
  { personId: personIdOf(3), name: '林大同', nationalId: 'C220000001' as NationalId },
] as const;
type Adult = (typeof adults)[number];
const birthDate = on('1960-01-01');
const hourMs = 3_600_000;

export interface ModelledGrant {
  readonly grantId: GrantId;
  readonly subject: PersonId;
  readonly delegate: PersonId;
  readonly categories: readonly CareCategory[];
  readonly actions: readonly ('view' | 'download' | 'record')[];
  readonly fromMs: number;
  readonly untilMs: number;
  isAccepted: boolean;
  isEnded: boolean;
}
export interface Model {
  nowMs: number;
  readonly grants: ModelledGrant[];
  readonly hidden: Map<PersonId, Set<CareCategory>>;
  /** Of each person: what was answered, in order. */
  readonly answers: Map<PersonId, string[]>;
  /** Allowed to somebody else than the person. */
  delegatedReads: number;
}
export interface World {
  readonly room: FamilyRoom;
  /** Two processes, one after the other. */
  readonly next: () => FamilyProcess;
}
type Command = fc.AsyncCommand<Model, World>;

export async function openModelledFamily(): Promise<{ readonly model: Model; readonly real: World }> {
  const room = openFamilyRoom();
  for (const { personId, name, nationalId } of adults) await room.register({ personId, name, nationalId, birthDate });
  const processes = [room.openProcess(), room.openProcess()] as const;
  let turn = 0;
  const model: Model = {
    nowMs: epochMsOf(room.clock.now()),
    grants: [],
    hidden: new Map(adults.map(({ personId }) => [personId, new Set()])),
    answers: new Map(adults.map(({ personId }) => [personId, []])),
    delegatedReads: 0,
  };
  return { model, real: { room, next: () => processes[++turn % 2 ? 0 : 1] } };
}

/** A second passes before each command, so that no two happen at once. */
const command = (name: string, run: (model: Model, real: World) => Promise<void>): Command => ({
  check: () => true,
  toString: () => name,
  run: async (model, real) => {
    model.nowMs += 1_000;
    real.room.clock.set(instantOfEpochMs(model.nowMs));
    await run(model, real);
  },
});

interface Offer {
  readonly subject: Adult;
  readonly by: Adult;
  readonly delegate: Adult;
  readonly categories: readonly CareCategory[];
  readonly actions: ModelledGrant['actions'];
  readonly startsInHours: number;
  readonly lastsHours: number;
  readonly isInvitation: boolean;
}

const offering = ({ subject, by, delegate, isInvitation, ...terms }: Offer): Command =>
  command(`${by.name} offers ${subject.name}'s to ${delegate.name}`, async (model, real) => {
    const fromMs = model.nowMs + terms.startsInHours * hourMs;
    const untilMs = fromMs + terms.lastsHours * hourMs;
    const asked = {
      categories: terms.categories,
      actions: terms.actions,
      from: instantOfEpochMs(fromMs),
      until: instantOfEpochMs(untilMs),
    };
    const { family } = real.next();
    const outcome = isInvitation
      ? await family.invite(subject.personId, by.personId, { ...asked, ...delegate, birthDate })
      : await family.grant(subject.personId, by.personId, { ...asked, delegateId: delegate.personId });
    const isLegal = by === subject && delegate !== subject;
    expect(outcome.kind).toBe(isLegal ? 'done' : 'refused');
    if (outcome.kind === 'refused' || model.grants.some(({ grantId }) => grantId === outcome.value)) return;
    const { categories, actions } = terms;
    const parties = { grantId: outcome.value, subject: subject.personId, delegate: delegate.personId };
    model.grants.push({ ...parties, categories, actions, fromMs, untilMs, isAccepted: false, isEnded: false });
  });

const adultOf = (personId: PersonId): Adult => adults.find((adult) => adult.personId === personId) ?? adults[0];
const picked = (model: Model, n: number): ModelledGrant | undefined => model.grants[n % (model.grants.length || 1)];

/** Without a name: whoever was offered it. */
const accepting = (n: number, anybody: Adult | null): Command =>
  command(`${anybody?.name ?? 'the delegate'} accepts #${n}`, async (model, real) => {
    const grant = picked(model, n);
    if (grant === undefined) return;
    const by = anybody ?? adultOf(grant.delegate);
    const { family } = real.next();
    const outcome = await family.accept(grant.grantId, by.personId, undefined);
    const isOpen = !grant.isEnded && model.nowMs < grant.untilMs;
    const isTheirs = by.personId === grant.delegate;
    expect(outcome.kind).toBe(isTheirs && isOpen ? 'done' : 'refused');
    if (isTheirs && isOpen) grant.isAccepted = true;
    // A second time changes nothing.
    if (outcome.kind === 'done')
      expect(await family.accept(grant.grantId, by.personId, undefined)).toMatchObject({ position: undefined });
  });

const ending = (n: number, by: Adult): Command =>
  command(`${by.name} ends #${n}`, async (model, real) => {
    const grant = picked(model, n);
    if (grant === undefined) return;
    const outcome = await real.next().family.end(grant.grantId, by.personId);
    // Somebody who was invited and has not accepted is nobody yet.
    const isParty = by.personId === grant.subject || outcome.kind === 'done';
    if (by.personId === grant.subject) expect(outcome.kind).toBe('done');
    if (by.personId !== grant.subject && by.personId !== grant.delegate) expect(outcome.kind).toBe('refused');
    if (isParty) grant.isEnded = true;
  });

const hiding = (subject: Adult, by: Adult, category: CareCategory, isToHide: boolean): Command =>
  command(`${by.name} ${isToHide ? 'hides' : 'shows'} ${subject.name}'s ${category}`, async (model, real) => {
    const type = isToHide ? 'HideCategory' : 'UnhideCategory';
    const outcome = await real.next().family.hide(subject.personId, by.personId, { type, category });
    expect(outcome.kind).toBe(by === subject ? 'done' : 'refused');
    if (by !== subject) return;
    if (isToHide) model.hidden.get(subject.personId)?.add(category);
    else model.hidden.get(subject.personId)?.delete(category);
  });

const waiting = (hours: number): Command =>
  command(`${hours} hours pass`, (model) => {
    model.nowMs += hours * hourMs;
    return Promise.resolve();
  });

let requests = 0;
interface Asked {
  readonly action: AccessAction;
  readonly categories: readonly [CareCategory, ...CareCategory[]];
}

async function read(
  model: Model,
  real: World,
  { subject, by, ...asked }: Asked & { subject: Adult; by: Adult },
): Promise<void> {
  const { action, categories } = asked;
  const left = categories.filter((category) => maySee(model, { subject, by, action, category }));
  const isAllowed = action === 'record' ? left.length === categories.length : left.length > 0;
  const outcome: GateOutcome<readonly CareCategory[]> = await real.next().gate.read(
    {
      ...asked,
      actor: by.personId as string as Actor,
      subject: subject.personId,
      resource: 'labs',
      requestId: `model-${++requests}`,
      isDemoSession: false,
    },
    (filter) => Promise.resolve(filter.categories),
  );
  if (isAllowed && by !== subject) model.delegatedReads += 1;
  model.answers.get(subject.personId)?.push(isAllowed ? 'AccessAllowed' : 'AccessRefused');
  if (!isAllowed) expect(outcome).toEqual({ kind: 'refused' });
  else expect(outcome.kind === 'allowed' && [...outcome.value].toSorted()).toEqual([...new Set(left)].toSorted());
}

const reading = (subject: Adult, by: Adult, asked: Asked): Command =>
  command(`${by.name} asks to ${asked.action} ${subject.name}'s ${asked.categories.join()}`, (model, real) =>
    read(model, real, { ...asked, subject, by }),
  );
/** Whoever was offered something tries it. */
const readingAsDelegate = (n: number, asked: Asked): Command =>
  command(`the delegate of #${n} asks to ${asked.action} ${asked.categories.join()}`, async (model, real) => {
    const grant = picked(model, n);
    if (grant === undefined) return;
    await read(model, real, { ...asked, subject: adultOf(grant.subject), by: adultOf(grant.delegate) });
  });

function maySee(
  { nowMs, grants, hidden }: Model,
  { subject, by, action, category }: { subject: Adult; by: Adult; action: AccessAction; category: CareCategory },
): boolean {
  if (by === subject) return true;
  if (hidden.get(subject.personId)?.has(category) === true) return false;
  return grants.some(
    (grant) =>
      grant.subject === subject.personId &&
      grant.delegate === by.personId &&
      grant.isAccepted &&
      !grant.isEnded &&
      grant.fromMs <= nowMs &&
      nowMs < grant.untilMs &&
      grant.categories.includes(category) &&
      grant.actions.some((one) => one === action),
  );
}

const anybody = fc.constantFrom(...adults);
const someCategories = fc.subarray(['labs', 'visits', 'measurements'] as CareCategory[], { minLength: 1 });
const someActions = fc.subarray(['view', 'download', 'record'] as ('view' | 'download' | 'record')[], { minLength: 1 });

const anyAsked: fc.Arbitrary<Asked> = fc
  .tuple(fc.constantFrom<AccessAction>('view', 'view', 'download', 'record'), someCategories)
  .map(([action, [first = 'labs', ...rest]]) => ({ action, categories: [first, ...rest] }));

const anyOffer: fc.Arbitrary<Command> = fc
  .record({
    subject: anybody,
    speaks: fc.option(anybody, { freq: 4 }),
    delegate: anybody,
    categories: someCategories,
    actions: someActions,
    startsInHours: fc.constantFrom(0, 0, 0, 2),
    lastsHours: fc.constantFrom(4, 48),
    isInvitation: fc.boolean(),
  })
  .map(({ speaks, ...offer }) => offering({ ...offer, by: speaks ?? offer.subject }));

/** Mostly what people may do; now and then somebody speaks for another. */
export const familyCommands: fc.Arbitrary<Iterable<Command>> = fc.array(
  fc.oneof(
    anyOffer,
    anyOffer,
    anyOffer,
    anyOffer,
    fc.tuple(fc.nat(9), fc.option(anybody, { freq: 2 })).map(([n, by]) => accepting(n, by)),
    fc.nat(9).map((n) => accepting(n, null)),
    fc.tuple(fc.nat(9), anybody).map(([n, by]) => ending(n, by)),
    fc
      .tuple(anybody, fc.option(anybody, { freq: 3 }), fc.constantFrom<CareCategory>('labs', 'visits'), fc.boolean())
      .map(([subject, by, category, isToHide]) => hiding(subject, by ?? subject, category, isToHide)),
    fc.constantFrom(1, 1, 3, 50).map(waiting),
    fc.tuple(anybody, anybody, anyAsked).map(([subject, by, asked]) => reading(subject, by, asked)),
    ...[1, 2, 3].map(() => fc.tuple(fc.nat(9), anyAsked).map(([n, asked]) => readingAsDelegate(n, asked))),
  ),
  // Commands of fast-check's own would mostly be too few for a delegation to come about.
  { minLength: 15, maxLength: 40 },
);

/** Each answer and each refusal, once, in the subject's own stream. */
export async function recordedAnswers({ room }: World, personId: PersonId): Promise<readonly string[]> {
  const types: string[] = [];
  for await (const { type } of room.store.readStream(accessStream(personId) as StreamName)) types.push(type);
  return types;
}
