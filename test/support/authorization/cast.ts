import { parseNationalId, type NationalId } from '../../../domain/people/index.ts';
import type { GrantId } from '../../../domain/delegation/index.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import type { Actor } from '../../../domain/shared/recorded.ts';
import { careCategories } from '../../../domain/shared/event-contract.ts';
import type { Passbook } from '../../../interfaces/composition/open-passbook.ts';
import type { Caller } from '../../../interfaces/operations/operation.ts';
import { declareWish } from '../../../interfaces/operations/wishes.ts';
import { at, on } from '../people.ts';

/*
 * A family and its neighbours, each with a name and a wish that nobody else has, so that a word of theirs in somebody
 * else's answer is found. Everything is set up on the first of March; the matrix is asked four days later.
 */

const begun = at('2026-03-01T04:00:00Z');
export const asked = at('2026-03-05T04:00:00Z');
const later = at('2027-03-01T04:00:00Z');

const birthDates = {
  adult: '1948-05-06',
  ward: '1950-05-06',
  child: '2012-05-06',
  orphan: '2013-05-06',
  teenClosed: '2010-06-01',
  teenOpen: '2010-06-02',
  /** Turned 18 on the second of March. */
  grownUp: '2008-03-02',
  parent: '1980-01-01',
  formerParent: '1981-01-01',
  withoutCustody: '1982-01-01',
  guardian: '1970-01-01',
  delegate: '1975-01-01',
  fullDelegate: '1976-01-01',
  expired: '1977-01-01',
  revoked: '1978-01-01',
  offered: '1979-01-01',
  neighbour: '1985-01-01',
  visitor: '1990-01-01',
} as const;
export type Role = keyof typeof birthDates;

export interface Member {
  readonly personId: PersonId;
  readonly nationalId: NationalId;
  /** Words that only this person's own answers may hold. */
  readonly markers: readonly string[];
}
export type Cast = Readonly<Record<Role, Member>>;

/** The n-th number with a right check digit. */
function nationalIdOf(n: number): NationalId {
  for (let digit = 0; digit <= 9; digit += 1) {
    const parsed = parseNationalId(`A1${String(n).padStart(7, '0')}${digit}`);
    if (parsed.ok) return parsed.value.id;
  }
  throw new Error('no check digit');
}

export async function openCast({ services, clock }: Passbook): Promise<Cast> {
  clock.pin(begun);
  const cast = {} as Record<Role, Member>;
  for (const [n, [role, birthDate]] of Object.entries(birthDates).entries()) {
    const registration = {
      nationalId: nationalIdOf(n + 1),
      name: `名字${role}`,
      birthDate: on(birthDate),
      sex: 'female' as const,
    };
    const by = (role === 'visitor' ? 'demo' : 'operator') as Actor;
    const { personId } = await services.registerPerson(registration, by);
    const wish = `wish-of-${role}`;
    cast[role as Role] = {
      personId,
      nationalId: registration.nationalId,
      markers: [registration.name, wish, registration.nationalId],
    };
    const input = { personId, topic: 'palliative-care', text: wish };
    const told = await declareWish.perform(services, input, operator);
    if (told.kind === 'fault') throw new Error(told.fault.code);
  }
  await link(services, cast);
  await grantAll(services, cast);
  clock.pin(asked);
  return cast;
}

const operator: Caller = {
  actor: 'operator' as Actor,
  language: 'en',
  requestId: 'setting-up',
  isDemoSession: false,
  readsAtHead: false,
};

type Services = Passbook['services'];

async function link({ handle, family, courtOrders }: Services, cast: Cast): Promise<void> {
  const { people, personStream } = await import('../../../domain/people/index.ts');
  const say = async (child: Member, parent: Member, type: 'LinkDependant' | 'UnlinkDependant'): Promise<void> => {
    const command = { type, parentId: parent.personId, from: null, now: begun } as const;
    const addressed = { personId: child.personId, actor: 'operator' as Actor, command };
    await handle({ ...people, streamOf: personStream }, addressed);
  };
  const { child, teenClosed, teenOpen, grownUp, parent, formerParent, withoutCustody, guardian, orphan, ward } = cast;
  for (const one of [child, teenClosed, teenOpen, grownUp]) await say(one, parent, 'LinkDependant');
  await say(child, formerParent, 'LinkDependant');
  await say(child, formerParent, 'UnlinkDependant');
  await say(child, withoutCustody, 'LinkDependant');
  for (const one of [teenOpen, grownUp]) mustBeDone(await family.switchMinorAccess(one.personId, one.personId, 'on'));
  const ending = { type: 'EndCustody', parentId: withoutCustody.personId, from: null } as const;
  mustBeDone(await courtOrders.custody(child.personId, 'staff:1' as Actor, ending));
  for (const [one, kind] of [
    [orphan, 'minor'],
    [ward, 'adult'],
  ] as const) {
    const order = { guardianId: guardian.personId, ward: kind, from: null, until: null };
    mustBeDone(await courtOrders.appointGuardian(one.personId, 'staff:1' as Actor, order));
  }
}

