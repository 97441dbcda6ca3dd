import type { NotedWish } from '../../domain/wishes/index.ts';
import type { ReadModel } from '../read-model.ts';
import { declaredWishKeysOf, foldDeclaredWish, isDeclaredWishKey } from '../shared/declared-wishes.ts';
import type { StatedEvent } from '../shared/stated-events.ts';
import { foldStated, statedKeysOf } from '../shared/stated-items.ts';
import type { WishesRow } from './row.ts';

export const rowKeysOf: ReadModel<WishesRow>['rowKeysOf'] = (event) => [
  ...statedKeysOf(event, ({ type }) => type === 'WishNoted'),
  ...declaredWishKeysOf(event),
];

export const fold: ReadModel<WishesRow>['fold'] = (row, recorded, rowKey) => {
  if (isDeclaredWishKey(rowKey)) {
    const fact = foldDeclaredWish(row?.kind === 'declared' ? row.fact : undefined, recorded);
    return fact && { kind: 'declared', fact };
  }
  const known = row?.kind === 'noted' ? row.thing : undefined;
  const thing = foldStated(known, recorded, rowKey, { contentOf, keepsRaw: true });
  return thing && { kind: 'noted', thing };
};

const contentOf = (event: StatedEvent): NotedWish | undefined =>
  event.type === 'WishNoted' ? event.data.content : undefined;
