import { useId, useState, type DragEvent, type ReactNode } from 'react';
import { useLanguage } from '../../app/language.tsx';

/** A place to drop a file, and a button for whoever does not drag. */
export function DropZone({ onFile }: { readonly onFile: (file: File) => void }): ReactNode {
  const { say } = useLanguage();
  const words = say.importing.choose;
  const inputId = useId();
  const [isOver, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onFile(file);
  };
  return (
    <div
      className={isOver ? 'drop-zone over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <p>
        {isOver ? words.dropNow : words.drop}
        <small className="block">{words.or}</small>
      </p>
      <input
        id={inputId}
        className="visually-hidden"
        type="file"
        accept=".json,.zip,application/json,application/zip"
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file !== undefined) onFile(file);
        }}
      />
      <label htmlFor={inputId} className="button primary">
        {words.button}
      </label>
    </div>
  );
}
