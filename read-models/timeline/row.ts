import type { CodedText } from '../../domain/health-record/index.ts';
import type { CareCategory } from '../../domain/shared/event-contract.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import type { DeclaredWish } from '../shared/declared-wishes.ts';
import type { OwnFact } from '../shared/own-facts.ts';
import type { Reading } from '../shared/readings.ts';
import type { StatedThing } from '../shared/stated-items.ts';
import type { LabelName } from './labels.ts';

/** A piece of a title, kept so that it can be said in either language. */
export type Words =
  | { readonly as: 'text'; readonly text: string }
  | { readonly as: 'label'; readonly label: LabelName }
  | { readonly as: 'order'; readonly order: CodedText }
  | { readonly as: 'lab-item'; readonly printed: string };

/** What the timeline keeps of a stated row: enough for one line of a passbook. */
export interface TimelineContent {
  readonly category: CareCategory;
  readonly kind: string;
  readonly occurredOn: CalendarDate | null;
  /** Empty: nothing to show, such as the drugs of a visit without drugs. */
  readonly title: readonly Words[];
  readonly subtitle: readonly Words[];
}

export type TimelineRow =
  | { readonly of: 'document'; readonly thing: StatedThing<TimelineContent> }
  | { readonly of: 'reading'; readonly fact: OwnFact<Reading> }
  | { readonly of: 'declared-wish'; readonly fact: OwnFact<DeclaredWish> };
