/** What can become of an append instead of an answer. */
export type AppendFault =
  /** The server does not answer, and has not written. */
  | 'silence'
  | 'silence-after-write'
  /** The batch path's way of saying it: an error that the client does not know. */
  | 'not-ready'
  | 'deadline-passed-after-write'
  | 'dropped-after-write'
  | 'garbage-after-write'
  /** This request is refused and takes the shared append stream, and every append in flight on it, with it. */
  | 'poison'
  /** Takes nothing more from the shared append stream: what is sent piles up at the client. */
  | 'stops-reading'
  /** Written, and answered without a position, as an idempotent retry may be. */
  | 'no-position';

export type ReadFault = 'silence' | 'not-ready' | 'dropped-half-way' | 'garbage' | 'unreadable-metadata';

export type FeaturesFault = 'silence' | 'refused';

/** Asked at each request; `undefined` is the usual answer. */
export interface Faults {
  /** How long an answer over batch append takes: what keeps several in flight together. */
  answerDelayMs: number;
  append: () => AppendFault | undefined;
  read: () => ReadFault | undefined;
  features: () => FeaturesFault | undefined;
  subscription: () => 'refused' | 'ends' | undefined;
}

export const noFaults = (): Faults => ({
  answerDelayMs: 0,
  append: () => undefined,
  read: () => undefined,
  features: () => undefined,
  subscription: () => undefined,
});

/** The fault at the next request, or at one after some good ones, and at no other. */
export function once<Fault>(fault: Fault, afterGoodOnes = 0): () => Fault | undefined {
  let asked = 0;
  return () => {
    asked += 1;
    return asked === afterGoodOnes + 1 ? fault : undefined;
  };
}

export const always =
  <Fault>(fault: Fault): (() => Fault) =>
  () =>
    fault;
