import type { FamilyEvent } from '../../../domain/access/index.ts';

/*
 * The access rules of the public contract, written once more in Cedar, from the rules and not from `decideAccess`. What
 * an event says becomes a policy or an attribute; who may what, and when, is decided by Cedar. Shares no code with the
 * domain: its birthdays, its linked hours and its standing grants are worked out here.
 */

type Of<Type extends FamilyEvent['type']> = Extract<FamilyEvent, { type: Type }>;
const only = <Type extends FamilyEvent['type']>(
  events: readonly FamilyEvent[],
  ...types: readonly Type[]
): readonly Of<Type>[] => events.filter((event): event is Of<Type> => types.some((type) => type === event.type));

const ms = (instant: string): number => Date.parse(instant);
const forever = 4_102_444_800_000;

/** 00:00 in Taipei, UTC+8 all year since 1980, of the day on which so many years are full. JavaScript's own calendar
 * makes 1 March of 29 February in a common year. */
export function birthdayMs(birthDate: string, years: number): number {
  const [year = 0, month = 0, day = 0] = birthDate.split('-').map(Number);
  return Date.UTC(year + years, month - 1, day) - 8 * 3_600_000;
}

interface Span {
  readonly from: number;
  readonly until: number;
}

/** From each "yes" to the next "no". */
function spans(all: readonly { readonly at: number; readonly yes: boolean }[]): readonly Span[] {
  return all.flatMap(({ at, yes }, index) => (yes ? [{ from: at, until: all[index + 1]?.at ?? forever }] : []));
}

interface Keeping extends Span {
  readonly who: string;
  /** What a switch must name. */
  readonly since: number;
}

/** When which adult stands for the minor: linked and in custody, or guardian by order. */
function keepings(events: readonly FamilyEvent[]): readonly Keeping[] {
  const parents = new Set(only(events, 'DependantLinked').map(({ data }) => data.parentId));
  const ofParents = [...parents].flatMap((who) => {
    const links = spans(
      only(events, 'DependantLinked', 'DependantUnlinked')
        .filter(({ data }) => data.parentId === who)
        .map(({ type, data }) => ({ at: ms(data.effectiveFrom), yes: type === 'DependantLinked' })),
    );
    const turns = only(events, 'CustodyEnded', 'CustodyRestored').filter(({ data }) => data.parentId === who);
    const custody = spans([
      { at: 0, yes: true },
      ...turns.map(({ type, data }) => ({ at: ms(data.effectiveFrom), yes: type === 'CustodyRestored' })),
    ]);
    return links.flatMap((link) =>
      custody.flatMap((held) => {
        const from = Math.max(link.from, held.from);
        const until = Math.min(link.until, held.until);
        return from < until ? [{ who, from, until, since: from }] : [];
      }),
    );
  });
  const guardians = orders(events, 'minor').map(({ who, from, until }) => ({ who, from, until, since: from }));
  return [...ofParents, ...guardians];
}

function orders(events: readonly FamilyEvent[], ward: 'minor' | 'adult'): readonly (Span & { readonly who: string })[] {
  return only(events, 'GuardianAppointed')
    .filter(({ data }) => data.ward === ward)
    .map(({ data }) => {
      const ends = only(events, 'GuardianshipEnded').filter((end) => end.data.orderId === data.orderId);
      const until = Math.min(
        forever,
        ...[data.until, ...ends.map((end) => end.data.effectiveFrom)].flatMap((end) => (end === null ? [] : [ms(end)])),
      );
      return { who: data.guardianId, from: ms(data.from), until };
    });
}

const person = (id: string): string => `Person::"${id}"`;
const during = ({ from, until }: Span): string => `context.now >= ${from} && context.now < ${until}`;
const names = (words: readonly string[]): string => `[${words.map((word) => `"${word}"`).join(', ')}]`;
const actionsIn = (words: readonly string[]): string => `[${words.map((word) => `Action::"${word}"`).join(', ')}]`;
const whole = names(['identity', 'history']);
const allFour = actionsIn(['view', 'download', 'remind', 'record']);

