import { useState, type ReactNode } from 'react';
import { addListener, removeListener, type TellingAnswer } from '../../api/telling.ts';
import { useWriter } from '../../api/use-telling.ts';
import { usePeople } from '../../api/use-view.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { Empty, FailureNote } from '../../components/loaded.tsx';

/** Those to whom the person gave the right to be reminded, while it runs. */
export function ListenersCard({ listeners, candidates }: Pick<TellingAnswer, 'listeners' | 'candidates'>): ReactNode {
  const { say } = useLanguage();
  const { knownOn } = useSubject();
  const words = say.telling.listeners;
  const nameOf = useNames();
  const { sending, isBusy, write } = useWriter();
  return (
    <Card title={words.title} columns={6}>
      <p className="soft">{words.explain}</p>
      {listeners.length === 0 && <Empty text={words.none} />}
      <ul className="records">
        {listeners.map(({ listenerId, mayBeTold }) => (
          <li key={listenerId} className="reason-line">
            <span>
              {nameOf(listenerId)}
              {!mayBeTold && <small className="soft"> {words.notPermitted}</small>}
            </span>
            <button
              type="button"
              className="button quiet"
              aria-label={words.removeOf(nameOf(listenerId))}
              disabled={isBusy || knownOn !== null}
              onClick={() => write((asker, signal) => removeListener(asker, listenerId, signal))}
            >
              {words.remove}
            </button>
          </li>
        ))}
      </ul>
      {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
      <AddListener
        candidates={candidates}
        isBusy={isBusy}
        onAdd={(listenerId) => write((asker, signal) => addListener(asker, listenerId, signal))}
      />
    </Card>
  );
}

interface AddListenerProps {
  readonly candidates: readonly string[];
  readonly isBusy: boolean;
  readonly onAdd: (listenerId: string) => void;
}

function AddListener({ candidates, isBusy, onAdd }: AddListenerProps): ReactNode {
  const { say } = useLanguage();
  const { knownOn } = useSubject();
  const words = say.telling.listeners;
  const nameOf = useNames();
  const [chosen, setChosen] = useState('');
  const [first] = candidates;
  if (first === undefined) return <p className="soft">{words.noCandidates}</p>;
  const listenerId = candidates.find((one) => one === chosen) ?? first;
  return (
    <div className="form-row">
      <label className="field">
        <span>{words.choose}</span>
        <select value={listenerId} onChange={({ target }) => setChosen(target.value)}>
          {candidates.map((personId) => (
            <option key={personId} value={personId}>
              {nameOf(personId)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        className="button primary"
        disabled={isBusy || knownOn !== null}
        onClick={() => onAdd(listenerId)}
      >
        {words.add}
      </button>
    </div>
  );
}

function useNames(): (personId: string) => string {
  const { language, say } = useLanguage();
  const people = usePeople(language);
  const known = people.status === 'ready' ? people.answer : [];
  return (personId) =>
    known.find((person) => person.personId === personId)?.name ?? say.telling.listeners.unnamed(personId.slice(-4));
}
