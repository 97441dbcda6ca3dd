import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import type { PageName } from './page-names.ts';

/** A page is fetched when it is first looked at. */
export const pages: Readonly<Record<PageName, LazyExoticComponent<ComponentType>>> = {
  overview: lazy(() => import('../pages/overview/overview-page.tsx')),
  reminders: lazy(() => import('../pages/soon.tsx')),
  visits: lazy(() => import('../pages/soon.tsx')),
  medications: lazy(() => import('../pages/soon.tsx')),
  allergies: lazy(() => import('../pages/soon.tsx')),
  labs: lazy(() => import('../pages/soon.tsx')),
  measurements: lazy(() => import('../pages/soon.tsx')),
  timeline: lazy(() => import('../pages/soon.tsx')),
  import: lazy(() => import('../pages/soon.tsx')),
  settings: lazy(() => import('../pages/settings/settings-page.tsx')),
  records: lazy(() => import('../pages/records/records-page.tsx')),
};
