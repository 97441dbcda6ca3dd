import { randomBytes, randomUUID } from 'node:crypto';
import type { Identifiers } from '../../application/ports/identifiers.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { EventId } from '../../domain/shared/recorded.ts';

const symbols = '0123456789abcdefghijklmnopqrstuvwxyz';
/** Twenty symbols of 36 are 103 bits: no two persons ever meet, and nobody guesses a neighbour. */
const symbolsPerId = 20;
/** Bytes from here on are thrown away: 256 is no multiple of 36, so taking them would favour the first four symbols. */
const fairBytesEnd = 256 - (256 % symbols.length);
/** More than twenty, since one byte in 64 is thrown away; what is missing is drawn again. */
const bytesPerDraw = 24;

export function createRandomIdentifiers(drawBytes: (count: number) => Uint8Array = randomBytes): Identifiers {
  const randomSymbols = (): string => {
    let text = '';
    while (text.length < symbolsPerId) {
      for (const byte of drawBytes(bytesPerDraw)) {
        if (byte < fairBytesEnd) text += symbols.charAt(byte % symbols.length);
      }
    }
    return text.slice(0, symbolsPerId);
  };
  return {
    eventId: () => randomUUID() as EventId,
    personId: () => `per_${randomSymbols()}` as PersonId,
    entityId: (prefix) => `${prefix}_${randomSymbols()}`,
  };
}
