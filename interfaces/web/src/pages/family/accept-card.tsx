import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { acceptGrant } from '../../api/family.ts';
import { notePeopleWrite } from '../../api/stores.ts';
import { useWriter } from '../../api/use-telling.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { FailureNote } from '../../components/loaded.tsx';

export function AcceptCard(): ReactNode {
  const { say } = useLanguage();
  const { knownOn } = useSubject();
  const words = say.family.accept;
  const [code, setCode] = useState('');
  const { sending, isBusy, write } = useWriter();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    write(async (asker, signal) => notePeopleWrite(await acceptGrant(asker, code.trim(), signal)));
  };
  return (
    <Card title={words.title} columns={4}>
      <p className="soft">{words.explain}</p>
      <form className="entry-form" aria-label={words.title} onSubmit={submit}>
        <fieldset disabled={isBusy || knownOn !== null}>
          <label className="field">
            <span>{words.code}</span>
            <input
              required
              autoComplete="off"
              spellCheck={false}
              value={code}
              onChange={({ target }) => setCode(target.value)}
            />
          </label>
          <div className="form-actions">
            <button type="submit" className="button primary">
              {words.send}
            </button>
          </div>
        </fieldset>
      </form>
      {(sending.status === 'failed' || sending.status === 'waiting') && <FailureNote failure={sending.failure} />}
      <p className="form-saved" role="status">
        {sending.status === 'done' && words.done}
      </p>
    </Card>
  );
}
