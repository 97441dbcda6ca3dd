import type { CareCategory } from '../../domain/shared/event-contract.ts';
import type { EventId } from '../../domain/shared/recorded.ts';
import type { CalendarDate, Instant } from '../../domain/shared/time.ts';
import type { Language, ViewContext } from '../read-model.ts';
import { ownSource, type OwnSource } from '../shared/own-facts.ts';
import type { Page, Question } from '../shared/question.ts';
import { standingItems, type Source } from '../shared/stated-items.ts';
import { describeDeclaredWish, describeReading } from './own-entries.ts';
import type { TimelineContent, TimelineRow } from './row.ts';
import { subtitleOf, titleOf } from './words.ts';

export interface TimelineSaid {
  readonly occurredOn: CalendarDate | null;
  readonly category: CareCategory;
  readonly kind: string;
  readonly title: string;
  readonly subtitle: string;
}
export interface TimelineEntry extends TimelineSaid {
  /** Of readings; null where only the day is known. */
  readonly occurredAt: Instant | null;
  readonly eventId: EventId;
  readonly source: Source<TimelineSaid> | OwnSource<TimelineSaid>;
}

export type TimelineAnswer = Page<TimelineEntry>;

export function view(
  rows: readonly TimelineRow[],
  total: number,
  { limit }: Question,
  { language, itemsBefore }: ViewContext,
): TimelineAnswer {
  const entries = rows.flatMap((row) => entriesOf(row, language));
  return { items: entries.slice(itemsBefore, itemsBefore + limit), total };
}

function entriesOf(row: TimelineRow, language: Language): readonly TimelineEntry[] {
  switch (row.of) {
    case 'document':
      return standingItems(row.thing, ({ content }) => said(content, language)).map((item) => ({
        ...item.said,
        occurredAt: null,
        eventId: item.source.eventId,
        source: item.source,
      }));
    case 'reading': {
      const { content, eventId } = row.fact;
      const source = ownSource(row.fact, (reading) => said(describeReading(reading), language));
      return [{ ...said(describeReading(content), language), occurredAt: content.measuredAt, eventId, source }];
    }
    case 'declared-wish': {
      const { content, eventId } = row.fact;
      const source = ownSource(row.fact, (wish) => said(describeDeclaredWish(wish), language));
      return [{ ...said(describeDeclaredWish(content), language), occurredAt: null, eventId, source }];
    }
  }
}

const said = ({ occurredOn, category, kind, title, subtitle }: TimelineContent, language: Language): TimelineSaid => ({
  occurredOn,
  category,
  kind,
  title: titleOf(title, language),
  subtitle: subtitleOf(subtitle, language),
});
