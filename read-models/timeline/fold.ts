import type { AnyEvent } from '../../domain/catalogue.ts';
import type { ReadModel } from '../read-model.ts';
import { claimPartKeysOf, foldClaimPart } from '../shared/claim-parts.ts';
import { declaredWishKeysOf, foldDeclaredWish, isDeclaredWishKey } from '../shared/declared-wishes.ts';
import { foldReading, readingKeysOf } from '../shared/readings.ts';
import { isStated, type StatedEvent } from '../shared/stated-events.ts';
import { describe } from './describe.ts';
import type { TimelineRow } from './row.ts';

const readingPrefix = 'reading/';

export const rowKeysOf: ReadModel<TimelineRow>['rowKeysOf'] = (event) => [
  ...statedKeys(event),
  ...readingKeysOf(event).map((key) => `${readingPrefix}${key}`),
  ...declaredWishKeysOf(event),
];

/** Claims have a second entry, for their drugs. */
const statedKeys = (event: AnyEvent): readonly string[] =>
  isStated(event) && !isClaim(event) ? [event.data.key] : claimPartKeysOf(event, isClaim);

const claimTypes: ReadonlySet<StatedEvent['type']> = new Set([
  'WesternVisitClaimed',
  'PharmacyDispensed',
  'AdmissionClaimed',
  'DentalVisitClaimed',
  'ChineseMedicineVisitClaimed',
]);
const isClaim = ({ type }: StatedEvent): boolean => claimTypes.has(type);

export const fold: ReadModel<TimelineRow>['fold'] = (row, recorded, rowKey) => {
  if (rowKey.startsWith(readingPrefix)) {
    const fact = foldReading(row?.of === 'reading' ? row.fact : undefined, recorded);
    return fact && { of: 'reading', fact };
  }
  if (isDeclaredWishKey(rowKey)) {
    const fact = foldDeclaredWish(row?.of === 'declared-wish' ? row.fact : undefined, recorded);
    return fact && { of: 'declared-wish', fact };
  }
  return foldDocumentEntry(row, recorded, rowKey);
};

/** Without the source's row: a line of the timeline leads to the item itself, which has it. */
const foldDocumentEntry: ReadModel<TimelineRow>['fold'] = (row, recorded, rowKey) => {
  const known = row?.of === 'document' ? row.thing : undefined;
  const thing = foldClaimPart(known, recorded, rowKey, { contentOf: describe, keepsRaw: false });
  return thing && { of: 'document', thing };
};
