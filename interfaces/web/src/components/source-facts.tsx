import type { ReactNode } from 'react';
import type { OwnSource } from '../../../../read-models/shared/own-facts.ts';
import type { Provenance, Source } from '../../../../read-models/shared/stated-items.ts';
import { useLanguage } from '../app/language.tsx';
import type { Messages } from '../messages/messages.ts';

export type AnySource<Said> = Source<Said> | OwnSource<Said>;
type RawRow = NonNullable<Source<unknown>['raw']>;

interface SourceFactsProps<Said> {
  readonly happenedOn: string | null;
  readonly source: AnySource<Said>;
  readonly say: (said: Said) => string;
}

/** Both times of a fact, where it stands, and what was said of it before. */
export function SourceFacts<Said>({ happenedOn, source, say: sayVersion }: SourceFactsProps<Said>): ReactNode {
  const { say, format } = useLanguage();
  const words = say.source;
  return (
    <>
      <dl className="facts">
        <dt>{words.happened}</dt>
        <dd>{format.day(happenedOn)}</dd>
        <dt>{words.learned}</dt>
        <dd>
          {format.moment(source.recordedAt)}
          {source.simulated && <small className="block">{words.simulated}</small>}
        </dd>
        {source.from === 'document' ? (
          <DocumentFacts source={source} />
        ) : (
          <>
            <dt>{words.enteredBy}</dt>
            <dd>{actorName(words, source.recordedBy)}</dd>
          </>
        )}
      </dl>
      <h3>{words.revisions}</h3>
      {source.revisions.length === 0 ? <p className="soft">{words.noRevisions}</p> : null}
      <ol className="revisions">
        {source.revisions.map((revision) => (
          <li key={revision.eventId}>
            <small>{words.earlierVersion(format.moment(revision.recordedAt))}</small>
            <span>{sayVersion(revision.said)}</span>
            {'withdrawnOn' in revision && revision.withdrawnOn !== null && (
              <small>{words.withdrawn(format.day(revision.withdrawnOn))}</small>
            )}
          </li>
        ))}
      </ol>
      {source.from === 'document' && source.raw !== null && <RawFields raw={source.raw} />}
      <p className="event-id">
        <small>
          {words.eventId} <code>{source.eventId}</code>
        </small>
      </p>
    </>
  );
}

function DocumentFacts({ source }: { readonly source: Provenance }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.source;
  const { requestedOn, place, lastStatedBy, origin, documentId } = source;
  return (
    <>
      <dt>{words.fromDocument}</dt>
      <dd>{words.documentRequested(format.day(requestedOn))}</dd>
      <dt>{words.place}</dt>
      <dd>{words.placeText(place.section, place.row)}</dd>
      {lastStatedBy.documentId !== documentId && (
        <>
          <dt>{words.lastStated}</dt>
          <dd>{words.documentRequested(format.day(lastStatedBy.requestedOn))}</dd>
        </>
      )}
      <dt>{words.origin}</dt>
      <dd>{words.origins[origin]}</dd>
    </>
  );
}

function RawFields({ raw }: { readonly raw: RawRow }): ReactNode {
  const { say } = useLanguage();
  return (
    <details>
      <summary>{say.source.raw}</summary>
      <pre className="raw" tabIndex={0}>
        {JSON.stringify(raw, null, 1)}
      </pre>
    </details>
  );
}

function actorName(words: Messages['source'], actor: string): string {
  const kind = actor.startsWith('per_') ? 'person' : (actor.split(':')[0] ?? actor);
  const names: Readonly<Record<string, string>> = words.actors;
  return names[kind] ?? actor;
}
