import { lazy, Suspense, type ReactNode } from 'react';
import { useServerState } from '../api/server-state.ts';
import { usePeople } from '../api/use-view.ts';
import type { Person } from '../api/view-answers.ts';
import { Loaded, Skeleton } from '../components/loaded.tsx';
import { useLanguage } from './language.tsx';
import { Link } from './link.tsx';
import { useLocation, type PageLocation } from './location.ts';
import { eldestFirst, personShown } from './person-shown.ts';
import { Shell } from './shell.tsx';
import { useSessionMark } from './session-card.tsx';
import { SignedOut } from './signed-out.tsx';
import { SubjectProvider } from './subject.tsx';

const Gallery = import.meta.env.MODE === 'production' ? null : lazy(() => import('../gallery/gallery-page.tsx'));

export function App(): ReactNode {
  const { language } = useLanguage();
  const location = useLocation();
  const people = usePeople(language);
  if (location.page === 'gallery' && Gallery !== null) {
    return (
      <Suspense fallback={<Skeleton lines={8} />}>
        <Gallery />
      </Suspense>
    );
  }
  if (people.status === 'failed' && people.failure.kind === 'signed-out') return <SignedOut />;
  return (
    <Loaded snapshot={people} skeleton={<FirstSkeleton />}>
      {(known) => <PersonPage people={known} location={location} />}
    </Loaded>
  );
}

const FirstSkeleton = (): ReactNode => (
  <main className="lonely">
    <Skeleton lines={8} />
  </main>
);

function PersonPage({
  people,
  location,
}: {
  readonly people: readonly Person[];
  readonly location: PageLocation;
}): ReactNode {
  const server = useServerState();
  useSessionMark(people.some(({ acting }) => acting.reason === 'self'));
  const eldest = eldestFirst(people)[0];
  const person = personShown(people, location);
  if (eldest === undefined) return <NobodyYet />;
  if (person === undefined || location.page === 'not-found' || location.page === 'gallery') {
    return <NotFound home={eldest.personId} />;
  }
  const { personId } = person;
  // A day that has not been is today: nothing could have been known on it.
  const knownOn = location.knownOn !== null && location.knownOn < server.today ? location.knownOn : null;
  return (
    <SubjectProvider subject={{ personId, person, knownOn, today: server.today }}>
      <Shell people={people} page={location.page} server={server} />
    </SubjectProvider>
  );
}

function NobodyYet(): ReactNode {
  const { say } = useLanguage();
  return (
    <main className="lonely">
      <h1>{say.shell.noPeople.title}</h1>
      <p>{say.shell.noPeople.detail}</p>
    </main>
  );
}

function NotFound({ home }: { readonly home: string }): ReactNode {
  const { say } = useLanguage();
  return (
    <main className="lonely">
      <h1>{say.shell.notFound.title}</h1>
      <p>{say.shell.notFound.detail}</p>
      <p>
        <Link to={{ personId: home, page: 'overview', knownOn: null }} className="button primary">
          {say.shell.notFound.home}
        </Link>
      </p>
    </main>
  );
}
