import type { Allergy } from '../../domain/health-record/index.ts';
import type { ReadModel } from '../read-model.ts';
import type { StatedEvent } from '../shared/stated-events.ts';
import { foldStated, statedKeysOf } from '../shared/stated-items.ts';
import type { AllergiesRow } from './row.ts';

export const rowKeysOf: ReadModel<AllergiesRow>['rowKeysOf'] = (event) =>
  statedKeysOf(event, ({ type }) => type === 'AllergyReported');

export const fold: ReadModel<AllergiesRow>['fold'] = (row, recorded, rowKey) =>
  foldStated(row, recorded, rowKey, { contentOf, keepsRaw: true });

const contentOf = (event: StatedEvent): Allergy | undefined =>
  event.type === 'AllergyReported' ? event.data.content : undefined;
