import type { ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { PageLink } from '../../app/page-link.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { Loaded, Skeleton } from '../../components/loaded.tsx';
import { daysBetween } from '../../messages/format.ts';
import { Kidneys, LastStay } from './doctor-history.tsx';
import { SourceButton } from '../../components/source-button.tsx';

/** Allergies, current medicines, kidneys, the last stay, wishes: what is asked in an emergency room. */
export function DoctorCard(): ReactNode {
  const { say } = useLanguage();
  const words = say.overview.doctor;
  const allergies = useView('allergies');
  const medications = useView('medications', { parameters: { limit: '1' } });
  const labs = useView('labs', { parameters: { limit: '1' } });
  const admissions = useView('admissions', { parameters: { limit: '1' } });
  const wishes = useView('wishes');
  return (
    <Card title={words.title} columns={5} action={<PageLink page="allergies">{words.more}</PageLink>}>
      <dl className="doctor">
        <dt>{words.allergies}</dt>
        <dd>
          <Loaded snapshot={allergies} skeleton={<Skeleton lines={1} />}>
            {(answer) => <Allergies answer={answer} />}
          </Loaded>
        </dd>
        <dt>{words.current}</dt>
        <dd>
          <Loaded snapshot={medications} skeleton={<Skeleton lines={2} />}>
            {(answer) => <CurrentMedications answer={answer} />}
          </Loaded>
        </dd>
        <dt>{words.kidney}</dt>
        <dd>
          <Loaded snapshot={labs} skeleton={<Skeleton lines={1} />}>
            {(answer) => <Kidneys answer={answer} />}
          </Loaded>
        </dd>
        <dt>{words.lastStay}</dt>
        <dd>
          <Loaded snapshot={admissions} skeleton={<Skeleton lines={1} />}>
            {(answer) => <LastStay answer={answer} />}
          </Loaded>
        </dd>
        <dt>{words.wishes}</dt>
        <dd>
          <Loaded snapshot={wishes} skeleton={<Skeleton lines={1} />}>
            {(answer) => <Wishes answer={answer} />}
          </Loaded>
        </dd>
      </dl>
    </Card>
  );
}

function Allergies({ answer }: { readonly answer: ViewAnswers['allergies'] }): ReactNode {
  const { say } = useLanguage();
  if (answer.items.length === 0) return <span className="soft">{say.overview.doctor.noAllergies}</span>;
  return (
    <ul className="doctor-lines">
      {answer.items.map(({ substance, reaction, severity, occurredOn, source }) => (
        <li key={source.eventId}>
          <span>
            <strong className="alarm">{substance}</strong>{' '}
            <small>{[reaction, severity].filter((part) => part !== null).join(' · ')}</small>
          </span>
          <SourceButton
            subject={substance}
            happenedOn={occurredOn}
            source={source}
            say={(said) => [said.substance, said.reaction, said.severity].filter((part) => part !== null).join(' · ')}
          />
        </li>
      ))}
    </ul>
  );
}

/** A week is what it takes to see a doctor or fetch the next portion. */
const daysLeftWorthSaying = 7;

function CurrentMedications({ answer }: { readonly answer: ViewAnswers['medications'] }): ReactNode {
  const { say, format } = useLanguage();
  const { knownOn, today } = useSubject();
  const words = say.overview.doctor;
  const supply = (until: string): string => {
    const daysLeft = daysBetween(knownOn ?? today, until);
    return daysLeft > daysLeftWorthSaying ? words.until(format.dayNear(until, today)) : words.daysLeft(daysLeft);
  };
  if (answer.current.length === 0) return <span className="soft">{words.noCurrent}</span>;
  return (
    <ul className="doctor-lines wrapping">
      {answer.current.map(({ drug, atcClass, currentUntil }) => (
        <li key={drug.code ?? drug.display}>
          <span>
            {drug.display} {atcClass !== null && <small>{atcClass.display}</small>}
          </span>
          <small>{supply(currentUntil)}</small>
        </li>
      ))}
    </ul>
  );
}

function Wishes({ answer }: { readonly answer: ViewAnswers['wishes'] }): ReactNode {
  const { say, format } = useLanguage();
  const standing = answer.items.filter((item) => item.kind === 'noted' || item.isCurrent);
  if (standing.length === 0) return <span className="soft">{say.overview.doctor.noWishes}</span>;
  return (
    <ul className="doctor-lines">
      {standing.map((item) => (
        <li key={item.source.eventId}>
          <span>
            {item.text} <small>{format.day(item.occurredOn)}</small>
          </span>
          <SourceButton<{ readonly text: string }>
            subject={item.text}
            happenedOn={item.occurredOn}
            source={item.source}
            say={({ text }) => text}
          />
        </li>
      ))}
    </ul>
  );
}
