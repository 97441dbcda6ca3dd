import type { ReactNode } from 'react';
import { Icon, Mark } from '../components/icons.tsx';
import { useLanguage } from './language.tsx';
import { PageLink } from './page-link.tsx';
import { sectionOf, sections, type PageName } from './page-names.ts';
import { QuickSettings } from './quick-settings.tsx';
import { Link } from './link.tsx';
import { useSubject } from './subject.tsx';

/** The rail of a wide window. */
export function Rail({ page }: { readonly page: PageName }): ReactNode {
  const { say } = useLanguage();
  return (
    <aside className="rail">
      <PageLink page="overview" className="brand">
        <Mark size={30} />
        {say.shell.productName}
      </PageLink>
      <nav aria-label={say.shell.menu}>
        <SectionLinks page={page} />
      </nav>
      <QuickSettings />
    </aside>
  );
}

/** Every section, with its icon. */
function SectionLinks({ page }: { readonly page: PageName }): ReactNode {
  const { say } = useLanguage();
  const { personId, knownOn } = useSubject();
  const current = sectionOf(page)?.section;
  return sections.map(({ section, pages: [first] }) => (
    <Link key={section} to={{ personId, page: first, knownOn }} isCurrent={section === current}>
      <Icon name={section} />
      {say.shell.sections[section]}
    </Link>
  ));
}

/** What has no tab of its own, and what is behind each: nobody looks for stays under a word for visits. */
export function RecordsMenu(): ReactNode {
  const { say } = useLanguage();
  const { personId, knownOn } = useSubject();
  const isTab = (name: PageName): boolean => tabs.some(({ page }) => page === name);
  return (
    <nav className="records-menu" aria-label={say.shell.pages.records}>
      {sections
        .filter(({ pages: [first] }) => !isTab(first))
        .map(({ section, pages }) => (
          <Link key={section} to={{ personId, page: pages[0], knownOn }}>
            <Icon name={section} />
            <span>
              {say.shell.sections[section]}
              {pages.length > 1 && (
                <small className="block">{say.shell.list(pages.map((name) => say.shell.pages[name]))}</small>
              )}
            </span>
          </Link>
        ))}
    </nav>
  );
}

const tabs = [
  { page: 'overview', icon: 'overview' },
  { page: 'records', icon: 'records' },
  { page: 'measurements', icon: 'measurements' },
  { page: 'reminders', icon: 'reminders' },
  { page: 'settings', icon: 'settings' },
] as const;

/** The five tabs of a phone; what has no tab of its own is under "records". */
export function Tabs({ page }: { readonly page: PageName }): ReactNode {
  const { say } = useLanguage();
  const { personId, knownOn } = useSubject();
  const first = sectionOf(page)?.pages[0];
  const current = tabs.find((tab) => tab.page === page || tab.page === first)?.page ?? 'records';
  return (
    <nav className="tabs" aria-label={say.shell.menu}>
      {tabs.map((tab) => (
        <Link key={tab.page} to={{ personId, page: tab.page, knownOn }} isCurrent={tab.page === current}>
          <Icon name={tab.icon} />
          {say.shell.tabs[tab.page]}
        </Link>
      ))}
    </nav>
  );
}

/** The pages of a section that has several. */
export function SectionTabs({ page }: { readonly page: PageName }): ReactNode {
  const { say } = useLanguage();
  const { personId, knownOn } = useSubject();
  const section = sectionOf(page);
  const pages: readonly PageName[] = section?.pages ?? [];
  if (section === undefined || pages.length < 2) return null;
  return (
    <nav className="section-tabs" aria-label={say.shell.sections[section.section]}>
      {pages.map((name) => (
        <Link key={name} to={{ personId, page: name, knownOn }} isCurrent={name === page}>
          {say.shell.pages[name]}
        </Link>
      ))}
    </nav>
  );
}
