import { useState, type ReactNode } from 'react';
import { importFile, type ImportProgress, type ImportReport } from '../../api/import-document.ts';
import { useServerState } from '../../api/server-state.ts';
import { noteWrite } from '../../api/stores.ts';
import { useSending, type Sending } from '../../api/use-sending.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/loaded.tsx';
import { FileDesk } from './file-desk.tsx';
import { ImportReportCard } from './import-report.tsx';
import { ImportRunning } from './import-running.tsx';
import './import.css';

/** A file is chosen, looked at, sent; then the page tells what became of every row. */
export default function ImportPage(): ReactNode {
  const { say } = useLanguage();
  const { personId, knownOn } = useSubject();
  if (knownOn !== null) {
    return (
      <div className="grid">
        <Card title={say.importing.choose.title}>
          <Empty text={say.shell.known.disabledAction} />
        </Card>
      </div>
    );
  }
  return (
    <div className="grid">
      <ImportDesk key={personId} />
    </div>
  );
}

interface Finished {
  readonly report: ImportReport;
  /** The connection was lost on the way. */
  readonly wasInterrupted: boolean;
}

function ImportDesk(): ReactNode {
  const { say } = useLanguage();
  const { person } = useSubject();
  const { isDemo } = useServerState();
  const { file, progress, finished, isStopped, sending, takeFile, start, stop } = useImport();
  if (finished !== null) return <ImportReportCard {...finished} onNext={() => takeFile(null)} />;
  const isRunning = sending.status === 'sending' || sending.status === 'waiting';
  return (
    <Card title={say.importing.choose.title}>
      <p className="acting">
        <strong>{say.importing.into(person.name)}</strong>
      </p>
      {isRunning && (
        <ImportRunning
          progress={progress}
          waitsFor={sending.status === 'waiting' ? sending.failure : null}
          onStop={stop}
        />
      )}
      {/* Stays mounted, so that password and confirmation are still there when something fails. */}
      <div className="import-desk" hidden={isRunning}>
        <FileDesk
          {...{ file, isDemo, isStopped, onFile: takeFile, onStart: start }}
          failure={sending.status === 'failed' ? sending.failure : null}
        />
      </div>
    </Card>
  );
}

interface Importing {
  readonly file: File | null;
  readonly progress: ImportProgress | null;
  readonly finished: Finished | null;
  readonly isStopped: boolean;
  readonly sending: Sending;
  readonly takeFile: (file: File | null) => void;
  readonly start: (file: File, password: string) => void;
  readonly stop: () => void;
}

/** One file from being chosen to its report. Sent again by itself while nobody answers. */
function useImport(): Importing {
  const { language } = useLanguage();
  const { personId } = useSubject();
  const [file, setFile] = useState<File | null>(null);
  const [progress, setProgress] = useState<ImportProgress | null>(null);
  const [finished, setFinished] = useState<Finished | null>(null);
  const [isStopped, setStopped] = useState(false);
  const { sending, send, reset } = useSending();
  const start = (chosen: File, password: string): void => {
    let attempts = 0;
    setStopped(false);
    send(async (signal) => {
      attempts += 1;
      setProgress(null);
      const report = await importFile({ personId, file: chosen, password, language, onProgress: setProgress }, signal);
      noteWrite(personId, null);
      setFinished({ report, wasInterrupted: attempts > 1 });
      setFile(null);
    });
  };
  const takeFile = (chosen: File | null): void => {
    reset();
    setStopped(false);
    setFinished(null);
    setFile(chosen);
  };
  const stop = (): void => {
    reset();
    setStopped(true);
  };
  return { file, progress, finished, isStopped, sending, takeFile, start, stop };
}
