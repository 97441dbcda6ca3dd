import type { ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { Card } from '../../components/card.tsx';
import { Loaded } from '../../components/loaded.tsx';
import { FactList, joined, RecordLine } from '../../records/record-line.tsx';
import { RecordList } from '../../records/record-list.tsx';
import { MeasureTrends } from '../../records/measure-trends.tsx';
import { CheckupLine } from './checkup-line.tsx';

type Screening = Extract<ViewAnswers['prevention']['items'][number], { readonly kind: 'cancer-screening' }>;

export default function PreventionPage(): ReactNode {
  const { say } = useLanguage();
  const prevention = useView('prevention');
  const words = say.records.prevention;
  return (
    <div className="grid">
      <Loaded snapshot={prevention}>
        {({ items, trends }) => {
          const checkups = items.filter((item) => item.kind === 'adult-checkup');
          const screenings = items.filter((item) => item.kind === 'cancer-screening');
          return (
            <>
              <Card title={words.screenings} columns={trends.length > 0 ? 5 : 12}>
                <RecordList items={screenings} total={screenings.length} empty={words.screeningsEmpty} shownAtFirst={4}>
                  {(item) => <ScreeningLine key={item.source.eventId} item={item} />}
                </RecordList>
              </Card>
              {trends.length > 0 && (
                <Card title={words.trends} columns={7}>
                  <MeasureTrends trends={trends} label={words.chooseMeasure} />
                </Card>
              )}
              <Card title={words.checkups}>
                <RecordList items={checkups} total={checkups.length} empty={words.checkupsEmpty} shownAtFirst={3}>
                  {(item) => <CheckupLine key={item.source.eventId} item={item} />}
                </RecordList>
              </Card>
            </>
          );
        }}
      </Loaded>
    </div>
  );
}

function ScreeningLine({ item }: { readonly item: Screening }): ReactNode {
  const { say } = useLanguage();
  const words = say.records.prevention;
  return (
    <RecordLine
      day={item.occurredOn}
      title={item.screening}
      notes={[item.test, item.institution.name]}
      source={item.source}
      say={(said) => (said.kind === 'cancer-screening' ? joined([said.screening, said.result, said.advice]) : '')}
    >
      <FactList
        facts={[
          [words.result, item.result],
          [words.advice, item.advice],
        ]}
      />
    </RecordLine>
  );
}
