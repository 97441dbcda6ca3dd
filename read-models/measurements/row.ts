import { measurementKinds } from '../../domain/self-measurement/index.ts';
import type { OwnFact } from '../shared/own-facts.ts';
import type { Reading } from '../shared/readings.ts';

export const readingKinds = measurementKinds.map(({ kind }) => kind);

export type MeasurementsRow = OwnFact<Reading>;
