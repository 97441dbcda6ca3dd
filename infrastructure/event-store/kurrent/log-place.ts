import type { Position } from '../../../application/ports/event-store.ts';

/** Where KurrentDB has an event: commit and prepare position, both of 64 bits without a sign. */
export interface LogPlace {
  readonly commit: bigint;
  readonly prepare: bigint;
}

const digits = 20;
const pattern = /^(\d{20})\/(\d{20})$/;
/** What stands for "not known" where the protocol has no other way to say it. */
const unknown = 2n ** 64n - 1n;

/** As clients before 1.3 gave it, against their types: numbers at run time. */
export type ReportedPlace = Readonly<Record<keyof LogPlace, bigint | number>>;

/** Fixed in width, so that the order of the text is the order of the log. Undefined: the server did not say. */
export function positionOf(place: ReportedPlace | undefined): Position | undefined {
  if (place === undefined) return undefined;
  const commit = BigInt(place.commit);
  const prepare = BigInt(place.prepare);
  if (commit < 0n || prepare < 0n || commit === unknown) return undefined;
  return `${padded(commit)}/${padded(prepare)}` as Position;
}

export function placeOf(position: Position): LogPlace {
  const [, commit, prepare] = pattern.exec(position) ?? [];
  if (commit === undefined || prepare === undefined) throw new RangeError('This is no position of a KurrentDB log.');
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
}

const padded = (part: bigint): string => part.toString().padStart(digits, '0');
