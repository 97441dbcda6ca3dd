import { plausibilityLimits, selfMeasurement, type Measured } from '../../../domain/self-measurement/index.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { corrected, now, pressure, recorded, recording, retracted } from '../../support/readings.ts';

const given = givenWhenThen(selfMeasurement);

const everyKind: readonly Measured[] = [
  { kind: 'blood-pressure', systolicMmHg: 120, diastolicMmHg: 80 },
  { kind: 'heart-rate', beatsPerMinute: 72 },
  { kind: 'glucose', mgPerDl: 105, context: 'fasting' },
  { kind: 'weight', kg: 62.4 },
  { kind: 'height', cm: 168.5 },
  { kind: 'waist', cm: 82 },
  { kind: 'temperature', celsius: 36.8 },
  { kind: 'period', phase: 'started' },
];

describe('recording a reading', () => {
  it.each(everyKind)('records a reading of kind $kind', (measured) =>
    given().when(recording('r-1', measured)).then(recorded('r-1', measured)),
  );

  it('does nothing when the same reading is sent again, whatever became of it', () => {
    given(recorded('r-1')).when(recording('r-1')).thenNothing();
    given(recorded('r-1'), corrected('r-1', pressure(143, 82)))
      .when(recording('r-1'))
      .thenNothing();
    given(recorded('r-1'), retracted('r-1')).when(recording('r-1')).thenNothing();
  });

  it('takes the same values twice under two ids: it was measured twice', () =>
    given(recorded('r-1')).when(recording('r-2')).then(recorded('r-2')));

  it('takes what was measured at this very moment', () =>
    given()
      .when(recording('r-1', pressure(120, 80), now))
      .then(recorded('r-1', pressure(120, 80), now)));

  it('refuses what will be measured a second later', () =>
    given()
      .when(recording('r-1', pressure(120, 80), '2026-03-01T08:00:01Z'))
      .thenRefused({ code: 'measured-in-the-future' }));

  it('takes the first moment of 1900', () =>
    given()
      .when(recording('r-1', pressure(120, 80), '1900-01-01T00:00:00Z'))
      .then(recorded('r-1', pressure(120, 80), '1900-01-01T00:00:00Z')));

  it('refuses what was measured before anybody alive was born', () =>
    given()
      .when(recording('r-1', pressure(120, 80), '1899-12-31T23:59:59Z'))
      .thenRefused({ code: 'measured-too-early', earliest: '1900-01-01T00:00:00.000Z' }));

  it('refuses a pressure whose lower value is not the lower one', () => {
    const refusal = { code: 'systolic-not-above-diastolic', field: 'systolicMmHg', unit: 'mmHg' } as const;
    given()
      .when(recording('r-1', pressure(80, 120)))
      .thenRefused(refusal);
    given()
      .when(recording('r-1', pressure(80, 80)))
      .thenRefused(refusal);
  });
});

describe('the limits of what a body can show', () => {
  const limits = [
    { kind: 'blood-pressure', field: 'systolicMmHg', from: 40, to: 300, unit: 'mmHg' },
    { kind: 'blood-pressure', field: 'diastolicMmHg', from: 20, to: 200, unit: 'mmHg' },
    { kind: 'heart-rate', field: 'beatsPerMinute', from: 20, to: 300, unit: '/min' },
    { kind: 'glucose', field: 'mgPerDl', from: 10, to: 1_500, unit: 'mg/dL' },
    { kind: 'weight', field: 'kg', from: 0.3, to: 500, unit: 'kg' },
    { kind: 'height', field: 'cm', from: 20, to: 260, unit: 'cm' },
    { kind: 'waist', field: 'cm', from: 20, to: 300, unit: 'cm' },
    { kind: 'temperature', field: 'celsius', from: 30, to: 45, unit: '°C' },
  ];

  const withField = (kind: string, field: string, value: number): Measured => {
    // The other pressure stays out of the way of the one under test.
    const measured = everyKind.find((one) => one.kind === kind)!;
    const room =
      field === 'systolicMmHg' ? { diastolicMmHg: 20 } : field === 'diastolicMmHg' ? { systolicMmHg: 300 } : {};
    return { ...measured, ...room, [field]: value };
  };

  it.each(limits)('takes $kind $field of $from and of $to $unit', ({ kind, field, from, to }) => {
    for (const value of [from, to]) {
      const measured = withField(kind, field, value);
      given().when(recording('r-1', measured)).then(recorded('r-1', measured));
    }
  });

  it.each(limits)('names $field, $from to $to $unit, for $kind beyond it', (limit) => {
    const { kind, field, from, to, unit } = limit;
    for (const value of [from - 0.1, to + 0.1, Number.NaN, Number.POSITIVE_INFINITY]) {
      given()
        .when(recording('r-1', withField(kind, field, value)))
        .thenRefused({ code: 'value-out-of-range', field, from, to, unit });
    }
  });

  it('are published as they are', () => expect(plausibilityLimits).toEqual(limits));

  it('limit every number of every kind', () => {
    const numbers = everyKind.flatMap((measured) =>
      Object.entries(measured).flatMap(([field, value]) =>
        typeof value === 'number' ? `${measured.kind} ${field}` : [],
      ),
    );
    expect(plausibilityLimits.map(({ kind, field }) => `${kind} ${field}`).toSorted()).toEqual(numbers.toSorted());
  });
});
