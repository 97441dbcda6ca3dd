import type { CareFacts, Declaration, Service } from '../../../domain/reminders/index.ts';
import { date, declared, plan, said, vaccinated } from './care-facts.ts';

const born = (on: string, services: readonly Service[] = [], factors: readonly Declaration[] = []) =>
  ({ birthDate: date(on), services, factors }) satisfies Partial<CareFacts>;
const flu = (on: string) => vaccinated('流感疫苗', on);
const fiveInOne = '白喉破傷風非細胞性百日咳、b型嗜血桿菌及不活化小兒麻痺五合一疫苗';

type Row = readonly [rule: string, person: Partial<CareFacts>, on: string, answer: readonly (string | null)[]];
const check = ([rule, person, on, expected]: Row): void => {
  const { status, reason, eligibleFrom, until } = plan(rule, person, on);
  expect([status, reason, eligibleFrom, until].slice(0, expected.length)).toEqual(expected);
};

describe('a course of doses', () => {
  const hepatitisB = (...days: readonly string[]) =>
    born(
      '2025-01-10',
      days.map((on) => vaccinated('B型肝炎遺傳工程疫苗', on)),
    );

  it.each<Row>([
    ['vaccine-hepatitis-b', hepatitisB(), '2025-01-10', ['due', 'never-done', '2025-01-10', null]],
    ['vaccine-hepatitis-b', hepatitisB(), '2025-02-10', ['due', 'catch-up', '2025-01-10', null]],
    ['vaccine-hepatitis-b', hepatitisB('2025-01-11'), '2025-01-12', ['upcoming', 'begins-later', '2025-02-10', null]],
    ['vaccine-hepatitis-b', hepatitisB('2025-01-11'), '2025-02-10', ['due', 'next-dose', '2025-02-10', null]],
    ['vaccine-hepatitis-b', hepatitisB('2025-01-11'), '2025-03-10', ['due', 'catch-up', '2025-02-10', null]],
    // The interval after a dose that was late goes before the age.
    [
      'vaccine-hepatitis-b',
      hepatitisB('2025-03-01'),
      '2025-03-02',
      ['upcoming', 'interval-running', '2025-03-29', null],
    ],
    ['vaccine-hepatitis-b', hepatitisB('2025-01-11', '2025-02-11'), '2025-07-10', ['due', 'next-dose', '2025-07-10']],
    [
      'vaccine-hepatitis-b',
      hepatitisB('2025-01-11', '2025-07-01'),
      '2025-07-10',
      ['upcoming', 'interval-running', '2025-08-26'],
    ],
    [
      'vaccine-hepatitis-b',
      hepatitisB('2025-01-11', '2025-02-11', '2025-07-11'),
      '2025-08-01',
      ['done', 'nothing-more', null],
    ],
    // Two records of one day are one dose.
    ['vaccine-hepatitis-b', hepatitisB('2025-01-11', '2025-01-11'), '2025-02-10', ['due', 'next-dose']],
    // Unfinished, it is made up for until school, and then no more; it is never called done.
    ['vaccine-hepatitis-b', hepatitisB('2025-01-11'), '2032-01-09', ['due', 'catch-up']],
    ['vaccine-hepatitis-b', hepatitisB('2025-01-11'), '2032-01-10', ['not-eligible', 'too-old', null]],
    ['vaccine-hepatitis-b', born('1958-03-04'), '2026-11-24', ['not-eligible', 'too-old', null]],
  ])('%s for %j on %s is %j', (...row) => check(row));

  it('names all doses that came before, and which one it is', () => {
    const second = plan('vaccine-hepatitis-b', hepatitisB('2025-01-11', '2025-02-11'), '2025-07-10');
    expect(second.because).toEqual(['B型肝炎遺傳工程疫苗@2025-01-11', 'B型肝炎遺傳工程疫苗@2025-02-11']);
    expect(said(second)).toBe('建議您安排B 型肝炎疫苗（第 3 劑）：114/07/10 起');
    expect(said(second, 'en')).toBe('We suggest the hepatitis B vaccine (dose 3) from 2025-07-10');
  });
});

