import type { ComponentType, LazyExoticComponent } from 'react';
import { lazyPage } from './lazy-page.ts';
import type { PageName } from './page-names.ts';

export const pages: Readonly<Record<PageName, LazyExoticComponent<ComponentType>>> = {
  overview: lazyPage(() => import('../pages/overview/overview-page.tsx')),
  reminders: lazyPage(() => import('../pages/reminders/reminders-page.tsx')),
  visits: lazyPage(() => import('../pages/visits/visits-page.tsx')),
  medications: lazyPage(() => import('../pages/medications/medications-page.tsx')),
  allergies: lazyPage(() => import('../pages/allergies/allergies-page.tsx')),
  labs: lazyPage(() => import('../pages/labs/labs-page.tsx')),
  measurements: lazyPage(() => import('../pages/measurements/measurements-page.tsx')),
  timeline: lazyPage(() => import('../pages/timeline/timeline-page.tsx')),
  import: lazyPage(() => import('../pages/import/import-page.tsx')),
  admissions: lazyPage(() => import('../pages/admissions/admissions-page.tsx')),
  imaging: lazyPage(() => import('../pages/imaging/imaging-page.tsx')),
  prevention: lazyPage(() => import('../pages/prevention/prevention-page.tsx')),
  vaccinations: lazyPage(() => import('../pages/vaccinations/vaccinations-page.tsx')),
  programmes: lazyPage(() => import('../pages/programmes/programmes-page.tsx')),
  wishes: lazyPage(() => import('../pages/wishes/wishes-page.tsx')),
  documents: lazyPage(() => import('../pages/documents/documents-page.tsx')),
  replay: lazyPage(() => import('../pages/replay/replay-page.tsx')),
  settings: lazyPage(() => import('../pages/settings/settings-page.tsx')),
  records: lazyPage(() => import('../pages/records/records-page.tsx')),
};
