import type { AnyEvent } from '../../domain/catalogue.ts';
import type { Actor, EventId, Recorded } from '../../domain/shared/recorded.ts';
import type { Instant } from '../../domain/shared/time.ts';

/** What the person (or somebody for them) has entered, as last corrected. */
export interface OwnFact<Content> extends OwnVersion<Content> {
  /** What it said before each correction, the oldest first. */
  readonly earlier: readonly OwnVersion<Content>[];
}
export interface OwnVersion<Content> {
  readonly content: Content;
  readonly eventId: EventId;
  readonly recordedAt: Instant;
  readonly recordedBy: Actor;
  readonly simulated: boolean;
}

export const enter = <Content>(recorded: Recorded<AnyEvent>, content: Content): OwnFact<Content> => ({
  ...versionOf(recorded, content),
  earlier: [],
});

export const correct = <Content>(
  { earlier, ...previous }: OwnFact<Content>,
  recorded: Recorded<AnyEvent>,
  content: Content,
): OwnFact<Content> => ({ ...versionOf(recorded, content), earlier: [...earlier, previous] });

const versionOf = <Content>(recorded: Recorded<AnyEvent>, content: Content): OwnVersion<Content> => {
  const { eventId, recordedAt, actor, simulated } = recorded;
  return { content, eventId, recordedAt, recordedBy: actor, simulated };
};

/** The source drawer of what nobody but the person has said. */
export interface OwnSource<Said> extends OwnProvenance {
  /** The version before the last correction first. */
  readonly revisions: readonly (OwnProvenance & { readonly said: Said })[];
}
interface OwnProvenance {
  readonly from: 'person';
  readonly eventId: EventId;
  readonly recordedAt: Instant;
  readonly recordedBy: Actor;
  readonly simulated: boolean;
}

export const ownSource = <Content, Said>(fact: OwnFact<Content>, say: (content: Content) => Said): OwnSource<Said> => ({
  ...provenanceOf(fact),
  revisions: fact.earlier.toReversed().map((version) => ({ ...provenanceOf(version), said: say(version.content) })),
});

const provenanceOf = ({ eventId, recordedAt, recordedBy, simulated }: OwnVersion<unknown>): OwnProvenance => ({
  from: 'person',
  eventId,
  recordedAt,
  recordedBy,
  simulated,
});
