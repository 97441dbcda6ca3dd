import type { Report } from '../../domain/health-record/index.ts';
import type { ReadModel } from '../read-model.ts';
import type { StatedEvent } from '../shared/stated-events.ts';
import { foldStated, statedKeysOf } from '../shared/stated-items.ts';
import type { ImagingRow } from './row.ts';

export const rowKeysOf: ReadModel<ImagingRow>['rowKeysOf'] = (event) =>
  statedKeysOf(event, ({ type }) => type === 'ImagingOrPathologyReported');

export const fold: ReadModel<ImagingRow>['fold'] = (row, recorded, rowKey) =>
  foldStated(row, recorded, rowKey, { contentOf, keepsRaw: true });

const contentOf = (event: StatedEvent): Report | undefined =>
  event.type === 'ImagingOrPathologyReported' ? event.data.content : undefined;
