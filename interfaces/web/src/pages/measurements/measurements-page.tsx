import { useEffect, useState, type ReactNode } from 'react';
import type { MeasurementKind } from '../../../../../domain/self-measurement/index.ts';
import { useView } from '../../api/use-view.ts';
import { useLanguage } from '../../app/language.tsx';
import { useLocation } from '../../app/location.ts';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { Loaded, Skeleton } from '../../components/loaded.tsx';
import { RecordList } from '../../records/record-list.tsx';
import { KindPicker } from './kind-picker.tsx';
import { KindTrends } from './kind-trends.tsx';
import { ReadingLine } from './reading-line.tsx';
import { measureName } from '../../records/measure-name.ts';
import { kindNamed } from './reading.ts';
import { RecordCard } from './record-card.tsx';
import './measurements.css';

/** All kinds at a glance; of one of them the form, the trend and every reading. */
export default function MeasurementsPage(): ReactNode {
  const { personId } = useSubject();
  const { details } = useLocation();
  const asked = kindNamed(details['kind']);
  const [kind, setKind] = useState<MeasurementKind>(asked ?? 'blood-pressure');
  useEffect(() => {
    if (asked !== undefined) setKind(asked);
  }, [asked]);
  // The same question as the overview's, so that coming from there asks nobody.
  const overview = useView('measurements', { parameters: { limit: '1' } });
  return (
    <div className="grid">
      <Loaded snapshot={overview} skeleton={<PickerSkeleton />}>
        {(answer) => <KindPicker answer={answer} chosen={kind} onChoose={setKind} />}
      </Loaded>
      <RecordCard key={personId} kind={kind} onKind={setKind} />
      <Loaded snapshot={overview} skeleton={<PickerSkeleton />}>
        {(answer) => <KindTrends answer={answer} kind={kind} />}
      </Loaded>
      <ReadingsCard key={`${personId} ${kind}`} kind={kind} />
    </div>
  );
}

const PickerSkeleton = (): ReactNode => (
  <div className="card columns-8">
    <Skeleton lines={5} />
  </div>
);

function ReadingsCard({ kind }: { readonly kind: MeasurementKind }): ReactNode {
  const { say } = useLanguage();
  const readings = useView('measurements', { parameters: { kind } });
  const name = measureName(kind, say);
  return (
    <Card title={say.measurements.list(name)}>
      <Loaded snapshot={readings}>
        {({ items, total }) => (
          <RecordList items={items} total={total} empty={say.measurements.empty(name)}>
            {(item) => <ReadingLine key={item.readingId} item={item} />}
          </RecordList>
        )}
      </Loaded>
    </Card>
  );
}
