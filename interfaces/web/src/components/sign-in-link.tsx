import type { ReactNode } from 'react';
import { useLanguage } from '../app/language.tsx';

/** Beside the page, not instead of it: what was typed stays here, and goes on once somebody is signed in. */
export function SignInLink(): ReactNode {
  const { say, language } = useLanguage();
  return (
    <a className="button primary" href={`/sign-in?lang=${language}`} target="_blank" rel="noopener">
      {say.states.signIn}
    </a>
  );
}
