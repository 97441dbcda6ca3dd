import type { Instant } from '../../domain/shared/time.ts';
import type { Language } from '../../read-models/read-model.ts';
import type { Services } from '../operations/services.ts';

/** What the command line needs of a composed product. */
export interface CliPassbook {
  readonly services: Services;
  readonly isTest: boolean;
  /** Of the lines that do not say another. */
  readonly language: Language;
  readonly clock: { pin(instant: Instant | undefined): void; readonly pinnedAt: Instant | undefined };
}
