import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { declareFactor, type FactorsAnswer } from '../../api/telling.ts';
import { useFactors, useWriter } from '../../api/use-telling.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { FailureNote, Loaded } from '../../components/loaded.tsx';
import type { Messages } from '../../messages/messages.ts';
import { formOf, factNames, type FactName } from './fact-forms.ts';
import '../../components/form.css';
import '../telling/telling.css';

/** Facts that no file holds and on which rules rest. The rules read them; nothing else does. */
export default function FactsPage(): ReactNode {
  const { say } = useLanguage();
  const { personId } = useSubject();
  const factors = useFactors();
  const words = say.telling.facts;
  return (
    <div className="grid">
      <Card title={words.title}>
        <p className="soft">{words.explain}</p>
        <Loaded snapshot={factors}>
          {(answer) => (
            <div>
              {factNames.map((name) => (
                <FactLine key={`${personId} ${name}`} name={name} declared={latestOf(answer, name)} />
              ))}
            </div>
          )}
        </Loaded>
      </Card>
    </div>
  );
}

type Declared = FactorsAnswer['factors'][number];

/** A later word takes the place of an earlier one. */
const latestOf = ({ factors }: FactorsAnswer, name: FactName): Declared | undefined =>
  factors.findLast((declared) => declared.name === name);

interface FactLineProps {
  readonly name: FactName;
  readonly declared: Declared | undefined;
}

function FactLine({ name, declared }: FactLineProps): ReactNode {
  const { say, format } = useLanguage();
  const { today } = useSubject();
  const words = say.telling.facts;
  const standing =
    declared === undefined
      ? words.notDeclared
      : words.declared(
          formOf(name).kind === 'date' ? format.day(String(declared.value)) : said(declared.value, words),
          format.dayNear(declared.declaredFrom, today),
        );
  return (
    <details className="fact">
      <summary>
        <span>{words.names[name]}</span>
        <small className="soft">{standing}</small>
      </summary>
      <FactForm name={name} declared={declared} />
    </details>
  );
}

function said(value: string | number | boolean, words: Messages['telling']['facts']): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const known: Readonly<Record<string, string>> = words.values;
  return known[String(value)] ?? String(value);
}

function FactForm({ name, declared }: FactLineProps): ReactNode {
  const { say } = useLanguage();
  const { today, knownOn } = useSubject();
  const words = say.telling.facts;
  const { options } = formOf(name);
  const [value, setValue] = useState(String(declared?.value ?? options[0] ?? ''));
  const [from, setFrom] = useState('');
  const { sending, isBusy, write } = useWriter();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    write((asker, signal) => {
      const declaring = { factor: `${name}=${value}`, from: from === '' ? null : from };
      return declareFactor(asker, declaring, signal);
    });
  };
  return (
    <form className="entry-form" aria-label={words.names[name]} onSubmit={submit}>
      <fieldset disabled={isBusy || knownOn !== null}>
        <FactValue name={name} value={value} onChange={setValue} />
        <label className="field">
          <span>{words.from}</span>
          <input type="date" value={from} max={today} onChange={({ target }) => setFrom(target.value)} />
        </label>
        {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
        <div className="form-actions">
          <button type="submit" className="button primary">
            {words.save}
          </button>
        </div>
      </fieldset>
      <p className="form-saved" role="status">
        {sending.status === 'done' && words.saved}
      </p>
    </form>
  );
}

interface FactValueProps {
  readonly name: FactName;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function FactValue({ name, value, onChange }: FactValueProps): ReactNode {
  const { say } = useLanguage();
  const words = say.telling.facts;
  const { kind, options } = formOf(name);
  const texts: Readonly<Record<string, string>> = { ...words.values, true: words.yes, false: words.no };
  return (
    <label className="field">
      <span>{name === 'refill' ? words.refillForm : words.value}</span>
      {kind === 'choice' ? (
        <select value={value} onChange={({ target }) => onChange(target.value)}>
          {options.map((option) => (
            <option key={option} value={option}>
              {texts[option] ?? option}
            </option>
          ))}
        </select>
      ) : (
        <input
          type={kind}
          required
          step="any"
          min={kind === 'number' ? 0 : undefined}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      )}
    </label>
  );
}
