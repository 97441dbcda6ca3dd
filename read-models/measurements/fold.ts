import type { ReadModel } from '../read-model.ts';
import { foldReading, readingKeysOf } from '../shared/readings.ts';
import type { MeasurementsRow } from './row.ts';

export const rowKeysOf: ReadModel<MeasurementsRow>['rowKeysOf'] = readingKeysOf;
export const fold: ReadModel<MeasurementsRow>['fold'] = foldReading;
