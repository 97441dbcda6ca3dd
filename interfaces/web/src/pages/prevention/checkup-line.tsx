import type { ReactNode } from 'react';
import type { CheckupFindings } from '../../../../../read-models/prevention/view.ts';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { measureName } from '../../records/measure-name.ts';
import { FactList, joined, RecordLine } from '../../records/record-line.tsx';

type Checkup = Extract<ViewAnswers['prevention']['items'][number], { readonly kind: 'adult-checkup' }>;

/** Findings first, since they are what the clinic concluded; the numbers behind them one press away. */
export function CheckupLine({ item }: { readonly item: Checkup }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.records.prevention;
  return (
    <RecordLine
      day={item.occurredOn}
      title={words.checkup}
      notes={[item.institution.name, item.telephone]}
      source={item.source}
      say={(said) => (said.kind === 'adult-checkup' ? joined([words.checkup, said.institution.name]) : '')}
    >
      <FactList facts={findingFacts(item.findings, words.findingNames)} />
      <details>
        <summary>{words.values}</summary>
        <FactList
          facts={[
            ...item.measures.map(
              ({ measure, value, unit }) =>
                [
                  measureName(measure, say),
                  value === null ? say.records.notMeasured : `${format.number(value)} ${unit}`,
                ] as const,
            ),
            [words.urineProtein, item.urineProtein],
          ]}
        />
        {item.waistWasInches && <small className="block">{words.waistWasInches}</small>}
      </details>
    </RecordLine>
  );
}

const findingFacts = (
  findings: CheckupFindings,
  names: Readonly<Record<keyof CheckupFindings, string>>,
): readonly (readonly [string, string | null])[] =>
  findingOrder.map((name) => [names[name], findings[name]?.name ?? findings[name]?.code ?? null]);

const findingOrder = [
  'bloodPressure',
  'lipids',
  'glucose',
  'kidney',
  'liver',
  'metabolicSyndrome',
  'hbsAg',
  'hepatitisB',
  'antiHcv',
  'hepatitisC',
] as const satisfies readonly (keyof CheckupFindings)[];