describe('each childhood vaccine begins at the age of the table', () => {
  it.each([
    ['vaccine-hepatitis-b', '2024-05-10', '2024-05-10'],
    ['vaccine-bcg', '2024-05-10', '2024-10-10'],
    ['vaccine-bcg', '2015-05-10', '2015-05-11'],
    ['vaccine-dtap-hib-ipv', '2024-05-10', '2024-07-10'],
    ['vaccine-pcv13', '2024-05-10', '2024-07-10'],
    ['vaccine-varicella', '2024-05-10', '2025-05-10'],
    ['vaccine-mmr', '2024-05-10', '2025-05-10'],
    ['vaccine-hepatitis-a', '2024-05-10', '2025-05-10'],
    ['vaccine-japanese-encephalitis', '2024-05-10', '2025-08-10'],
    ['vaccine-dtap-ipv', '2019-05-10', '2024-05-10'],
  ])('%s for a child born on %s from %s', (rule, birth, from) => {
    expect(plan(rule, born(birth), from)).toMatchObject({ status: 'due', eligibleFrom: from });
    expect(plan(rule, born(birth), birth > '2019' && from > birth ? birth : '1999-01-01').status).not.toBe('due');
  });
});

describe('each dose follows the one before', () => {
  const after = (name: string, birth: string, ...days: readonly string[]) =>
    born(
      birth,
      days.map((on) => vaccinated(name, on)),
    );

  it.each<Row>([
    [
      'vaccine-dtap-hib-ipv',
      after(fiveInOne, '2024-05-10', '2024-07-10'),
      '2024-09-10',
      ['due', 'next-dose', '2024-09-10'],
    ],
    [
      'vaccine-dtap-hib-ipv',
      after(fiveInOne, '2024-05-10', '2024-07-10', '2024-09-10'),
      '2024-11-10',
      ['due', 'next-dose', '2024-11-10'],
    ],
    [
      'vaccine-dtap-hib-ipv',
      after(fiveInOne, '2024-05-10', '2024-07-10', '2024-09-10', '2024-11-10'),
      '2025-11-10',
      ['due', 'next-dose', '2025-11-10'],
    ],
    // The edition of 2014 has the fourth at 27 months.
    [
      'vaccine-dtap-hib-ipv',
      after(fiveInOne, '2014-05-10', '2014-07-10', '2014-09-10', '2014-11-10'),
      '2016-01-10',
      ['upcoming', 'begins-later', '2016-08-10'],
    ],
    [
      'vaccine-pcv13',
      after('13價結合型肺炎鏈球菌疫苗', '2024-05-10', '2024-07-10', '2024-09-10'),
      '2025-09-09',
      ['due', 'next-dose', '2025-05-10'],
    ],
    [
      'vaccine-pcv13',
      after('13價結合型肺炎鏈球菌疫苗', '2024-05-10', '2024-07-10', '2024-09-10'),
      '2025-09-10',
      ['due', 'catch-up', '2025-05-10'],
    ],
    [
      'vaccine-mmr',
      after('麻疹腮腺炎德國麻疹混合疫苗', '2019-05-10', '2020-05-10'),
      '2024-05-10',
      ['due', 'next-dose', '2024-05-10'],
    ],
    [
      'vaccine-hepatitis-a',
      after('A型肝炎疫苗', '2024-05-10', '2025-05-10'),
      '2025-06-01',
      ['upcoming', 'begins-later', '2025-11-10'],
    ],
    [
      'vaccine-hepatitis-a',
      after('A型肝炎疫苗', '2024-05-10', '2025-08-01'),
      '2025-12-01',
      ['upcoming', 'interval-running', '2026-02-01'],
    ],
    ['vaccine-hepatitis-a', born('2016-12-31'), '2018-06-01', ['not-eligible', 'not-in-group', null]],
    ['vaccine-hepatitis-a', born('2017-01-01'), '2018-01-01', ['due', 'never-done', '2018-01-01']],
    [
      'vaccine-japanese-encephalitis',
      after('日本腦炎疫苗', '2024-05-10', '2025-08-10'),
      '2026-08-10',
      ['due', 'next-dose', '2026-08-10'],
    ],
    // The old series: the second two weeks after the first.
    [
      'vaccine-japanese-encephalitis',
      after('日本腦炎疫苗', '2014-05-10', '2015-08-10'),
      '2015-08-24',
      ['due', 'next-dose', '2015-08-24'],
    ],
    [
      'vaccine-japanese-encephalitis',
      after('日本腦炎疫苗', '2014-05-10', '2015-08-10', '2015-08-24', '2016-08-10'),
      '2017-05-21',
      ['upcoming', 'begins-later', '2019-05-10'],
    ],
    [
      'vaccine-japanese-encephalitis',
      after('日本腦炎疫苗', '2014-05-10', '2015-08-10', '2015-08-24', '2016-08-10'),
      '2017-05-22',
      ['done', 'nothing-more', null],
    ],
    [
      'vaccine-dtap-ipv',
      after(fiveInOne, '2019-05-10', '2019-07-10'),
      '2024-05-10',
      ['due', 'never-done', '2024-05-10'],
    ],
    [
      'vaccine-dtap-ipv',
      after('白喉破傷風非細胞性百日咳及不活化小兒麻痺混合疫苗', '2019-05-10', '2024-06-10'),
      '2024-07-10',
      ['done', 'nothing-more'],
    ],
  ])('%s for %j on %s is %j', (...row) => check(row));
});

