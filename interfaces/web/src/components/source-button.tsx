import { useId, useRef, useState, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useLanguage } from '../app/language.tsx';
import { SourceFacts, type AnySource } from './source-facts.tsx';

interface SourceButtonProps<Said> {
  /** What the fact is, in a few words: the drawer's heading and the button's name. */
  readonly subject: string;
  readonly happenedOn: string | null;
  readonly source: AnySource<Said>;
  /** A former version in a line. */
  readonly say: (said: Said) => string;
}

/**
 * The small ⓘ of every fact. What it opens is drawn only when it is opened: a list has hundreds of them. It is
 * drawn beside the page, so that nothing of the list's style reaches into it.
 */
export function SourceButton<Said>(props: SourceButtonProps<Said>): ReactNode {
  const { say } = useLanguage();
  const dialog = useRef<HTMLDialogElement>(null);
  const [isOpen, setOpen] = useState(false);
  const headingId = useId();
  return (
    <>
      <button
        type="button"
        className="source"
        aria-label={say.source.button(props.subject)}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <span aria-hidden="true">i</span>
      </button>
      {isOpen &&
        createPortal(
          <dialog
            className="drawer"
            aria-labelledby={headingId}
            ref={(element) => {
              dialog.current = element;
              if (element !== null && !element.open) element.showModal();
            }}
            onClose={() => setOpen(false)}
            onClick={({ target }) => {
              if (target === dialog.current) dialog.current.close();
            }}
          >
            <div className="drawer-page">
              <header>
                <small>{say.source.title}</small>
                <h2 id={headingId}>{props.subject}</h2>
                <button type="button" className="button" onClick={() => dialog.current?.close()}>
                  {say.source.close}
                </button>
              </header>
              <SourceFacts {...props} />
            </div>
          </dialog>,
          document.body,
        )}
    </>
  );
}
