import { refillOf, type Refill } from '../people/index.ts';
import type { EventId } from '../shared/recorded.ts';
import { addDays, type CalendarDate } from '../shared/time.ts';
import { daysNamed, knownOn } from './declarations.ts';
import type { CareFacts, Supply } from './facts.ts';
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

/** What is known of them by a day. */
export function prescriptionsOf(facts: CareFacts, on: CalendarDate): Prescriptions {
  const known = facts.supplies.filter((supply) => supply.on <= on).toSorted(inOrder);
  const orders = known.filter(isOrder).map((order): Order => ({ order, rivals: [] }));
  const claimed = assigned(known, orders);
  const drafts = withDeclared(facts, on, {
    ...claimed,
    drafts: [...claimed.drafts, ...claimed.left.flatMap(bySequence)],
  });
  const current = drafts
    .filter((draft) => !isReplaced(draft, drafts))
    .flatMap(prescriptionFrom)
    .filter(({ expiresOn }) => on < addDays(expiresOn, refillPolicy.spokenOfForDays));
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

/** A visit that orders a refillable prescription; `rivals` are what another one took that would have been its own. */
interface Order {
  readonly order: Supply;
  readonly rivals: readonly EventId[];
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

/** Each supply goes to the newest order of its own diagnosis, or else to the newest one. */
function assigned(known: readonly Supply[], orders: readonly Order[]): Assigned {
  const owned = new Map(orders.map(({ order }) => [order.eventId, { own: [] as PickUp[], rivals: [] as EventId[] }]));
  const left: Supply[] = [];
  for (const supply of known) {
    const pickUp = pickUpOf(supply);
    if (pickUp === undefined) continue;
    const [first, second] = orders
      .map(({ order }) => order)
      .filter((order) => mayBelong(supply, order))
      .toSorted((one, other) => nearness(supply, other) - nearness(supply, one) || -inOrder(one, other));
    if (first === undefined) left.push(supply);
    else owned.get(first.eventId)?.own.push(pickUp);
    if (first !== undefined && second !== undefined)
      owned.get(second.eventId)?.rivals.push(first.eventId, supply.eventId);
  }
  const drafts = orders.map(({ order }) => {
    const { own, rivals } = owned.get(order.eventId) ?? { own: [], rivals: [] };
    return {
      issuedOn: order.on,
      institution: order.institution,
      declared: null,
      pickUps: own,
      because: [order.eventId, ...rivals, ...own.map(({ eventId }) => eventId)],
    };
  });
  return { drafts, left };
}

/** The card says that it is the second or third pick-up of something whose order is not on record. */
function bySequence(supply: Supply): readonly Draft[] {
  const number = laterPickUp(supply);
  const pickUp = pickUpOf(supply);
  if (number === undefined || pickUp === undefined) return [];
  const { on, days, eventId } = pickUp;
  const pickUps = Array.from({ length: number }, (_, index) => ({
    on: addDays(on, -days * (number - 1 - index)),
    days,
    eventId,
  }));
  const issuedOn = addDays(on, -days * (number - 1));
  return [{ issuedOn, institution: supply.institution, declared: null, pickUps, because: [eventId] }];
}

/** Drugs of a visit whose fee says that a pharmacy dispenses them are not picked up there. */
function pickUpOf(supply: Supply): PickUp | undefined {
  const { on, days, eventId } = supply;
  if (days === null || days < refillPolicy.supplyDaysMin) return undefined;
  return isOrder(supply) && prescribes(supply) === 'for-a-pharmacy' ? undefined : { on, days, eventId };
}

function mayBelong(supply: Supply, order: Supply): boolean {
  if (isOrder(supply)) return supply.eventId === order.eventId;
  return order.on <= supply.on && supply.on < addDays(order.on, refillPolicy.prescriptionDaysMax);
}

const nearness = (supply: Supply, order: Supply): number =>
  supply.diagnosisCodes.some((code) => order.diagnosisCodes.includes(code)) ? 1 : 0;

/** What the person says of a prescription completes what claims show of it, or stands alone. */
function withDeclared(facts: CareFacts, on: CalendarDate, { drafts, left }: Assigned): readonly Draft[] {
  const known = knownOn(facts, on);
  const pickedUp = daysNamed(known, 'refill-picked-up');
  const declared = known.flatMap(({ factor, eventId }) => {
    const refill = factor.name === 'refill' ? refillOf(factor.value) : undefined;
    return refill === undefined ? [] : [{ refill, eventId }];
  });
  const completed = drafts.map((draft) => {
    const said = declared.find(({ refill }) => isSaidOf(refill, draft));
    return said === undefined ? draft : { ...draft, declared: said.refill, because: [...draft.because, said.eventId] };
  });
  const alone = declared
    .filter(({ refill }) => !drafts.some((draft) => isSaidOf(refill, draft)))
    .map(({ refill, eventId }): Draft => {
      const first = { on: refill.firstOn, days: refill.supplyDays, eventId };
      const later = [
        ...left.flatMap((supply) => pickUpOf(supply) ?? []),
        ...pickedUp.map((day) => ({ ...day, days: refill.supplyDays })),
      ].filter((pickUp) => pickUp.on > refill.firstOn && pickUp.on < endOf(refill));
      const pickUps = [first, ...onePerDay(later)].slice(0, refill.dispensings);
      const because = [eventId, ...pickUps.map((pickUp) => pickUp.eventId)];
      return { issuedOn: refill.firstOn, institution: null, declared: refill, pickUps, because };
    });
  return [...completed, ...alone];
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
  const fitting = Math.max(1, Math.floor(refillPolicy.prescriptionDaysMax / supplyDays));
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
