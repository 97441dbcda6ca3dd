import type { CodedText, Order } from '../../domain/health-record/index.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import type { ClaimHead, Placed } from '../shared/claim-parts.ts';
import type { StatedThing } from '../shared/stated-items.ts';

export const visitKinds = ['western', 'dental', 'chinese-medicine', 'pharmacy'] as const;
export type VisitKind = (typeof visitKinds)[number];

export interface VisitOrder extends Order {
  readonly tooth: CodedText | null;
}

interface VisitDays {
  readonly kind: VisitKind;
  /** Day of the visit; of a pharmacy, of the dispensing. */
  readonly occurredOn: CalendarDate;
  /** Day on which a prescription, examination or therapy was handed over. */
  readonly handedOverOn: CalendarDate | null;
  readonly orders: readonly Placed<VisitOrder>[];
}
export interface VisitClaim extends VisitDays, ClaimHead {
  readonly part: 'claim';
}
export interface VisitDrugs extends VisitDays {
  readonly part: 'drugs';
}
export type VisitsRow = StatedThing<VisitClaim | VisitDrugs>;
