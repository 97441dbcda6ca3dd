/** The main menu: each line is a section, and a section of several pages shows them as tabs. */
export const sections = [
  { section: 'overview', pages: ['overview'] },
  { section: 'reminders', pages: ['reminders', 'own', 'inbox', 'telling', 'facts'] },
  { section: 'care', pages: ['visits', 'admissions'] },
  { section: 'medicines', pages: ['medications', 'allergies'] },
  { section: 'tests', pages: ['labs', 'imaging'] },
  { section: 'prevention', pages: ['prevention', 'vaccinations', 'programmes'] },
  { section: 'measurements', pages: ['measurements'] },
  { section: 'wishes', pages: ['wishes'] },
  { section: 'timeline', pages: ['timeline'] },
  { section: 'files', pages: ['import', 'documents'] },
  { section: 'replay', pages: ['replay'] },
  { section: 'family', pages: ['family', 'access-log'] },
  { section: 'settings', pages: ['settings'] },
] as const;

type SectionPage = (typeof sections)[number]['pages'][number];
/** `records` is the menu itself, for a phone. */
export type PageName = SectionPage | 'records';

const pageNames: ReadonlySet<string> = new Set([...sections.flatMap(({ pages }) => pages), 'records']);

export const isPageName = (text: string): text is PageName => pageNames.has(text);

export const sectionOf = (page: PageName): (typeof sections)[number] | undefined =>
  sections.find(({ pages }) => pages.some((name) => name === page));
