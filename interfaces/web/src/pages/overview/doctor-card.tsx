import type { ReactNode } from 'react';
import type { Snapshot } from '../../api/resource-store.ts';
import { useView } from '../../api/use-view.ts';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { PageLink } from '../../app/page-link.tsx';
import type { PageName } from '../../app/page-names.ts';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { Loaded, Skeleton } from '../../components/loaded.tsx';
import { daysBetween } from '../../messages/format.ts';
import { Causes, Kidneys, LastStay } from './doctor-history.tsx';
import { SourceButton } from '../../components/source-button.tsx';

/** Allergies, current medicines, what for, kidneys, the last stay, wishes: what is asked in an emergency room. */
export function DoctorCard(): ReactNode {
  const { say } = useLanguage();
  const words = say.overview.doctor;
  const allergies = useView('allergies');
  const medications = useView('medications', { parameters: { limit: '1' } });
  const labs = useView('labs', { parameters: { limit: '1' } });
  const admissions = useView('admissions', { parameters: { limit: '1' } });
  const visits = useView('visits', { parameters: { limit: '1' } });
  const wishes = useView('wishes');
  return (
    <Card title={words.title} columns={5} action={<PrintButton />}>
      <dl className="doctor">
        <Answered page="allergies" word={words.allergies} snapshot={allergies}>
          {(answer) => <Allergies answer={answer} />}
        </Answered>
        <Answered page="medications" word={words.current} snapshot={medications}>
          {(answer) => <CurrentMedications answer={answer} />}
        </Answered>
        <Answered page="visits" word={words.causes} snapshot={visits}>
          {(answer) => <Causes answer={answer} />}
        </Answered>
        <Answered page="labs" word={words.kidney} snapshot={labs}>
          {(answer) => <Kidneys answer={answer} />}
        </Answered>
        <Answered page="admissions" word={words.lastStay} snapshot={admissions}>
          {(answer) => <LastStay answer={answer} />}
        </Answered>
        <Answered page="wishes" word={words.wishes} snapshot={wishes}>
          {(answer) => <Wishes answer={answer} />}
        </Answered>
      </dl>
    </Card>
  );
}

interface AnsweredProps<Answer> {
  readonly page: PageName;
  readonly word: string;
  readonly snapshot: Snapshot<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}

/** A question of the emergency room, its answer, and the way to all of it. */
const Answered = <Answer,>({ page, word, snapshot, children }: AnsweredProps<Answer>): ReactNode => (
  <>
    <dt>
      <PageLink page={page}>{word}</PageLink>
    </dt>
    <dd>
      <Loaded snapshot={snapshot} skeleton={<Skeleton lines={2} />}>
        {children}
      </Loaded>
    </dd>
  </>
);

/** The overview prints as what a doctor reads in three minutes. */
function PrintButton(): ReactNode {
  const { say } = useLanguage();
  return (
    <button type="button" className="button quiet print-button" onClick={() => globalThis.print()}>
      {say.overview.doctor.print}
    </button>
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
