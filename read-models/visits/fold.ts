import type { Order } from '../../domain/health-record/index.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import type { ReadModel } from '../read-model.ts';
import {
  claimHead,
  claimPartKeysOf,
  foldClaimPart,
  ordersOfPart,
  type ClaimHead,
  type ClaimPart,
} from '../shared/claim-parts.ts';
import type { StatedEvent } from '../shared/stated-events.ts';
import type { VisitClaim, VisitDrugs, VisitKind, VisitOrder, VisitsRow } from './row.ts';

interface Visit {
  readonly kind: VisitKind;
  readonly occurredOn: CalendarDate;
  readonly handedOverOn: CalendarDate | null;
  readonly head: ClaimHead;
  readonly orders: readonly VisitOrder[];
}

export const rowKeysOf: ReadModel<VisitsRow>['rowKeysOf'] = (event) =>
  claimPartKeysOf(event, (stated) => visitOf(stated) !== undefined);

export const fold: ReadModel<VisitsRow>['fold'] = (row, recorded, rowKey) =>
  foldClaimPart(row, recorded, rowKey, { contentOf, keepsRaw: true });

function contentOf(event: StatedEvent, part: ClaimPart): VisitClaim | VisitDrugs | undefined {
  const visit = visitOf(event);
  if (visit === undefined) return undefined;
  const { kind, occurredOn, handedOverOn, head } = visit;
  const orders = ordersOfPart(visit.orders, part);
  const days = { kind, occurredOn, handedOverOn, orders };
  return part === 'claim' ? { part, ...days, ...claimHead(head) } : { part, ...days };
}

function visitOf(event: StatedEvent): Visit | undefined {
  switch (event.type) {
    case 'WesternVisitClaimed': {
      const { content } = event.data;
      const { visitedOn, handedOverOn } = content;
      return {
        kind: 'western',
        occurredOn: visitedOn,
        handedOverOn,
        head: content,
        orders: content.orders.map(withoutTooth),
      };
    }
    case 'PharmacyDispensed': {
      const { content } = event.data;
      const occurredOn = content.dispensedOn;
      return {
        kind: 'pharmacy',
        occurredOn,
        handedOverOn: null,
        head: content,
        orders: content.orders.map(withoutTooth),
      };
    }
    case 'DentalVisitClaimed': {
      const { content } = event.data;
      return {
        kind: 'dental',
        occurredOn: content.visitedOn,
        handedOverOn: null,
        head: content,
        orders: content.orders,
      };
    }
    case 'ChineseMedicineVisitClaimed': {
      const { content } = event.data;
      const occurredOn = content.visitedOn;
      const orders = content.orders.map(withoutTooth);
      return { kind: 'chinese-medicine', occurredOn, handedOverOn: null, head: content, orders };
    }
    default:
      return undefined;
  }
}

const withoutTooth = (order: Order): VisitOrder => ({ ...order, tooth: null });
