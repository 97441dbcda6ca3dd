import type { ReactNode } from 'react';
import { answerDose, stopOwn, type OwnAnswer, type OwnOccurrence } from '../../api/telling.ts';
import { useOwn, useWriter } from '../../api/use-telling.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { Empty, FailureNote, Loaded } from '../../components/loaded.tsx';
import { AddOwn } from './add-own.tsx';
import '../telling/telling.css';

/** One's own words, when a medicine is to be taken, and where one is expected. */
export default function OwnPage(): ReactNode {
  const { say } = useLanguage();
  const { personId } = useSubject();
  const own = useOwn();
  const words = say.telling.own;
  return (
    <div className="grid">
      <Loaded snapshot={own}>
        {({ on, occurrences, entries }) => (
          <>
            <Card title={words.ahead} columns={7}>
              {occurrences.length === 0 && <Empty text={words.aheadNone} />}
              <ul className="records">
                {occurrences.map((one) => (
                  <OccurrenceLine key={`${one.entryId} ${one.on} ${one.time ?? ''}`} occurrence={one} today={on} />
                ))}
              </ul>
            </Card>
            <AddOwn key={personId} />
            <EntriesCard entries={entries} />
          </>
        )}
      </Loaded>
    </div>
  );
}

interface OccurrenceLineProps {
  readonly occurrence: OwnOccurrence;
  readonly today: string;
}

function OccurrenceLine({ occurrence, today }: OccurrenceLineProps): ReactNode {
  const { say, format } = useLanguage();
  const words = say.telling.own;
  const { kind, text, on, time, answer } = occurrence;
  const kinds: Readonly<Record<string, string>> = words.kinds;
  const when = words.at(format.dayNear(on, today), time ?? '').trim();
  const isOpen = kind === 'medication' && on <= today && time !== null && answer === null;
  return (
    <li className="inbox-line">
      <div>
        <strong>{text}</strong>
        {answer !== null && <span className="unread">{answer === 'taken' ? words.taken : words.skipped}</span>}
        <p className="soft">{[when, kinds[kind] ?? kind].join(' · ')}</p>
      </div>
      {isOpen && <DoseButtons occurrence={occurrence} time={time} what={`${text} ${when}`} />}
    </li>
  );
}

interface DoseButtonsProps {
  readonly occurrence: OwnOccurrence;
  readonly time: string;
  readonly what: string;
}

function DoseButtons({ occurrence: { entryId, on }, time, what }: DoseButtonsProps): ReactNode {
  const { say } = useLanguage();
  const { knownOn } = useSubject();
  const words = say.telling.own;
  const { sending, isBusy, write } = useWriter();
  const note = (answer: 'taken' | 'skipped'): void =>
    write((asker, signal) => answerDose(asker, { entryId, dueOn: on, time, answer }, signal));
  const isDisabled = isBusy || knownOn !== null;
  return (
    <div className="form-actions">
      <button
        type="button"
        className="button primary"
        aria-label={words.takenOf(what)}
        disabled={isDisabled}
        onClick={() => note('taken')}
      >
        {words.taken}
      </button>
      <button
        type="button"
        className="button"
        aria-label={words.skippedOf(what)}
        disabled={isDisabled}
        onClick={() => note('skipped')}
      >
        {words.skipped}
      </button>
      {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
    </div>
  );
}

function EntriesCard({ entries }: Pick<OwnAnswer, 'entries'>): ReactNode {
  const { say, format } = useLanguage();
  const { today, knownOn } = useSubject();
  const words = say.telling.own;
  const kinds: Readonly<Record<string, string>> = words.kinds;
  const { sending, isBusy, write } = useWriter();
  return (
    <Card title={words.entries} columns={7}>
      {entries.length === 0 && <Empty text={words.entriesNone} />}
      {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
      <ul className="records">
        {entries.map(({ entryId, text, kind, startsOn, times }) => (
          <li key={entryId} className="reason-line">
            <span>
              {text}{' '}
              <small className="soft">
                {[words.since(kinds[kind] ?? kind, format.dayNear(startsOn, today)), ...times].join(' · ')}
              </small>
            </span>
            <button
              type="button"
              className="button quiet"
              aria-label={words.stopOf(text)}
              disabled={isBusy || knownOn !== null}
              onClick={() => write((asker, signal) => stopOwn(asker, entryId, signal))}
            >
              {words.stop}
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
