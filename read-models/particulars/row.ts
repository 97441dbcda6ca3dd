import type { Factor, Sex } from '../../domain/people/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { CalendarDate, Instant } from '../../domain/shared/time.ts';

/** One row a person: who they are, as far as a page must show it. The number stays in the log. */
export interface ParticularsRow {
  readonly name: string;
  readonly birthDate: CalendarDate;
  readonly sex: Sex;
  /** The first six characters of the number, as the source files print it. */
  readonly maskedNationalId: string;
  readonly dependantOf: readonly DependantLink[];
  readonly factors: readonly DeclaredFactor[];
}
export interface DependantLink {
  readonly parentId: PersonId;
  readonly effectiveFrom: Instant;
  readonly effectiveUntil: Instant | null;
}
export interface DeclaredFactor {
  readonly factor: Factor;
  readonly declaredFrom: CalendarDate;
  readonly eventId: string;
}
