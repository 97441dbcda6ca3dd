import type { CareCategory } from '../../../domain/shared/event-contract.ts';
import { documents, documentsView } from '../../../read-models/documents/index.ts';
import { completed, opened } from '../../support/health-record.ts';
import { ask, inLog, minutesAfterNoon, rowsOf } from '../../support/read-models/ask.ts';
import { eventIdOf } from '../../support/events.ts';

describe('documents', () => {
  it('are the imported files with what became of their rows', () => {
    expect(ask(documentsView, [opened(1), completed(1)])).toEqual({
      items: [
        {
          documentId: 'doc_1',
          requestedOn: '2026-01-01',
          requestedOnFrom: 'document',
          format: 'my-health-bank-json',
          openedAt: minutesAfterNoon(1),
          completedAt: minutesAfterNoon(2),
          isIncomplete: false,
          tally: { appended: 1, duplicates: 0, revisions: 0, rejected: 1 },
          unmapped: ['r99'],
          rejected: [{ section: 'r6', row: 2, field: 'r6.1', reason: 'not-a-date' }],
          eventId: eventIdOf(1),
        },
      ],
      total: 1,
    });
  });

  it('are incomplete until their last row is in', () => {
    expect(ask(documentsView, [opened(1)]).items).toMatchObject([
      { isIncomplete: true, completedAt: null, tally: null },
    ]);
  });

  it('come with the one requested last first, page by page', () => {
    const page = ask(documentsView, [opened(1), opened(3), opened(2)], { parameters: { limit: '1', offset: '1' } });
    expect([page.items.map(({ documentId }) => documentId), page.total]).toEqual([['doc_2'], 3]);
  });

  it('are kept in rows without their number among the person’s documents', () => {
    expect(JSON.stringify(rowsOf(documents, inLog([opened(1)])))).not.toContain('"number"');
  });

  it.each(documentsView.categories)(
    'are nothing to a reader who may not see %s, which the tally counts too',
    (hidden) => {
      const categories = documentsView.categories.filter((category): category is CareCategory => category !== hidden);
      expect(ask(documentsView, [opened(1), completed(1)], { filter: { categories } })).toEqual({
        items: [],
        total: 0,
      });
    },
  );
});
