import { useState, type ReactNode, type SyntheticEvent } from 'react';
import { setQuietHours, type QuietHoursTyped } from '../../api/telling.ts';
import { useWriter } from '../../api/use-telling.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { FailureNote } from '../../components/loaded.tsx';
import '../../components/form.css';

export function QuietHoursCard({ quietHours }: { readonly quietHours: QuietHoursTyped }): ReactNode {
  const { say } = useLanguage();
  const { knownOn } = useSubject();
  const words = say.telling.quiet;
  const [typed, setTyped] = useState(quietHours);
  const { sending, isBusy, write } = useWriter();
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    write((asker, signal) => setQuietHours(asker, typed, signal));
  };
  const field = (name: keyof QuietHoursTyped, type: 'time' | 'text'): ReactNode => (
    <label className="field">
      <span>{words[name]}</span>
      <input
        type={type}
        required
        value={typed[name]}
        list={name === 'zone' ? 'time-zones' : undefined}
        onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
      />
    </label>
  );
  return (
    <Card title={words.title} columns={6}>
      <p className="soft">{words.explain}</p>
      <form className="entry-form" aria-label={words.title} onSubmit={submit}>
        <fieldset disabled={isBusy || knownOn !== null}>
          <div className="form-row">
            {field('from', 'time')}
            {field('until', 'time')}
          </div>
          {field('zone', 'text')}
          <TimeZones />
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

const TimeZones = (): ReactNode => (
  <datalist id="time-zones">
    {Intl.supportedValuesOf('timeZone').map((zone) => (
      <option key={zone} value={zone} />
    ))}
  </datalist>
);
