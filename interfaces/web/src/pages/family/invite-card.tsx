import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { invite } from '../../api/family.ts';
import { useWriter } from '../../api/use-telling.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { FailureNote } from '../../components/loaded.tsx';
import { addDays } from '../../messages/format.ts';
import { CheckedList } from './checked-list.tsx';

const periods = ['30', '365', '1825'] as const;
const everything = 'all';
const blank = { name: '', nationalId: '', birthDate: '' };

/** The answer is the same whether or not the number is registered here. */
export function InviteCard(): ReactNode {
  const { say } = useLanguage();
  const words = say.family.invite;
  const [code, setCode] = useState<string | null>(null);
  return (
    <Card title={words.title} columns={8}>
      <p className="soft">{words.explain}</p>
      <InviteForm onSent={setCode} />
      <div role="status">
        {code !== null && (
          <>
            <p className="form-saved">{words.sent}</p>
            <p className="code">
              <code>{code}</code>
            </p>
          </>
        )}
      </div>
    </Card>
  );
}

interface Wanted {
  readonly period: (typeof periods)[number];
  readonly categories: readonly string[];
  readonly actions: readonly string[];
}
const usual: Wanted = { period: '365', categories: [everything], actions: ['view'] };

function InviteForm({ onSent }: { readonly onSent: (code: string) => void }): ReactNode {
  const { say } = useLanguage();
  const { knownOn, today } = useSubject();
  const words = say.family.invite;
  const [typed, setTyped] = useState(blank);
  const [wanted, setWanted] = useState(usual);
  const { sending, isBusy, write } = useWriter();
  const { categories, actions, period } = wanted;
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const until = `${addDays(today, Number(period))}T00:00:00+08:00`;
    write(async (asker, signal) => {
      const made = await invite(asker, { ...typed, categories: [...categories], actions: [...actions], until }, signal);
      onSent(made.code);
      setTyped(blank);
      return made.position;
    });
  };
  return (
    <form className="entry-form" aria-label={words.title} onSubmit={submit}>
      <fieldset disabled={isBusy || knownOn !== null}>
        <WhoFields typed={typed} onType={setTyped} />
        <TermFields wanted={wanted} onWant={setWanted} />
        <div className="form-actions">
          <button type="submit" className="button primary" disabled={categories.length === 0 || actions.length === 0}>
            {words.send}
          </button>
        </div>
      </fieldset>
      {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
    </form>
  );
}

interface WhoFieldsProps {
  readonly typed: typeof blank;
  readonly onType: (typed: typeof blank) => void;
}

function WhoFields({ typed, onType }: WhoFieldsProps): ReactNode {
  const { say } = useLanguage();
  const fields = [
    ['name', 'text'],
    ['nationalId', 'text'],
    ['birthDate', 'date'],
  ] as const;
  return fields.map(([name, type]) => (
    <label key={name} className="field">
      <span>{say.family.invite[name]}</span>
      <input
        type={type}
        required
        autoComplete="off"
        spellCheck={false}
        value={typed[name]}
        onChange={({ target }) => onType({ ...typed, [name]: target.value })}
      />
    </label>
  ));
}

interface TermFieldsProps {
  readonly wanted: Wanted;
  readonly onWant: (wanted: Wanted) => void;
}

function TermFields({ wanted, onWant }: TermFieldsProps): ReactNode {
  const { say } = useLanguage();
  const words = say.family.invite;
  const choicesOf = (names: Readonly<Record<string, string>>) =>
    Object.entries(names).map(([value, text]) => ({ value, text }));
  return (
    <>
      <label className="field">
        <span>{words.period}</span>
        <select
          value={wanted.period}
          onChange={({ target }) =>
            onWant({ ...wanted, period: periods.find((one) => one === target.value) ?? usual.period })
          }
        >
          {periods.map((days) => (
            <option key={days} value={days}>
              {words.periods[days]}
            </option>
          ))}
        </select>
      </label>
      <CheckedList
        title={words.categories}
        choices={[{ value: everything, text: words.allCategories }, ...choicesOf(say.words.categories)]}
        chosen={wanted.categories}
        onChoose={(chosen) => onWant({ ...wanted, categories: withoutContradiction(chosen) })}
      />
      <CheckedList
        title={words.actions}
        choices={choicesOf(say.shell.acting.actions)}
        chosen={wanted.actions}
        onChoose={(actions) => onWant({ ...wanted, actions })}
      />
    </>
  );
}

/** All of them, or some by name: whichever was said last. */
const withoutContradiction = (chosen: readonly string[]): readonly string[] =>
  chosen.at(-1) === everything ? [everything] : chosen.filter((one) => one !== everything);
