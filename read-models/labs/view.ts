import type { EventId } from '../../domain/shared/recorded.ts';
import type { LabFlag } from '../../domain/terminology/index.ts';
import type { Language, ViewContext } from '../read-model.ts';
import { isAskedFor, pageOf, type Page, type Question } from '../shared/question.ts';
import { searchText } from '../shared/search-text.ts';
import { standingItems } from '../shared/stated-items.ts';
import { readingOf } from './result.ts';
import type { LabsRow } from './row.ts';
import { seriesOf, withChanges, type LabResultItem, type LabSeries } from './series.ts';
import { mergeTwins, type SourcedReading } from './twins.ts';

export interface LabsAnswer extends Page<LabResultItem> {
  /** Of all items that were asked for, whatever the page; the most recent first. */
  readonly series: readonly LabSeries[];
  /** How many of them are below, above and in their range. */
  readonly flags: Readonly<Record<LabFlag, number>>;
}

export function view(
  rows: readonly LabsRow[],
  _total: number,
  question: Question,
  { language }: ViewContext,
): LabsAnswer {
  const readings = mergeTwins(rows.flatMap((row) => readingsOf(row, language)));
  const items = withChanges(readings).filter((item) =>
    isAskedFor(question, { occurredOn: item.occurredOn, kind: item.series, searchText: () => textOf(item) }),
  );
  return { ...pageOf(items, question), series: seriesOf(items), flags: countFlags(items) };
}

/** All events behind the one result that the view makes of twins, when one of them is named; otherwise none. */
export function eventsOfResult(rows: readonly LabsRow[], eventId: EventId): readonly EventId[] {
  const results = mergeTwins(rows.flatMap((row) => readingsOf(row, 'en'))).map(({ source, twinSource }) =>
    [source, ...(twinSource === null ? [] : [twinSource])].flatMap((one) => [
      one.eventId,
      ...one.revisions.map((revision) => revision.eventId),
    ]),
  );
  return results.find((eventIds) => eventIds.includes(eventId)) ?? [];
}

const readingsOf = (row: LabsRow, language: Language): readonly SourcedReading[] =>
  standingItems(row, ({ content }) => readingOf(content, language)).map(({ said, source }) => ({
    ...said,
    source,
    twinSource: null,
  }));

const textOf = ({ item, order, institution, value }: LabResultItem): string =>
  searchText(
    item.name,
    item.display,
    ...item.printed,
    order.code,
    order.name,
    order.display,
    institution.name,
    value.text,
  );

function countFlags(items: readonly LabResultItem[]): Readonly<Record<LabFlag, number>> {
  const count = (wanted: LabFlag): number => items.filter(({ flag }) => flag === wanted).length;
  return { low: count('low'), high: count('high'), 'in-range': count('in-range'), unknown: count('unknown') };
}
