import type { AnyEvent } from '../../../domain/catalogue.ts';
import type { DiabetesFollowUp, Enrolment } from '../../../domain/health-record/index.ts';
import { preventionView } from '../../../read-models/prevention/index.ts';
import { programmesView } from '../../../read-models/programmes/index.ts';
import { ask } from '../../support/read-models/ask.ts';
import { adultCheckup, cancerScreening, stated } from '../../support/read-models/facts.ts';
import { on } from '../../support/people.ts';
import { document, statement } from '../../support/stated-rows.ts';

const named = (name: string) => ({ row: statement(name, 'as-stated') });

describe('prevention', () => {
  const checkup = (examinedOn: string, totalCholesterolMgPerDl: number | null) =>
    stated(
      'AdultCheckupPerformed',
      adultCheckup({ examinedOn: on(examinedOn), totalCholesterolMgPerDl }),
      named(examinedOn),
    );
  const screening = (screenedOn: string, result: string) =>
    stated('CancerScreeningPerformed', cancerScreening({ screenedOn: on(screenedOn), result }), named(screenedOn));

  it('tells every measure of a check-up with its unit, and what was not measured', () => {
    const [item] = ask(preventionView, [checkup('2015-03-30', 233)]).items;
    if (item?.kind !== 'adult-checkup') throw new Error('expected a check-up');
    expect(item.measures).toHaveLength(16);
    expect(item.measures).toContainEqual({ measure: 'total-cholesterol', value: 233, unit: 'mg/dL' });
    expect(item.measures).toContainEqual({ measure: 'ldl-cholesterol', value: null, unit: 'mg/dL' });
    expect(item).toMatchObject({
      waistWasInches: true,
      findings: { lipids: { code: '2', name: '異常，建議：請洽詢醫師' } },
    });
  });

  it('follows a measure through check-ups, skipping those without it', () => {
    const { trends } = ask(preventionView, [
      checkup('2024-03-30', 210),
      checkup('2025-03-30', null),
      checkup('2026-03-30', 198.5),
    ]);
    const cholesterol = trends.find(({ measure }) => measure === 'total-cholesterol');
    expect(cholesterol).toMatchObject({
      unit: 'mg/dL',
      points: [
        { occurredOn: '2024-03-30', value: 210 },
        { occurredOn: '2026-03-30', value: 198.5 },
      ],
      latest: { value: 198.5 },
      change: { difference: -11.5, previousValue: 210, previousOn: '2024-03-30' },
    });
    expect(trends.some(({ measure }) => measure === 'ldl-cholesterol')).toBe(false);
  });

  it('knows the latest screening of each kind', () => {
    const { latestScreenings } = ask(preventionView, [
      screening('2015-03-02', '無異常'),
      screening('2013-01-01', '異常'),
    ]);
    expect(latestScreenings).toMatchObject([{ screening: '乳癌篩檢', occurredOn: '2015-03-02', result: '無異常' }]);
  });

  it('can be asked for by kind and text', () => {
    const events = [checkup('2015-03-30', 233), screening('2015-03-02', '無異常')];
    expect(ask(preventionView, events, { parameters: { kind: 'adult-checkup' } }).total).toBe(1);
    expect(ask(preventionView, events, { parameters: { text: '乳房' } }).items.map(({ kind }) => kind)).toEqual([
      'cancer-screening',
    ]);
  });
});

