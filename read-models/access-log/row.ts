import type { AccessAction, AccessSubjectMatter } from '../../domain/access/index.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import type { Instant } from '../../domain/shared/time.ts';

/** One answer that somebody was given, or refused. */
export interface LookRow {
  readonly kind: 'look';
  readonly at: Instant;
  readonly actor: Actor;
  readonly effect: 'allowed' | 'refused';
  readonly action: AccessAction;
  readonly categories: readonly AccessSubjectMatter[];
  readonly resource: string;
  readonly reasons: readonly string[];
  /** The events of consent that decided. */
  readonly consentEventIds: readonly string[];
}
/** One for each who ever looked or tried. */
export interface LookerRow {
  readonly kind: 'looker';
  readonly actor: Actor;
  /** Null: was only ever refused. */
  readonly firstAllowedAt: Instant | null;
  readonly lastAt: Instant;
  readonly allowed: number;
  readonly refused: number;
}
export type AccessLogRow = LookRow | LookerRow;
