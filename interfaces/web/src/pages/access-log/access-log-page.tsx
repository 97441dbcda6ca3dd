import { useState, type ReactNode } from 'react';
import type { LookedAt } from '../../api/family.ts';
import { useAccessLog } from '../../api/use-family.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { Chips } from '../../components/chips.tsx';
import { Empty, Loaded } from '../../components/loaded.tsx';
import { addDays, dayOfInstant } from '../../messages/format.ts';
import { actorName } from './actor-name.ts';
import { groupLooks, type Visit } from './group-looks.ts';
import '../../components/form.css';
import '../telling/telling.css';

/** Who looked at what; the answer to it is a look as well. */
export default function AccessLogPage(): ReactNode {
  const { say } = useLanguage();
  const lookers = useAccessLog({ of: 'looker' });
  return (
    <div className="grid">
      <Card title={say.family.log.lookers} columns={4}>
        <Loaded snapshot={lookers}>{(answer) => <Lookers answer={answer} />}</Loaded>
      </Card>
      <LooksCard lookers={lookers.status === 'ready' ? lookers.answer : null} />
    </div>
  );
}

/** As long as the notice of it is given. */
const newForDays = 30;

function Lookers({ answer }: { readonly answer: LookedAt }): ReactNode {
  const { say, format } = useLanguage();
  const { today, personId } = useSubject();
  const words = say.family.log;
  if (answer.lookers.length === 0) return <Empty text={words.none} />;
  return (
    <ul className="records">
      {answer.lookers.map(({ actor, firstAllowedAt, lastAt, allowed, refused }) => {
        const first = firstAllowedAt === null ? null : dayOfInstant(firstAllowedAt);
        const isNew = first !== null && ![personId, 'demo'].includes(actor) && today < addDays(first, newForDays);
        const notes = [
          ...(first === null ? [] : [words.first(format.dayNear(first, today))]),
          words.last(format.dayNear(dayOfInstant(lastAt), today)),
          words.counts(format.number(allowed), format.number(refused)),
        ];
        return (
          <li key={actor}>
            <strong>{actorName(actor, { words, names: answer.names, personId })}</strong>
            {isNew && <span className="unread">{words.isNew}</span>}
            <small className="block soft">{notes.join(' · ')}</small>
          </li>
        );
      })}
    </ul>
  );
}

const pageLooks = 100;
const looksMax = 200;

function LooksCard({ lookers }: { readonly lookers: LookedAt | null }): ReactNode {
  const { say } = useLanguage();
  const { today } = useSubject();
  const words = say.family.log;
  const [asked, setAsked] = useState({ actor: '', effect: 'all', from: '', to: '', limit: pageLooks });
  const { limit, ...filters } = asked;
  const given = Object.entries(filters).filter(([, value]) => value !== '' && value !== 'all');
  const looks = useAccessLog({ ...Object.fromEntries(given), limit: String(limit) });
  const day = (name: 'from' | 'to'): ReactNode => (
    <label className="field">
      <span>{words[name]}</span>
      <input
        type="date"
        max={today}
        value={asked[name]}
        onChange={({ target }) => setAsked({ ...asked, [name]: target.value })}
      />
    </label>
  );
  return (
    <Card title={words.title} columns={8}>
      <p className="soft">{words.explain}</p>
      <div className="toolbar">
        <WhoField lookers={lookers} chosen={asked.actor} onChoose={(actor) => setAsked({ ...asked, actor })} />
        {day('from')}
        {day('to')}
      </div>
      <Chips
        label={words.effect}
        options={(['all', 'allowed', 'refused'] as const).map((value) => ({ value, text: words.effects[value] }))}
        chosen={asked.effect}
        onChoose={(effect) => setAsked({ ...asked, effect })}
      />
      <Loaded snapshot={looks}>
        {(answer) => (
          <>
            <Visits answer={answer} />
            {answer.looks.length < answer.total && limit < looksMax && (
              <button type="button" className="button" onClick={() => setAsked({ ...asked, limit: looksMax })}>
                {words.more}
              </button>
            )}
          </>
        )}
      </Loaded>
    </Card>
  );
}

interface WhoFieldProps {
  readonly lookers: LookedAt | null;
  readonly chosen: string;
  readonly onChoose: (actor: string) => void;
}

function WhoField({ lookers, chosen, onChoose }: WhoFieldProps): ReactNode {
  const { say } = useLanguage();
  const { personId } = useSubject();
  const words = say.family.log;
  return (
    <label className="field">
      <span>{words.who}</span>
      <select value={chosen} onChange={({ target }) => onChoose(target.value)}>
        <option value="">{words.everyone}</option>
        {lookers?.lookers.map(({ actor }) => (
          <option key={actor} value={actor}>
            {actorName(actor, { words, names: lookers.names, personId })}
          </option>
        ))}
      </select>
    </label>
  );
}

function Visits({ answer }: { readonly answer: LookedAt }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.family.log;
  const visits = groupLooks(answer.looks);
  if (visits.length === 0) return <Empty text={words.none} />;
  return (
    <>
      <p className="soft" role="status">
        {words.total(format.number(answer.looks.length), format.number(answer.total))}
      </p>
      <ul className="records looks">
        {visits.map((visit) => (
          <VisitLine
            key={`${visit.at} ${visit.actor} ${visit.effect} ${visit.action}`}
            visit={visit}
            names={answer.names}
          />
        ))}
      </ul>
    </>
  );
}

function VisitLine({ visit, names }: { readonly visit: Visit; readonly names: LookedAt['names'] }): ReactNode {
  const { say, format } = useLanguage();
  const { personId } = useSubject();
  const words = say.family.log;
  const { at, actor, effect, action, categories, reasons, consents } = visit;
  const matters: Readonly<Record<string, string>> = { ...say.words.categories, ...words.matters };
  const actions: Readonly<Record<string, string>> = words.actions;
  const because: Readonly<Record<string, string>> = words.reasons;
  const named = (codes: readonly string[], of: Readonly<Record<string, string>>): string =>
    say.shell.list(codes.map((code) => of[code] ?? code));
  return (
    <li>
      <strong>{actorName(actor, { words, names, personId })}</strong>
      <span className={effect === 'refused' ? 'unread' : 'kind-of-look'}> {words[effect]}</span>
      <span className="block">
        {actions[action] ?? action}: {named(categories, matters)}
      </span>
      <small className="block soft">
        {[
          format.moment(at),
          words.because(named(reasons, because)),
          ...(consents === 0 ? [] : [words.consent(consents)]),
        ].join(' · ')}
      </small>
    </li>
  );
}
