import { fetchedComponent, type FetchedComponent } from './fetched-component.ts';
import type { PageName } from './page-names.ts';

export const pages: Readonly<Record<PageName, FetchedComponent<object>>> = {
  overview: fetchedComponent(() => import('../pages/overview/overview-page.tsx')),
  reminders: fetchedComponent(() => import('../pages/reminders/reminders-page.tsx')),
  own: fetchedComponent(() => import('../pages/own/own-page.tsx')),
  inbox: fetchedComponent(() => import('../pages/inbox/inbox-page.tsx')),
  telling: fetchedComponent(() => import('../pages/telling/telling-page.tsx')),
  facts: fetchedComponent(() => import('../pages/facts/facts-page.tsx')),
  visits: fetchedComponent(() => import('../pages/visits/visits-page.tsx')),
  medications: fetchedComponent(() => import('../pages/medications/medications-page.tsx')),
  allergies: fetchedComponent(() => import('../pages/allergies/allergies-page.tsx')),
  labs: fetchedComponent(() => import('../pages/labs/labs-page.tsx')),
  measurements: fetchedComponent(() => import('../pages/measurements/measurements-page.tsx')),
  timeline: fetchedComponent(() => import('../pages/timeline/timeline-page.tsx')),
  import: fetchedComponent(() => import('../pages/import/import-page.tsx')),
  admissions: fetchedComponent(() => import('../pages/admissions/admissions-page.tsx')),
  imaging: fetchedComponent(() => import('../pages/imaging/imaging-page.tsx')),
  prevention: fetchedComponent(() => import('../pages/prevention/prevention-page.tsx')),
  vaccinations: fetchedComponent(() => import('../pages/vaccinations/vaccinations-page.tsx')),
  programmes: fetchedComponent(() => import('../pages/programmes/programmes-page.tsx')),
  wishes: fetchedComponent(() => import('../pages/wishes/wishes-page.tsx')),
  documents: fetchedComponent(() => import('../pages/documents/documents-page.tsx')),
  replay: fetchedComponent(() => import('../pages/replay/replay-page.tsx')),
  family: fetchedComponent(() => import('../pages/family/family-page.tsx')),
  'access-log': fetchedComponent(() => import('../pages/access-log/access-log-page.tsx')),
  settings: fetchedComponent(() => import('../pages/settings/settings-page.tsx')),
  records: fetchedComponent(() => import('../pages/records/records-page.tsx')),
};

/** Once the first page stands, the code of the others is fetched, so that a press shows them at once. */
export function fetchPagesAhead(): void {
  for (const { fetch } of Object.values(pages)) fetch();
}
