import type { ReactNode } from 'react';
import { measurementKinds, type MeasurementKind } from '../../../../../domain/self-measurement/index.ts';
import type { ViewAnswers } from '../../api/view-answers.ts';
import { useLanguage } from '../../app/language.tsx';
import { useSubject } from '../../app/subject.tsx';
import { measureName } from '../../records/measure-name.ts';
import { readingText } from './reading.ts';

interface KindPickerProps {
  readonly answer: ViewAnswers['measurements'];
  readonly chosen: MeasurementKind;
  readonly onChoose: (kind: MeasurementKind) => void;
}

/** Every kind that was measured, with its latest value: a glance, and the way to its trend. The form offers the rest. */
export function KindPicker({ answer, chosen, onChoose }: KindPickerProps): ReactNode {
  const speech = useLanguage();
  const { say, format } = speech;
  const { today, knownOn } = useSubject();
  const words = say.measurements;
  return (
    <div className="kind-picker columns-12" role="group" aria-label={words.kinds}>
      {measurementKinds.map(({ kind }) => {
        const latest = answer.latest.find((item) => item.kind === kind);
        if (latest === undefined && kind !== chosen) return null;
        return (
          <button key={kind} type="button" aria-pressed={kind === chosen} onClick={() => onChoose(kind)}>
            <small>{measureName(kind, say)}</small>
            <strong>{latest === undefined ? '—' : readingText(latest, speech)}</strong>
            <small>
              {latest === undefined
                ? words.noneYet
                : words.latestOn(format.dayNear(latest.occurredOn, knownOn ?? today))}
            </small>
          </button>
        );
      })}
    </div>
  );
}
