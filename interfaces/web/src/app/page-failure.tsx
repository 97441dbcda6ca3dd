import type { ReactNode } from 'react';
import { useLanguage } from './language.tsx';

/** One page broke; the shell around it stands. */
export function PageFailure(): ReactNode {
  const { say } = useLanguage();
  const words = say.states.failed.page;
  return (
    <div className="failure" role="alert">
      <strong>{words.title}</strong>
      <p>{words.detail}</p>
      <button type="button" className="button" onClick={() => globalThis.location.reload()}>
        {words.reload}
      </button>
    </div>
  );
}
