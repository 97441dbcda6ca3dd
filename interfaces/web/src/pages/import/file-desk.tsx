import { useId, useState, type ReactNode } from 'react';
import type { Failure } from '../../api/failure.ts';
import { isZip } from '../../api/import-document.ts';
import { useLanguage } from '../../app/language.tsx';
import '../../components/form.css';
import { DropZone } from './drop-zone.tsx';

interface FileDeskProps {
  readonly file: File | null;
  readonly isDemo: boolean;
  /** The person stopped an import that was running. */
  readonly isStopped: boolean;
  readonly failure: Failure | null;
  readonly onFile: (file: File | null) => void;
  readonly onStart: (file: File, password: string) => void;
}

/** Nothing is sent by choosing a file: first one sees which it is, and in the demo what it would stand among. */
export function FileDesk({ file, isDemo, isStopped, failure, onFile, onStart }: FileDeskProps): ReactNode {
  const { say } = useLanguage();
  const words = say.importing;
  if (file === null) {
    return (
      <>
        <p>{words.choose.intro}</p>
        <DropZone onFile={onFile} />
        <details>
          <summary>{words.choose.how}</summary>
          <ol className="import-steps">
            {words.choose.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </details>
      </>
    );
  }
  return (
    <>
      {isStopped && <p className="stale">{words.stopped}</p>}
      <ChosenFile key={`${file.name} ${file.lastModified}`} {...{ file, isDemo, failure, onFile, onStart }} />
    </>
  );
}

interface ChosenFileProps extends Omit<FileDeskProps, 'isStopped' | 'file'> {
  readonly file: File;
}

function ChosenFile({ file, isDemo, failure, onFile, onStart }: ChosenFileProps): ReactNode {
  const { say } = useLanguage();
  const words = say.importing;
  const [password, setPassword] = useState('');
  const [isSure, setSure] = useState(false);
  const [isAsked, setAsked] = useState(false);
  const asksPassword = isZip(file) || isAboutPassword(failure);
  const isHeldBack = isDemo && !isSure;
  return (
    <form
      className="import-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!isHeldBack) onStart(file, password);
      }}
    >
      <FileName file={file} />
      {failure !== null && <ImportFailure failure={failure} />}
      {asksPassword && <PasswordField password={password} onChange={setPassword} isWrong={isAboutPassword(failure)} />}
      {isDemo && <DemoWarning isSure={isSure} onChange={setSure} isMissing={isAsked && isHeldBack} />}
      <div className="form-actions">
        <button type="submit" className="button primary">
          {failure === null ? words.start : words.startAgain}
        </button>
        <button type="button" className="button" onClick={() => onFile(null)}>
          {words.choose.another}
        </button>
      </div>
    </form>
  );
}

const isAboutPassword = (failure: Failure | null): boolean =>
  failure?.kind === 'problem' && (failure.problem?.code.startsWith('zip-password') ?? false);

const bytesPerKilobyte = 1_000;
const bytesPerMegabyte = 1_000_000;

function FileName({ file }: { readonly file: File }): ReactNode {
  const { say, format } = useLanguage();
  const words = say.importing;
  const size =
    file.size < bytesPerMegabyte
      ? words.kilobytes(format.number(Math.ceil(file.size / bytesPerKilobyte)))
      : words.megabytes(format.number(Math.round(file.size / (bytesPerMegabyte / 10)) / 10));
  return (
    <p className="import-file">
      <strong>{words.file(file.name, size)}</strong>
    </p>
  );
}

function ImportFailure({ failure }: { readonly failure: Failure }): ReactNode {
  const { say } = useLanguage();
  const words = say.states.failed[failure.kind];
  const problem = failure.kind === 'problem' ? failure.problem : null;
  return (
    <div className="failure" role="alert">
      <strong>{problem?.title ?? words.title}</strong>
      <p>{problem?.detail ?? words.detail}</p>
      <p className="soft">{say.importing.refusedNote}</p>
    </div>
  );
}

interface PasswordFieldProps {
  readonly password: string;
  readonly onChange: (password: string) => void;
  readonly isWrong: boolean;
}

function PasswordField({ password, onChange, isWrong }: PasswordFieldProps): ReactNode {
  const { say } = useLanguage();
  const hintId = useId();
  return (
    <label className="field">
      <span>{say.importing.password}</span>
      <input
        type="password"
        autoComplete="off"
        value={password}
        aria-invalid={isWrong}
        aria-describedby={hintId}
        onChange={({ target }) => onChange(target.value)}
      />
      <small id={hintId}>{say.importing.passwordHint}</small>
    </label>
  );
}

interface DemoWarningProps {
  readonly isSure: boolean;
  readonly isMissing: boolean;
  readonly onChange: (isSure: boolean) => void;
}

function DemoWarning({ isSure, isMissing, onChange }: DemoWarningProps): ReactNode {
  const { say } = useLanguage();
  const words = say.importing.demo;
  const problemId = useId();
  return (
    <div className="import-warning">
      <strong>{words.title}</strong>
      <p>{words.detail}</p>
      <label className="check">
        <input
          type="checkbox"
          checked={isSure}
          aria-invalid={isMissing}
          aria-describedby={isMissing ? problemId : undefined}
          onChange={({ target }) => onChange(target.checked)}
        />
        {words.confirm}
      </label>
      {isMissing && (
        <p id={problemId} className="form-problem" role="alert">
          {words.required}
        </p>
      )}
    </div>
  );
}
