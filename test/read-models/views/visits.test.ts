import { visitsView } from '../../../read-models/visits/index.ts';
import { ask } from '../../support/read-models/ask.ts';
import {
  chineseMedicineVisit,
  dentalVisit,
  dispensing,
  drugOrder,
  feeOrder,
  labOrder,
  stated,
  westernVisit,
} from '../../support/read-models/facts.ts';
import { on } from '../../support/people.ts';
import { document, statement } from '../../support/stated-rows.ts';

const western = stated('WesternVisitClaimed', westernVisit());
const dental = stated('DentalVisitClaimed', dentalVisit());
const everyKind = [
  western,
  dental,
  stated('ChineseMedicineVisitClaimed', chineseMedicineVisit()),
  stated('PharmacyDispensed', dispensing()),
];

/** A visit of that day for that diagnosis. */
const visitFor = (diagnosis: string, visitedOn: string) =>
  stated(
    'WesternVisitClaimed',
    westernVisit({ visitedOn: on(visitedOn), diagnoses: [{ code: diagnosis, name: `病${diagnosis}` }] }),
    {
      row: statement(`${diagnosis}-${visitedOn}`, 'claimed'),
    },
  );

describe('the visits', () => {
  it('show each kind of visit, the latest first', () => {
    expect(ask(visitsView, everyKind).items.map(({ kind, occurredOn }) => [kind, occurredOn])).toEqual([
      ['dental', '2016-10-26'],
      ['pharmacy', '2015-12-19'],
      ['western', '2015-12-18'],
      ['chinese-medicine', '2015-03-25'],
    ]);
  });

  it('name diagnoses as the source does, with the code as people write it', () => {
    const [visit] = ask(visitsView, [western], { context: { language: 'en' } }).items;
    expect(visit?.diagnoses[1]).toEqual({
      code: 'J1083',
      dottedCode: 'J10.83',
      name: '其他確認流感病毒所致流行性感冒併中耳炎',
      display: '其他確認流感病毒所致流行性感冒併中耳炎',
      nameIsFromTable: false,
    });
  });

  it('name orders in English where a table knows the code, and say so', () => {
    const [visit] = ask(visitsView, [dental], { context: { language: 'en' } }).items;
    expect(visit?.orders).toEqual([
      {
        line: 1,
        orderKind: 'procedure',
        order: { code: '92014C', name: '複雜性拔牙', display: 'Complex extraction', nameIsFromTable: true },
        quantity: 1,
        days: 0,
        tooth: { code: '21', name: '右上第一顆恆牙', display: '右上第一顆恆牙', nameIsFromTable: false },
      },
    ]);
  });

  it('keep the orders of a claim in its own order, drugs among them', () => {
    const [visit] = ask(visitsView, [western]).items;
    expect(visit?.orders.map(({ line, orderKind }) => [line, orderKind])).toEqual([
      [1, 'drug'],
      [2, 'lab'],
      [3, 'fee'],
    ]);
  });

  it('can be asked for by kind, by day and by text', () => {
    const kinds = (parameters: Readonly<Record<string, string>>) =>
      ask(visitsView, everyKind, { parameters }).items.map(({ kind }) => kind);
    expect(kinds({ kind: 'dental' })).toEqual(['dental']);
    expect(kinds({ from: '2015-12-18', to: '2015-12-19' })).toEqual(['pharmacy', 'western']);
    expect(kinds({ text: 'ｊ10.83' })).toEqual(['western']);
    expect(kinds({ text: '圖留康' })).toEqual(['pharmacy', 'western']);
    expect(kinds({ text: 'complex EXTRACTION' })).toEqual([]);
    expect(ask(visitsView, everyKind, { parameters: { text: 'complex' }, context: { language: 'en' } }).total).toBe(1);
  });

  it('are paged, and count what was asked for', () => {
    const { items, total } = ask(visitsView, everyKind, { parameters: { offset: '1', limit: '2' } });
    expect([items.map(({ kind }) => kind), total]).toEqual([['pharmacy', 'western'], 4]);
  });
});

