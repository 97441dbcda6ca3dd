import type { EventContract } from '../shared/event-contract.ts';
import type { WishesEvent } from './events.ts';

const firstVersion: EventContract = { currentVersion: 1, category: 'wishes', clear: [], upcasters: [] };

export const contracts = {
  WishNoted: firstVersion,
  NotedWishesRestated: firstVersion,
  NotedWishWithdrawn: firstVersion,
  WishDeclared: firstVersion,
  DeclaredWishWithdrawn: firstVersion,
} satisfies Record<WishesEvent['type'], EventContract>;
