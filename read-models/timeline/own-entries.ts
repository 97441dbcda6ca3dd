import type { Measured } from '../../domain/self-measurement/index.ts';
import type { DeclaredWish } from '../shared/declared-wishes.ts';
import { readingDay, type Reading } from '../shared/readings.ts';
import type { TimelineContent, Words } from './row.ts';
import { textWords } from './words.ts';

export const describeReading = (reading: Reading): TimelineContent => ({
  category: 'measurements',
  kind: reading.measured.kind,
  occurredOn: readingDay(reading),
  title: [{ as: 'label', label: reading.measured.kind }, ...measuredWords(reading.measured)],
  subtitle: reading.measured.kind === 'glucose' ? [{ as: 'label', label: reading.measured.context }] : [],
});

function measuredWords(measured: Measured): readonly Words[] {
  switch (measured.kind) {
    case 'blood-pressure':
      return textWords(`${measured.systolicMmHg}/${measured.diastolicMmHg} mmHg`);
    case 'heart-rate':
      return textWords(`${measured.beatsPerMinute} /min`);
    case 'glucose':
      return textWords(`${measured.mgPerDl} mg/dL`);
    case 'weight':
      return textWords(`${measured.kg} kg`);
    case 'height':
    case 'waist':
      return textWords(`${measured.cm} cm`);
    case 'temperature':
      return textWords(`${measured.celsius} °C`);
    case 'period':
      return [{ as: 'label', label: measured.phase }];
  }
}

export const describeDeclaredWish = ({ topic, text, declaredOn }: DeclaredWish): TimelineContent => ({
  category: 'wishes',
  kind: 'wish-declared',
  occurredOn: declaredOn,
  title: [{ as: 'label', label: topic }],
  subtitle: textWords(text),
});
