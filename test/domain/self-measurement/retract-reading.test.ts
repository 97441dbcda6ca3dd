import { selfMeasurement } from '../../../domain/self-measurement/index.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { recorded, retracted, retracting } from '../../support/readings.ts';

const given = givenWhenThen(selfMeasurement);

describe('retracting a reading', () => {
  it('records it', () => given(recorded('r-1')).when(retracting('r-1')).then(retracted('r-1')));

  it('does nothing when the reading was already retracted', () =>
    given(recorded('r-1'), retracted('r-1')).when(retracting('r-1')).thenNothing());

  it('refuses to retract a reading it has never seen', () =>
    given().when(retracting('r-9')).thenRefused({ code: 'reading-not-found' }));
});
