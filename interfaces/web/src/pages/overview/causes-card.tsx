import type { ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { navigate } from '../../app/location.ts';
import { PageLink } from '../../app/page-link.tsx';
import { useSubject } from '../../app/subject.tsx';
import { BarList } from '../../charts/bars.tsx';
import { Card } from '../../components/card.tsx';
import { Empty, Loaded } from '../../components/loaded.tsx';

/** The five diseases of the last three years, as the official page has them; each leads to its visits. */
export function CausesCard(): ReactNode {
  const { say } = useLanguage();
  const visits = useView('visits', { parameters: { limit: '1' } });
  const words = say.overview.causes;
  return (
    <Card title={words.title} columns={4} action={<PageLink page="visits">{words.all}</PageLink>}>
      <Loaded snapshot={visits}>{(answer) => <Causes visits={answer} />}</Loaded>
    </Card>
  );
}

function Causes({ visits }: { readonly visits: ViewAnswers['visits'] }): ReactNode {
  const { say, format } = useLanguage();
  const { personId, knownOn } = useSubject();
  const words = say.overview.causes;
  const period = visits.periods.find(({ period: name }) => name === 'last-three-years');
  if (period === undefined || period.topDiagnoses.length === 0) return <Empty text={words.none} />;
  return (
    <>
      <BarList
        bars={period.topDiagnoses.map(({ diagnosis, visits: count }) => {
          const key = diagnosis.code ?? diagnosis.display;
          return {
            key,
            name: diagnosis.display,
            count,
            countText: words.visits(count),
            onChoose: () => navigate({ personId, page: 'visits', knownOn, details: { diagnosis: key } }),
          };
        })}
      />
      <small>
        {[
          words.hint,
          words.copayment(format.number(period.copaymentTwd)),
          words.points(format.number(period.nhiPoints)),
        ].join(' · ')}
      </small>
    </>
  );
}
