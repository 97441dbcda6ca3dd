import fc from 'fast-check';
import type { AnyEvent } from '../../../domain/catalogue.ts';
import type { LabResult } from '../../../domain/health-record/index.ts';
import { labsView } from '../../../read-models/labs/index.ts';
import { ask } from '../../support/read-models/ask.ts';
import { labResult, stated } from '../../support/read-models/facts.ts';
import { on } from '../../support/people.ts';
import { document, statement } from '../../support/stated-rows.ts';

const hba1c = { code: '09006C', name: '醣化血紅素' };
const bloodCount = { code: '08011C', name: '全套血液檢查Ｉ（八項）' };
const other = { code: '0987654321', name: '安心虛擬醫院' };

/** Each is a thing of its own. */
const result = (name: string, more: Partial<LabResult>): AnyEvent =>
  stated('LabResultReported', labResult(more), { row: statement(name, 'as-printed') });

const hba1cOf = (examinedOn: string, value: string, more: Partial<LabResult> = {}): AnyEvent =>
  result(`hba1c ${examinedOn} ${value}`, {
    order: hba1c,
    item: 'HbA1c',
    examinedOn: on(examinedOn),
    value,
    reference: '[4.0][6.0]',
    ...more,
  });

describe('a result', () => {
  it('has its value, its range, a flag and a unit that is marked as inferred', () => {
    const [item] = ask(labsView, [hba1cOf('2026-05-01', '7.1')]).items;
    expect(item).toMatchObject({
      occurredOn: '2026-05-01',
      order: { code: '09006C', display: '醣化血紅素' },
      item: { name: 'HbA1c', display: '醣化血色素', nameIsFromTable: true, printed: ['HbA1c'] },
      value: { text: '7.1', number: 7.1, comparator: null },
      unit: '%',
      unitInferred: true,
      reference: { text: '[4.0][6.0]', low: 4, high: 6 },
      flag: 'high',
      change: null,
      twinSource: null,
    });
  });

  it('has no unit where none is certain', () => {
    const [item] = ask(labsView, [hba1cOf('2026-05-01', '54')]).items;
    expect(item).toMatchObject({ unit: null, unitInferred: false, unitSource: null });
  });

  it('that is no number stays as it was typed', () => {
    const [item] = ask(labsView, [hba1cOf('2026-05-01', 'Hemolysis', { reference: null })]).items;
    expect(item).toMatchObject({ value: { text: 'Hemolysis', number: null }, flag: 'unknown' });
  });

  it('without a day of examination is of the day of the visit', () => {
    const [item] = ask(labsView, [
      hba1cOf('2026-05-01', '7.1', { examinedOn: null, visitedOn: on('2026-04-30') }),
    ]).items;
    expect(item).toMatchObject({ occurredOn: '2026-04-30', examinedOn: null });
  });
});

describe('a series', () => {
  it('joins hospitals and spellings, and says what changed since the result before', () => {
    const answer = ask(labsView, [
      hba1cOf('2025-05-01', '7.4', { item: 'HBA1C' }),
      hba1cOf('2026-05-01', '7.1', { institution: other, order: { ...hba1c, code: '09006C00' } }),
    ]);
    expect(answer.series).toHaveLength(1);
    expect(answer.series[0]).toMatchObject({
      series: '09006C:hba1c',
      item: { printed: ['HBA1C', 'HbA1c'] },
      unit: '%',
      unitInferred: true,
      points: [{ number: 7.4 }, { number: 7.1, low: 4, high: 6, institution: '安心虛擬醫院' }],
      latest: { occurredOn: '2026-05-01', number: 7.1, flag: 'high' },
      change: { difference: -0.3, previousNumber: 7.4, previousOn: '2025-05-01', sameInstitution: false },
    });
    expect(answer.items[0]?.change).toEqual(answer.series[0]?.change);
  });

  it('keeps items of one order apart', () => {
    const names = ask(labsView, [
      result('creatinine', { order: { code: '09015C', name: '肌酸酐、血' }, item: 'Crea,' }),
      result('egfr', { order: { code: '09015C', name: '肌酸酐、血' }, item: 'eGFR' }),
    ]).series.map(({ series }) => series);
    expect(names.toSorted()).toEqual(['09015C:creatinine', '09015C:egfr']);
  });

  it('compares no limit and no other unit', () => {
    const changes = ask(labsView, [
      hba1cOf('2024-05-01', '7.4'),
      hba1cOf('2025-05-01', '<4'),
      hba1cOf('2026-05-01', '7.1'),
      hba1cOf('2026-06-01', '54'),
    ]).items.map(({ change }) => change?.difference ?? null);
    expect(changes).toEqual([null, -0.3, null, null]);
  });

  it('knows the result before also when it was not asked for', () => {
    const [item] = ask(labsView, [hba1cOf('2025-05-01', '7.4'), hba1cOf('2026-05-01', '7.1')], {
      parameters: { from: '2026-01-01' },
    }).items;
    expect(item?.change?.difference).toBe(-0.3);
  });

  it('has what was asked for, by its own name as the kind', () => {
    const events = [hba1cOf('2025-05-01', '7.4'), result('wbc', { item: 'WBC' })];
    const answer = ask(labsView, events, { parameters: { kind: '09006C:hba1c' } });
    expect([answer.total, answer.series.map(({ series }) => series)]).toEqual([1, ['09006C:hba1c']]);
    expect(ask(labsView, events, { parameters: { text: '白血球' } }).items.map(({ item }) => item.name)).toEqual([
      'WBC',
    ]);
  });

  it('of a corrected result has the correction, and the item tells what it was', () => {
    const row = (saying: string, number: number) => ({ row: statement('hba1c', saying), by: document(number) });
    const answer = ask(labsView, [
      stated('LabResultReported', labResult({ value: '8.4' }), row('8.4', 1)),
      stated('LabResultReported', labResult({ value: '7.4' }), row('7.4', 2)),
    ]);
    expect(answer.series[0]?.points.map(({ number }) => number)).toEqual([7.4]);
    expect(answer.items[0]?.source.revisions.map(({ said }) => said.value.number)).toEqual([8.4]);
  });
});