describe('influenza, a season that returns', () => {
  it.each<Row>([
    ['influenza', born('1950-01-01'), '2020-06-30', ['not-eligible', 'not-in-force', null, null]],
    ['influenza', born('1950-01-01'), '2020-10-04', ['upcoming', 'begins-later', '2020-10-05', '2021-06-30']],
    ['influenza', born('1950-01-01'), '2020-10-05', ['due', 'never-done', '2020-10-05', '2021-06-30']],
    ['influenza', born('1970-10-05'), '2020-10-05', ['due', 'never-done', '2020-10-05']],
    ['influenza', born('1970-01-01'), '2021-11-14', ['upcoming', 'begins-later', '2021-11-15']],
    ['influenza', born('1970-01-01'), '2021-11-15', ['due', 'never-done', '2021-11-15']],
    ['influenza', born('1970-01-01'), '2025-10-31', ['upcoming', 'begins-later', '2025-11-01', '2026-06-30']],
    ['influenza', born('1970-01-01'), '2025-11-01', ['due', 'never-done', '2025-11-01', '2026-06-30']],
    ['influenza', born('1950-01-01'), '2025-09-30', ['upcoming', 'begins-later', '2025-10-01']],
    ['influenza', born('1950-01-01'), '2025-10-01', ['due', 'never-done', '2025-10-01', '2026-06-30']],
    ['influenza', born('1950-01-01'), '2026-06-30', ['due', 'never-done', '2025-10-01', '2026-06-30']],
    ['influenza', born('1950-01-01'), '2026-07-01', ['upcoming', 'begins-later', '2026-10-01', '2027-06-30']],
    // One in the season is enough for it; the next season asks again.
    ['influenza', born('1950-01-01', [flu('2025-10-20')]), '2025-10-20', ['upcoming', 'begins-later', '2026-10-01']],
    ['influenza', born('1950-01-01', [flu('2025-10-20')]), '2026-10-01', ['due', 'interval-over', '2026-10-01']],
    // Also one that was paid for before the stage opened.
    ['influenza', born('1970-01-01', [flu('2025-10-02')]), '2025-11-01', ['upcoming', 'begins-later', '2026-11-01']],
    ['influenza', born('1985-01-01'), '2025-11-01', ['not-eligible', 'too-young', null]],
    ['influenza', born('2007-01-02'), '2025-11-01', ['due', 'never-done', '2025-10-01']],
    ['influenza', born('2006-10-01'), '2025-11-01', ['not-eligible', 'too-young', null]],
    ['influenza', born('2025-05-01'), '2025-10-31', ['upcoming', 'begins-later', '2025-11-01']],
    // The first season of a child takes two, four weeks apart; later ones take one.
    [
      'influenza',
      born('2023-05-01', [flu('2025-10-20')]),
      '2025-10-21',
      ['upcoming', 'interval-running', '2025-11-17', '2026-06-30'],
    ],
    [
      'influenza',
      born('2023-05-01', [flu('2025-10-20')]),
      '2025-11-17',
      ['due', 'next-dose', '2025-11-17', '2026-06-30'],
    ],
    [
      'influenza',
      born('2023-05-01', [flu('2025-10-20'), flu('2025-11-20')]),
      '2025-12-01',
      ['upcoming', 'begins-later', '2026-10-01'],
    ],
    [
      'influenza',
      born('2023-05-01', [flu('2024-10-20'), flu('2025-10-20')]),
      '2025-11-20',
      ['upcoming', 'begins-later', '2026-10-01'],
    ],
    ['influenza', born('2023-05-01', [flu('2025-10-20')]), '2026-10-01', ['due', 'interval-over', '2026-10-01']],
  ])('%s for %j on %s is %j', (...row) => check(row));

  it.each([
    ['high risk', { name: 'high-risk', value: true }],
    ['work in health care', { name: 'setting', value: 'health-care' }],
    ['a care home', { name: 'setting', value: 'care-home' }],
    ['child care', { name: 'setting', value: 'childcare' }],
    ['poultry or animals', { name: 'setting', value: 'livestock' }],
    ['a pregnancy', { name: 'pregnancy-lmp', value: date('2025-06-01') }],
    ['a child under six months', { name: 'child-born', value: date('2025-06-01') }],
  ] as const)('calls people of any age by %s', (_, factor) => {
    const facts = born('1985-01-01', [], [declared(factor, '2025-06-01')]);
    expect(plan('influenza', facts, '2025-11-01')).toMatchObject({ status: 'due', eligibleFrom: '2025-10-01' });
  });

  it('calls parents until the child is six months old, and indigenous people from 55 on', () => {
    const parent = born('1985-01-01', [], [declared({ name: 'child-born', value: date('2025-06-01') }, '2025-06-02')]);
    expect(plan('influenza', parent, '2025-11-30').status).toBe('due');
    expect(plan('influenza', parent, '2025-12-01').status).toBe('not-eligible');
    const indigenous = [declared({ name: 'indigenous', value: true }, '2020-01-01')];
    expect(plan('influenza', born('1970-10-01', [], indigenous), '2025-10-01')).toMatchObject({ status: 'due' });
    expect(plan('influenza', born('1970-10-02', [], indigenous), '2025-10-01')).toMatchObject({
      eligibleFrom: '2025-10-02',
    });
  });

  it('does not take a vaccine against Haemophilus influenzae for one', () => {
    const facts = born('1950-01-01', [vaccinated('b型流感嗜血桿菌疫苗', '2025-10-20')]);
    expect(plan('influenza', facts, '2025-11-01')).toMatchObject({ status: 'due', lastDoneOn: null });
  });
});

