import type { ReadModel } from '../read-model.ts';
import type { StatedEvent } from '../shared/stated-events.ts';
import { foldStated, statedKeysOf } from '../shared/stated-items.ts';
import type { PreventionContent, PreventionRow } from './row.ts';

export const rowKeysOf: ReadModel<PreventionRow>['rowKeysOf'] = (event) =>
  statedKeysOf(event, (stated) => contentOf(stated) !== undefined);

export const fold: ReadModel<PreventionRow>['fold'] = (row, recorded, rowKey) =>
  foldStated(row, recorded, rowKey, { contentOf, keepsRaw: true });

function contentOf(event: StatedEvent): PreventionContent | undefined {
  switch (event.type) {
    case 'AdultCheckupPerformed':
      return { kind: 'adult-checkup', checkup: event.data.content };
    case 'CancerScreeningPerformed':
      return { kind: 'cancer-screening', screening: event.data.content };
    default:
      return undefined;
  }
}
