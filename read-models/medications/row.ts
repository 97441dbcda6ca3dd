import type { Institution } from '../../domain/health-record/index.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import type { StatedThing } from '../shared/stated-items.ts';

/** Where a drug was ordered or dispensed. */
export const medicationKinds = ['western', 'dental', 'chinese-medicine', 'pharmacy', 'admission'] as const;
export type MedicationKind = (typeof medicationKinds)[number];

export interface DrugLine {
  readonly code: string | null;
  readonly name: string | null;
  readonly quantity: number | null;
  /** Of supply; of an inpatient order, from its first day to its last. */
  readonly days: number | null;
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
}

/** The drug lines of one claim. No diagnosis and no raw row: they are of another category than medications. */
export interface DrugsOfClaim {
  readonly kind: MedicationKind;
  readonly occurredOn: CalendarDate | null;
  readonly institution: Institution;
  readonly lines: readonly DrugLine[];
}
export type MedicationsRow = StatedThing<DrugsOfClaim>;