const standingRules = [
  'permit(principal == Person::"operator", action, resource);',
  'permit(principal, action, resource) when { principal == resource.owner };',
  'permit(principal == Person::"demo", action, resource) when { context.isDemo };',
  `forbid(principal, action, resource) when { resource.isHidden }
     unless { principal == Person::"operator" || principal == resource.owner || (principal == Person::"demo" && context.isDemo) };`,
];

function keeperRules(events: readonly FamilyEvent[], birthDate: string): readonly string[] {
  const [fifteen, eighteen] = [birthdayMs(birthDate, 15), birthdayMs(birthDate, 18)];
  const spoken = only(events, 'MinorAccessSwitched').at(-1)?.data;
  return keepings(events).flatMap((keeping) => {
    const young = `permit(principal == ${person(keeping.who)}, action in ${allFour}, resource)
      when { ${during(keeping)} && context.now < ${fifteen} };`;
    const isSpokenFor =
      spoken?.access === 'on' &&
      spoken.parents.some(({ parentId, linkedFrom }) => parentId === keeping.who && ms(linkedFrom) === keeping.since);
    if (!isSpokenFor) return [young];
    const byChoice = `permit(principal == ${person(keeping.who)}, action in ${actionsIn(['view', 'download'])}, resource)
      when { ${during(keeping)} && context.now >= ${fifteen} && context.now < ${eighteen} && !${whole}.contains(resource.name) };`;
    return [young, byChoice];
  });
}

function grantRules(events: readonly FamilyEvent[]): readonly string[] {
  return only(events, 'DelegationGranted', 'DelegateInvited').flatMap((offer) => {
    const { grantId, categories, actions, from, until } = offer.data;
    const later = events.filter((event) => 'grantId' in event.data && event.data.grantId === grantId);
    const firstEnd = later.findIndex(({ type }) => type === 'DelegationRevoked' || type === 'DelegationRenounced');
    const acceptance = later.find(({ type }) => type === 'DelegationAccepted' || type === 'InvitationAccepted');
    if (firstEnd !== -1 || acceptance === undefined) return [];
    const delegateId =
      acceptance.type === 'InvitationAccepted'
        ? acceptance.data.delegateId
        : offer.type === 'DelegationGranted'
          ? offer.data.delegateId
          : 'nobody';
    const which =
      typeof categories === 'string'
        ? `!${whole}.contains(resource.name)`
        : `${names(categories)}.contains(resource.name)`;
    return [
      `permit(principal == ${person(delegateId)}, action in ${actionsIn(actions)}, resource)
        when { ${during({ from: ms(from), until: ms(until) })} && ${which} };`,
    ];
  });
}

const guardianRules = (events: readonly FamilyEvent[], birthDate: string): readonly string[] =>
  orders(events, 'adult').map(
    ({ who, ...span }) => `permit(principal == ${person(who)}, action in ${allFour}, resource)
      when { ${during(span)} && context.now >= ${birthdayMs(birthDate, 18)} && !${whole}.contains(resource.name) };`,
  );

/** As text. Born after 2004: of age at 18 under the law of 2023; born long before: of age in any case. */
export function cedarPolicies(events: readonly FamilyEvent[]): string {
  const birthDate = only(events, 'PersonRegistered')[0]?.data.birthDate ?? '';
  return [
    ...standingRules,
    ...keeperRules(events, birthDate),
    ...grantRules(events),
    ...guardianRules(events, birthDate),
  ].join('\n');
}

/** The record's parts: care categories, and what belongs to none. The history shows every category, hidden ones too. */
export function cedarEntities(events: readonly FamilyEvent[], categories: readonly string[], owner: string) {
  const hidden = new Set<string>();
  for (const { type, data } of only(events, 'CategoryHidden', 'CategoryUnhidden')) {
    if (type === 'CategoryHidden') hidden.add(data.category);
    else hidden.delete(data.category);
  }
  const ownedBy = { __entity: { type: 'Person', id: owner } };
  return [...categories, 'identity', 'history'].map((name) => ({
    uid: { type: 'Part', id: name },
    attrs: { name, owner: ownedBy, isHidden: name === 'history' ? hidden.size > 0 : hidden.has(name) },
    parents: [],
  }));
}
