import type { LabResult } from '../../domain/health-record/index.ts';
import type { ReadModel } from '../read-model.ts';
import type { StatedEvent } from '../shared/stated-events.ts';
import { foldStated, statedKeysOf } from '../shared/stated-items.ts';
import type { LabsRow } from './row.ts';

export const rowKeysOf: ReadModel<LabsRow>['rowKeysOf'] = (event) =>
  statedKeysOf(event, ({ type }) => type === 'LabResultReported');

export const fold: ReadModel<LabsRow>['fold'] = (row, recorded, rowKey) =>
  foldStated(row, recorded, rowKey, { contentOf, keepsRaw: true });

const contentOf = (event: StatedEvent): LabResult | undefined =>
  event.type === 'LabResultReported' ? event.data.content : undefined;
