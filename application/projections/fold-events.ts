import type { PersonId } from '../../domain/shared/person-id.ts';
import type { EventId } from '../../domain/shared/recorded.ts';
import type { AnyReadModel } from '../../read-models/any-read-model.ts';
import type { DecodedEvent } from '../ports/event-codec.ts';
import type { Position, StoredEvent } from '../ports/event-store.ts';
import type { RowAddress, RowTarget, RowTransaction } from '../ports/read-model-store.ts';
import { createWorkingRows, FoldFailed, touchesOf, type Touch, type WorkingRows } from './working-rows.ts';

/** The first event of a person that could not be folded. */
export interface Failure {
  readonly personId: PersonId;
  readonly position: Position;
  readonly eventId: EventId;
  readonly reason: string;
}

export const failureAt = ({ metadata, position, eventId }: StoredEvent, reason: string): Failure => ({
  personId: metadata.owner,
  position,
  eventId,
  reason,
});

/** An event with the rows that it touches, or the reason why it cannot be folded. */
type Planned =
  | { readonly kind: 'foldable'; readonly decoded: Decoded; readonly touches: readonly Touch[] }
  | { readonly kind: 'failing'; readonly failure: Failure };
type Decoded = Extract<DecodedEvent, { kind: 'decoded' }>;

/**
 * An event whose key was destroyed was erased: it says nothing any more, and every fold passes it over. Any other event
 * that cannot be decoded parks its owner, because what it says may matter.
 */
export const isErased = (event: DecodedEvent): boolean =>
  event.kind === 'undecodable' && event.cause.reason === 'key-destroyed';

/**
 * Folds a page into a target. A person whose event fails is left as they were just before it; one whose rows are
 * refused, as before the page. Everybody else goes on.
 */
export async function foldPage(
  models: readonly AnyReadModel[],
  page: readonly DecodedEvent[],
  target: RowTransaction,
): Promise<readonly Failure[]> {
  let failures: readonly Failure[] = [];
  const refused = await target.attempt(async () => {
    failures = await foldAtOnce(models, page, target);
  });
  return refused === undefined ? failures : foldEachPerson(models, page, target);
}

/** Slower, and only after somebody's rows were refused: it finds out whose, and keeps the others'. */
async function foldEachPerson(
  models: readonly AnyReadModel[],
  page: readonly DecodedEvent[],
  target: RowTransaction,
): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  for (const events of Map.groupBy(page, ({ stored }) => stored.metadata.owner).values()) {
    const refused = await target.attempt(async () => {
      failures.push(...(await foldAtOnce(models, events, target)));
    });
    const [first] = events;
    if (refused !== undefined && first !== undefined) {
      failures.push(failureAt(first.stored, `${refused.code}: ${refused.reason}`));
    }
  }
  return failures;
}

/** Every touched row is loaded once per model, folded in memory and saved once. */
async function foldAtOnce(
  models: readonly AnyReadModel[],
  page: readonly DecodedEvent[],
  target: RowTarget,
): Promise<readonly Failure[]> {
  const planned = page.filter((event) => !isErased(event)).map((event) => plan(models, event));
  const rows = createWorkingRows();
  for (const [model, addresses] of addressesByModel(planned)) rows.enter(model, await target.load(model, addresses));
  const failures = new Map<PersonId, Failure>();
  for (const event of planned) foldUnlessFailed(event, rows, failures);
  for (const model of models) {
    const changes = rows.changesOf(model);
    if (changes.length > 0) await target.save(model, changes);
  }
  return [...failures.values()];
}

/** One event into rows that are all in memory. */
export function foldOne(
  models: readonly AnyReadModel[],
  event: DecodedEvent,
  rows: WorkingRows,
  failures: Map<PersonId, Failure>,
): void {
  if (!isErased(event)) foldUnlessFailed(plan(models, event), rows, failures);
}

function plan(models: readonly AnyReadModel[], event: DecodedEvent): Planned {
  if (event.kind === 'undecodable') {
    return { kind: 'failing', failure: failureAt(event.stored, `${event.cause.code}: ${event.cause.reason}`) };
  }
  try {
    return { kind: 'foldable', decoded: event, touches: touchesOf(models, event.recorded.event) };
  } catch (error) {
    return { kind: 'failing', failure: failureAt(event.stored, reasonOf(error)) };
  }
}

function addressesByModel(planned: readonly Planned[]): ReadonlyMap<AnyReadModel, readonly RowAddress[]> {
  const byModel = new Map<AnyReadModel, Map<string, RowAddress>>();
  for (const event of planned) {
    if (event.kind === 'failing') continue;
    const personId = event.decoded.recorded.owner;
    for (const { model, rowKey } of event.touches) {
      const addresses = byModel.get(model) ?? new Map<string, RowAddress>();
      byModel.set(model, addresses.set(`${personId} ${rowKey}`, { personId, rowKey }));
    }
  }
  return new Map([...byModel].map(([model, addresses]) => [model, [...addresses.values()]]));
}

function foldUnlessFailed(event: Planned, rows: WorkingRows, failures: Map<PersonId, Failure>): void {
  if (event.kind === 'failing') {
    if (!failures.has(event.failure.personId)) failures.set(event.failure.personId, event.failure);
    return;
  }
  const { stored, recorded } = event.decoded;
  if (failures.has(recorded.owner)) return;
  try {
    rows.apply(recorded, event.touches);
  } catch (error) {
    failures.set(recorded.owner, failureAt(stored, reasonOf(error)));
  }
}

/** Anything but a failed fold is a bug of ours, and loud. */
function reasonOf(error: unknown): string {
  if (!(error instanceof FoldFailed)) throw error;
  return `${error.code}: ${error.modelName}`;
}
