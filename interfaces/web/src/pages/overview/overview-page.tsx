import type { ReactNode } from 'react';
import { CausesCard } from './causes-card.tsx';
import { DoctorCard } from './doctor-card.tsx';
import { LatestCard } from './latest-card.tsx';
import { NextCard } from './next-card.tsx';
import { OverviewSubtitle } from './overview-subtitle.tsx';
import { Tiles } from './tiles.tsx';
import { TrendCard } from './trend-card.tsx';
import './overview.css';

/** In this order: what should I do next, what must a doctor know, how am I doing, what happened lately. */
export default function OverviewPage(): ReactNode {
  return (
    <>
      <OverviewSubtitle />
      <div className="grid">
        <NextCard />
        <DoctorCard />
        <Tiles />
        <TrendCard />
        <CausesCard />
        <LatestCard />
      </div>
    </>
  );
}