describe('pneumococcal vaccines, where one opens or closes another', () => {
  const pcv13 = (on: string) => vaccinated('13價結合型肺炎鏈球菌疫苗', on);
  const ppv23 = (on: string) => vaccinated('23價肺炎鏈球菌多醣體疫苗', on);
  const pcv20 = (on: string) => vaccinated('20價結合型肺炎鏈球菌疫苗', on);
  const highRisk = [declared({ name: 'ipd-high-risk', value: true }, '2020-01-01')];
  const indigenous = [declared({ name: 'indigenous', value: true }, '2020-01-01')];

  it.each<Row>([
    ['pneumococcal', born('1950-01-01'), '2023-10-01', ['not-eligible', 'not-in-force']],
    ['pneumococcal', born('1950-01-01'), '2023-11-26', ['not-eligible', 'not-in-group']],
    ['pneumococcal', born('1950-01-01'), '2023-11-27', ['due', 'never-done', '2023-11-27']],
    ['pneumococcal', born('1950-01-01', [pcv13('2022-05-01')]), '2023-10-02', ['due', 'interval-over', '2023-10-02']],
    [
      'pneumococcal',
      born('1950-01-01', [pcv13('2023-12-01')]),
      '2024-11-30',
      ['upcoming', 'interval-running', '2024-12-01'],
    ],
    [
      'pneumococcal',
      born('1950-01-01', [pcv13('2023-12-01')], highRisk),
      '2024-01-26',
      ['due', 'interval-over', '2024-01-26'],
    ],
    [
      'pneumococcal',
      born('1950-01-01', [pcv13('2023-12-01'), ppv23('2024-12-01')]),
      '2025-12-01',
      ['done', 'once-in-life'],
    ],
    // From 2026-01-15: never vaccinated.
    ['pneumococcal', born('1961-01-15'), '2026-01-15', ['due', 'never-done', '2026-01-15']],
    ['pneumococcal', born('1961-01-16'), '2026-01-15', ['not-eligible', 'too-young']],
    ['pneumococcal', born('1971-01-15', [], indigenous), '2026-01-15', ['due', 'never-done', '2026-01-15']],
    ['pneumococcal', born('2007-01-15', [], highRisk), '2026-01-15', ['due', 'never-done', '2026-01-15']],
    ['pneumococcal', born('2007-01-16', [], highRisk), '2026-01-15', ['not-eligible', 'too-young']],
    // Only the polysaccharide vaccine, a year ago.
    [
      'pneumococcal',
      born('1950-01-01', [ppv23('2025-06-01')]),
      '2026-02-01',
      ['upcoming', 'interval-running', '2026-06-01'],
    ],
    ['pneumococcal', born('1950-01-01', [ppv23('2025-06-01')]), '2026-06-01', ['due', 'interval-over', '2026-06-01']],
    // The conjugate vaccine closes it, until the second stage.
    ['pneumococcal', born('1950-01-01', [pcv13('2024-06-01')]), '2026-06-01', ['not-eligible', 'not-in-group']],
    // High risk with both before 65: at 65 and five years after the last.
    [
      'pneumococcal',
      born('1960-05-01', [pcv13('2019-01-01'), ppv23('2020-03-01')], highRisk),
      '2026-01-15',
      ['due', 'interval-over', '2026-01-15'],
    ],
    [
      'pneumococcal',
      born('1961-05-01', [pcv13('2019-01-01'), ppv23('2020-03-01')], highRisk),
      '2026-05-01',
      ['due', 'interval-over', '2026-05-01'],
    ],
    [
      'pneumococcal',
      born('1960-05-01', [pcv13('2022-01-01'), ppv23('2023-03-01')], highRisk),
      '2028-03-01',
      ['due', 'interval-over', '2028-03-01'],
    ],
    [
      'pneumococcal',
      born('1950-01-01', [pcv13('2019-01-01'), ppv23('2020-03-01')], highRisk),
      '2026-01-15',
      ['done', 'once-in-life'],
    ],
    ['pneumococcal', born('1950-01-01', [pcv20('2026-02-01')]), '2027-02-01', ['done', 'once-in-life']],
    [
      'pneumococcal',
      born('1950-01-01', [ppv23('2020-01-01'), pcv20('2026-02-01')]),
      '2027-02-01',
      ['done', 'once-in-life'],
    ],
  ])('%s for %j on %s is %j', (...row) => check(row));
});

