import type { ReactNode } from 'react';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { PageLink } from '../../app/page-link.tsx';
import { useSubject } from '../../app/subject.tsx';
import { addDays } from '../../messages/format.ts';
import { labSeriesNamed } from './lab-series.ts';

/** More than three are a list, not an answer; the card beneath has five. */
const causesShown = 3;

/** What the person was seen for most in three years: the nearest to a list of problems that claims have. */
export function Causes({ answer }: { readonly answer: ViewAnswers['visits'] }): ReactNode {
  const { say } = useLanguage();
  const words = say.overview.causes;
  const diagnoses = answer.periods.find(({ period }) => period === 'last-three-years')?.topDiagnoses ?? [];
  if (diagnoses.length === 0) return <span className="soft">{words.none}</span>;
  return (
    <ul className="doctor-lines">
      {diagnoses.slice(0, causesShown).map(({ diagnosis, visits }) => (
        <li key={diagnosis.code ?? diagnosis.display}>
          <span>{diagnosis.display}</span>
          <small>{words.visits(visits)}</small>
        </li>
      ))}
    </ul>
  );
}

/** One year and three years back: enough to see whether the kidneys keep. */
const lookBackDays = [365, 1_095] as const;

/** The newest eGFR, and what it was before. */
export function Kidneys({ answer }: { readonly answer: ViewAnswers['labs'] }): ReactNode {
  const { say, format } = useLanguage();
  const { knownOn, today } = useSubject();
  const words = say.overview.doctor;
  const series = labSeriesNamed(answer.series, 'eGFR');
  if (series === undefined) return <span className="soft">{words.noEgfr}</span>;
  const { latest, points } = series;
  const on = latest.occurredOn ?? knownOn ?? today;
  const earlier = lookBackDays.flatMap((days) => {
    const before = points.findLast(({ occurredOn }) => occurredOn !== null && occurredOn <= addDays(on, -days));
    return before === undefined ? [] : [words.egfrBefore(format.day(before.occurredOn), before.text)];
  });
  return (
    <PageLink page="labs" details={{ series: series.series }}>
      <strong>{words.egfr(latest.text)}</strong> <small>{format.dayNear(latest.occurredOn, today)}</small>
      {earlier.length > 0 && <small className="block">{[...new Set(earlier)].join(' · ')}</small>}
    </PageLink>
  );
}

export function LastStay({ answer }: { readonly answer: ViewAnswers['admissions'] }): ReactNode {
  const { say, format } = useLanguage();
  const { today } = useSubject();
  const words = say.overview.doctor;
  const [stay] = answer.items;
  if (stay === undefined) return <span className="soft">{words.noStay}</span>;
  const facts = [
    format.dayNear(stay.occurredOn, today),
    stay.institution.name,
    stay.nights === null ? null : words.nights(stay.nights),
  ];
  return (
    <PageLink page="admissions">
      {stay.diagnoses[0]?.display ?? say.records.admissions.noDiagnosis}{' '}
      <small className="block">{facts.filter((fact) => fact !== null).join(' · ')}</small>
    </PageLink>
  );
}
