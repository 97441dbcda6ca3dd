import type { OfferedRow, Restatement } from '../../domain/shared/stated-rows.ts';
import type { NotedWish, WishesCommand, WishesEvent, WishTopic } from '../../domain/wishes/index.ts';
import { on } from './people.ts';
import { document, statement } from './stated-rows.ts';

type OfferedWish = OfferedRow<'WishNoted', NotedWish>;

export const offeredWish = (row: Restatement): OfferedWish => ({
  type: 'WishNoted',
  ...row,
  place: { section: 'r5', row: 1 },
  origin: 'unknown',
  content: { notedOn: on('2015-03-01'), code: '2', text: '同意安寧緩和醫療' },
  raw: { 'r5.1': '20150301', 'r5.2': '2', 'r5.3': '同意安寧緩和醫療' },
});
export const stating = (documentNumber: number, ...rows: readonly Restatement[]): WishesCommand => ({
  type: 'StateWishes',
  document: document(documentNumber),
  rows: rows.map(offeredWish),
});
export const noted = (documentNumber: number, row: Restatement, revises = false): WishesEvent => {
  const { type, ...stated } = offeredWish(row);
  return { type, data: { ...stated, document: document(documentNumber), revises } };
};
export const restated = (documentNumber: number, ...rows: readonly Restatement[]): WishesEvent => ({
  type: 'NotedWishesRestated',
  data: { document: document(documentNumber), rows },
});

export const palliative = statement('wish', 'palliative');
export const donation = statement('wish', 'donation');

export const declaring = (wishId: string, more: Partial<{ topic: WishTopic; text: string }> = {}): WishesCommand => ({
  type: 'DeclareWish',
  wishId,
  topic: 'resuscitation',
  text: '不要插管',
  today: on('2026-03-01'),
  ...more,
});
export const declared = (wishId: string, more: Partial<{ topic: WishTopic; text: string }> = {}): WishesEvent => ({
  type: 'WishDeclared',
  data: { wishId, topic: 'resuscitation', text: '不要插管', declaredOn: on('2026-03-01'), ...more },
});
export const withdrawn = (wishId: string): WishesEvent => ({ type: 'DeclaredWishWithdrawn', data: { wishId } });