describe('the HPV vaccine', () => {
  const hpv = (...days: readonly string[]) => days.map((on) => vaccinated('人類乳突病毒疫苗', on));
  const girl = (birth: string, ...days: readonly string[]) => ({
    ...born(birth, hpv(...days)),
    sex: 'female' as const,
  });

  it.each<Row>([
    ['hpv-vaccine', girl('2005-05-01'), '2018-11-30', ['not-eligible', 'not-in-force']],
    ['hpv-vaccine', girl('2005-05-01'), '2018-12-01', ['due', 'never-done', '2018-12-01']],
    ['hpv-vaccine', born('2012-05-01'), '2025-08-31', ['not-eligible', 'other-sex']],
    ['hpv-vaccine', born('2012-05-01'), '2025-09-01', ['due', 'never-done', '2025-09-01']],
    ['hpv-vaccine', girl('2012-05-01'), '2024-05-01', ['due', 'never-done', '2024-05-01']],
    ['hpv-vaccine', girl('2012-05-01', '2024-10-01'), '2025-03-31', ['upcoming', 'interval-running', '2025-04-01']],
    ['hpv-vaccine', girl('2012-05-01', '2024-10-01'), '2025-04-01', ['due', 'next-dose', '2025-04-01']],
    ['hpv-vaccine', girl('2012-05-01', '2024-10-01', '2025-04-01'), '2025-10-02', ['done', 'nothing-more']],
    // Begun at fifteen: three.
    ['hpv-vaccine', girl('2009-05-01', '2024-06-01'), '2024-08-01', ['due', 'next-dose', '2024-08-01']],
    ['hpv-vaccine', girl('2009-05-01', '2024-06-01', '2024-08-01'), '2024-12-01', ['due', 'next-dose', '2024-12-01']],
    [
      'hpv-vaccine',
      girl('2009-05-01', '2024-06-01', '2024-08-01', '2024-12-01'),
      '2025-01-01',
      ['done', 'nothing-more'],
    ],
    ['hpv-vaccine', girl('2009-05-01'), '2024-06-01', ['not-eligible', 'too-old']],
  ])('%s for %j on %s is %j', (...row) => check(row));
});

describe('the COVID-19 vaccine of 2026', () => {
  const covid = (on: string) => vaccinated('新冠疫苗', on);

  it.each<Row>([
    ['vaccine-covid-19', born('1985-01-01'), '2025-12-31', ['not-eligible', 'not-in-force']],
    ['vaccine-covid-19', born('1985-01-01'), '2026-01-01', ['due', 'never-done', '2026-01-01', '2026-02-28']],
    ['vaccine-covid-19', born('1985-01-01', [covid('2025-11-01')]), '2026-01-01', ['done', 'nothing-more']],
    [
      'vaccine-covid-19',
      born('1985-01-01', [covid('2025-03-01')]),
      '2026-01-01',
      ['due', 'interval-over', '2026-01-01'],
    ],
    ['vaccine-covid-19', born('2025-08-01'), '2026-01-31', ['upcoming', 'begins-later', '2026-02-01']],
    ['vaccine-covid-19', born('2025-08-01'), '2026-02-01', ['due', 'never-done', '2026-02-01']],
    ['vaccine-covid-19', born('1985-01-01'), '2026-03-01', ['not-eligible', 'not-in-force']],
  ])('%s for %j on %s is %j', (...row) => check(row));
});
