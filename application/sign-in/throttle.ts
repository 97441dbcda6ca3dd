import type { Budget, Counted } from './ports.ts';

/** Whom and what a try is counted against. Fingerprints, so that the counters name nobody. */
export interface Counters {
  readonly account: string;
  readonly address: string;
  /** Set when this browser has signed this person in before. */
  readonly knownDevice: string | undefined;
}

const quarterHourMs = 15 * 60_000;
const dayMs = 24 * 60 * 60_000;

/** A person who mistypes has five tries and five more; a guesser needs millions. */
const triesPerAccountAndAddressMax = 10;
/** Several families behind one address. */
const triesPerAddressMax = 60;
/** NIST SP 800-63B-4, 3.2.2: no more than a hundred failures in a row on one account. */
const triesPerAccountMax = 100;

/**
 * Who signed in here before has a budget of their own and is touched by no other: whatever somebody else tries on a
 * person's number, from wherever, does not lock that person out of their own browser. Elsewhere the card opens always.
 */
export function budgetsOf({ account, address, knownDevice }: Counters): readonly Budget[] {
  if (knownDevice !== undefined) {
    return [
      { key: knownDevice, triesMax: triesPerAccountAndAddressMax, windowMs: quarterHourMs },
      // Counted, so that its owner is told of it; never a bound here.
      { key: account, triesMax: Infinity, windowMs: dayMs },
    ];
  }
  return [
    { key: `${account}@${address}`, triesMax: triesPerAccountAndAddressMax, windowMs: quarterHourMs },
    { key: address, triesMax: triesPerAddressMax, windowMs: quarterHourMs },
    { key: account, triesMax: triesPerAccountMax, windowMs: dayMs },
  ];
}

/** The counter that is exhausted and stays so longest, if any is. */
export function exhausted(budgets: readonly Budget[], counted: readonly Counted[]): Counted | undefined {
  return counted
    .filter(({ key, tries }) => budgets.some((budget) => budget.key === key && tries > budget.triesMax))
    .toSorted((left, right) => (left.windowEndsAt < right.windowEndsAt ? 1 : -1))[0];
}
