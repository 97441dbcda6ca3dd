import { selfMeasurement, type Measured } from '../../../domain/self-measurement/index.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { corrected, correcting, pressure, recorded, retracted } from '../../support/readings.ts';

const given = givenWhenThen(selfMeasurement);
const glucose = (context: 'fasting' | 'after-meal'): Measured => ({ kind: 'glucose', mgPerDl: 105, context });

describe('correcting a reading', () => {
  it('records what it is now', () =>
    given(recorded('r-1'))
      .when(correcting('r-1', pressure(143, 82)))
      .then(corrected('r-1', pressure(143, 82))));

  it('corrects the moment alone', () =>
    given(recorded('r-1'))
      .when(correcting('r-1', pressure(134, 82), '2026-02-28T07:30:00Z'))
      .then(corrected('r-1', pressure(134, 82), '2026-02-28T07:30:00Z')));

  it('corrects the context of a glucose value', () =>
    given(recorded('r-1', glucose('fasting')))
      .when(correcting('r-1', glucose('after-meal')))
      .then(corrected('r-1', glucose('after-meal'))));

  it('corrects a correction back to the first value', () =>
    given(recorded('r-1'), corrected('r-1', pressure(143, 82)))
      .when(correcting('r-1'))
      .then(corrected('r-1')));

  it('does nothing when it says so already, in whatever order the fields come', () => {
    given(recorded('r-1')).when(correcting('r-1')).thenNothing();
    given(recorded('r-1'))
      .when(correcting('r-1', { diastolicMmHg: 82, systolicMmHg: 134, kind: 'blood-pressure' }))
      .thenNothing();
  });

  it('refuses another kind: that is another reading', () =>
    given(recorded('r-1'))
      .when(correcting('r-1', { kind: 'weight', kg: 82 }))
      .thenRefused({ code: 'reading-of-another-kind' }));

  it('refuses a reading that it does not know', () =>
    given(recorded('r-1')).when(correcting('r-2')).thenRefused({ code: 'reading-not-found' }));

  it('refuses a retracted one', () =>
    given(recorded('r-1'), retracted('r-1'))
      .when(correcting('r-1'))
      .thenRefused({ code: 'reading-already-retracted' }));

  it('refuses what a new reading would be refused for', () => {
    given(recorded('r-1'))
      .when(correcting('r-1', pressure(134, 82), '2026-03-01T08:00:01Z'))
      .thenRefused({ code: 'measured-in-the-future' });
    given(recorded('r-1'))
      .when(correcting('r-1', pressure(1340, 82)))
      .thenRefused({ code: 'value-out-of-range', field: 'systolicMmHg', from: 40, to: 300, unit: 'mmHg' });
  });
});
