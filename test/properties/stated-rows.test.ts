import fc from 'fast-check';
import { healthRecord, type HealthRecordCommand, type HealthRecordEvent } from '../../domain/health-record/index.ts';
import { fold } from '../../domain/shared/decider.ts';
import {
  standingRows,
  type DocumentRef,
  type Restatement,
  type Statement,
  type Withdrawal,
} from '../../domain/shared/stated-rows.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import { anyDocuments, anyWithdrawals } from '../support/commands.ts';
import { addedBy } from '../support/given-when-then.ts';
import { completing, opening, stating, withdrawing } from '../support/health-record.ts';

interface SourceDocument {
  readonly ref: DocumentRef;
  readonly rows: readonly Restatement[];
}
type Arrival = { readonly document: SourceDocument } | { readonly withdrawal: readonly [Restatement, CalendarDate] };

function eventsOf(commands: readonly HealthRecordCommand[]): readonly HealthRecordEvent[] {
  const history: HealthRecordEvent[] = [];
  for (const command of commands) history.push(...addedBy(healthRecord.decide(command, fold(healthRecord, history))));
  return history;
}

/** The number in a reference only names the document for the importer; the decider counts arrivals itself. */
function commandsOf(arrival: Arrival): readonly HealthRecordCommand[] {
  if ('withdrawal' in arrival) return [withdrawing(...arrival.withdrawal)];
  const { ref, rows } = arrival.document;
  return [opening(ref.number, ref), stating(ref.number, ...rows), completing(ref.number)];
}

/** A source cannot take back what it has not stated: whatever came too early is sent once more at the end. */
const recordedIn = (arrivals: readonly Arrival[]): readonly HealthRecordEvent[] =>
  eventsOf([...arrivals, ...arrivals.filter((arrival) => 'withdrawal' in arrival)].flatMap(commandsOf));

/** Row ids of each thing that stand, in no order. */
function standing(events: readonly HealthRecordEvent[]): Readonly<Record<string, readonly string[]>> {
  const statements = new Map<string, Statement[]>();
  const withdrawals: Withdrawal[] = [];
  const enter = ({ key, rowId }: Restatement, document: DocumentRef): void =>
    void statements.set(key, [...(statements.get(key) ?? []), { document, rowId }]);
  for (const { type, data } of events) {
    if (type === 'RowsRestated') for (const row of data.rows) enter(row, data.document);
    else if (type === 'RowWithdrawn') withdrawals.push(data);
    else if ('rowId' in data) enter(data, data.document);
  }
  return Object.fromEntries(
    [...statements].map(([key, rows]) => [key, standingRows(rows, withdrawals).toSorted()] as const).toSorted(),
  );
}

function permutationsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  if (items.length <= 1) return [items];
  return items.flatMap((item, index) =>
    permutationsOf(items.filter((_, other) => other !== index)).map((rest) => [item, ...rest]),
  );
}

describe('the rows that stand', () => {
  it('are the same in whatever order the documents arrive', () => {
    fc.assert(
      fc.property(anyDocuments, anyWithdrawals, (documents, withdrawn) => {
        const withdrawals = withdrawn.map((withdrawal) => ({ withdrawal }));
        const orders = permutationsOf(documents).map((order) =>
          standing(recordedIn([...order.map((document) => ({ document })), ...withdrawals])),
        );
        for (const order of orders) expect(order).toEqual(orders[0]);
      }),
    );
  });

  it('are the same wherever withdrawals come in between', () => {
    fc.assert(
      fc.property(
        fc.tuple(anyDocuments, anyWithdrawals).chain(([documents, withdrawals]) => {
          const arrivals: readonly Arrival[] = [
            ...documents.map((document) => ({ document })),
            ...withdrawals.map((withdrawal) => ({ withdrawal })),
          ];
          const shuffled = fc.shuffledSubarray([...arrivals], { minLength: arrivals.length });
          return fc.tuple(fc.constant(arrivals), shuffled);
        }),
        ([arrivals, shuffled]) => expect(standing(recordedIn(shuffled))).toEqual(standing(recordedIn(arrivals))),
      ),
      { numRuns: 300 },
    );
  });

  it('are, without withdrawals, all that the newest document says of a thing', () => {
    fc.assert(
      fc.property(anyDocuments, (documents) => {
        const newest = documents.at(-1)!;
        const said = Object.groupBy(newest.rows, ({ key }) => key);
        const stand = standing(recordedIn(documents.map((document) => ({ document })).toReversed()));
        for (const [key, rows] of Object.entries(said)) {
          expect(stand[key]).toEqual(rows!.map(({ rowId }) => rowId as string).toSorted());
        }
      }),
    );
  });
});

describe('the batches of a document', () => {
  /** What was recorded of each row, whichever events carried it. */
  const recorded = (events: readonly HealthRecordEvent[]): readonly string[] =>
    events
      .flatMap(({ type, data }) => {
        if (type === 'RowsRestated') return data.rows.map((row) => `${data.document.documentId} restates ${row.rowId}`);
        if (!('revises' in data)) return [];
        return `${data.document.documentId} ${data.revises ? 'revises by' : 'states'} ${data.rowId}`;
      })
      .toSorted();

  it('say the same wherever they are cut and however often each is sent', () => {
    fc.assert(
      fc.property(
        anyDocuments,
        fc.infiniteStream(fc.record({ size: fc.integer({ min: 1, max: 3 }), times: fc.integer({ min: 1, max: 2 }) })),
        (documents, cuts) => {
          const inBatches = ({ ref, rows }: SourceDocument): readonly HealthRecordCommand[] => {
            const batches: HealthRecordCommand[] = [];
            for (let start = 0; start < rows.length;) {
              const { size, times } = cuts.next().value as { size: number; times: number };
              const batch = stating(ref.number, ...rows.slice(start, start + size));
              batches.push(...Array.from({ length: times }, () => batch));
              start += size;
            }
            return [opening(ref.number, ref), ...batches, completing(ref.number)];
          };
          const whole = eventsOf(documents.flatMap((document) => commandsOf({ document })));
          expect(recorded(eventsOf(documents.flatMap(inBatches)))).toEqual(recorded(whole));
        },
      ),
    );
  });
});
