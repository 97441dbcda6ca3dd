import { useState, type ReactNode } from 'react';
import { retryEverything } from '../api/stores.ts';
import { SignInLink } from '../components/sign-in-link.tsx';
import { useLanguage } from './language.tsx';
import { wasSignedIn } from './session-card.tsx';

/** Instead of the page: nobody is signed in yet, or nobody any more. The list of people is asked for again meanwhile. */
export function SignedOut(): ReactNode {
  const { say, language } = useLanguage();
  const [isOver] = useState(wasSignedIn);
  const words = say.family.session;
  return (
    <main className="lonely">
      <h1>{isOver ? words.overTitle : words.neededTitle}</h1>
      <p role="status">{isOver ? words.overDetail : words.neededDetail}</p>
      <div className="failure-actions">
        {isOver ? (
          <SignInLink />
        ) : (
          <a className="button primary" href={`/sign-in?lang=${language}`}>
            {words.signIn}
          </a>
        )}
        <button type="button" className="button" onClick={retryEverything}>
          {say.states.retry}
        </button>
      </div>
    </main>
  );
}
