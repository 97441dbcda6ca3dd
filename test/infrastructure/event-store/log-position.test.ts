import fc from 'fast-check';
import type { Position } from '../../../application/ports/event-store.ts';
import { beforeTheLog, placeOf, positionOf } from '../../../infrastructure/event-store/postgres/log-position.ts';

const aPlace = fc.record({
  txId: fc.bigInt(1n, 2n ** 64n - 1n).map(String),
  number: fc.bigInt(1n, 2n ** 63n - 1n).map(String),
});

describe('a position in the PostgreSQL log', () => {
  it('gives back the place that it was made of', () => {
    fc.assert(fc.property(aPlace, (place) => expect(placeOf(positionOf(place))).toEqual(place)));
  });

  it('sorts as text like places in the log: by transaction, then by number', () => {
    const compare = (one: bigint, other: bigint): number => (one === other ? 0 : one < other ? -1 : 1);
    fc.assert(
      fc.property(aPlace, aPlace, (one, other) => {
        const byPlace =
          compare(BigInt(one.txId), BigInt(other.txId)) || compare(BigInt(one.number), BigInt(other.number));
        const [text, otherText] = [positionOf(one), positionOf(other)];
        expect(text === otherText ? 0 : text < otherText ? -1 : 1).toBe(byPlace);
      }),
    );
  });

  it('is before everything at the start', () => {
    expect(placeOf('start')).toEqual(beforeTheLog);
    fc.assert(fc.property(aPlace, (place) => expect(positionOf(beforeTheLog) < positionOf(place)).toBe(true)));
  });

  it.each(['', '17', '17/4', '00000000000000000017/000000000000000000x'])('is not just any text: %j', (text) => {
    expect(() => placeOf(text as Position)).toThrow(RangeError);
  });
});
