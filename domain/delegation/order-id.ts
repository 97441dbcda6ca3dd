import type { Brand } from '../shared/brand.ts';
import type { PersonId } from '../shared/person-id.ts';
import { no, ok, type Result } from '../shared/result.ts';

/** A court's order, as we keep it: `ord_`, the ward's personId and twenty random characters. */
export type OrderId = Brand<string, 'OrderId'>;

const prefix = 'ord_';
const form = /^ord_per_[0-9a-z]{20}_[0-9a-z]{20}$/;

export function parseOrderId(text: string): Result<OrderId, 'not-an-order-id'> {
  return form.test(text) ? ok(text as OrderId) : no('not-an-order-id');
}

export const wardOfOrder = (orderId: OrderId): PersonId =>
  orderId.slice(prefix.length, prefix.length + 'per_'.length + 20) as PersonId;
