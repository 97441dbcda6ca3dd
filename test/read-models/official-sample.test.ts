import { readFileSync } from 'node:fs';
import type { AnyEvent } from '../../domain/catalogue.ts';
import { admissionsView } from '../../read-models/admissions/index.ts';
import { documentsView } from '../../read-models/documents/index.ts';
import { labsView } from '../../read-models/labs/index.ts';
import { medicationsView } from '../../read-models/medications/index.ts';
import { preventionView } from '../../read-models/prevention/index.ts';
import { programmesView } from '../../read-models/programmes/index.ts';
import { timelineView } from '../../read-models/timeline/index.ts';
import { vaccinationsView } from '../../read-models/vaccinations/index.ts';
import { visitsView } from '../../read-models/visits/index.ts';
import { wishesView } from '../../read-models/wishes/index.ts';
import { createImportWorld, fileOf } from '../support/import-world.ts';
import { ask } from '../support/read-models/ask.ts';

const sample = new URL('../fixtures/my-health-bank/official-spec-sample.repaired.json', import.meta.url);

/** The sample of IHK_JSON_J2 (NHIA, 2023-05-15), imported by the real importer and shown by the real views. */
describe('the official sample', () => {
  let events: readonly AnyEvent[] = [];
  beforeAll(async () => {
    const world = await createImportWorld();
    await world.importFile(fileOf(readFileSync(sample, 'utf8')));
    events = await world.events();
  });

  it('has three visits, with each order of the file', () => {
    const visits = ask(visitsView, events).items;
    expect(visits.map(({ kind, occurredOn, orders }) => [kind, occurredOn, orders.length])).toEqual([
      ['dental', '2016-10-26', 2],
      ['western', '2015-12-18', 5],
      ['chinese-medicine', '2015-03-25', 2],
    ]);
    expect(visits[1]?.diagnoses.map(({ dottedCode }) => dottedCode)).toEqual([
      '590.10',
      'J10.83',
      'J10.89',
      'J11.00',
      'J11.08',
    ]);
    expect(visits[1]?.source.raw).toMatchObject({ 'r1.7': '0032' });
  });

  it('has four drugs, each of seven days', () => {
    const drugs = ask(medicationsView, events).items.map(({ drug, days, currentUntil }) => [
      drug.code,
      days,
      currentUntil,
    ]);
    expect(drugs).toEqual([
      ['AC20910100', 7, '2015-12-25'],
      ['AC42272100', 7, '2015-12-25'],
      ['A003284', 7, '2015-04-01'],
      ['A008129', 7, '2015-04-01'],
    ]);
  });

  it('has one result in its range, and one stay, vaccine and wish', () => {
    expect(ask(labsView, events).items).toMatchObject([
      { value: { number: 7.3 }, reference: { low: 3.8, high: 10 }, flag: 'in-range' },
    ]);
    expect(ask(admissionsView, events).items).toMatchObject([{ occurredOn: '2015-02-01', orders: [{ quantity: 14 }] }]);
    expect(ask(vaccinationsView, events).items).toMatchObject([{ vaccine: { display: 'B 型肝炎遺傳工程疫苗' } }]);
    expect(ask(wishesView, events).items).toMatchObject([{ text: '同意安寧緩和醫療' }]);
  });

  it('has a check-up whose waist was in inches and whose LDL was not measured, and three screenings', () => {
    const items = ask(preventionView, events).items;
    const checkup = items.find((item) => item.kind === 'adult-checkup');
    expect(checkup).toMatchObject({ waistWasInches: true });
    expect(checkup?.measures).toContainEqual({ measure: 'waist', value: 67.3, unit: 'cm' });
    expect(checkup?.measures).toContainEqual({ measure: 'ldl-cholesterol', value: null, unit: 'mg/dL' });
    expect(items.filter(({ kind }) => kind === 'cancer-screening')).toHaveLength(3);
  });

  it('has six enrolments, of which three are open with their follow-ups', () => {
    const items = ask(programmesView, events).items;
    const open = items.filter(({ isOpen }) => isOpen).map(({ programme, followUps }) => [programme, followUps.length]);
    expect([items.length, open]).toEqual([
      6,
      [
        ['diabetes', 1],
        ['hepatitis', 2],
        ['kidney', 1],
      ],
    ]);
  });

  it('has a line of the timeline for each row, and one more for the drugs of a visit', () => {
    const { items, total } = ask(timelineView, events);
    const facts = events.filter(({ type }) => !['DocumentOpened', 'DocumentCompleted', 'RawRowKept'].includes(type));
    const visitsWithDrugs = 2;
    expect([total, items.length]).toEqual([facts.length + visitsWithDrugs, facts.length + visitsWithDrugs]);
  });

  it('is one complete document, imported whole', () => {
    expect(ask(documentsView, events).items).toMatchObject([
      { requestedOn: '2015-03-01', isIncomplete: false, rejected: [] },
    ]);
  });
});
