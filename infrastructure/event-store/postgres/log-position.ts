import type { Position } from '../../../application/ports/event-store.ts';

/** Where an event stands in the log: first its transaction, then its number within it. Both as decimal text. */
export interface LogPlace {
  readonly txId: string;
  readonly number: string;
}

/** Before every event: PostgreSQL's first transactions have greater ids, and identity columns begin at 1. */
export const beforeTheLog: LogPlace = { txId: '0', number: '0' };

/** As many digits as the largest unsigned, and the largest signed, number of 64 bits has. */
const txIdDigits = 20;
const numberDigits = 19;
const pattern = /^(\d{20})\/(\d{19})$/;

/** Fixed in width, so that the order of the text is the order of the log. */
export const positionOf = ({ txId, number }: LogPlace): Position =>
  `${txId.padStart(txIdDigits, '0')}/${number.padStart(numberDigits, '0')}` as Position;

/** Without the zeros in front, because PostgreSQL would read an xid8 that begins with one as octal. */
export function placeOf(position: Position | 'start'): LogPlace {
  if (position === 'start') return beforeTheLog;
  const [, txId, number] = pattern.exec(position) ?? [];
  if (txId === undefined || number === undefined) throw new RangeError('This is no position of a PostgreSQL log.');
  return { txId: BigInt(txId).toString(), number: BigInt(number).toString() };
}
