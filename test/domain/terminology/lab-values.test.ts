import fc from 'fast-check';
import { isEmptyReference, labFlag, parseLabValue, parseReference } from '../../../domain/terminology/index.ts';

const noLimits = { low: null, high: null, lowIsExcluded: false, highIsExcluded: false };

describe('a result value', () => {
  it.each([
    ['7.3', 7.3, null, null],
    [' １０３ ', 103, null, null],
    ['-2.5', -2.5, null, null],
    ['1,234', 1234, null, null],
    ['<0.5', 0.5, '<', null],
    ['＞＝ 200', 200, '≥', null],
    ['≦3', 3, '≤', null],
    ['7.1%', 7.1, null, '%'],
    ['103 mg/dL', 103, null, 'mg/dL'],
    ['Negative', null, null, null],
    ['1+', null, null, null],
    ['0-5', null, null, null],
    ['1:20(-)', null, null, null],
    ['', null, null, null],
    ['12,34', null, null, null],
  ] as const)('%s is read as %s', (text, number, comparator, unit) => {
    expect(parseLabValue(text)).toEqual({ text, number, comparator, unit });
  });

  it('that is printed from a number is read back as that number', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (thousandths) => {
        expect(parseLabValue((thousandths / 1000).toFixed(3)).number).toBe(thousandths / 1000);
      }),
    );
  });
});

describe('a reference range', () => {
  it.each([
    ['[3.9][10.6]', { low: 3.9, high: 10.6 }],
    ['[3.9] [10.6]', { low: 3.9, high: 10.6 }],
    ['［３.９］［１０.６］', { low: 3.9, high: 10.6 }],
    ['[0][1,000]', { low: 0, high: 1000 }],
    ['[無][]', {}],
    ['[無][無]', {}],
    ['', {}],
    ['[無][＜1.0]', { high: 1, highIsExcluded: true }],
    ['[≦5][]', { high: 5 }],
    ['[>60][]', { low: 60, lowIsExcluded: true }],
    ['[(0-5)][]', { low: 0, high: 5 }],
    ['3.8-10', { low: 3.8, high: 10 }],
    ['3.8～10', { low: 3.8, high: 10 }],
    ['[13-17]', { low: 13, high: 17 }],
    ['13-17 g/dL', { low: 13, high: 17 }],
    ['-2--1', { low: -2, high: -1 }],
    ['[N:≧60,s3:30~59,s4:15~29,s5:<15]', { low: 60 }],
    ['[N:≧60,s3:30~59][]', { low: 60 }],
    ['[Negative][]', {}],
    ['男:13-17 女:12-15', {}],
    ['13-17 M', {}],
    ['[M:13-17][F:12-15]', {}],
    ['[10][3]', {}],
    ['[5]', {}],
  ] as const)('%s has the limits %j', (text, limits) => {
    expect(parseReference(text)).toEqual({ ...noLimits, ...limits, text });
  });

  it('that is absent is empty, as is one of brackets and 無', () => {
    expect(['[無][無]', '[][]', ' ', '[無][]'].map((text) => isEmptyReference(parseReference(text)))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(isEmptyReference(parseReference(null))).toBe(true);
    expect(isEmptyReference(parseReference('[Negative][]'))).toBe(false);
  });
});

describe('a flag', () => {
  it.each([
    ['7.3', '3.8-10', 'in-range'],
    ['3.8', '[3.8][10]', 'in-range'],
    ['3.7', '[3.8][10]', 'low'],
    ['10.1', '[3.8][10]', 'high'],
    ['1.0', '[無][＜1.0]', 'high'],
    ['0.9', '[無][＜1.0]', 'in-range'],
    ['<0.5', '[0.5][1.3]', 'low'],
    ['<0.5', '[無][＜1.0]', 'in-range'],
    ['<2', '[無][＜1.0]', 'unknown'],
    ['>1.3', '[0.5][1.3]', 'high'],
    ['>1.0', '[0.5][1.3]', 'unknown'],
    ['≧60', '[N:≧60,s3:30~59]', 'in-range'],
    ['45', '[N:≧60,s3:30~59]', 'low'],
    ['7.3', '[無][無]', 'unknown'],
    ['7.3', '男:13-17 女:12-15', 'unknown'],
    ['Negative', '[Negative][]', 'in-range'],
    ['ＮＥＧＡＴＩＶＥ', 'Negative', 'in-range'],
    ['Positive', '[Negative][]', 'unknown'],
  ] as const)('of %s in %s is %s', (value, reference, flag) => {
    expect(labFlag(parseLabValue(value), parseReference(reference))).toBe(flag);
  });

  it('of a plain number in a plain range says on which side it is', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.nat(100), fc.nat(100), (value, low, width) => {
        const expected = value < low ? 'low' : value > low + width ? 'high' : 'in-range';
        expect(labFlag(parseLabValue(String(value)), parseReference(`[${low}][${low + width}]`))).toBe(expected);
      }),
    );
  });

  it('of a limit is never low or high unless every number it stands for is', () => {
    fc.assert(
      fc.property(fc.nat(20), fc.nat(20), fc.nat(20), (bound, low, width) => {
        const flag = labFlag(parseLabValue(`<${bound}`), parseReference(`[${low}][${low + width}]`));
        expect(flag).toBe(bound <= low ? 'low' : 'unknown');
      }),
    );
  });
});
