import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { newId } from '../../api/new-id.ts';
import { setOwn, type OwnTyped } from '../../api/telling.ts';
import { useWriter } from '../../api/use-telling.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { FailureNote } from '../../components/loaded.tsx';
import '../../components/form.css';

const kinds = ['medication', 'appointment', 'custom'] as const;

/** What people choose from; whoever needs another rule has the command line and the API. */
const recurrences = {
  once: null,
  daily: 'FREQ=DAILY',
  weekly: 'FREQ=WEEKLY',
  monthly: 'FREQ=MONTHLY',
  yearly: 'FREQ=YEARLY',
} as const;
type Repeat = keyof typeof recurrences;
const repeats = Object.keys(recurrences) as readonly Repeat[];

interface Draft {
  readonly entryId: string;
  readonly kind: OwnTyped['kind'];
  readonly text: string;
  readonly startsOn: string;
  readonly repeat: Repeat;
  readonly times: string;
}

const emptyDraft = (today: string, kind: OwnTyped['kind'] = 'medication'): Draft => ({
  entryId: newId('own'),
  kind,
  text: '',
  startsOn: today,
  repeat: kind === 'medication' ? 'daily' : 'once',
  times: kind === 'appointment' ? '09:00' : '08:00',
});

const typedOf = ({ entryId, kind, text, startsOn, repeat, times }: Draft): OwnTyped => ({
  ...{ entryId, kind, text: text.trim(), startsOn },
  recurrence: recurrences[repeat],
  times: times.split(/[,，、\s]+/u).filter((time) => time !== ''),
});

export function AddOwn(): ReactNode {
  const { say } = useLanguage();
  const { today, knownOn } = useSubject();
  const words = say.telling.own;
  const [draft, setDraft] = useState(() => emptyDraft(today));
  const [isMissing, setMissing] = useState(false);
  const { sending, isBusy, write } = useWriter();
  const change = (changed: Partial<Draft>): void => {
    setDraft({ ...draft, ...changed });
    setMissing(false);
  };
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    setMissing(draft.text.trim() === '');
    if (draft.text.trim() === '') return;
    write(async (asker, signal) => {
      const position = await setOwn(asker, typedOf(draft), signal);
      setDraft(emptyDraft(today, draft.kind));
      return position;
    });
  };
  return (
    <Card title={words.add} columns={5}>
      <form className="entry-form" aria-label={words.add} noValidate onSubmit={submit}>
        <fieldset disabled={knownOn !== null || isBusy}>
          <OwnFields draft={draft} onChange={change} />
          {isMissing && (
            <p className="form-problem" role="alert">
              {words.textMissing}
            </p>
          )}
          {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
          <div className="form-actions">
            <button type="submit" className="button primary">
              {words.save}
            </button>
          </div>
        </fieldset>
      </form>
      <p className="form-saved" role="status">
        {sending.status === 'done' && words.saved}
      </p>
    </Card>
  );
}

interface OwnFieldsProps {
  readonly draft: Draft;
  readonly onChange: (changed: Partial<Draft>) => void;
}

function OwnFields({ draft, onChange }: OwnFieldsProps): ReactNode {
  const { say } = useLanguage();
  const { today } = useSubject();
  const words = say.telling.own;
  return (
    <>
      <label className="field">
        <span>{words.kind}</span>
        <select
          value={draft.kind}
          onChange={({ target }) => {
            const kind = kinds[target.selectedIndex] ?? draft.kind;
            onChange({ ...emptyDraft(today, kind), text: draft.text });
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span>{words.text}</span>
        <input value={draft.text} maxLength={200} onChange={({ target }) => onChange({ text: target.value })} />
      </label>
      <label className="field">
        <span>{draft.kind === 'appointment' ? words.on : words.startsOn}</span>
        <input type="date" value={draft.startsOn} onChange={({ target }) => onChange({ startsOn: target.value })} />
      </label>
      <WhenFields draft={draft} onChange={onChange} />
    </>
  );
}

/** A medicine has times, an appointment one of them, and what is repeated a rule. */
function WhenFields({ draft, onChange }: OwnFieldsProps): ReactNode {
  const { say } = useLanguage();
  const words = say.telling.own;
  const { kind, times, repeat } = draft;
  return (
    <>
      {kind !== 'custom' && (
        <label className="field">
          <span>{kind === 'appointment' ? words.time : words.times}</span>
          <input
            type={kind === 'appointment' ? 'time' : 'text'}
            value={times}
            onChange={({ target }) => onChange({ times: target.value })}
          />
        </label>
      )}
      {kind !== 'appointment' && (
        <label className="field">
          <span>{words.repeat}</span>
          <select
            value={repeat}
            onChange={({ target }) => onChange({ repeat: repeats[target.selectedIndex] ?? repeat })}
          >
            {repeats.map((one) => (
              <option key={one} value={one}>
                {words.repeats[one]}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
