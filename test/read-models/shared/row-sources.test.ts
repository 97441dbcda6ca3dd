import { views } from '../../../read-models/registry.ts';
import { sourcesOfRow, type RowSource } from '../../../read-models/shared/row-sources.ts';
import { ask, inLog, rowsOf } from '../../support/read-models/ask.ts';
import { oneOfEach } from '../../support/read-models/one-of-each.ts';

const log = inLog(oneOfEach);
/** A file and a person are not stated by anything but themselves. */
const withoutSources = ['documents', 'particulars'];

const provenanceOf = ({ from, eventId, recordedAt, simulated }: RowSource): object => ({
  from,
  eventId,
  recordedAt,
  simulated,
});

describe('the sources of a row', () => {
  it.each(views.filter(({ name }) => !withoutSources.includes(name)).map((view) => [view.name, view] as const))(
    'of %s are those that its view tells of what the row shows',
    (name, view) => {
      const rows: readonly object[] = rowsOf(view.model, log).map(({ row }) => row);
      const told = rows.flatMap(sourcesOfRow).map(provenanceOf);
      expect(told.length).toBeGreaterThan(0);
      const { items = [] } = ask(view, log) as { readonly items?: readonly { readonly source?: RowSource }[] };
      const shown = items.flatMap(({ source }) => source ?? []);
      expect(shown.length > 0 || name === 'reminders').toBe(true);
      for (const source of shown) expect(told).toContainEqual(provenanceOf(source));
    },
  );

  it('are none where the row is a source itself', () => {
    expect(sourcesOfRow({ documentId: 'doc_1', openedAt: '2026-06-10T12:00:00Z', completion: null })).toEqual([]);
  });

  it('keep what was said before a correction, bare or beside a word for what it is', () => {
    const version = (content: string) => ({ content, eventId: content, recordedAt: content, simulated: false });
    const fact = {
      ...version('now'),
      recordedBy: 'operator',
      earlier: [{ ...version('then'), recordedBy: 'operator' }],
    };
    const [source] = sourcesOfRow(fact);
    expect(source).toMatchObject({ from: 'person', eventId: 'now', revisions: [{ eventId: 'then', said: 'then' }] });
    expect(sourcesOfRow({ kind: 'declared', fact })).toEqual([source]);
  });
});
