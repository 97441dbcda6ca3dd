import { measurementKinds, parseMeasured, type MeasuredOptions } from '../../../domain/self-measurement/index.ts';

const wrong = (kind: string, value: string, options?: MeasuredOptions): unknown => {
  const parsed = parseMeasured(kind, value, options);
  return parsed.ok ? 'accepted' : `${parsed.reason.parameter}: ${parsed.reason.expected}`;
};

describe('reading a typed measurement', () => {
  it.each([
    ['blood-pressure', '134/82', { kind: 'blood-pressure', systolicMmHg: 134, diastolicMmHg: 82 }],
    ['blood-pressure', ' 134 / 82 ', { kind: 'blood-pressure', systolicMmHg: 134, diastolicMmHg: 82 }],
    ['blood-pressure', '１３４／８２', { kind: 'blood-pressure', systolicMmHg: 134, diastolicMmHg: 82 }],
    ['heart-rate', '72', { kind: 'heart-rate', beatsPerMinute: 72 }],
    ['glucose', '105', { kind: 'glucose', mgPerDl: 105, context: 'random' }],
    ['weight', '62.4', { kind: 'weight', kg: 62.4 }],
    ['weight', '６２．４', { kind: 'weight', kg: 62.4 }],
    ['weight', ' 3.275 ', { kind: 'weight', kg: 3.275 }],
    ['height', '168.5', { kind: 'height', cm: 168.5 }],
    ['waist', '82', { kind: 'waist', cm: 82 }],
    ['temperature', '36.8', { kind: 'temperature', celsius: 36.8 }],
    ['period', 'started', { kind: 'period', phase: 'started' }],
    ['period', ' ended ', { kind: 'period', phase: 'ended' }],
  ])('takes %s %s', (kind, value, measured) =>
    expect(parseMeasured(kind, value)).toEqual({ ok: true, value: measured }),
  );

  it.each(['fasting', 'after-meal', 'random'])('takes glucose measured %s', (context) =>
    expect(parseMeasured('glucose', '105', { context })).toEqual({
      ok: true,
      value: { kind: 'glucose', mgPerDl: 105, context },
    }),
  );

  it.each(['134', '134/', '/82', '134/82/70', '134-82', '', '134/8o'])(
    'expects a pressure like 134/82, not %j',
    (value) => expect(wrong('blood-pressure', value)).toBe('value: 134/82 (mmHg)'),
  );

  it.each([
    '',
    '-62',
    '+62',
    '6e1',
    '62,4',
    '62.',
    '.5',
    '0x3e',
    '1 000',
    'Infinity',
    'NaN',
    '62kg',
    '10000',
    '62.1234',
  ])('expects a plain number, not %j', (value) => expect(wrong('weight', value)).toBe('value: 62.4 (kg)'));

  it('names the phases of a period', () => expect(wrong('period', 'yes')).toBe('value: started|ended'));
  it('names the contexts', () =>
    expect(wrong('glucose', '105', { context: 'hungry' })).toBe('context: fasting|after-meal|random'));
  it('refuses a context where there is none', () =>
    expect(wrong('weight', '62', { context: 'fasting' })).toBe('context: nothing: it belongs to glucose'));
  it.each(['blood', 'toString', ''])('names the kinds for %j', (kind) =>
    expect(wrong(kind, '1')).toBe('kind: blood-pressure|heart-rate|glucose|weight|height|waist|temperature|period'),
  );

  it('reads each form that the catalogue shows', () => {
    for (const { kind, form } of measurementKinds) {
      for (const value of form.split('|')) expect([kind, parseMeasured(kind, value).ok]).toEqual([kind, true]);
    }
  });

  it('does not repeat what was typed: it is health data', () =>
    expect(JSON.stringify(parseMeasured('weight', '4711x'))).not.toContain('4711'));
});
