import { useState, type ReactNode } from 'react';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { RecordLine } from '../../records/record-line.tsx';
import { CorrectReading } from './correct-reading.tsx';
import { readingText, type MeasurementItem } from './reading.ts';
import { RetractReading } from './retract-reading.tsx';

/** One reading, with what can be done about it. */
export function ReadingLine({ item }: { readonly item: MeasurementItem }): ReactNode {
  const speech = useLanguage();
  const { say, format } = speech;
  const { knownOn } = useSubject();
  const [doing, setDoing] = useState<'correcting' | 'retracting' | null>(null);
  const words = say.measurements;
  const text = readingText(item, speech);
  const count = item.source.revisions.length;
  const isDisabled = knownOn !== null;
  const hint = isDisabled ? say.shell.known.disabledAction : undefined;
  return (
    <RecordLine
      day={item.occurredOn}
      title={text}
      notes={[format.time(item.measuredAt), count > 0 ? say.source.revisionCount(count) : null]}
      source={item.source}
      say={(said) => `${readingText(said, speech)} · ${format.moment(said.measuredAt)}`}
      actions={
        <span className="reading-actions">
          <button
            type="button"
            className="button quiet"
            disabled={isDisabled}
            title={hint}
            aria-label={words.correct.openOf(text)}
            aria-expanded={doing === 'correcting'}
            onClick={() => setDoing(doing === 'correcting' ? null : 'correcting')}
          >
            {words.correct.open}
          </button>
          <button
            type="button"
            className="button quiet"
            disabled={isDisabled}
            title={hint}
            aria-label={words.retract.openOf(text)}
            aria-expanded={doing === 'retracting'}
            onClick={() => setDoing(doing === 'retracting' ? null : 'retracting')}
          >
            {words.retract.open}
          </button>
        </span>
      }
    >
      {doing === 'correcting' && <CorrectReading item={item} onEnd={() => setDoing(null)} />}
      {doing === 'retracting' && <RetractReading item={item} text={text} onEnd={() => setDoing(null)} />}
    </RecordLine>
  );
}
