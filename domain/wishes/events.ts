import type { Restatement, StatedRow, DocumentRef, RowId, WeakKey } from '../shared/stated-rows.ts';
import type { CalendarDate } from '../shared/time.ts';

/** Section r5: what the person's NHI card says about organ donation, palliative care or resuscitation. */
export interface NotedWish {
  readonly notedOn: CalendarDate | null;
  /** 註記代碼; its code list is not published, so it is kept as printed. */
  readonly code: string | null;
  readonly text: string;
}

/** A source document states the wish noted on the card. */
export interface WishNoted {
  readonly type: 'WishNoted';
  readonly data: StatedRow<NotedWish>;
}
export interface NotedWishesRestated {
  readonly type: 'NotedWishesRestated';
  readonly data: { readonly document: DocumentRef; readonly rows: readonly Restatement[] };
}
export interface NotedWishWithdrawn {
  readonly type: 'NotedWishWithdrawn';
  readonly data: {
    readonly rowId: RowId;
    readonly key: WeakKey;
    readonly withdrawnOn: CalendarDate;
    readonly reason: string;
  };
}

export const wishTopics = ['organ-donation', 'palliative-care', 'resuscitation'] as const;
export type WishTopic = (typeof wishTopics)[number];

/** The person's own words. Not a legal document: the card note is. A later one of the same topic replaces it. */
export interface WishDeclared {
  readonly type: 'WishDeclared';
  readonly data: {
    readonly wishId: string;
    readonly topic: WishTopic;
    readonly text: string;
    readonly declaredOn: CalendarDate;
  };
}
export interface DeclaredWishWithdrawn {
  readonly type: 'DeclaredWishWithdrawn';
  readonly data: { readonly wishId: string };
}

export type WishesEvent = WishNoted | NotedWishesRestated | NotedWishWithdrawn | WishDeclared | DeclaredWishWithdrawn;
