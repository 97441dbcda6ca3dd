import type { Enrolment, Institution } from '../../domain/health-record/index.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import { compareText } from '../column-values.ts';
import { isAskedFor, pageOf, type Page, type Question } from '../shared/question.ts';
import { searchText } from '../shared/search-text.ts';
import { standingItems, type Source } from '../shared/stated-items.ts';
import { trendsOf, type Measurement, type Trend } from '../shared/trends.ts';
import { followUpOf, type ProgrammeFollowUp } from './follow-up.ts';
import { programmeKinds, type ProgrammeContent, type ProgrammeKind, type ProgrammesRow } from './row.ts';

type Said = EnrolmentSaid | ProgrammeFollowUp;
export interface EnrolmentSaid {
  readonly programme: ProgrammeKind;
  readonly enrolledOn: CalendarDate | null;
  readonly closedOn: CalendarDate | null;
  readonly institution: Institution;
}
export type FollowUpItem = ProgrammeFollowUp & { readonly source: Source<Said> };

export interface ProgrammeItem extends EnrolmentSaid {
  readonly kind: ProgrammeKind;
  /** Day of the last follow-up; before the first, of the enrolment. */
  readonly occurredOn: CalendarDate | null;
  readonly isOpen: boolean;
  /** The latest first. */
  readonly followUps: readonly FollowUpItem[];
  /** Null where the source states follow-ups of an enrolment that it does not state itself. */
  readonly source: Source<Said> | null;
}

export interface ProgrammesAnswer extends Page<ProgrammeItem> {
  /** Measures of the follow-ups of each programme, whatever the page. */
  readonly trends: readonly { readonly programme: ProgrammeKind; readonly trends: readonly Trend[] }[];
}

export function view(rows: readonly ProgrammesRow[], _total: number, question: Question): ProgrammesAnswer {
  const standing = rows.flatMap((row) => standingItems(row, ({ content }) => saidOf(content)));
  const stated = standing.map(({ candidate, said, source }) => ({ content: candidate.content, said, source }));
  const items = [...Map.groupBy(stated, ({ content }) => enrolmentKey(content)).values()]
    .flatMap(programmeOf)
    .filter((item) => isAsked(question, item))
    .toSorted((left, right) => compareText(right.occurredOn ?? '', left.occurredOn ?? ''));
  return { ...pageOf(items, question), trends: trendsByProgramme(items) };
}

interface Stated {
  readonly content: ProgrammeContent;
  readonly said: Said;
  readonly source: Source<Said>;
}

const enrolmentOf = (content: ProgrammeContent): Enrolment =>
  content.part === 'enrolment' ? content.enrolment : content.followUp.enrolment;

/** A follow-up names its enrolment by day and institution; the day on which it closed may be newer elsewhere. */
function enrolmentKey(content: ProgrammeContent): string {
  const { enrolledOn, institution } = enrolmentOf(content);
  return JSON.stringify([content.programme, enrolledOn, institution.code ?? institution.name]);
}

const saidOf = (content: ProgrammeContent): Said =>
  content.part === 'follow-up' ? followUpOf(content) : { programme: content.programme, ...content.enrolment };

function programmeOf(stated: readonly Stated[]): readonly ProgrammeItem[] {
  const enrolled = stated.find(({ content }) => content.part === 'enrolment');
  const content = (enrolled ?? stated[0])?.content;
  if (content === undefined) return [];
  const { enrolledOn, closedOn, institution } = enrolmentOf(content);
  const followUps = stated
    .flatMap(({ said, source }) => ('stage' in said ? [{ ...said, source }] : []))
    .toSorted((left, right) => compareText(right.occurredOn ?? '', left.occurredOn ?? ''));
  const { programme } = content;
  const occurredOn = followUps[0]?.occurredOn ?? enrolledOn;
  const source = enrolled?.source ?? null;
  const isOpen = closedOn === null;
  return [{ kind: programme, programme, occurredOn, enrolledOn, closedOn, isOpen, institution, followUps, source }];
}

function isAsked(question: Question, item: ProgrammeItem): boolean {
  const days = [item.enrolledOn, ...item.followUps.map(({ occurredOn }) => occurredOn)];
  return days.some((occurredOn) =>
    isAskedFor(question, { kind: item.kind, occurredOn, searchText: () => textOf(item) }),
  );
}

const textOf = ({ institution, followUps }: ProgrammeItem): string =>
  searchText(
    institution.name,
    ...followUps.flatMap(({ stage, observations }) => [stage, ...observations.map(({ text }) => text)]),
  );

const trendsByProgramme = (items: readonly ProgrammeItem[]): ProgrammesAnswer['trends'] =>
  programmeKinds.flatMap((programme) => {
    const followUps = items.filter(({ kind }) => kind === programme).flatMap((item) => item.followUps);
    const trends = trendsOf(followUps.flatMap(measurementsOf));
    return trends.length === 0 ? [] : [{ programme, trends }];
  });

const measurementsOf = ({ measures, occurredOn, source }: FollowUpItem): readonly Measurement[] =>
  measures.flatMap(({ measure, value, unit }) =>
    value === null ? [] : [{ measure, value, unit, occurredOn, measuredAt: null, eventId: source.eventId }],
  );