describe('programmes', () => {
  const enrolment: Enrolment = {
    enrolledOn: on('2006-07-14'),
    institution: { code: null, name: '中區虛擬診' },
    closedOn: null,
  };
  const followUp = (visitedOn: string, more: Partial<DiabetesFollowUp> = {}): AnyEvent =>
    stated(
      'DiabetesFollowUpPerformed',
      {
        enrolment,
        stage: '追蹤管理',
        visitedOn: on(visitedOn),
        bloodTestedOn: on(visitedOn),
        urineTestedOn: null,
        systolicMmHg: 137,
        diastolicMmHg: 71,
        hba1cPercent: 7.6,
        ldlMgPerDl: 100,
        fastingGlucoseMgPerDl: 202,
        creatinineMgPerDl: 1,
        egfrMlPerMin173: 76.6,
        triglyceridesMgPerDl: null,
        urineMicroalbumin: 74.55,
        ...more,
      },
      named(visitedOn),
    );
  const enrolled = (more: Partial<Enrolment> = {}, saying = 'open', number = 1): AnyEvent =>
    stated(
      'DiabetesCareEnrolled',
      { ...enrolment, ...more },
      { row: statement('enrolment', saying), by: document(number) },
    );

  it('gather the follow-ups of an enrolment, the latest first', () => {
    const { items, total } = ask(programmesView, [followUp('2021-01-07'), enrolled(), followUp('2021-07-07')]);
    expect(total).toBe(1);
    expect(items[0]).toMatchObject({
      programme: 'diabetes',
      enrolledOn: '2006-07-14',
      isOpen: true,
      occurredOn: '2021-07-07',
      followUps: [{ occurredOn: '2021-07-07' }, { occurredOn: '2021-01-07' }],
    });
    expect(items[0]?.followUps[0]?.measures).toContainEqual({ measure: 'hba1c', value: 7.6, unit: '%' });
    expect(items[0]?.followUps[0]?.measures).toContainEqual({
      measure: 'urine-microalbumin',
      value: 74.55,
      unit: null,
    });
    expect(items[0]?.source).not.toBeNull();
  });

  it('are closed when a newer document says so, whatever the follow-ups still say', () => {
    const events = [enrolled(), followUp('2021-07-07'), enrolled({ closedOn: on('2022-01-01') }, 'closed', 2)];
    expect(ask(programmesView, events).items).toMatchObject([
      { isOpen: false, closedOn: '2022-01-01', followUps: [{}] },
    ]);
  });

  it('are told by follow-ups alone where the source states no enrolment', () => {
    expect(ask(programmesView, [followUp('2021-07-07')]).items).toMatchObject([
      { enrolledOn: '2006-07-14', source: null },
    ]);
  });

  it('follow a measure through the follow-ups of a programme', () => {
    const [diabetes] = ask(programmesView, [
      followUp('2021-01-07', { hba1cPercent: 8.1 }),
      followUp('2021-07-07'),
    ]).trends;
    expect(diabetes?.programme).toBe('diabetes');
    expect(diabetes?.trends.find(({ measure }) => measure === 'hba1c')).toMatchObject({
      latest: { value: 7.6 },
      change: { difference: -0.5 },
    });
  });

  it('are those with a follow-up or the enrolment on the days that were asked for', () => {
    const totalFrom = (from: string) =>
      ask(programmesView, [enrolled(), followUp('2021-01-07')], { parameters: { from } }).total;
    expect([totalFrom('2021-01-01'), totalFrom('2021-02-01')]).toEqual([1, 0]);
  });

  it('say in words what a hepatitis follow-up found', () => {
    const event = stated('HepatitisFollowUpPerformed', {
      enrolment,
      stage: '追蹤管理',
      visitedOn: on('2021-04-28'),
      hepatitisType: 'B 型肝炎',
      hbsAg: '陽性',
      hbeAg: '陰性',
      antiHcv: null,
      astIuPerL: 26,
      altIuPerL: 27,
      ultrasound: '正常',
    });
    expect(ask(programmesView, [event]).items[0]?.followUps[0]).toMatchObject({
      measures: [
        { measure: 'ast', value: 26, unit: 'IU/L' },
        { measure: 'alt', value: 27, unit: 'IU/L' },
      ],
      observations: [
        { observation: 'hepatitis-type', text: 'B 型肝炎' },
        { observation: 'HBsAg', text: '陽性' },
        { observation: 'HBeAg', text: '陰性' },
        { observation: 'ultrasound', text: '正常' },
      ],
    });
  });
});
