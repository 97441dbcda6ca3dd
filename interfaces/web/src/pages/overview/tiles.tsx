import type { ReactNode } from 'react';
import { useView } from '../../api/use-view.ts';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { Loaded, Skeleton } from '../../components/loaded.tsx';
import { BloodPressureTile, LabTile, WeightTile } from './glance-tiles.tsx';
import { labSeriesNamed } from './lab-series.ts';

/** Four numbers that say how it is going; a number nobody has measured has no tile. */
export function Tiles(): ReactNode {
  const { say } = useLanguage();
  const measurements = useView('measurements', { parameters: { limit: '1' } });
  const labs = useView('labs', { parameters: { limit: '1' } });
  return (
    <section className="tiles columns-12" aria-label={say.overview.tiles.title}>
      <Loaded snapshot={measurements} skeleton={<TileSkeleton />}>
        {(answer) => <BloodPressureTile measurements={answer} />}
      </Loaded>
      <Loaded snapshot={labs} skeleton={<TileSkeleton />}>
        {(answer) => <LabTiles labs={answer} />}
      </Loaded>
      <Loaded snapshot={measurements} skeleton={<TileSkeleton />}>
        {(answer) => <WeightTile measurements={answer} />}
      </Loaded>
    </section>
  );
}

const LabTiles = ({ labs }: { readonly labs: ViewAnswers['labs'] }): ReactNode =>
  ['HbA1c', 'eGFR'].map((name) => {
    const series = labSeriesNamed(labs.series, name);
    return series && <LabTile key={name} series={series} />;
  });

const TileSkeleton = (): ReactNode => (
  <div className="card tile">
    <Skeleton lines={4} />
  </div>
);
