/** One record, as the server keeps it. */
export interface DoubleRecord {
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  /** Commit and prepare position are one: no record here belongs to an explicit transaction. */
  readonly position: bigint;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
  readonly createdTicks: bigint;
}
export type ProposedRecord = Pick<DoubleRecord, 'id' | 'type' | 'contentType' | 'data' | 'metadata'>;

export type ExpectedState = 'any' | 'stream_exists' | 'no_stream' | bigint;
export type Head = bigint | 'no_stream';

export type DoubleOutcome =
  | { readonly kind: 'success'; readonly revision: bigint; readonly position: bigint }
  | { readonly kind: 'conflict'; readonly current: Head }
  | { readonly kind: 'stream-deleted' }
  | { readonly kind: 'too-large'; readonly appendBytesMax: number };

export interface DoubleLog {
  append(stream: string, expected: ExpectedState, proposed: readonly ProposedRecord[]): DoubleOutcome;
  readonly records: () => readonly DoubleRecord[];
  readonly recordsOf: (stream: string) => readonly DoubleRecord[];
  readonly isTombstoned: (stream: string) => boolean;
  tombstone(stream: string): void;
  /** What a backup taken now would hold. */
  readonly backup: () => readonly DoubleRecord[];
}

/** EventStoreDB 24.6: on the sum of the data of one append. */
const appendBytesMaxDefault = 1_048_576;
/** The header of a record; it makes most positions no record's boundary. */
const recordOverheadBytes = 120n;
const ticksPerMs = 10_000n;

/** The rules of a server for appends, as they were seen on EventStoreDB 24.6.0 with the client 1.3.1. */
export function createDoubleLog(
  backup: readonly DoubleRecord[] = [],
  appendBytesMax: number = appendBytesMaxDefault,
): DoubleLog {
  const log: DoubleRecord[] = [...backup];
  const byStream = Map.groupBy(log, ({ stream }) => stream);
  const tombstoned = new Set<string>();
  /** For `any` alone, and only in memory: a restart forgets it. */
  const recentIds = new Map<string, DoubleRecord>();
  const last = log.at(-1);
  let end = last === undefined ? 0n : last.position + sizeOf(last);

  const recordsOf = (stream: string): readonly DoubleRecord[] => byStream.get(stream) ?? [];
  const write = (stream: string, record: ProposedRecord): DoubleRecord => {
    const line = byStream.get(stream) ?? [];
    byStream.set(stream, line);
    const createdTicks = BigInt(Date.now()) * ticksPerMs;
    const written = { ...record, stream, revision: BigInt(line.length), position: end, createdTicks };
    end += sizeOf(written);
    line.push(written);
    log.push(written);
    recentIds.set(`${stream} ${record.id}`, written);
    return written;
  };
  const knownAt = (stream: string, expected: ExpectedState, { id }: ProposedRecord, index: number) => {
    if (expected === 'any' || expected === 'stream_exists') return recentIds.get(`${stream} ${id}`);
    const record = recordsOf(stream)[(expected === 'no_stream' ? 0 : Number(expected) + 1) + index];
    return record?.id === id ? record : undefined;
  };

  return {
    append: (stream, expected, proposed) => {
      if (tombstoned.has(stream)) return { kind: 'stream-deleted' };
      if (proposed.reduce((sum, { data }) => sum + data.length, 0) > appendBytesMax) {
        return { kind: 'too-large', appendBytesMax };
      }
      const current = headOf(recordsOf(stream));
      const known = proposed.map((record, index) => knownAt(stream, expected, record, index));
      const lastKnown = known.at(-1);
      if (lastKnown !== undefined && known.every((record) => record !== undefined)) return successOf(lastKnown);
      if (known[0] !== undefined || !isMet(expected, current)) return { kind: 'conflict', current };
      const written = proposed.map((record) => write(stream, record)).at(-1);
      if (written !== undefined) return successOf(written);
      end += recordOverheadBytes; // An append without events moves the log, and claims revision 0 of no stream.
      return { kind: 'success', revision: current === 'no_stream' ? 0n : current, position: end };
    },
    records: () => log,
    recordsOf,
    isTombstoned: (stream) => tombstoned.has(stream),
    tombstone: (stream) => tombstoned.add(stream),
    backup: () => [...log],
  };
}

const sizeOf = ({ data, metadata }: DoubleRecord): bigint =>
  BigInt(data.length + metadata.length) + recordOverheadBytes;

const headOf = (line: readonly DoubleRecord[]): Head => line.at(-1)?.revision ?? 'no_stream';

function isMet(expected: ExpectedState, current: Head): boolean {
  if (expected === 'any') return true;
  if (expected === 'stream_exists') return current !== 'no_stream';
  return expected === current;
}

const successOf = ({ revision, position }: DoubleRecord): DoubleOutcome => ({ kind: 'success', revision, position });
