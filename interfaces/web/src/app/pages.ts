import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { PageName } from './page-names.ts';

/** A page is fetched when it is first looked at. */
export const pages: Readonly<Record<PageName, LazyExoticComponent<ComponentType>>> = {
  overview: lazy(() => import('../pages/overview/overview-page.tsx')),
  reminders: lazy(() => import('../pages/reminders/reminders-page.tsx')),
  visits: lazy(() => import('../pages/visits/visits-page.tsx')),
  medications: lazy(() => import('../pages/medications/medications-page.tsx')),
  allergies: lazy(() => import('../pages/allergies/allergies-page.tsx')),
  labs: lazy(() => import('../pages/labs/labs-page.tsx')),
  measurements: lazy(() => import('../pages/measurements/measurements-page.tsx')),
  timeline: lazy(() => import('../pages/timeline/timeline-page.tsx')),
  import: lazy(() => import('../pages/import/import-page.tsx')),
  admissions: lazy(() => import('../pages/admissions/admissions-page.tsx')),
  imaging: lazy(() => import('../pages/imaging/imaging-page.tsx')),
  prevention: lazy(() => import('../pages/prevention/prevention-page.tsx')),
  vaccinations: lazy(() => import('../pages/vaccinations/vaccinations-page.tsx')),
  programmes: lazy(() => import('../pages/programmes/programmes-page.tsx')),
  wishes: lazy(() => import('../pages/wishes/wishes-page.tsx')),
  documents: lazy(() => import('../pages/documents/documents-page.tsx')),
  replay: lazy(() => import('../pages/replay/replay-page.tsx')),
  settings: lazy(() => import('../pages/settings/settings-page.tsx')),
  records: lazy(() => import('../pages/records/records-page.tsx')),
};
