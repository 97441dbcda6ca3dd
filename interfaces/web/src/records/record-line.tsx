import type { ReactNode } from 'react';
import { useLanguage } from '../app/language.tsx';
import { SourceButton } from '../components/source-button.tsx';
import type { AnySource } from '../components/source-facts.tsx';
import './records.css';

interface RecordLineProps<Said> {
  readonly day: string | null;
  readonly title: string;
  /** A word for what kind it is, before the title. */
  readonly kind?: string;
  /** Parts of the line under the title; what is unknown is left out. */
  readonly notes?: readonly (string | null)[];
  /** Null where the source does not state it by itself. */
  readonly source: AnySource<Said> | null;
  /** A former version in a line. */
  readonly say: (said: Said) => string;
  /** What can be done about it, at the end of the title's line. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

/** One fact of the book: its day, what it is, and where it comes from. */
export function RecordLine<Said>(props: RecordLineProps<Said>): ReactNode {
  const { format } = useLanguage();
  const { day, title, kind, notes = [], source, say, actions, children } = props;
  const noteText = joined(notes);
  return (
    <li className="record">
      <span className="record-day">{format.day(day)}</span>
      <div className="record-body">
        <div className="record-head">
          {kind !== undefined && <span className="kind">{kind}</span>}
          <strong>{title}</strong>
          {actions}
        </div>
        {noteText !== '' && <small className="block">{noteText}</small>}
        {children}
      </div>
      {source !== null && <SourceButton subject={title} happenedOn={day} source={source} say={say} />}
    </li>
  );
}

export const joined = (parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join(' · ');

/** Longer than this, a fact has a line of its own. */
const factLengthMax = 24;

interface FactListProps {
  /** What has no value is left out. */
  readonly facts: readonly (readonly [name: string, value: string | null])[];
}

export function FactList({ facts }: FactListProps): ReactNode {
  const known = facts.filter(([, value]) => value !== null && value !== '');
  if (known.length === 0) return null;
  return (
    <dl className="facts">
      {known.map(([name, value]) => (
        <div key={name} className={value !== null && value.length > factLengthMax ? 'fact long' : 'fact'}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
