import type { AnyEvent } from '../../domain/catalogue.ts';
import type { Recorded } from '../../domain/shared/recorded.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import type { WishTopic } from '../../domain/wishes/index.ts';
import { correct, enter, type OwnFact } from './own-facts.ts';

export interface DeclaredWish {
  readonly wishId: string;
  readonly topic: WishTopic;
  readonly text: string;
  readonly declaredOn: CalendarDate;
}

const keyPrefix = 'declared/';
export const isDeclaredWishKey = (rowKey: string): boolean => rowKey.startsWith(keyPrefix);

export function declaredWishKeysOf(event: AnyEvent): readonly string[] {
  switch (event.type) {
    case 'WishDeclared':
    case 'DeclaredWishWithdrawn':
      return [`${keyPrefix}${event.data.wishId}`];
    default:
      return [];
  }
}

export function foldDeclaredWish(
  fact: OwnFact<DeclaredWish> | undefined,
  recorded: Recorded<AnyEvent>,
): OwnFact<DeclaredWish> | undefined {
  const { event } = recorded;
  switch (event.type) {
    case 'WishDeclared': {
      const { wishId, topic, text, declaredOn } = event.data;
      const wish = { wishId, topic, text, declaredOn };
      return fact === undefined ? enter(recorded, wish) : correct(fact, recorded, wish);
    }
    case 'DeclaredWishWithdrawn':
      return undefined;
    default:
      return fact;
  }
}