describe('the drugs of a visit', () => {
  const withoutDrugs = { filter: { categories: ['visits'] as const } };

  it('are not there for a reader who may not see medications, neither as orders nor in the source row', () => {
    const answer = ask(visitsView, [western], withoutDrugs);
    expect(answer.items[0]?.orders.map(({ order }) => order.code)).toEqual([labOrder.code, feeOrder.code]);
    expect(answer.items[0]?.source.raw).toBeNull();
    expect(JSON.stringify(answer)).not.toContain(drugOrder.code);
  });

  it('cannot be found by such a reader', () => {
    expect(ask(visitsView, [western], { ...withoutDrugs, parameters: { text: drugOrder.name } }).total).toBe(0);
  });

  it('change nothing else of that reader’s answer', () => {
    const drugless = stated('WesternVisitClaimed', westernVisit({ orders: [labOrder, feeOrder] }));
    expect(JSON.stringify(ask(visitsView, [western], withoutDrugs))).toBe(
      JSON.stringify(ask(visitsView, [drugless], withoutDrugs)),
    );
  });

  it('alone are no visits', () => {
    expect(ask(visitsView, [western], { filter: { categories: ['medications'] } })).toMatchObject({
      items: [],
      total: 0,
    });
  });

  it('are those of the version that is shown, also among its revisions', () => {
    const row = (saying: string) => ({ row: statement('visit', saying) });
    const events = [
      stated('WesternVisitClaimed', westernVisit({ orders: [{ ...drugOrder, days: 3 }] }), {
        ...row('3'),
        by: document(1),
      }),
      stated('WesternVisitClaimed', westernVisit({ orders: [{ ...drugOrder, days: 7 }] }), {
        ...row('7'),
        by: document(2),
      }),
    ];
    const [visit] = ask(visitsView, events).items;
    expect(visit?.orders.map(({ days }) => days)).toEqual([7]);
    expect(visit?.source.revisions.map(({ said }) => said.orders.map(({ days }) => days))).toEqual([[3]]);
  });
});

describe('the reasons for visits', () => {
  const visits = [
    visitFor('E119', '2026-05-01'),
    visitFor('E119', '2025-05-01'),
    visitFor('E119', '2019-05-01'),
    visitFor('I10', '2024-05-01'),
    visitFor('J00', '2026-01-01'),
    stated('PharmacyDispensed', dispensing({ dispensedOn: on('2026-05-02'), copaymentTwd: 20, nhiPoints: 100 })),
  ];

  it('are counted over the last three years, pharmacies left out, with what was paid', () => {
    expect(ask(visitsView, visits).periods[0]).toMatchObject({
      period: 'last-three-years',
      from: '2023-06-10',
      to: '2026-06-10',
      visits: 4,
      copaymentTwd: 4 * 120 + 20,
      nhiPoints: 4 * 539 + 100,
      topDiagnoses: [
        { diagnosis: { code: 'E119' }, visits: 2, lastOn: '2026-05-01' },
        { diagnosis: { code: 'J00' }, visits: 1, lastOn: '2026-01-01' },
        { diagnosis: { code: 'I10' }, visits: 1, lastOn: '2024-05-01' },
      ],
    });
  });

  it('are counted for each year that has visits', () => {
    const years = ask(visitsView, visits).periods.slice(1);
    expect(years.map(({ period, visits: count }) => [period, count])).toEqual([
      ['2026', 2],
      ['2025', 1],
      ['2024', 1],
      ['2019', 1],
    ]);
  });

  it('are counted over the days that were asked for', () => {
    const [period] = ask(visitsView, visits, { parameters: { to: '2024-12-31' } }).periods;
    expect(period).toMatchObject({ period: 'requested', from: '2019-05-01', to: '2024-12-31', visits: 2 });
  });

  it('are at most five', () => {
    const six = ['A00', 'B00', 'C00', 'D00', 'E00', 'F00'].map((code) => visitFor(code, '2026-01-01'));
    expect(ask(visitsView, six).periods[0]?.topDiagnoses.map(({ diagnosis }) => diagnosis.code)).toEqual([
      'A00',
      'B00',
      'C00',
      'D00',
      'E00',
    ]);
  });
});
