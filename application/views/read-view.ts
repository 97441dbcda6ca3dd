import type { PersonId } from '../../domain/shared/person-id.ts';
import { dateAt, taipei, type Instant } from '../../domain/shared/time.ts';
import type { AnyView } from '../../read-models/any-read-model.ts';
import { withoutHidden, withoutRowNumbers } from '../../read-models/hidden-items.ts';
import { isTooMuch } from '../../read-models/column-values.ts';
import { selectFromMemory } from '../../read-models/memory-table.ts';
import type { AccessFilter, Criteria, Language, ViewContext } from '../../read-models/read-model.ts';
import type { Clock } from '../ports/clock.ts';
import type { EventCodec } from '../ports/event-codec.ts';
import type { EventStore, Position } from '../ports/event-store.ts';
import { isReached, type QueryAnswer, type ReadModelStore } from '../ports/read-model-store.ts';
import type { FoldedPerson } from '../projections/fold-person.ts';
import type { ProjectionRunner } from '../projections/run-read-models.ts';
import { createKeptAnswers, keepsNothing, type KeptAnswer, type KeptAnswers } from './kept-answers.ts';
import { createPastFolds } from './past-folds.ts';

export interface ViewQuestion {
  readonly personId: PersonId;
  readonly filter: AccessFilter;
  /** Null: as known now. */
  readonly knownOn: Instant | null;
  readonly language: Language;
  /** What a write gave back: the answer has seen at least that. */
  readonly minPosition?: Position | undefined;
  /** First brings the read models to the head of the log at the time of the call. */
  readonly readsAtHead?: boolean;
  /** Asked by ourselves about everybody in turn: what people look at again and again must not be pushed out by it. */
  readonly isPassing?: boolean;
}

export type ViewOutcome =
  | { readonly kind: 'answer'; readonly answer: unknown }
  /** An event of this person cannot be folded. Nothing is better than something that may be wrong. */
  | { readonly kind: 'projection-parked' }
  /** More rows than one answer holds: none is given, for a part would pass for the whole. */
  | { readonly kind: 'too-much-to-show' }
  /** The write is safe in the log, but not visible yet. */
  | { readonly kind: 'not-yet-projected' };

export interface ViewReader {
  /** The request is what `view.parse` made. */
  read(view: AnyView, request: unknown, question: ViewQuestion): Promise<ViewOutcome>;
}

export interface ViewNeeds {
  readonly store: EventStore;
  readonly codec: EventCodec;
  readonly readModelStore: ReadModelStore;
  readonly runner: ProjectionRunner;
  readonly clock: Clock;
}

/** Long enough for a busy moment, short enough that a page says so instead of hanging. */
const projectionWaitMsDefault = 2_000;
/** What a few dozen people look at again and again. */
const keptBytesMax = 24 * 1024 * 1024;

/**
 * Now: the rows of the table, or the answer that was made of the very same rows. As known earlier: the same fold over what each of the person's streams held by then, the
 * same criteria, the same view. Such an answer depends on nothing later, so it is given also while the person is parked
 * for a later event; an event that cannot be folded at or before the instant gives `projection-parked` as it does now.
 */
export function createViewReader(needs: ViewNeeds, { projectionWaitMs = projectionWaitMsDefault } = {}): ViewReader {
  const { runner, readModelStore, clock } = needs;
  const kept = createKeptAnswers(keptBytesMax);
  const answersFor = ({ isPassing }: ViewQuestion): KeptAnswers => (isPassing === true ? keepsNothing : kept);
  const foldThen = createPastFolds(needs);

  const queryNow = async (
    view: AnyView,
    criteria: Criteria,
    question: ViewQuestion,
  ): Promise<QueryAnswer | 'not-yet-projected'> => {
    const { personId, minPosition } = question;
    const ask = (): Promise<QueryAnswer> => readModelStore.query(view.model, personId, criteria);
    const first = await ask();
    if (minPosition === undefined || isReached(first.progress, minPosition)) return first;
    return (await runner.waitFor(minPosition, projectionWaitMs)) ? ask() : 'not-yet-projected';
  };
  const readNow = async (view: AnyView, request: unknown, question: ViewQuestion): Promise<ViewOutcome> => {
    if (question.readsAtHead === true) await runner.catchUp();
    const { personId, language, filter } = question;
    const context = viewContext(clock, { personId, knownOn: null, language, filter });
    const name = JSON.stringify([view.name, personId, request, filter, language, context.today]);
    const answers = answersFor(question);
    const known = answers.find(name);
    if (known !== undefined && (await isStill(needs, known, { view, question })))
      return { kind: 'answer', answer: known.answer };
    const criteria = withoutHidden(view.criteria(request, filter), filter);
    const rows = await queryNow(view, criteria, question);
    if (rows === 'not-yet-projected') return { kind: 'not-yet-projected' };
    const outcome = outcomeOf(view, { request, criteria }, rows, context);
    if (outcome.kind === 'answer') answers.keep(name, { mark: rows.mark, answer: outcome.answer });
    return outcome;
  };

  const readThen = async (
    view: AnyView,
    request: unknown,
    { personId, knownOn, language, filter }: ViewQuestion & { readonly knownOn: Instant },
  ): Promise<ViewOutcome> => {
    const criteria = withoutHidden(view.criteria(request, filter), filter);
    const rows = rowsOf(await foldThen(view.model, { personId, knownOn }), view, criteria);
    return outcomeOf(view, { request, criteria }, rows, viewContext(clock, { personId, knownOn, language, filter }));
  };

  return {
    read: (view, request, question) => {
      const { knownOn } = question;
      return knownOn === null ? readNow(view, request, question) : readThen(view, request, { ...question, knownOn });
    },
  };
}

async function isStill(
  { readModelStore }: ViewNeeds,
  { mark }: KeptAnswer,
  { view, question }: { readonly view: AnyView; readonly question: ViewQuestion },
): Promise<boolean> {
  const { personId, minPosition = 'start' } = question;
  const standing = await readModelStore.standingOf(view.model, personId);
  return standing.mark === mark && !standing.isParked && isReached(standing.progress, minPosition);
}

type Rows = Pick<QueryAnswer, 'rows' | 'total' | 'itemsBefore' | 'isParked'>;

const rowsOf = (person: FoldedPerson, { model }: AnyView, criteria: Criteria): Rows => ({
  ...selectFromMemory(model, person.rowsOf(model), criteria),
  isParked: person.failure !== undefined,
});

interface Asked {
  readonly request: unknown;
  readonly criteria: Criteria;
}

function outcomeOf(view: AnyView, { request, criteria }: Asked, rows: Rows, asked: AskedContext): ViewOutcome {
  if (rows.isParked) return { kind: 'projection-parked' };
  if (isTooMuch(criteria, rows)) return { kind: 'too-much-to-show' };
  const answer = view.view(rows.rows, rows.total, request, { ...asked, itemsBefore: rows.itemsBefore });
  return { kind: 'answer', answer: withoutRowNumbers(answer, asked.filter) };
}

/** What is known before any row is. */
type AskedContext = Omit<ViewContext, 'itemsBefore'>;

/** What was known on a day is shown as it was shown on that day, so its today is that day. */
export function viewContext(clock: Clock, known: Omit<AskedContext, 'today'>): AskedContext {
  const { knownOn } = known;
  const isPast = knownOn !== null && knownOn < clock.now();
  return { ...known, today: isPast ? dateAt(knownOn, taipei) : clock.today(taipei) };
}
