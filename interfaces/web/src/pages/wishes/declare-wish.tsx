import { useId, useState, type ReactNode, type SyntheticEvent } from 'react';
import { noteWrite } from '../../api/stores.ts';
import { useSending, type Sending } from '../../api/use-sending.ts';
import { declareWish, newWishId, wishTopics, type WishTyped } from '../../api/wish-writes.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { FailureNote } from '../../components/loaded.tsx';
import '../../components/form.css';

const emptyWish = (): WishTyped => ({ wishId: newWishId(), topic: 'palliative-care', text: '' });

/** A half-written wish outlives a look at another page, and nothing more: it is not stored. */
const drafts = new Map<string, WishTyped>();

/** In one's own words; a later one of the same topic takes its place. */
export function DeclareWish(): ReactNode {
  const { say } = useLanguage();
  const { knownOn } = useSubject();
  const words = say.records.wishes.form;
  const { draft, sending, isMissing, isSaved, change, submit } = useWish();
  const isSending = sending.status === 'sending' || sending.status === 'waiting';
  return (
    <Card title={words.title} columns={6}>
      <form className="entry-form" aria-label={words.title} noValidate onSubmit={submit}>
        <fieldset disabled={knownOn !== null || sending.status === 'sending'}>
          <WishFields draft={draft} isMissing={isMissing} onChange={change} />
          {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
          <div className="form-actions">
            <button type="submit" className="button primary" disabled={isSending}>
              {isSending ? words.saving : words.save}
            </button>
          </div>
        </fieldset>
        {knownOn !== null && <p className="soft">{say.shell.known.disabledAction}</p>}
      </form>
      <p className="form-saved" role="status">
        {isSaved && words.saved}
      </p>
    </Card>
  );
}

interface WishFieldsProps {
  readonly draft: WishTyped;
  readonly isMissing: boolean;
  readonly onChange: (changed: Partial<WishTyped>) => void;
}

function WishFields({ draft, isMissing, onChange }: WishFieldsProps): ReactNode {
  const { say } = useLanguage();
  const words = say.records.wishes.form;
  const problemId = useId();
  return (
    <>
      <label className="field">
        <span>{words.topic}</span>
        <select
          value={draft.topic}
          onChange={({ target }) => onChange({ topic: wishTopics[target.selectedIndex] ?? draft.topic })}
        >
          {wishTopics.map((topic) => (
            <option key={topic} value={topic}>
              {say.records.wishes.topics[topic]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{words.text}</span>
        <textarea
          value={draft.text}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? problemId : undefined}
          onChange={({ target }) => onChange({ text: target.value })}
        />
      </label>
      {isMissing && (
        <p id={problemId} className="form-problem" role="alert">
          {words.missing}
        </p>
      )}
    </>
  );
}

interface WishInHand {
  readonly draft: WishTyped;
  readonly sending: Sending;
  readonly isMissing: boolean;
  readonly isSaved: boolean;
  readonly change: (changed: Partial<WishTyped>) => void;
  readonly submit: (event: SyntheticEvent) => void;
}

/** What is typed, kept while it is sent, and sent again by itself while nobody answers. */
function useWish(): WishInHand {
  const { language } = useLanguage();
  const { personId } = useSubject();
  const [draft, setDraft] = useState(() => drafts.get(personId) ?? emptyWish());
  const [isMissing, setMissing] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const { sending, send, reset } = useSending();
  const keep = (next: WishTyped): void => {
    setDraft(next);
    drafts.set(personId, next);
  };
  const change = (changed: Partial<WishTyped>): void => {
    keep({ ...draft, ...changed });
    setMissing(false);
    setSaved(false);
    if (sending.status !== 'idle') reset();
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const wish = { ...draft, text: draft.text.trim() };
    setMissing(wish.text === '');
    if (wish.text === '') return;
    send(async (signal) => {
      noteWrite(personId, await declareWish({ personId, language }, wish, signal));
      keep({ ...emptyWish(), topic: wish.topic });
      setSaved(true);
    });
  };
  return { draft, sending, isMissing, isSaved, change, submit };
}
