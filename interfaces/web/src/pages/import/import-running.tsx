import type { ReactNode } from 'react';
import type { Failure } from '../../api/failure.ts';
import type { ImportProgress } from '../../api/import-document.ts';
import { useLanguage } from '../../app/language.tsx';
import { WaitingNote } from '../../components/waiting-note.tsx';

interface ImportRunningProps {
  /** Null until the file has been read once. */
  readonly progress: ImportProgress | null;
  /** Nobody answers, or nobody is signed in: it is sent again by itself. */
  readonly waitsFor: Failure | null;
  readonly onStop: () => void;
}

export function ImportRunning({ progress, waitsFor, onStop }: ImportRunningProps): ReactNode {
  const { say, format } = useLanguage();
  const words = say.importing;
  const text =
    progress === null
      ? words.uploading
      : words.progress(format.number(progress.headRowsDone), format.number(progress.headRows));
  return (
    <div className="import-running">
      <progress
        aria-label={words.choose.title}
        {...(progress === null || waitsFor !== null
          ? {}
          : { value: progress.headRowsDone, max: Math.max(1, progress.headRows) })}
      />
      {waitsFor === null ? <p role="status">{text}</p> : <WaitingNote failure={waitsFor} text={words.waiting} />}
      <button type="button" className="button" onClick={onStop}>
        {words.cancel}
      </button>
    </div>
  );
}
