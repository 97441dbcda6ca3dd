import { refillOf, type Refill } from '../people/index.ts';
import type { EventId } from '../shared/recorded.ts';
import { addDays, type CalendarDate } from '../shared/time.ts';
import { daysNamed, type NamedDay } from './declarations.ts';
import type { Supply } from './facts.ts';
import type { KnownFacts } from './known-facts.ts';
import { distinct } from './occurrences.ts';
import { laterPickUp, mayBeRefillable, prescribes, refillPolicy } from './refill-evidence.ts';

/** A refillable prescription: who said that it is one, and what was picked up of it. */
export interface Prescription {
  readonly issuedOn: CalendarDate;
  /** Of one pick-up. */
  readonly supplyDays: number;
  readonly dispensings: number;
  readonly pickUps: readonly PickUp[];
  /** The first day on which nothing of it may be dispensed any more. */
  readonly expiresOn: CalendarDate;
  readonly because: readonly EventId[];
}
export interface PickUp {
  readonly on: CalendarDate;
  readonly days: number;
  readonly eventId: EventId;
}

export interface Prescriptions {
  /** Those of which something is still to be said: not replaced by a newer one of the same institution, nor long over. */
  readonly current: readonly Prescription[];
  /** Supplies of which no source and no person says whether they may be repeated. */
  readonly unconfirmed: readonly EventId[];
}

const { prescriptionDaysMax, spokenOfForDays } = refillPolicy;
/** A supply that lasts until today was ordered so long ago at most; what is older can say nothing of today. */
const lookBackDays = 2 * prescriptionDaysMax + spokenOfForDays;

/** What is known of them by a day. */
export function prescriptionsOf(facts: KnownFacts, on: CalendarDate): Prescriptions {
  const since = addDays(on, -lookBackDays);
  const known = facts.supplies.filter((supply) => since < supply.on).toSorted(inOrder);
  const claimed = assigned(known);
  const drafts = withDeclared(facts, {
    ...claimed,
    drafts: [...claimed.drafts, ...claimed.left.flatMap(bySequence)],
  });
  const current = drafts
    .filter((draft) => !isReplaced(draft, drafts))
    .flatMap(prescriptionFrom)
    .filter(({ expiresOn }) => on < addDays(expiresOn, spokenOfForDays));
  return { current, unconfirmed: unconfirmedOf(claimed.left, drafts, on) };
}

/** First day without medicine after what was picked up; null once all of it was. */
export function nextSupplyEnd(prescription: Prescription): CalendarDate | null {
  return remaining(prescription) === 0 ? null : supplyEnd(prescription);
}

/** The same after the last pick-up, each that is still to come being made on the day on which the supply ends. */
export const dispensedUntil = (prescription: Prescription): CalendarDate | null => {
  const end = supplyEnd(prescription);
  return end === null ? null : addDays(end, remaining(prescription) * prescription.supplyDays);
};

/** Pick-ups to come. One of the whole remaining supply, as for a journey, leaves none. */
export const remaining = ({ pickUps, supplyDays, dispensings }: Prescription): number => {
  const days = pickUps.reduce((sum, pickUp) => sum + pickUp.days, 0);
  return Math.max(0, dispensings - Math.max(pickUps.length, Math.ceil(days / supplyDays)));
};

function supplyEnd({ pickUps, issuedOn }: Prescription): CalendarDate | null {
  const [last] = pickUps.toReversed();
  if (last === undefined) return null;
  if (refillPolicy.pickUpsCountFrom === 'last-one') return addDays(last.on, last.days);
  return addDays(
    issuedOn,
    pickUps.reduce((sum, { days }) => sum + days, 0),
  );
}

interface Draft {
  readonly issuedOn: CalendarDate;
  readonly institution: string | null;
  readonly declared: Refill | null;
  readonly pickUps: readonly PickUp[];
  readonly because: readonly EventId[];
}
interface Assigned {
  readonly drafts: readonly Draft[];
  readonly left: readonly Supply[];
}

const inOrder = (left: Supply, right: Supply): number =>
  `${left.on} ${left.eventId}` < `${right.on} ${right.eventId}` ? -1 : 1;

const isOrder = (supply: Supply): boolean => !supply.isHandedOver && prescribes(supply) !== undefined;

/** Each supply goes to the newest order that shares a diagnosis with it. */
function assigned(known: readonly Supply[]): Assigned {
  const orders = known.filter(isOrder).map((order) => ({ ...order, endsOn: addDays(order.on, prescriptionDaysMax) }));
  const newestFirst = orders.toReversed();
  const claims = known.flatMap((supply) => {
    const owners = newestFirst.filter((order) => mayBelong(supply, order));
    return pickUpOf(supply).map((pickUp) => ({ supply, pickUp, owner: owners[0], otherwise: owners[1] }));
  });
  const drafts = orders.map((order) => {
    const own = claims.filter(({ owner }) => owner === order);
    // Without the newer order they would have been picked up of this one.
    const rivals = claims.filter(({ otherwise }) => otherwise === order);
    const because = [
      order.eventId,
      ...own.map(({ supply }) => supply.eventId),
      ...rivals.flatMap(({ supply, owner }) => [supply.eventId, ...(owner === undefined ? [] : [owner.eventId])]),
    ];
    const pickUps = own.map(({ pickUp }) => pickUp);
    return { issuedOn: order.on, institution: order.institution, declared: null, pickUps, because };
  });
  return { drafts, left: claims.flatMap(({ supply, owner }) => (owner === undefined ? [supply] : [])) };
}

