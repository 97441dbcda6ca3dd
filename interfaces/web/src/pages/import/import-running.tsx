import type { ReactNode } from 'react';
import type { Failure } from '../../api/failure.ts';
import type { ImportProgress } from '../../api/import-document.ts';
import { useLanguage } from '../../app/language.tsx';

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
      {waitsFor !== null ? (
        <p className="stale" role="status">
          {waitsFor.kind === 'signed-out' ? say.states.failed['signed-out'].detail : words.waiting}
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
