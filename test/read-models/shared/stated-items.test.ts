import type { AnyEvent } from '../../../domain/catalogue.ts';
import { allergies, allergiesView } from '../../../read-models/allergies/index.ts';
import { ask, inLog, minutesAfterNoon, rowsOf } from '../../support/read-models/ask.ts';
import { allergy, restated, stated, vaccination, withdrawn } from '../../support/read-models/facts.ts';
import { eventIdOf } from '../../support/events.ts';
import { document, statement } from '../../support/stated-rows.ts';

const mild = statement('mefenamic', 'mild');
const severe = statement('mefenamic', 'severe');
const january = document(1);
const february = document(2);
const march = document(3);

const saysMild = (by = january): AnyEvent =>
  stated('AllergyReported', allergy({ severity: '輕度' }), { row: mild, by });
const saysSevere = (by = february): AnyEvent =>
  stated('AllergyReported', allergy({ severity: '重度' }), { row: severe, by });

const severitiesShown = (...events: readonly AnyEvent[]): readonly (string | null)[] =>
  ask(allergiesView, events).items.map(({ severity }) => severity);

describe('a stated thing', () => {
  it('is folded into a row that keeps what was said, by whom and when we learned of it', () => {
    expect(rowsOf(allergies, inLog([saysMild()]))).toEqual([
      {
        rowKey: 'mefenamic',
        row: {
          key: 'mefenamic',
          candidates: [
            {
              rowId: mild.rowId,
              content: allergy(),
              raw: { 'r1.1': mild.rowId },
              eventId: eventIdOf(1),
              recordedAt: minutesAfterNoon(1),
              simulated: false,
              document: january,
              place: { section: 'r1', row: 1 },
              origin: 'unknown',
              newest: january,
              withdrawnOn: null,
            },
          ],
          standing: [mild.rowId],
        },
      },
    ]);
  });

  it('is what the newest document says', () => {
    expect(severitiesShown(saysMild(january), saysSevere(february))).toEqual(['重度']);
  });

  it('is what the newest document says also when an older one arrives later', () => {
    expect(severitiesShown(saysSevere(february), saysMild(january))).toEqual(['重度']);
  });

  it('goes back to an earlier version when a newer document states that one again', () => {
    expect(severitiesShown(saysMild(), saysSevere(), restated(march, mild))).toEqual(['輕度']);
  });

  it('is not moved by an older document that states the earlier version again', () => {
    const older = document(3, '2025-12-01');
    expect(severitiesShown(saysMild(), saysSevere(), restated(older, mild))).toEqual(['重度']);
  });

  it('has every row that its newest document states', () => {
    expect(severitiesShown(saysMild(february), saysSevere(february))).toEqual(['輕度', '重度']);
  });

  it('disappears when the source withdraws it, and comes back with a document requested later', () => {
    const events = [saysMild(), withdrawn(mild, '2026-01-15')];
    expect(severitiesShown(...events)).toEqual([]);
    expect(severitiesShown(...events, restated(february, mild))).toEqual(['輕度']);
  });

  it('stays gone when a document requested before the withdrawal arrives after it', () => {
    expect(severitiesShown(saysMild(), withdrawn(mild, '2026-02-15'), restated(february, mild))).toEqual([]);
  });

  it('does not grow by documents that only repeat it', () => {
    const once = rowsOf(allergies, inLog([saysMild()]));
    const often = rowsOf(allergies, inLog([saysMild(), restated(february, mild), restated(march, mild)]));
    expect(JSON.stringify(often).length).toBe(JSON.stringify(once).length);
  });

  it('concerns only models of its kind, even when its key is restated', () => {
    const vaccine = statement('vaccine', 'given');
    const events = [stated('VaccinationGiven', vaccination(), { row: vaccine }), restated(february, vaccine)];
    expect(rowsOf(allergies, inLog(events))).toEqual([]);
  });

  it('was the earlier version for whoever knew only the events until then', () => {
    const log = inLog([saysMild(), saysSevere()]);
    expect(ask(allergiesView, log.slice(0, 1)).items).toMatchObject([{ severity: '輕度' }]);
    expect(ask(allergiesView, log).items).toMatchObject([{ severity: '重度' }]);
  });
});

describe('the source of an item', () => {
  it('names event, document, place and the newest document that confirms it, with the row in its own words', () => {
    const [item] = ask(allergiesView, [saysMild(), restated(march, mild)]).items;
    expect(item?.source).toEqual({
      from: 'document',
      eventId: eventIdOf(1),
      recordedAt: minutesAfterNoon(1),
      simulated: false,
      origin: 'unknown',
      documentId: january.documentId,
      requestedOn: january.requestedOn,
      place: { section: 'r1', row: 1 },
      lastStatedBy: { documentId: march.documentId, requestedOn: march.requestedOn },
      raw: { 'r1.1': mild.rowId },
      revisions: [],
    });
  });

  it('tells what was said before, and when we learned of that', () => {
    const [item] = ask(allergiesView, [saysMild(), saysSevere()]).items;
    expect(item?.source.revisions).toMatchObject([
      { said: { severity: '輕度' }, eventId: eventIdOf(1), recordedAt: minutesAfterNoon(1), withdrawnOn: null },
    ]);
  });

  it('says of a withdrawn version when it was withdrawn', () => {
    const [item] = ask(allergiesView, [saysMild(february), saysSevere(february), withdrawn(mild, '2026-04-01')]).items;
    expect(item).toMatchObject({ severity: '重度', source: { revisions: [{ withdrawnOn: '2026-04-01' }] } });
  });

  it('holds no number of the document, which would tell how many there are', () => {
    expect(JSON.stringify(ask(allergiesView, [saysMild(), saysSevere()]))).not.toContain('"number"');
  });
});
