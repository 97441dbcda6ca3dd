import {
  healthRecord,
  healthRecordStream,
  type HealthRecordCommand,
  type HealthRecordEvent,
  type HealthRecordRefusal,
  type RowRejection,
  type RowTally,
} from '../../domain/health-record/index.ts';
import { matchesMasked, type NationalId } from '../../domain/people/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import type { DocumentId, DocumentRef, RowId } from '../../domain/shared/stated-rows.ts';
import { taipei } from '../../domain/shared/time.ts';
import { wishes, wishesStream } from '../../domain/wishes/index.ts';
import type { HandleCommand, Handled } from '../command-handling/command-handler.ts';
import type { Clock } from '../ports/clock.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import type { ImportProblem } from '../ports/import-problem.ts';
import type { KeyRing } from '../ports/key-ring.ts';
import type { SourceDocument, SourceItem, Survey } from '../ports/source-document.ts';
import { ownerDigests, type OwnerDigests } from './owner-digests.ts';
import { addRow, emptyBatch, excessOf, hasRoomFor, identify, type RowBatch } from './row-batch.ts';

export interface ImportDocumentNeeds {
  readonly handle: HandleCommand;
  readonly keyRing: KeyRing;
  readonly identifiers: Identifiers;
  readonly clock: Clock;
  /** Undefined: no such person, or erased. */
  readonly nationalIdOf: (personId: PersonId) => Promise<NationalId | undefined>;
}

export interface ImportRequest {
  readonly personId: PersonId;
  readonly actor: Actor;
  readonly source: SourceDocument;
  readonly onProgress?: (progress: ImportProgress) => void;
}
export interface ImportProgress {
  readonly headRows: number;
  readonly headRowsDone: number;
}

/** Appended, duplicates, revisions and rejected add up to the head rows of the file. */
export interface ImportReport extends Omit<RowTally, 'rejected'> {
  readonly documentId: DocumentId;
  readonly unmapped: readonly string[];
  readonly rejected: readonly RowRejection[];
}
export type ImportOutcome =
  | { readonly kind: 'imported'; readonly report: ImportReport }
  | { readonly kind: 'refused'; readonly problem: ImportProblem };

export type ImportDocument = (request: ImportRequest) => Promise<ImportOutcome>;

/** In the event; the report has all of them. Two thousand are a quarter of what one append takes. */
const rejectedRecordedMax = 2_000;

/**
 * Reads the file twice: a file that is unreadable, or another person's, has been read to its end before anything is
 * appended. After a crash the same file goes on under the same document: rows that it stated are known by their
 * digests. A file that is known in full appends nothing at all.
 */
export function createImportDocument(needs: ImportDocumentNeeds): ImportDocument {
  return async ({ personId, actor, source, onProgress }) => {
    const nationalId = await needs.nationalIdOf(personId);
    if (nationalId === undefined) return refused({ code: 'person-not-found' });
    const digests = ownerDigests(await needs.keyRing.digestKeyOf(personId));
    const fileDigest = digests.document();
    const survey = await source.survey(fileDigest.add);
    if (!survey.ok) return refused(survey.reason);
    const problem = problemOfSubject(survey.value, nationalId);
    if (problem !== undefined) return refused(problem);
    const digest = fileDigest.text();
    const { document, isComplete } = await openDocument(needs, {
      personId,
      actor,
      source,
      survey: survey.value,
      digest,
    });
    const run: Run = {
      needs,
      personId,
      actor,
      document,
      digests,
      isStating: !isComplete,
      tally: { appended: 0, duplicates: 0, revisions: 0 },
      unmapped: [],
      rejected: [],
      report: (headRowsDone) => onProgress?.({ headRows: survey.value.headRows, headRowsDone }),
    };
    return (await stateAll(run, source, digest)) ?? { kind: 'imported', report: await complete(run) };
  };
}

const refused = (problem: ImportProblem): ImportOutcome => ({ kind: 'refused', problem });

function problemOfSubject({ subject }: Survey, nationalId: NationalId): ImportProblem | undefined {
  if (subject === null) return { code: 'person-not-stated' };
  return matchesMasked(nationalId, subject) ? undefined : { code: 'another-persons-file' };
}

interface Run {
  readonly needs: ImportDocumentNeeds;
  readonly personId: PersonId;
  readonly actor: Actor;
  readonly document: DocumentRef;
  readonly digests: OwnerDigests;
  /** False once the document is complete: then every row of it is known. */
  isStating: boolean;
  readonly tally: { appended: number; duplicates: number; revisions: number };
  readonly unmapped: string[];
  readonly rejected: RowRejection[];
  readonly report: (headRowsDone: number) => void;
}

const healthRecordDecider = { ...healthRecord, streamOf: healthRecordStream };
const wishesDecider = { ...wishes, streamOf: wishesStream };

interface Opening {
  readonly personId: PersonId;
  readonly actor: Actor;
  readonly source: SourceDocument;
  readonly survey: Survey;
  readonly digest: string;
}

