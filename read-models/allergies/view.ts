import type { Institution } from '../../domain/health-record/index.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import { pageOf, type Page, type Question } from '../shared/question.ts';
import { standingItems, type Source } from '../shared/stated-items.ts';
import type { AllergiesRow } from './row.ts';

/** As the hospital reported it: the source gives no code for substance, severity or reaction. */
export interface ReportedAllergy {
  readonly occurredOn: CalendarDate | null;
  readonly substance: string;
  readonly severity: string | null;
  readonly reaction: string | null;
  readonly reactionNote: string | null;
  readonly institution: Institution;
  readonly physician: string | null;
  readonly telephone: string | null;
  readonly address: string | null;
  /** 收載方式, for example 雲端登錄. */
  readonly enteredBy: string | null;
}
export type AllergyItem = ReportedAllergy & { readonly source: Source<ReportedAllergy> };
export type AllergiesAnswer = Page<AllergyItem>;

export function view(rows: readonly AllergiesRow[], _total: number, question: Question): AllergiesAnswer {
  const items = rows.flatMap((row) =>
    standingItems(row, ({ content: { reportedOn, ...allergy } }) => ({ occurredOn: reportedOn, ...allergy })),
  );
  return pageOf(
    items.map(({ said, source }) => ({ ...said, source })),
    question,
  );
}
