import { randomInt } from 'node:crypto';

/** Without I, L, O, 0 and 1, which are read for one another. Thirty-one signs: eight of them are almost forty bits. */
const signs = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';
const codeCharacters = 8;

export const randomDeviceCode = (): string =>
  Array.from({ length: codeCharacters }, () => signs.charAt(randomInt(signs.length))).join('');