async function openDocument(
  { handle, identifiers, clock }: ImportDocumentNeeds,
  { personId, actor, source, survey, digest }: Opening,
): Promise<{ readonly document: DocumentRef; readonly isComplete: boolean }> {
  const handled = await handle(healthRecordDecider, {
    personId,
    actor,
    command: {
      type: 'OpenDocument',
      documentId: identifiers.entityId('doc') as DocumentId,
      digest,
      format: source.format,
      requestedOn: survey.requestedOn ?? clock.today(taipei),
      requestedOnFrom: survey.requestedOn === null ? 'import-day' : 'document',
    },
  });
  if (handled.kind === 'refused') {
    if (handled.refusal.code === 'document-already-known') return handled.refusal;
    throw new TypeError(`Opening a document was refused: ${handled.refusal.code}`);
  }
  for (const { event } of handled.events) {
    if (event.type === 'DocumentOpened') return { document: event.data.document, isComplete: false };
  }
  throw new TypeError('An accepted opening records the document.');
}

/** Undefined: the whole file has been stated. */
async function stateAll(run: Run, source: SourceDocument, digest: string): Promise<ImportOutcome | undefined> {
  const fileDigest = run.digests.document();
  let batch = emptyBatch();
  for await (const item of source.items(fileDigest.add)) {
    // The file was readable a moment ago.
    if (item.kind === 'problem') return refused({ code: 'changed-while-reading' });
    if (item.kind === 'row') batch = await takeRow(run, batch, item);
    else if (item.kind === 'rejected') run.rejected.push(item.rejection);
    else run.unmapped.push(item.name);
  }
  await stateBatch(run, batch);
  return fileDigest.text() === digest ? undefined : refused({ code: 'changed-while-reading' });
}

/** The batch that the next row goes to. */
async function takeRow(run: Run, batch: RowBatch, item: Extract<SourceItem, { kind: 'row' }>): Promise<RowBatch> {
  const row = identify(item, run.digests);
  const excess = excessOf(row);
  if (excess !== undefined) {
    run.rejected.push(excess);
    return batch;
  }
  if (hasRoomFor(batch, row)) {
    addRow(batch, row);
    return batch;
  }
  await stateBatch(run, batch);
  const next = emptyBatch();
  addRow(next, row);
  return next;
}

async function stateBatch(run: Run, batch: RowBatch): Promise<void> {
  const revises = new Map<RowId, boolean>();
  if (run.isStating) {
    await stateHealthRows(run, batch, revises);
    await stateWishes(run, batch, revises);
  }
  for (const { isHeadRow, rowIds } of batch.counted) {
    const standing = standingOf(rowIds, revises);
    if (isHeadRow) run.tally[standing] += 1;
  }
  const { appended, duplicates, revisions } = run.tally;
  run.report(appended + duplicates + revisions + run.rejected.length);
}

/** A row with several acts counts once. The same row again in this file finds its acts taken: a duplicate. */
function standingOf(rowIds: readonly RowId[], revises: Map<RowId, boolean>): keyof Run['tally'] {
  const fresh = rowIds.map((rowId) => revises.get(rowId)).filter((isRevision) => isRevision !== undefined);
  for (const rowId of rowIds) revises.delete(rowId);
  if (fresh.includes(true)) return 'revisions';
  return fresh.length > 0 ? 'appended' : 'duplicates';
}

async function stateHealthRows(run: Run, { health }: RowBatch, revises: Map<RowId, boolean>): Promise<void> {
  const { documentId } = run.document;
  if (health.length === 0) return;
  const handled = await handleHealthRecord(run, { type: 'StateRows', documentId, rows: health });
  if (handled.kind === 'accepted') noteFresh(handled.events, revises);
  else if (handled.refusal.code === 'document-already-complete')
    run.isStating = false; // Another import was faster.
  else throw new TypeError(`Rows were refused: ${handled.refusal.code}`);
}

async function stateWishes(run: Run, batch: RowBatch, revises: Map<RowId, boolean>): Promise<void> {
  const { needs, personId, actor, document } = run;
  if (batch.wishes.length === 0 || !run.isStating) return;
  const command = { type: 'StateWishes' as const, document, rows: batch.wishes };
  const handled = await needs.handle(wishesDecider, { personId, actor, command });
  if (handled.kind === 'refused') throw new TypeError(`Wishes were refused: ${handled.refusal.code}`);
  noteFresh(handled.events, revises);
}

function noteFresh(
  recorded: readonly { readonly event: { readonly data: object } }[],
  revises: Map<RowId, boolean>,
): void {
  for (const {
    event: { data },
  } of recorded) {
    if ('rowId' in data && 'revises' in data) revises.set(data.rowId as RowId, data.revises === true);
  }
}

const handleHealthRecord = (
  { needs, personId, actor }: Run,
  command: HealthRecordCommand,
): Promise<Handled<HealthRecordEvent, HealthRecordRefusal>> =>
  needs.handle(healthRecordDecider, { personId, actor, command });

async function complete(run: Run): Promise<ImportReport> {
  const { documentId } = run.document;
  const { tally, unmapped, rejected } = run;
  if (run.isStating) {
    const handled = await handleHealthRecord(run, {
      type: 'CompleteDocument',
      documentId,
      tally: { ...tally, rejected: rejected.length },
      unmapped,
      rejected: rejected.slice(0, rejectedRecordedMax),
    });
    if (handled.kind === 'refused') throw new TypeError(`Completing was refused: ${handled.refusal.code}`);
  }
  return { documentId, ...tally, unmapped, rejected };
}
