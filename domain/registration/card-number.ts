import type { Brand } from '../shared/brand.ts';
import { halfWidth } from '../shared/half-width.ts';
import { no, ok, type Result } from '../shared/result.ts';

/** The twelve digits printed on an NHI card. They have no public check digit. */
export type CardNumber = Brand<string, 'CardNumber'>;

/** Takes full-width digits, and the spaces in which the card prints them. */
export function parseCardNumber(text: string): Result<CardNumber, 'not-a-card-number'> {
  const digits = halfWidth(text).replaceAll(/[\s-]/gu, '');
  return /^\d{12}$/.test(digits) ? ok(digits as CardNumber) : no('not-a-card-number');
}
