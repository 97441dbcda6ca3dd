import type { ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { Card } from '../../components/card.tsx';
import { Empty, Loaded } from '../../components/loaded.tsx';
import { SourceButton } from '../../components/source-button.tsx';
import { MeasureTrends } from '../../records/measure-trends.tsx';
import { joined } from '../../records/record-line.tsx';
import { RecordList } from '../../records/record-list.tsx';
import { FollowUpLine } from './follow-up-line.tsx';

type ProgrammeItem = ViewAnswers['programmes']['items'][number];

export default function ProgrammesPage(): ReactNode {
  const { say } = useLanguage();
  const programmes = useView('programmes');
  return (
    <div className="grid">
      <Loaded snapshot={programmes}>
        {({ items, trends }) =>
          items.length === 0 ? (
            <Card title={say.shell.pages.programmes}>
              <Empty text={say.records.programmes.empty} />
            </Card>
          ) : (
            items.map((item, index) => (
              <ProgrammeCard
                key={index}
                item={item}
                // The values are of the programme, whichever clinic took them: shown once, with its latest enrolment.
                trends={
                  items.findIndex(({ programme }) => programme === item.programme) === index
                    ? (trends.find(({ programme }) => programme === item.programme)?.trends ?? [])
                    : []
                }
              />
            ))
          )
        }
      </Loaded>
    </div>
  );
}

interface ProgrammeCardProps {
  readonly item: ProgrammeItem;
  readonly trends: ViewAnswers['programmes']['trends'][number]['trends'];
}

function ProgrammeCard({ item, trends }: ProgrammeCardProps): ReactNode {
  const { say, format } = useLanguage();
  const words = say.records.programmes;
  const { institution, enrolledOn, closedOn, followUps, source, programme } = item;
  const name = words.kinds[programme];
  return (
    <Card
      // Somebody may be enrolled twice, also by one clinic: the day tells which.
      title={joined([name, enrolledOn === null ? null : words.enrolled(format.day(enrolledOn))])}
      action={
        source && (
          <SourceButton
            subject={name}
            happenedOn={enrolledOn}
            source={source}
            say={(said) => joined([words.kinds[said.programme], 'stage' in said ? said.stage : said.institution.name])}
          />
        )
      }
    >
      <p>
        {joined([
          institution.name,
          closedOn === null ? words.open : words.closed(format.day(closedOn)),
          words.followUps(format.number(followUps.length)),
        ])}
      </p>
      {trends.length > 0 && <MeasureTrends trends={trends} label={words.trend} />}
      <RecordList items={followUps} total={followUps.length} empty={words.noFollowUps} shownAtFirst={4}>
        {(followUp) => <FollowUpLine key={followUp.source.eventId} followUp={followUp} />}
      </RecordList>
    </Card>
  );
}
