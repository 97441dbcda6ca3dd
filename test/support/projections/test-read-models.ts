import type { AnyEvent } from '../../../domain/catalogue.ts';
import type { Recorded } from '../../../domain/shared/recorded.ts';
import type { ReadModel } from '../../../read-models/read-model.ts';

/** A reading as it stands; gone when retracted. One row per reading. */
export interface ReadingRow {
  readonly readingId: string;
  readonly kind: string;
  readonly measuredAt: string;
  readonly corrections: number;
  readonly eventIds: readonly string[];
}

export const readingsModel: ReadModel<ReadingRow> = {
  name: 'test-readings',
  version: 1,
  table: {
    columns: {
      kind: { type: 'text', of: (row) => row.kind },
      measuredAt: { type: 'text', of: (row) => row.measuredAt },
      corrections: { type: 'number', of: (row) => row.corrections },
    },
    indexes: [['kind', 'measuredAt']],
  },
  rowKeysOf: (event) =>
    event.type === 'ReadingRecorded' || event.type === 'ReadingCorrected' || event.type === 'ReadingRetracted'
      ? [event.data.readingId]
      : [],
  fold: (row, { event, eventId }) => {
    if (event.type === 'ReadingRetracted') return undefined;
    if (event.type !== 'ReadingRecorded' && event.type !== 'ReadingCorrected') return row;
    const { readingId, measured, measuredAt } = event.data;
    return {
      readingId,
      kind: measured.kind,
      measuredAt,
      corrections: row === undefined ? 0 : row.corrections + 1,
      eventIds: [...(row?.eventIds ?? []), eventId],
    };
  },
};

/** How much there is of a person, over three streams: what comes twice, or not at all, shows in it. One row per person. */
export interface CountsRow {
  readonly readings: number;
  readonly wishes: number;
  readonly factors: number;
  readonly latestAt: string;
}

const counted = { ReadingRecorded: 'readings', WishDeclared: 'wishes', FactorDeclared: 'factors' } as const;
type Counted = keyof typeof counted;
const isCounted = (event: AnyEvent): event is Extract<AnyEvent, { type: Counted }> =>
  Object.hasOwn(counted, event.type);

export const countsModel: ReadModel<CountsRow> = {
  name: 'test-counts',
  version: 1,
  table: {
    columns: {
      readings: { type: 'number', of: (row) => row.readings },
      latestAt: { type: 'text', of: (row) => row.latestAt },
    },
    indexes: [],
  },
  rowKeysOf: (event) => (isCounted(event) ? ['counts'] : []),
  fold: (row = { readings: 0, wishes: 0, factors: 0, latestAt: '' }, recorded) => countOne(row, recorded),
};

function countOne(row: CountsRow, { event, recordedAt }: Recorded<AnyEvent>): CountsRow {
  if (!isCounted(event)) return row;
  const name = counted[event.type];
  return { ...row, [name]: row[name] + 1, latestAt: recordedAt > row.latestAt ? recordedAt : row.latestAt };
}

/** Whoever measures this cannot be folded by `fragileModel`, until it is mended. */
export const unfoldableKind = 'temperature';

/** The readings again, by a model with a bug. */
export const fragileModel = (bug: { isMended: boolean }): ReadModel<ReadingRow> => ({
  ...readingsModel,
  name: 'test-fragile',
  fold: (row, recorded, rowKey) => {
    const next = readingsModel.fold(row, recorded, rowKey);
    if (!bug.isMended && next?.kind === unfoldableKind) throw new Error('36.6 degrees is health data');
    return next;
  },
});
