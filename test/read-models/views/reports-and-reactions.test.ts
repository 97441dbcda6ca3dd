import { admissionsView } from '../../../read-models/admissions/index.ts';
import { allergiesView } from '../../../read-models/allergies/index.ts';
import { imagingView } from '../../../read-models/imaging/index.ts';
import { vaccinationsView } from '../../../read-models/vaccinations/index.ts';
import { ask } from '../../support/read-models/ask.ts';
import { admission, allergy, report, stated, vaccination } from '../../support/read-models/facts.ts';
import { on } from '../../support/people.ts';
import { statement } from '../../support/stated-rows.ts';

const named = (name: string) => ({ row: statement(name, 'as-stated') });

describe('reports', () => {
  const pathology = stated(
    'ImagingOrPathologyReported',
    report({ order: { code: '25003C', name: '第三級外科病理' } }),
    named('pathology'),
  );
  const chest = stated('ImagingOrPathologyReported', report(), named('chest'));
  const heart = stated(
    'ImagingOrPathologyReported',
    report({ order: { code: '18001C', name: '標準十二導程心電圖' } }),
    named('heart'),
  );

  it('are imaging, pathology or other by the order code alone', () => {
    const kinds = ask(imagingView, [pathology, chest, heart]).items.map(({ order, kind }) => [order.code, kind]);
    expect(Object.fromEntries(kinds)).toEqual({ '25003C': 'pathology', '32001C': 'imaging', '18001C': 'other' });
  });

  it('are found by kind, and by words of the report and of either language', () => {
    const codes = (parameters: Readonly<Record<string, string>>) =>
      ask(imagingView, [pathology, chest, heart], { parameters }).items.map(({ order }) => order.code);
    expect(codes({ kind: 'pathology' })).toEqual(['25003C']);
    expect(codes({ text: 'CHEST VIEW' })).toEqual(['32001C']);
    expect(codes({ text: '心電圖' })).toEqual(['18001C']);
  });

  it('are of the day of the visit where the day of the examination is not known', () => {
    const event = stated('ImagingOrPathologyReported', report({ examinedOn: null, visitedOn: on('2015-01-07') }));
    expect(ask(imagingView, [event]).items[0]).toMatchObject({ occurredOn: '2015-01-07', report: report().text });
  });
});

describe('vaccinations', () => {
  it.each([
    ['流感疫苗(批號AJF123)', '流感疫苗', 'AJF123'],
    ['流感疫苗（批號：AJF-123 ）', '流感疫苗', 'AJF-123'],
    ['B 型肝炎遺傳工程疫苗', 'B 型肝炎遺傳工程疫苗', null],
    ['五合一疫苗(DTaP-Hib-IPV)', '五合一疫苗(DTaP-Hib-IPV)', null],
  ])('printed as %s are %s of lot %s', (printed, vaccine, lot) => {
    const [item] = ask(vaccinationsView, [stated('VaccinationGiven', vaccination({ vaccine: printed }))]).items;
    expect([item?.vaccine.display, item?.lot]).toEqual([vaccine, lot]);
  });

  it('of one name are its doses, the earliest first', () => {
    const dose = (day: string) =>
      stated('VaccinationGiven', vaccination({ vaccinatedOn: on(day), vaccine: `流感疫苗(批號${day})` }), named(day));
    const [flu] = ask(vaccinationsView, [dose('2025-10-05'), dose('2024-10-05')]).vaccines;
    expect(flu?.doses.map(({ occurredOn, lot }) => [occurredOn, lot])).toEqual([
      ['2024-10-05', '2024-10-05'],
      ['2025-10-05', '2025-10-05'],
    ]);
  });
});

describe('allergies', () => {
  it('are told in the hospital’s own words', () => {
    const [item] = ask(allergiesView, [stated('AllergyReported', allergy())]).items;
    const { reportedOn, ...words } = allergy();
    expect(item).toMatchObject({ occurredOn: reportedOn, ...words });
  });

  it('are found by substance and reaction', () => {
    const totalOf = (text: string) =>
      ask(allergiesView, [stated('AllergyReported', allergy())], { parameters: { text } }).total;
    expect([totalOf('mefenamic'), totalOf('胸痛'), totalOf('penicillin')]).toEqual([1, 1, 0]);
  });
});

describe('stays in hospital', () => {
  const drug = {
    number: '2',
    code: 'A000199100',
    name: '來適泄錠',
    quantity: 3,
    startedOn: on('2015-02-03'),
    endedOn: on('2015-02-05'),
  };

  it('have their days, nights and orders', () => {
    const event = stated(
      'AdmissionClaimed',
      admission({ admittedOn: on('2015-02-01'), dischargedOn: on('2015-02-28') }),
    );
    expect(ask(admissionsView, [event]).items[0]).toMatchObject({
      occurredOn: '2015-02-01',
      nights: 27,
      orders: [{ line: 1, orderKind: 'fee', quantity: 14, startedOn: '2015-02-01', endedOn: '2015-02-28' }],
    });
  });

  it('without a day of admission are of the first day that the source gives, and have no nights', () => {
    expect(ask(admissionsView, [stated('AdmissionClaimed', admission())]).items[0]).toMatchObject({
      occurredOn: '2015-02-01',
      admittedOn: null,
      nights: null,
    });
  });

  it('show no drugs to a reader who may not see medications, nor a gap where they were', () => {
    const event = stated('AdmissionClaimed', admission({ orders: [drug, ...admission().orders] }));
    const asReader = (categories: readonly ('visits' | 'medications')[]) =>
      ask(admissionsView, [event], { filter: { categories } }).items.map(({ orders }) =>
        orders.map(({ line, order }) => [line, order.code]),
      );
    expect(asReader(['visits', 'medications'])).toEqual([
      [
        [1, 'A000199100'],
        [2, '02007A'],
      ],
    ]);
    expect(asReader(['visits'])).toEqual([[[1, '02007A']]]);
    expect(asReader(['medications'])).toEqual([]);
  });
});
