import type { Factor, Sex } from '../people/index.ts';
import type { EventId } from '../shared/recorded.ts';
import type { CalendarDate } from '../shared/time.ts';

/**
 * What was done. `order`: an NHI order code of a claim. `programme`: a shared-care enrolment, for example `diabetes`.
 * `checkup`: the adult preventive service, or `hepatitis-b-c` where its report shows that test. `screening`: a cancer
 * screening; its code is the source's own name, category and test together, half width and without spaces.
 */
export type ServiceKind = 'order' | 'programme' | 'checkup' | 'screening';

export interface Service {
  readonly kind: ServiceKind;
  readonly code: string;
  readonly on: CalendarDate;
  readonly eventId: EventId;
}
/** ICD-10-CM without a dot, as the source prints it. */
export interface Diagnosis {
  readonly code: string;
  readonly on: CalendarDate;
  readonly eventId: EventId;
}
export interface Declaration {
  readonly factor: Factor;
  readonly declaredFrom: CalendarDate;
  readonly eventId: EventId;
}

/**
 * All that rules may ask about a person. Services and diagnoses stand in any order; declarations in the order in which
 * they were recorded, because a later one replaces an earlier one.
 */
export interface CareFacts {
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  readonly services: readonly Service[];
  readonly diagnoses: readonly Diagnosis[];
  readonly factors: readonly Declaration[];
}
