import type { AnyEvent } from '../../../domain/catalogue.ts';
import { medications, medicationsView } from '../../../read-models/medications/index.ts';
import { ask, inLog, rowsOf } from '../../support/read-models/ask.ts';
import {
  admission,
  chineseMedicineVisit,
  dispensing,
  drugOrder,
  feeOrder,
  labOrder,
  stated,
  westernVisit,
} from '../../support/read-models/facts.ts';
import { on } from '../../support/people.ts';
import { document, statement } from '../../support/stated-rows.ts';

const lasix = { code: 'A000199100', name: '來適泄錠', quantity: 28, days: 28 };

const dispensed = (dispensedOn: string, orders = [lasix], name = dispensedOn): AnyEvent =>
  stated('PharmacyDispensed', dispensing({ dispensedOn: on(dispensedOn), orders }), {
    row: statement(name, 'dispensed'),
  });

describe('the medications', () => {
  it('are the drug orders of all claims, one item for each line', () => {
    const inpatient = {
      number: '2',
      code: lasix.code,
      name: lasix.name,
      quantity: 3,
      startedOn: on('2015-02-03'),
      endedOn: on('2015-02-05'),
    };
    const events = [
      stated('WesternVisitClaimed', westernVisit()),
      stated('ChineseMedicineVisitClaimed', chineseMedicineVisit()),
      stated(
        'AdmissionClaimed',
        admission({ admittedOn: on('2015-02-01'), orders: [...admission().orders, inpatient] }),
      ),
    ];
    const items = ask(medicationsView, events).items;
    expect(items.map(({ kind, line, occurredOn, drug, days }) => [kind, line, occurredOn, drug.code, days])).toEqual([
      ['western', 1, '2015-12-18', 'AC20910100', 7],
      ['chinese-medicine', 1, '2015-03-25', 'A003284', 7],
      ['admission', 1, '2015-02-03', 'A000199100', 3],
    ]);
  });

  it('have ingredient and class where a table knows the drug, and none where it does not', () => {
    const [known, unknown] = ask(medicationsView, [dispensed('2026-06-01', [lasix, drugOrder])], {
      context: { language: 'en' },
    }).items;
    expect(known).toMatchObject({
      drug: { display: 'LASIX TABLETS', nameIsFromTable: true },
      ingredient: 'FUROSEMIDE 40 MG',
      atc: 'C03CA01',
      atcClass: { code: 'C03', display: 'Diuretics', nameIsFromTable: true },
    });
    expect(unknown).toMatchObject({
      drug: { display: '圖留康膜衣錠２５０毫克', nameIsFromTable: false },
      ingredient: null,
      atcClass: null,
    });
  });

  it('tell no diagnosis and no row of the claim, which are of another category', () => {
    const events = [stated('WesternVisitClaimed', westernVisit())];
    expect(JSON.stringify(ask(medicationsView, events, { filter: { categories: ['medications'] } }))).not.toMatch(
      /59010|腎盂|"r1\./,
    );
  });

  it('are nothing to a reader who may not see them', () => {
    expect(ask(medicationsView, [dispensed('2026-06-01')], { filter: { categories: ['visits'] } })).toMatchObject({
      total: 0,
      current: [],
    });
  });

  it('disappear when a newer document states the visit without them', () => {
    const visit = (orders: (typeof labOrder)[], saying: string, number: number) =>
      stated('WesternVisitClaimed', westernVisit({ orders }), {
        row: statement('visit', saying),
        by: document(number),
      });
    const withDrug = visit([drugOrder], 'with', 1);
    const without = visit([labOrder, feeOrder], 'without', 2);
    expect(ask(medicationsView, [withDrug]).total).toBe(1);
    expect(ask(medicationsView, [withDrug, without]).total).toBe(0);
    expect(ask(medicationsView, [without, withDrug]).total).toBe(0);
    expect(rowsOf(medications, inLog([without]))).toHaveLength(1);
  });

  it('can be asked for by day, place and text', () => {
    const events = [dispensed('2026-06-01'), stated('ChineseMedicineVisitClaimed', chineseMedicineVisit())];
    const codes = (parameters: Readonly<Record<string, string>>) =>
      ask(medicationsView, events, { parameters }).items.map(({ drug }) => drug.code);
    expect(codes({ kind: 'pharmacy' })).toEqual(['A000199100']);
    expect(codes({ to: '2015-12-31' })).toEqual(['A003284']);
    expect(codes({ text: 'furosemide' })).toEqual(['A000199100']);
    expect(codes({ text: '利尿' })).toEqual(['A000199100']);
  });
});

describe('a supply', () => {
  it.each([
    ['2026-05-13', '2026-06-10', false, 'ended yesterday'],
    ['2026-05-14', '2026-06-11', true, 'ends today'],
    ['2026-06-10', '2026-07-08', true, 'begins today'],
    ['2026-06-11', '2026-07-09', false, 'begins tomorrow'],
  ])('of 28 days dispensed on %s reaches up to %s, and current is %s: it %s', (dispensedOn, until, isCurrent) => {
    expect(ask(medicationsView, [dispensed(dispensedOn)]).items).toMatchObject([{ currentUntil: until, isCurrent }]);
  });

  it('of no days has no end', () => {
    const once = dispensed('2026-06-10', [{ ...lasix, days: 0 }]);
    expect(ask(medicationsView, [once]).items).toMatchObject([{ currentUntil: null, isCurrent: false }]);
  });

  it('that is current is listed once for each drug, the longest, whatever was asked for', () => {
    const events = [dispensed('2026-05-20'), dispensed('2026-06-01'), dispensed('2020-01-01', [drugOrder])];
    expect(ask(medicationsView, events, { parameters: { to: '2021-01-01' } }).current).toMatchObject([
      { drug: { code: 'A000199100' }, lastDispensedOn: '2026-06-01', currentUntil: '2026-06-29' },
    ]);
  });
});

it('the classes of a period are counted by lines, and lines without a class apart', () => {
  const sedative = { code: 'A000059100', name: '當立平錠２毫克', quantity: 28, days: 28 };
  const events = [
    dispensed('2026-01-01', [lasix, sedative, drugOrder]),
    dispensed('2026-02-01'),
    dispensed('2020-02-01'),
  ];
  expect(ask(medicationsView, events).periods[0]).toMatchObject({
    period: 'last-three-years',
    lines: 4,
    unclassifiedLines: 1,
    topClasses: [
      { atcClass: { code: 'C03', display: '利尿劑' }, lines: 2, lastOn: '2026-02-01' },
      { atcClass: { code: 'N05' }, lines: 1, lastOn: '2026-01-01' },
    ],
  });
});

it('the place of a drug names no row, whose number would tell of visits that the reader may not see', () => {
  const [item] = ask(medicationsView, [dispensed('2026-06-01')]).items;
  expect(item?.source.place).toEqual({ section: 'r1', row: null });
});
