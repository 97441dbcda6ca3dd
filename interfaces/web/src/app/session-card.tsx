import { useEffect, type ReactNode } from 'react';
import { usePeople } from '../api/use-view.ts';
import { Card } from '../components/card.tsx';
import { useLanguage } from './language.tsx';
import { tellWorker } from './register-worker.ts';
import { currentSettings } from './settings.ts';

const mark = 'passbook-signed-in';

/** In this tab, since it was opened. */
export const wasSignedIn = (): boolean => sessionStorage.getItem(mark) !== null;

/** Remembers that somebody was signed in here, so that the end of it can be told from never. */
export function useSessionMark(isSignedIn: boolean): void {
  useEffect(() => {
    if (isSignedIn) sessionStorage.setItem(mark, 'yes');
  }, [isSignedIn]);
}

/** What was kept for reading without network goes with the session. */
function forget(): void {
  sessionStorage.removeItem(mark);
  tellWorker({ order: 'keep-answers', keeps: false });
  if (currentSettings().keepsAnswers) tellWorker({ order: 'keep-answers', keeps: true });
}

/** Who is signed in, and the ways out; nothing in the demo, where nobody is. */
export function SessionCard(): ReactNode {
  const { say, language } = useLanguage();
  const people = usePeople(language);
  const self = people.status === 'ready' ? people.answer.find(({ acting }) => acting.reason === 'self') : undefined;
  const words = say.family.session;
  if (self === undefined) return null;
  return (
    <Card title={words.title}>
      <p>{words.signedInAs(self.name)}</p>
      <p className="soft">{words.explain}</p>
      <div className="form-actions">
        <form method="post" action={`/sign-in/out?lang=${language}`} onSubmit={forget}>
          <button type="submit" className="button">
            {words.signOut}
          </button>
        </form>
        <form method="post" action={`/sign-in/out-everywhere?lang=${language}`} onSubmit={forget}>
          <button type="submit" className="button danger">
            {words.signOutEverywhere}
          </button>
        </form>
      </div>
    </Card>
  );
}
