import type { ReactNode } from 'react';
import type { ImportProgress } from '../../api/import-document.ts';
import { useLanguage } from '../../app/language.tsx';

interface ImportRunningProps {
  /** Null until the file has been read once. */
  readonly progress: ImportProgress | null;
  /** Nobody answers: it is sent again by itself. */
  readonly isWaiting: boolean;
  readonly onStop: () => void;
}

export function ImportRunning({ progress, isWaiting, onStop }: ImportRunningProps): ReactNode {
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
        {...(progress === null || isWaiting
          ? {}
          : { value: progress.headRowsDone, max: Math.max(1, progress.headRows) })}
      />
      {isWaiting ? (
        <p className="stale" role="status">
          {words.waiting}
        </p>
      ) : (
        <p role="status">{text}</p>
      )}
      <button type="button" className="button" onClick={onStop}>
        {words.cancel}
      </button>
    </div>
  );
}
