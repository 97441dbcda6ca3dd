import type { Institution, Report } from '../../domain/health-record/index.ts';
import type { CalendarDate, Instant } from '../../domain/shared/time.ts';
import type { Language, ViewContext } from '../read-model.ts';
import { examinationDay } from '../shared/examination-day.ts';
import { orderDisplay, ownDisplay, type DisplayName } from '../shared/names.ts';
import { pageOf, type Page, type Question } from '../shared/question.ts';
import { standingItems, type Source } from '../shared/stated-items.ts';
import { imagingKind } from './report.ts';
import type { ImagingKind, ImagingRow } from './row.ts';

export interface ExaminationReport {
  readonly kind: ImagingKind;
  /** Day of the examination; where the source leaves it out, of the visit or admission. */
  readonly occurredOn: CalendarDate | null;
  readonly visitedOn: CalendarDate | null;
  readonly examinedOn: CalendarDate | null;
  readonly uploadedAt: Instant | null;
  readonly institution: Institution;
  readonly division: DisplayName | null;
  readonly order: DisplayName;
  readonly report: string | null;
}
export type ImagingItem = ExaminationReport & { readonly source: Source<ExaminationReport> };
export type ImagingAnswer = Page<ImagingItem>;

export function view(
  rows: readonly ImagingRow[],
  _total: number,
  question: Question,
  { language }: ViewContext,
): ImagingAnswer {
  const items = rows.flatMap((row) => standingItems(row, ({ content }) => reportOf(content, language)));
  return pageOf(
    items.map(({ said, source }) => ({ ...said, source })),
    question,
  );
}

function reportOf(content: Report, language: Language): ExaminationReport {
  const { visitedOn, examinedOn, uploadedAt, institution, division, order, text } = content;
  return {
    kind: imagingKind(content),
    occurredOn: examinationDay(content),
    visitedOn,
    examinedOn,
    uploadedAt,
    institution,
    division: division && ownDisplay(division),
    order: orderDisplay(order, language),
    report: text,
  };
}
