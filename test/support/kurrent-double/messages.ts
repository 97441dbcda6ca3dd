import { Any, Code, Empty, shared, Status, streams } from './client-package.ts';
import type { DoubleOutcome, DoubleRecord, ExpectedState, ProposedRecord } from './double-log.ts';

type BatchAppendResp = InstanceType<typeof streams.BatchAppendResp>;
type AppendResp = InstanceType<typeof streams.AppendResp>;
type ReadResp = InstanceType<typeof streams.ReadResp>;
type Uuid = InstanceType<typeof shared.UUID>;
type CodeOfStatus = ReturnType<StatusMessage['getCode']>;
type StatusMessage = InstanceType<typeof Status>;

const { StreamIdentifier, UUID, AllStreamPosition, WrongExpectedVersion } = shared;

export const nameOf = (identifier: { getStreamName_asU8(): Uint8Array } | undefined): string =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString('utf8');

const identifierOf = (stream: string) => new StreamIdentifier().setStreamName(new Uint8Array(Buffer.from(stream)));

/** Which of the two ways of writing an id a client uses is its own affair. */
export function idOf(uuid: Uuid | undefined): string {
  const structured = uuid?.getStructured();
  if (uuid === undefined || structured === undefined) return uuid?.getString() ?? '';
  const hex = [structured.getMostSignificantBits(), structured.getLeastSignificantBits()]
    .map((bits) => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0'))
    .join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** Both ways of appending have a class of their own for this. */
interface Proposed {
  getId(): Uuid | undefined;
  getMetadataMap(): { get(name: string): string | undefined };
  getData_asU8(): Uint8Array;
  getCustomMetadata_asU8(): Uint8Array;
}

export const proposedRecord = (message: Proposed): ProposedRecord => ({
  id: idOf(message.getId()),
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

interface ExpectedOption {
  hasAny(): boolean;
  hasStreamExists(): boolean;
  hasNoStream(): boolean;
}

export function expectedStateOf(options: ExpectedOption, revision: string): ExpectedState {
  if (options.hasAny()) return 'any';
  if (options.hasStreamExists()) return 'stream_exists';
  return options.hasNoStream() ? 'no_stream' : BigInt(revision);
}

/** The batch path says what went wrong as a status with details; which details it knows is fixed in the client. */
function statusOf(code: CodeOfStatus, message: string, details: { readonly name: string; readonly bytes: Uint8Array }) {
  const any = new Any();
  any.pack(details.bytes, details.name);
  return new Status().setCode(code).setMessage(message).setDetails(any);
}

export const notReadyStatus = (): StatusMessage =>
  statusOf(Code.UNKNOWN, 'Server Is Not Ready', { name: 'google.protobuf.Empty', bytes: new Uint8Array() });

export const deadlineStatus = (): StatusMessage =>
  statusOf(Code.DEADLINE_EXCEEDED, 'Timeout', {
    name: 'event_store.client.Timeout',
    bytes: new shared.Timeout().serializeBinary(),
  });

function failureStatus(outcome: Exclude<DoubleOutcome, { kind: 'success' }>, expected: ExpectedState): StatusMessage {
  switch (outcome.kind) {
    case 'conflict':
      return statusOf(Code.FAILED_PRECONDITION, 'WrongExpectedVersion', {
        name: 'event_store.client.WrongExpectedVersion',
        bytes: wrongExpectedVersion(outcome.current, expected).serializeBinary(),
      });
    case 'stream-deleted':
      return statusOf(Code.FAILED_PRECONDITION, 'StreamDeleted', {
        name: 'event_store.client.StreamDeleted',
        bytes: new shared.StreamDeleted().serializeBinary(),
      });
    case 'too-large':
      return statusOf(Code.INVALID_ARGUMENT, 'MaximumAppendSizeExceeded', {
        name: 'event_store.client.MaximumAppendSizeExceeded',
        bytes: new shared.MaximumAppendSizeExceeded().setMaxappendsize(outcome.appendBytesMax).serializeBinary(),
      });
  }
}

function wrongExpectedVersion(current: bigint | 'no_stream', expected: ExpectedState) {
  const conflict = new WrongExpectedVersion();
  if (current === 'no_stream') conflict.setCurrentNoStream(new Empty());
  else conflict.setCurrentStreamRevision(current.toString());
  if (expected === 'any') return conflict.setExpectedAny(new Empty());
  if (expected === 'stream_exists') return conflict.setExpectedStreamExists(new Empty());
  if (expected === 'no_stream') return conflict.setExpectedNoStream(new Empty());
  return conflict.setExpectedStreamPosition(expected.toString());
}

export interface BatchAnswer {
  readonly correlationId: Uuid | undefined;
  readonly stream: string;
  readonly expected: ExpectedState;
  readonly outcome: DoubleOutcome | StatusMessage;
  readonly hasPosition: boolean;
}

export function batchResponse({ correlationId, stream, expected, outcome, hasPosition }: BatchAnswer): BatchAppendResp {
  const response = new streams.BatchAppendResp().setStreamIdentifier(identifierOf(stream));
  response.setCorrelationId(correlationId);
  if (!('kind' in outcome)) return response.setError(outcome);
  if (outcome.kind !== 'success') return response.setError(failureStatus(outcome, expected));
  const success = new streams.BatchAppendResp.Success().setCurrentRevision(outcome.revision.toString());
  if (hasPosition) success.setPosition(allPosition(outcome.position));
  return response.setSuccess(success);
}

const allPosition = (position: bigint) =>
  new AllStreamPosition().setCommitPosition(position.toString()).setPreparePosition(position.toString());

/** The classic path answers a conflict as a response; everything else is an error of the call. */
export function appendResponse(
  outcome: Extract<DoubleOutcome, { kind: 'success' | 'conflict' }>,
  expected: ExpectedState,
): AppendResp {
  if (outcome.kind === 'success') {
    const position = new streams.AppendResp.Position()
      .setCommitPosition(outcome.position.toString())
      .setPreparePosition(outcome.position.toString());
    const success = new streams.AppendResp.Success().setCurrentRevision(outcome.revision.toString());
    return new streams.AppendResp().setSuccess(success.setPosition(position));
  }
  const conflict = new streams.AppendResp.WrongExpectedVersion();
  if (outcome.current === 'no_stream') conflict.setCurrentNoStream(new shared.Empty());
  else conflict.setCurrentRevision(outcome.current.toString());
  if (typeof expected === 'bigint') conflict.setExpectedRevision(expected.toString());
  else if (expected === 'no_stream') conflict.setExpectedNoStream(new shared.Empty());
  else conflict.setExpectedAny(new shared.Empty());
  return new streams.AppendResp().setWrongExpectedVersion(conflict);
}

export function readResponse(record: DoubleRecord): ReadResp {
  const recorded = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new UUID().setString(record.id))
    .setStreamIdentifier(identifierOf(record.stream))
    .setStreamRevision(record.revision.toString())
    .setCommitPosition(record.position.toString())
    .setPreparePosition(record.position.toString())
    .setData(record.data)
    .setCustomMetadata(record.metadata);
  const described = recorded.getMetadataMap();
  described.set('type', record.type);
  described.set('content-type', record.contentType);
  described.set('created', record.createdTicks.toString());
  const event = new streams.ReadResp.ReadEvent().setEvent(recorded).setCommitPosition(record.position.toString());
  return new streams.ReadResp().setEvent(event);
}

export function streamNotFound(stream: string): ReadResp {
  const notFound = new streams.ReadResp.StreamNotFound().setStreamIdentifier(identifierOf(stream));
  return new streams.ReadResp().setStreamNotFound(notFound);
}

export const confirmation = (id: string): ReadResp =>
  new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id));

/** An empty message on servers before 25: no time, no position. */
export const caughtUp = (): ReadResp => new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp());
