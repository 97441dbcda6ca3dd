import type { Vaccination } from '../../domain/health-record/index.ts';
import type { ReadModel } from '../read-model.ts';
import type { StatedEvent } from '../shared/stated-events.ts';
import { foldStated, statedKeysOf } from '../shared/stated-items.ts';
import type { VaccinationsRow } from './row.ts';

export const rowKeysOf: ReadModel<VaccinationsRow>['rowKeysOf'] = (event) =>
  statedKeysOf(event, ({ type }) => type === 'VaccinationGiven');

export const fold: ReadModel<VaccinationsRow>['fold'] = (row, recorded, rowKey) =>
  foldStated(row, recorded, rowKey, { contentOf, keepsRaw: true });

const contentOf = (event: StatedEvent): Vaccination | undefined =>
  event.type === 'VaccinationGiven' ? event.data.content : undefined;
