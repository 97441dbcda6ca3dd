import fc from 'fast-check';
import { addDays, createFormat, dayOfInstant, daysBetween } from '../../../interfaces/web/src/messages/format.ts';

describe('days', () => {
  it.each([
    { language: 'zh-TW', calendar: 'gregorian', whole: '2026年8月14日', near: '8月14日', short: '2026/08/14' },
    { language: 'zh-TW', calendar: 'roc', whole: '民國115年8月14日', near: '8月14日', short: '115/08/14' },
    { language: 'en', calendar: 'gregorian', whole: '14 Aug 2026', near: '14 Aug', short: '2026/08/14' },
    { language: 'en', calendar: 'roc', whole: '14 Aug ROC 115', near: '14 Aug', short: '115/08/14' },
  ] as const)('in $language and $calendar years', ({ language, calendar, whole, near, short }) => {
    const format = createFormat(language, calendar);
    expect(format.day('2026-08-14')).toBe(whole);
    expect(format.dayNear('2026-08-14', '2026-11-24')).toBe(near);
    expect(format.dayNear('2026-08-14', '2027-01-01')).toBe(whole);
    expect(format.dayShort('2026-08-14')).toBe(short);
  });

  it.each([
    ['zh-TW', 'gregorian', '2026/8'],
    ['zh-TW', 'roc', '115/8'],
    ['en', 'gregorian', 'Aug 2026'],
    ['en', 'roc', '115/8'],
  ] as const)('of an axis are short in %s and %s years', (language, calendar, month) => {
    expect(createFormat(language, calendar).month('2026-08-14')).toBe(month);
  });

  it('before the Republic keep their Gregorian year', () => {
    const format = createFormat('zh-TW', 'roc');
    expect(format.day('1911-12-31')).toBe('1911年12月31日');
    expect(format.day('1912-01-01')).toBe('民國1年1月1日');
  });

  it('that are unknown are said to be', () => {
    expect(createFormat('zh-TW', 'gregorian').day(null)).toBe('日期不明');
    expect(createFormat('en', 'roc').dayNear(null, '2026-11-24')).toBe('date unknown');
  });

  it('of an instant are those of Taiwan', () => {
    expect(dayOfInstant('2026-11-16T22:50:00.000Z')).toBe('2026-11-17');
    expect(dayOfInstant('2026-11-16T15:59:59.999Z')).toBe('2026-11-16');
    expect(createFormat('zh-TW', 'gregorian').moment('2026-11-16T22:50:00.000Z')).toBe('2026年11月17日 06:50');
  });

  it('of any instant since 1980 are those of the IANA zone Asia/Taipei', () => {
    const zone = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Taipei', dateStyle: 'short', timeStyle: 'short' });
    const instant = fc.date({ min: new Date('1980-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const format = createFormat('en', 'gregorian');
    fc.assert(
      fc.property(instant, (date) => {
        const time = format.moment(date.toISOString()).slice(-5);
        expect(`${dayOfInstant(date.getTime())} ${time}`).toBe(zone.format(date));
      }),
    );
  });

  it('added and counted agree', () => {
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        const from = date.toISOString().slice(0, 10);
        expect(daysBetween(from, addDays(from, days))).toBe(days);
      }),
    );
  });
});

describe('numbers', () => {
  const { number, difference } = createFormat('zh-TW', 'gregorian');

  it('carry a real minus and a plus where they are a difference', () => {
    expect([number(-0.3), difference(-0.3), difference(18), difference(0)]).toEqual(['−0.3', '−0.3', '+18', '0']);
  });

  it('keep what the laboratory printed and group thousands', () => {
    expect([number(7.1), number(1.003), number(118236), number(0.1 + 0.2)]).toEqual(['7.1', '1.003', '118,236', '0.3']);
  });

  it('are set as the browser itself would set them', () => {
    const browser = new Intl.NumberFormat('en', { maximumFractionDigits: 3, signDisplay: 'negative' });
    const value = fc.oneof(fc.integer(), fc.double({ min: -1e9, max: 1e9, noNaN: true }));
    fc.assert(
      fc.property(value, (printed) => {
        expect(number(printed)).toBe(browser.format(printed).replace('-', '−'));
      }),
    );
  });
});
