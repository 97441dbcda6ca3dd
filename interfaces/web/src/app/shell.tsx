import { useEffect, useRef, type ReactNode } from 'react';
import type { ServerState } from '../api/server-state.ts';
import type { Person } from '../api/view-answers.ts';
import { FailureNote, Skeleton } from '../components/loaded.tsx';
import { ActingBanner } from './acting-banner.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FamilyStrip } from './family-strip.tsx';
import { KnownOnSlider, PastBanner } from './known-on.tsx';
import { useLanguage } from './language.tsx';
import { Rail, SectionTabs, Tabs } from './menu.tsx';
import { OfflineNote } from './offline-note.tsx';
import { PageFailure } from './page-failure.tsx';
import { fetchPagesAhead, pages } from './pages.ts';
import type { PageName } from './page-names.ts';
import { useSubject } from './subject.tsx';
import { useLiveChanges } from './use-live-changes.ts';

interface ShellProps {
  readonly people: readonly Person[];
  readonly page: PageName;
  readonly server: ServerState;
}

/** What stands around every page of a person. */
export function Shell({ people, page, server }: ShellProps): ReactNode {
  const { say, format } = useLanguage();
  const { person, personId, knownOn, today } = useSubject();
  useLiveChanges(personId);
  return (
    <div className={knownOn === null ? 'shell' : 'shell past'}>
      <a className="skip" href="#content">
        {say.shell.skipToContent}
      </a>
      <Rail page={page} />
      <main id="content" tabIndex={-1}>
        <FamilyStrip people={people} page={page} />
        {server.simulatedNow !== null && (
          <p className="acting">{say.shell.simulatedClock(format.moment(server.simulatedNow))}</p>
        )}
        <ActingBanner name={person.name} acting={person.acting} />
        <OfflineNote />
        <PastBanner page={page} />
        <div className="head">
          <PageTitle page={page} />
          <KnownOnSlider page={page} />
        </div>
        <SectionTabs page={page} />
        <ErrorBoundary key={`${personId} ${page}`} fallback={<PageFailure />}>
          <PageSpace page={page} />
        </ErrorBoundary>
        <p className="print-only">{say.shell.printedFrom(person.name, format.day(today))}</p>
      </main>
      <Tabs page={page} />
    </div>
  );
}

/** After the first page has had the network to itself for a moment. */
const fetchAheadAfterMs = 1_500;

function PageSpace({ page }: { readonly page: PageName }): ReactNode {
  useEffect(() => {
    const timer = setTimeout(fetchPagesAhead, fetchAheadAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return <FetchedPage key={page} page={page} />;
}

function FetchedPage({ page }: { readonly page: PageName }): ReactNode {
  const Page = pages[page].useComponent();
  const isWaiting = pages[page].useIsWaiting();
  if (Page !== null) return <Page />;
  return isWaiting ? <FailureNote failure={{ kind: 'offline' }} /> : <Skeleton lines={8} />;
}

/** The heading takes the focus when the page changes, so that a screen reader begins there. */
function PageTitle({ page }: { readonly page: PageName }): ReactNode {
  const { say } = useLanguage();
  const { person } = useSubject();
  const heading = useRef<HTMLHeadingElement>(null);
  const shownPage = useRef(page);
  const title = page === 'overview' ? say.overview.title(person.name) : say.shell.pages[page];
  useEffect(() => {
    document.title = `${say.shell.pages[page]} · ${say.shell.productName}`;
    if (shownPage.current === page) return;
    shownPage.current = page;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [page, say]);
  return (
    <h1 ref={heading} tabIndex={-1}>
      {title}
    </h1>
  );
}
