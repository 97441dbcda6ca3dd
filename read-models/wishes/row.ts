import type { NotedWish } from '../../domain/wishes/index.ts';
import type { DeclaredWish } from '../shared/declared-wishes.ts';
import type { OwnFact } from '../shared/own-facts.ts';
import type { StatedThing } from '../shared/stated-items.ts';

/** `noted` on the NHI card, as a document states it; `declared` in the person's own words. */
export const wishKinds = ['noted', 'declared'] as const;

export type WishesRow =
  | { readonly kind: 'noted'; readonly thing: StatedThing<NotedWish> }
  | { readonly kind: 'declared'; readonly fact: OwnFact<DeclaredWish> };
