import type { Factor, Sex } from '../people/index.ts';
import type { EventId } from '../shared/recorded.ts';
import type { CalendarDate } from '../shared/time.ts';

/**
 * What was done. `order`: an NHI order code of a claim. `programme`: a shared-care enrolment, for example `diabetes`.
 * `checkup`: the adult preventive service, or `hepatitis-b-c` where its report shows that test. `screening`: a cancer
 * screening; its code is the source's own name, category and test together, half width and without spaces.
 * `vaccination`: likewise the source's name, without the lot. `follow-up`: a visit of a shared-care programme.
 * `pick-up`: made by the plan itself, from a prescription.
 */
export type ServiceKind = 'order' | 'programme' | 'checkup' | 'screening' | 'vaccination' | 'follow-up' | 'pick-up';

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
/** Half-open; `until` is null while the person is still enrolled. */
export interface Enrolment {
  readonly programme: 'diabetes' | 'kidney';
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
  readonly eventId: EventId;
}
/** A claim that orders or dispenses drugs, in the words of the source: which prescription it belongs to, none says. */
export interface Supply {
  readonly on: CalendarDate;
  /** The longest of its drug orders; null when it has none. */
  readonly days: number | null;
  /** Of its fees, whose names speak of prescriptions. */
  readonly feeCodes: readonly string[];
  readonly cardSequence: string | null;
  /** Code, or name where there is no code. */
  readonly institution: string | null;
  readonly diagnosisCodes: readonly string[];
  /** Carried out by somebody else than whoever ordered it, mostly a pharmacy. */
  readonly isHandedOver: boolean;
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
  readonly enrolments: readonly Enrolment[];
  readonly supplies: readonly Supply[];
}
