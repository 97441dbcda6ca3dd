/** What every event of every context looks like: a fact in the past tense and its JSON data. */
export interface Fact {
  readonly type: string;
  readonly data: object;
}

export type Decision<Event extends Fact, Refusal> =
  | { readonly kind: 'accepted'; readonly events: readonly Event[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** No events means: this is already so. */
export const accepted = <Event extends Fact>(
  ...events: readonly Event[]
): { kind: 'accepted'; events: readonly Event[] } => ({
  kind: 'accepted',
  events,
});
export const refused = <const Refusal>(refusal: Refusal): { kind: 'refused'; refusal: Refusal } => ({
  kind: 'refused',
  refusal,
});

/**
 * The whole of a context for its caller. `evolve` may write into the draft, which only the running fold owns;
 * `decide` sees it as read-only. Draft and state are one object under two types.
 */
export interface Decider<Command, Event extends Fact, State, Draft extends State, Refusal> {
  emptyDraft(): Draft;
  evolve(draft: Draft, event: Event): void;
  decide(command: Command, state: State): Decision<Event, Refusal>;
  /** About how many bytes the state holds in memory: the handler's cache is bounded by it. */
  weigh(state: State): number;
  /** Where the state is the same whatever came before the stream's last so many events: a cold start reads no more. */
  readonly remembersEvents?: number;
}

/** Linear in the number of events. The result is seen as read-only from here on. */
export function fold<Event extends Fact, State, Draft extends State>(
  decider: Pick<Decider<never, Event, State, Draft, unknown>, 'emptyDraft' | 'evolve'>,
  events: Iterable<Event>,
  from: Draft = decider.emptyDraft(),
): Draft {
  for (const event of events) decider.evolve(from, event);
  return from;
}