describe('twins', () => {
  const english = result('wbc', { order: bloodCount, item: 'WBC', value: '7.3', reference: '[3.9][10.6]' });
  const chinese = result('白血球計數', { order: bloodCount, item: '白血球計數', value: '7.3', reference: '[無][無]' });

  it('are one result under both names, with the range and both sources', () => {
    const answer = ask(labsView, [chinese, english]);
    expect(answer.total).toBe(1);
    expect(answer.items[0]).toMatchObject({
      item: { name: 'WBC', printed: ['WBC', '白血球計數'] },
      series: '08011C:wbc',
      reference: { low: 3.9, high: 10.6 },
      flag: 'in-range',
    });
    expect(answer.items[0]?.twinSource?.eventId).not.toBe(answer.items[0]?.source.eventId);
    expect(answer.items[0]?.twinSource?.eventId).toBeDefined();
  });

  it('are found by either name', () => {
    for (const text of ['wbc', '白血球計數']) {
      expect(ask(labsView, [chinese, english], { parameters: { text } }).items[0]?.item.printed).toHaveLength(2);
    }
  });

  const differing: readonly (readonly [string, Partial<LabResult>])[] = [
    ['the values differ', { value: '7.4' }],
    ['the days differ', { examinedOn: on('2015-01-10') }],
    ['the hospitals differ', { institution: other }],
    ['the orders differ', { order: { code: '08002C', name: '白血球計數' } }],
    ['both have a range', { reference: '[4][10]' }],
    ['one is another item', { item: '紅血球計數' }],
    ['both names are of one script', { item: 'W.B.C' }],
  ];
  it.each(differing)('stay two results where %s', (_why, more) => {
    const second = result('second', {
      order: bloodCount,
      item: '白血球計數',
      value: '7.3',
      reference: '[無][無]',
      ...more,
    });
    expect(ask(labsView, [english, second]).total).toBe(2);
  });

  const rivals: readonly (readonly [string, readonly (readonly [item: string, reference: string])[]])[] = [
    [
      'two in English',
      [
        ['甲', '[無][無]'],
        ['Eos count', '[0][5]'],
        ['Baso count', '[0][1]'],
      ],
    ],
    [
      'two in Chinese',
      [
        ['甲', '[無][無]'],
        ['乙', '[無][無]'],
        ['Eos count', '[0][5]'],
      ],
    ],
  ];
  it.each(rivals)('stay apart where a third result of that value could be meant: %s', (_why, printed) => {
    const readings = printed.map(([item, reference]) =>
      result(item, { order: bloodCount, item, value: '1', reference }),
    );
    expect(ask(labsView, readings).total).toBe(3);
  });

  it('of which both have an empty range are two true results', () => {
    const bare = result('bare', { order: bloodCount, item: 'WBC', value: '7.3', reference: null });
    expect(ask(labsView, [bare, chinese]).total).toBe(2);
  });

  it('never make more or other values than were printed', () => {
    const item = fc.constantFrom('WBC', '白血球計數', 'RBC', '紅血球計數', 'Hb', '血色素');
    const readings = fc.uniqueArray(fc.record({ item, value: fc.nat(2), hasRange: fc.boolean() }), {
      selector: ({ item: name, value }) => `${name} ${value}`,
      maxLength: 8,
    });
    fc.assert(
      fc.property(readings, (all) => {
        const events = all.map(({ item: name, value, hasRange }) =>
          result(`${name} ${value}`, {
            order: bloodCount,
            item: name,
            value: String(value),
            reference: hasRange ? '[0][9]' : null,
          }),
        );
        const { items } = ask(labsView, events);
        const printed = items.flatMap(({ item: { printed: names }, value }) =>
          names.map((name) => `${name} ${value.text}`),
        );
        expect(printed.toSorted()).toEqual(all.map(({ item: name, value }) => `${name} ${value}`).toSorted());
        expect(items.every(({ item: { printed: names } }) => names.length <= 2)).toBe(true);
      }),
    );
  });
});

it('flags are counted over all results that were asked for', () => {
  const events = [hba1cOf('2024-01-01', '7.1'), hba1cOf('2025-01-01', '5.0'), hba1cOf('2026-01-01', '3.9')];
  expect(ask(labsView, events, { parameters: { limit: '1' } }).flags).toEqual({
    low: 1,
    high: 1,
    'in-range': 1,
    unknown: 0,
  });
});
