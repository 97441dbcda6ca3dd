import type { ReactNode } from 'react';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { measureName } from '../../records/measure-name.ts';
import { FactList, joined, RecordLine } from '../../records/record-line.tsx';

type FollowUp = ViewAnswers['programmes']['items'][number]['followUps'][number];

export function FollowUpLine({ followUp }: { readonly followUp: FollowUp }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.records.programmes;
  const observationNames: Readonly<Record<string, string>> = words.observations;
  const title = followUp.stage ?? words.followUp;
  const measured = followUp.measures.flatMap(({ measure, value, unit }) =>
    value === null ? [] : [[measureName(measure, say), joinedValue(format.number(value), unit)] as const],
  );
  const dayFact = (name: string, day: string | null): readonly [string, string | null] => [
    name,
    day === null || day === followUp.occurredOn ? null : format.day(day),
  ];
  return (
    <RecordLine
      day={followUp.occurredOn}
      title={title}
      source={followUp.source}
      say={(said) => joined([words.kinds[said.programme], 'stage' in said ? said.stage : null])}
    >
      <FactList
        facts={[
          ...measured,
          ...followUp.observations.map(
            ({ observation, text }) => [observationNames[observation] ?? observation, text] as const,
          ),
          dayFact(words.bloodTestedOn, followUp.bloodTestedOn),
          dayFact(words.urineTestedOn, followUp.urineTestedOn),
        ]}
      />
    </RecordLine>
  );
}

const joinedValue = (value: string, unit: string | null): string => (unit === null ? value : `${value} ${unit}`);
