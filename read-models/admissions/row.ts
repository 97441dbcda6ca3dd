import type { InpatientOrder } from '../../domain/health-record/index.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import type { ClaimHead, Placed } from '../shared/claim-parts.ts';
import type { StatedThing } from '../shared/stated-items.ts';

interface AdmissionDays {
  readonly admittedOn: CalendarDate | null;
  readonly dischargedOn: CalendarDate | null;
  /** A long stay is claimed in several parts. */
  readonly claimedFrom: CalendarDate | null;
  readonly claimedTo: CalendarDate | null;
  /** Day of admission; where the source leaves it out, the first day that it does give. */
  readonly occurredOn: CalendarDate | null;
  readonly orders: readonly Placed<InpatientOrder>[];
}
export interface AdmissionClaim extends AdmissionDays, ClaimHead {
  readonly part: 'claim';
}
export interface AdmissionDrugs extends AdmissionDays {
  readonly part: 'drugs';
}
export type AdmissionsRow = StatedThing<AdmissionClaim | AdmissionDrugs>;
