import type { Instant } from '../../domain/shared/time.ts';
import type { Services } from '../operations/services.ts';

/** What the command line needs of a composed product. */
export interface CliPassbook {
  readonly services: Services;
  readonly isTest: boolean;
  readonly clock: { pin(instant: Instant | undefined): void; readonly pinnedAt: Instant | undefined };
}
