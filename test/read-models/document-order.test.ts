import fc from 'fast-check';
import type { AnyEvent } from '../../domain/catalogue.ts';
import { healthRecord, type HealthRecordCommand, type OfferedHealthRow } from '../../domain/health-record/index.ts';
import { fold } from '../../domain/shared/decider.ts';
import type { DocumentId, RowId, WeakKey } from '../../domain/shared/stated-rows.ts';
import type { AnyView } from '../../read-models/any-read-model.ts';
import { views } from '../../read-models/registry.ts';
import { ask } from '../support/read-models/ask.ts';
import { labResult, stated, vaccination, westernVisit, drugOrder, labOrder } from '../support/read-models/facts.ts';
import { on } from '../support/people.ts';

/** `documents` shows when each file was opened, and `reminders` is another contract's: neither is about what stands. */
const viewsOfCare = views.filter(({ name }) => name !== 'documents' && name !== 'reminders');

interface FileOfRows {
  readonly number: number;
  readonly rows: readonly OfferedHealthRow[];
}

/** Rows of three things, each in three versions: a visit with other drugs, a result with another value, a vaccine. */
const row = (thing: 'visit' | 'result' | 'vaccine', key: number, version: number): OfferedHealthRow => {
  const offered = {
    visit: () =>
      stated(
        'WesternVisitClaimed',
        westernVisit({
          visitedOn: on(`2026-01-0${key}`),
          orders: version === 0 ? [labOrder] : [{ ...drugOrder, days: version }, labOrder],
        }),
      ),
    result: () => stated('LabResultReported', labResult({ examinedOn: on(`2026-02-0${key}`), value: `${version}.5` })),
    vaccine: () =>
      stated('VaccinationGiven', vaccination({ vaccinatedOn: on(`2026-03-0${key}`), vaccine: `疫苗${version}` })),
  }[thing]();
  const { type, data } = offered as Extract<AnyEvent, { type: 'VaccinationGiven' }>;
  const { place, origin, content } = data;
  const named = { rowId: `${thing}-${key}-${version}` as RowId, key: `${thing}-${key}` as WeakKey };
  return { type, place, origin, content, ...named, raw: { version: String(version) } };
};

const things = fc.constantFrom('visit' as const, 'result' as const, 'vaccine' as const);
const rows = fc.array(fc.tuple(things, fc.integer({ min: 1, max: 2 }), fc.nat(2)), { maxLength: 8 });
const files = fc
  .array(rows, { minLength: 2, maxLength: 4 })
  .map((contents): readonly FileOfRows[] =>
    contents.map((content, index) => ({ number: index + 1, rows: content.map((parts) => row(...parts)) })),
  );

/** Imports the files one after the other, as the application does. Each was requested in the month of its number. */
function imported(inOrder: readonly FileOfRows[]): readonly AnyEvent[] {
  const draft = healthRecord.emptyDraft();
  const events: AnyEvent[] = [];
  const handle = (command: HealthRecordCommand): void => {
    const decision = healthRecord.decide(command, draft);
    if (decision.kind === 'refused') throw new Error(decision.refusal.code);
    fold(healthRecord, decision.events, draft);
    events.push(...decision.events);
  };
  for (const file of inOrder) {
    const documentId = `doc_${file.number}` as DocumentId;
    const requestedOn = on(`2026-0${file.number}-01`);
    const [digest, format] = [`digest-${file.number}`, 'my-health-bank-json'];
    handle({ type: 'OpenDocument', documentId, digest, format, requestedOn, requestedOnFrom: 'document' });
    handle({ type: 'StateRows', documentId, rows: file.rows });
  }
  return events;
}

/** Which document taught us a row first, and when, is the order of arrival itself; everything else is the answer. */
function withoutArrival(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (name, value: unknown) =>
    ['eventId', 'recordedAt', 'place'].includes(name) ? undefined : withoutFirstDocument(value),
  );
}

function withoutFirstDocument(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('from' in value) || value.from !== 'document') return value;
  return { ...value, documentId: null, requestedOn: null };
}

const answersTo = (events: readonly AnyEvent[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(viewsOfCare.map((view: AnyView) => [view.name, withoutArrival(ask(view, events))]));

it('no view depends on the order in which documents arrive', () => {
  fc.assert(
    fc.property(
      files.chain((some) => fc.tuple(fc.constant(some), fc.shuffledSubarray([...some], { minLength: some.length }))),
      ([inOrder, inAnyOrder]) => {
        expect(answersTo(imported(inAnyOrder))).toEqual(answersTo(imported(inOrder)));
      },
    ),
    { numRuns: 60 },
  );
});