/** The card says that it is the second or third pick-up of something whose order is not on record. */
function bySequence(supply: Supply): readonly Draft[] {
  const number = laterPickUp(supply);
  if (number === undefined) return [];
  return pickUpOf(supply).map(({ on, days, eventId }) => {
    const pickUps = Array.from({ length: number }, (_, index) => ({
      on: addDays(on, -days * (number - 1 - index)),
      days,
      eventId,
    }));
    const issuedOn = addDays(on, -days * (number - 1));
    return { issuedOn, institution: supply.institution, declared: null, pickUps, because: [eventId] };
  });
}

/** Drugs of a visit whose fee says that a pharmacy dispenses them are not picked up there. */
function pickUpOf(supply: Supply): readonly PickUp[] {
  const { on, days, eventId } = supply;
  if (days === null || days < refillPolicy.supplyDaysMin) return [];
  return isOrder(supply) && prescribes(supply) === 'for-a-pharmacy' ? [] : [{ on, days, eventId }];
}

function mayBelong(supply: Supply, order: Supply & { readonly endsOn: CalendarDate }): boolean {
  if (isOrder(supply)) return supply.eventId === order.eventId;
  return order.on <= supply.on && supply.on < order.endsOn && isOfOneDisease(supply, order);
}

/** Where one of them names none, nothing speaks against it. */
const isOfOneDisease = ({ diagnosisCodes }: Supply, order: Supply): boolean =>
  diagnosisCodes.length === 0 ||
  order.diagnosisCodes.length === 0 ||
  diagnosisCodes.some((code) => order.diagnosisCodes.includes(code));

/** What the person says of a prescription completes what claims show of it, or stands alone. */
function withDeclared({ factors }: KnownFacts, { drafts, left }: Assigned): readonly Draft[] {
  const pickedUp = daysNamed(factors, 'refill-picked-up');
  const declared = factors.flatMap(({ factor, eventId }) => {
    const refill = factor.name === 'refill' ? refillOf(factor.value) : undefined;
    return refill === undefined ? [] : [{ refill, eventId }];
  });
  const alone = declared.filter(({ refill }) => !drafts.some((draft) => isSaidOf(refill, draft)));
  return [
    ...drafts.map((draft) => {
      const said = declared.find(({ refill }) => isSaidOf(refill, draft));
      return said === undefined ? draft : completedBy(said, draft, pickedUp);
    }),
    ...alone.map((said) => completedBy(said, emptyDraft(said.refill), [...pickedUp, ...left.flatMap(pickUpOf)])),
  ];
}

const emptyDraft = ({ firstOn }: Refill): Draft => ({
  issuedOn: firstOn,
  institution: null,
  declared: null,
  pickUps: [],
  because: [],
});

/** Adds the first pick-up where no claim shows it, and those made after the last one that is on record. */
function completedBy(
  { refill, eventId }: { readonly refill: Refill; readonly eventId: EventId },
  draft: Draft,
  others: readonly (NamedDay & { readonly days?: number })[],
): Draft {
  const { firstOn, supplyDays } = refill;
  const own = draft.pickUps.length > 0 ? draft.pickUps : [{ on: firstOn, days: supplyDays, eventId }];
  const last = own.at(-1)?.on ?? firstOn;
  const later = others
    .filter(({ on }) => on > last && on < endOf(refill))
    .map((pickUp) => ({ ...pickUp, days: pickUp.days ?? supplyDays }));
  const pickUps = [...own, ...onePerDay(later)];
  const because = [...draft.because, eventId, ...pickUps.map((pickUp) => pickUp.eventId)];
  return { ...draft, declared: refill, pickUps, because };
}

const isSaidOf = (refill: Refill, { issuedOn, pickUps }: Draft): boolean =>
  refill.firstOn === issuedOn || refill.firstOn === pickUps[0]?.on;

const endOf = ({ firstOn, supplyDays, dispensings }: Refill): CalendarDate =>
  addDays(firstOn, supplyDays * dispensings);

/** Of one day the first by name: a claim and the person's own word may speak of the same pick-up. */
const onePerDay = (pickUps: readonly PickUp[]): readonly PickUp[] =>
  pickUps
    .toSorted((left, right) => (`${left.on} ${left.eventId}` < `${right.on} ${right.eventId}` ? -1 : 1))
    .filter((pickUp, index, all) => all[index - 1]?.on !== pickUp.on);

const isReplaced = (draft: Draft, drafts: readonly Draft[]): boolean =>
  draft.institution !== null &&
  drafts.some(({ institution, issuedOn }) => institution === draft.institution && issuedOn > draft.issuedOn);

function prescriptionFrom({ issuedOn, declared, pickUps, because }: Draft): readonly Prescription[] {
  const [first] = pickUps;
  if (first === undefined) return []; // Nothing was picked up yet: how much, nobody says.
  const supplyDays = declared?.supplyDays ?? first.days;
  const fitting = Math.max(1, Math.floor(prescriptionDaysMax / supplyDays));
  const dispensings = declared?.dispensings ?? Math.min(fitting, refillPolicy.dispensingsUnlessDeclared);
  return [
    {
      issuedOn,
      supplyDays,
      dispensings,
      pickUps: pickUps.slice(0, dispensings),
      expiresOn: addDays(issuedOn, supplyDays * dispensings),
      because: distinct(because),
    },
  ];
}

/** The newest ones only, and only while they last: what was used up long ago asks nothing of anybody. */
function unconfirmedOf(left: readonly Supply[], drafts: readonly Draft[], on: CalendarDate): readonly EventId[] {
  const taken = new Set(drafts.flatMap(({ because }) => because));
  return left
    .filter((supply) => !taken.has(supply.eventId) && mayBeRefillable(supply))
    .filter((supply) => on < addDays(supply.on, supply.days ?? 0))
    .map(({ eventId }) => eventId);
}