async function grantAll({ family }: Services, cast: Cast): Promise<void> {
  const subjectId = cast.adult.personId;
  const offer = async (
    delegate: Member,
    more: { readonly until?: typeof later; readonly isWide?: boolean } = {},
  ): Promise<GrantId> => {
    const granted = await family.grant(subjectId, subjectId, {
      delegateId: delegate.personId,
      categories: more.isWide === true ? 'all' : ['labs', 'measurements'],
      actions: more.isWide === true ? ['view', 'download', 'remind', 'record'] : ['view'],
      from: null,
      until: more.until ?? later,
    });
    return mustBeDone(granted);
  };
  const accepted = async (delegate: Member, more?: Parameters<typeof offer>[1]): Promise<GrantId> => {
    const grantId = await offer(delegate, more);
    mustBeDone(await family.accept(grantId, delegate.personId, undefined));
    return grantId;
  };
  await accepted(cast.delegate);
  await accepted(cast.fullDelegate, { isWide: true });
  await accepted(cast.expired, { isWide: true, until: at('2026-03-02T04:00:00Z') });
  mustBeDone(await family.end(await accepted(cast.revoked, { isWide: true }), subjectId));
  await offer(cast.offered, { isWide: true });
}

function mustBeDone<Value>(
  outcome:
    | { readonly kind: 'done'; readonly value: Value }
    | { readonly kind: 'refused'; readonly refusal: { readonly code: string } },
): Value {
  if (outcome.kind === 'refused') throw new Error(outcome.refusal.code);
  return outcome.value;
}

/** What somebody of a kind may do with the subject's record, from the rules and not from the decision. */
export interface Rights {
  readonly categories: readonly string[];
  readonly actions: readonly string[];
  /** Also who the person is, and the history. */
  readonly isWhole: boolean;
}
export interface ActorKind {
  readonly name: string;
  /** Undefined: nobody has signed in. */
  readonly actor: Role | 'operator' | 'staff:1' | 'app:1' | 'demo' | undefined;
  readonly subject: Role;
  readonly rights: Rights;
}

const fourActions = ['view', 'download', 'remind', 'record'];
const everything: Rights = { categories: careCategories, actions: [...fourActions, 'audit', 'manage'], isWhole: true };
const asParent: Rights = { categories: careCategories, actions: fourActions, isWhole: true };
const asParentOfTeen: Rights = { categories: careCategories, actions: ['view', 'download'], isWhole: false };
const widely: Rights = { categories: careCategories, actions: fourActions, isWhole: false };
const narrowly: Rights = { categories: ['labs', 'measurements'], actions: ['view'], isWhole: false };
const nothing: Rights = { categories: [], actions: [], isWhole: false };

const kind = (name: string, actor: ActorKind['actor'], subject: Role, rights: Rights): ActorKind => ({
  name,
  actor,
  subject,
  rights,
});

export const actorKinds: readonly ActorKind[] = [
  kind('nobody', undefined, 'adult', nothing),
  kind('the operator', 'operator', 'adult', everything),
  kind('the person', 'adult', 'adult', everything),
  kind('a stranger', 'neighbour', 'adult', nothing),
  kind('a delegate for two categories', 'delegate', 'adult', narrowly),
  kind('a delegate for everything', 'fullDelegate', 'adult', widely),
  kind('a delegate whose time is over', 'expired', 'adult', nothing),
  kind('a delegate who was revoked', 'revoked', 'adult', nothing),
  kind('somebody who has not accepted', 'offered', 'adult', nothing),
  kind('the parent of a child of 13', 'parent', 'child', asParent),
  kind('a parent no longer linked', 'formerParent', 'child', nothing),
  kind('a parent without custody', 'withoutCustody', 'child', nothing),
  kind('the guardian of a child', 'guardian', 'orphan', asParent),
  kind('the parent of one of 15 whose switch is off', 'parent', 'teenClosed', nothing),
  kind('the parent of one of 15 whose switch is on', 'parent', 'teenOpen', asParentOfTeen),
  kind('the parent of one who turned 18', 'parent', 'grownUp', nothing),
  kind('the guardian of an adult', 'guardian', 'ward', widely),
  kind('staff', 'staff:1', 'adult', nothing),
  kind('an app', 'app:1', 'adult', nothing),
  kind('a visitor of the demo, with somebody real', 'demo', 'adult', nothing),
  kind('a visitor of the demo, with a demo person', 'demo', 'visitor', everything),
];
