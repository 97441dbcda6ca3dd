import { streams } from './client-package.ts';
import type { DoubleLog, DoubleRecord } from './double-log.ts';
import { nameOf } from './messages.ts';

type ReadReq = InstanceType<typeof streams.ReadReq>;
type Options = NonNullable<ReturnType<ReadReq['getOptions']>>;

export type Selection =
  | { readonly kind: 'records'; readonly records: readonly DoubleRecord[] }
  | { readonly kind: 'stream-not-found' | 'stream-deleted'; readonly stream: string }
  /** The position is no record's boundary: an answer that looks like a passing fault and is none. */
  | { readonly kind: 'invalid-position' };

/** What a read gives: both kinds of start are inclusive forwards; backwards, a position of the log is excluded. */
export function selectRecords(log: DoubleLog, options: Options): Selection {
  const stream = options.getStream();
  if (stream !== undefined) return selectOfStream(log, options, nameOf(stream.getStreamIdentifier()));
  const records = log.records();
  const position = options.getAll()?.getPosition()?.getCommitPosition();
  if (position !== undefined && !isBoundary(records, BigInt(position))) return { kind: 'invalid-position' };
  const started = isBackwards(options)
    ? records.filter((record) => position === undefined || record.position < BigInt(position)).toReversed()
    : records.filter((record) => position === undefined || record.position >= BigInt(position));
  // Forwards from the end there is nothing.
  const isPastAll = !isBackwards(options) && options.getAll()?.hasEnd() === true;
  return { kind: 'records', records: isPastAll ? [] : started.filter(matchOf(options)).slice(0, countOf(options)) };
}

function selectOfStream(log: DoubleLog, options: Options, stream: string): Selection {
  if (log.isTombstoned(stream)) return { kind: 'stream-deleted', stream };
  const records = log.recordsOf(stream);
  if (records.length === 0) return { kind: 'stream-not-found', stream };
  const from =
    options.getStream()?.hasRevision() === true ? BigInt(options.getStream()?.getRevision() ?? 0) : undefined;
  const started = isBackwards(options)
    ? records.filter(({ revision }) => from === undefined || revision <= from).toReversed()
    : records.filter(({ revision }) => from === undefined || revision >= from);
  return { kind: 'records', records: started.slice(0, countOf(options)) };
}

/** Beyond the end is no boundary either, but a read from there is empty and no error. */
function isBoundary(records: readonly DoubleRecord[], position: bigint): boolean {
  const last = records.at(-1);
  if (last === undefined || position > last.position) return true;
  return records.some((record) => record.position === position);
}

const isBackwards = (options: Options): boolean =>
  options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;

function countOf(options: Options): number {
  const count = BigInt(options.getCount());
  return count > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(count);
}

/** By stream name or by event type, and by prefixes or by a pattern. */
export function matchOf(options: Options): (record: DoubleRecord) => boolean {
  const filter = options.getFilter();
  const byStream = filter?.getStreamIdentifier();
  const expression = byStream ?? filter?.getEventType();
  if (expression === undefined) return () => true;
  const textOf = (record: DoubleRecord): string => (byStream === undefined ? record.type : record.stream);
  const prefixes = expression.getPrefixList();
  const pattern = new RegExp(expression.getRegex());
  if (prefixes.length === 0) return (record) => pattern.test(textOf(record));
  return (record) => prefixes.some((prefix) => textOf(record).startsWith(prefix));
}
