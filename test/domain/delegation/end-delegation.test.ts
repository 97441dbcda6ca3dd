import { delegation, type Authority, type DelegationCommand } from '../../../domain/delegation/index.ts';
import {
  accepted,
  daughter,
  granted,
  grandmother,
  grantIdOf,
  neighbour,
  now,
  renounced,
  revoked,
} from '../../support/delegation.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { at } from '../../support/people.ts';

const given = givenWhenThen(delegation);
const accepting = (by: Authority, more: { readonly n?: number; readonly when?: string } = {}): DelegationCommand => ({
  type: 'AcceptDelegation',
  by,
  grantId: grantIdOf(more.n ?? 1),
  acceptor: null,
  now: at(more.when ?? now),
});
const ending = (by: Authority, n = 1): DelegationCommand => ({
  type: 'EndDelegation',
  by,
  grantId: grantIdOf(n),
  now: at(now),
});

describe('accepting a delegation', () => {
  it('is the delegate’s', () => given(granted()).when(accepting(daughter)).then(accepted()));
  it('may be done by the operator', () => given(granted()).when(accepting('operator')).then(accepted()));
  it('does nothing the second time', () => given(granted(), accepted()).when(accepting(daughter)).thenNothing());
  it('is refused to everybody else, the person included', () => {
    for (const by of [grandmother, neighbour]) {
      given(granted()).when(accepting(by)).thenRefused({ code: 'not-permitted' });
    }
  });
  it('is refused after the end, however it came', () => {
    const ended = { code: 'grant-ended' } as const;
    given(granted(), revoked()).when(accepting(daughter)).thenRefused(ended);
    given(granted(), accepted(), renounced()).when(accepting(daughter)).thenRefused(ended);
    given(granted())
      .when(accepting(daughter, { when: '2027-03-01T04:00:00Z' }))
      .thenRefused(ended);
  });
  it('tells only the operator that there is no such grant', () => {
    given(granted())
      .when(accepting(daughter, { n: 2 }))
      .thenRefused({ code: 'not-permitted' });
    given(granted())
      .when(accepting('operator', { n: 2 }))
      .thenRefused({ code: 'grant-not-found' });
  });
});

describe('ending a delegation', () => {
  it('is a revocation by the person or the operator', () => {
    given(granted()).when(ending(grandmother)).then(revoked());
    given(granted(), accepted()).when(ending('operator')).then(revoked());
  });
  it('is a renunciation by the delegate', () => given(granted(), accepted()).when(ending(daughter)).then(renounced()));
  it('does nothing the second time', () => {
    given(granted(), revoked()).when(ending(grandmother)).thenNothing();
    given(granted(), revoked()).when(ending(daughter)).thenNothing();
  });
  it('is refused to everybody else', () =>
    given(granted(), accepted()).when(ending(neighbour)).thenRefused({ code: 'not-permitted' }));
  it('tells a stranger nothing about grants, the person and the operator that there is none', () => {
    given().when(ending(neighbour)).thenRefused({ code: 'not-permitted' });
    given().when(ending(grandmother)).thenRefused({ code: 'grant-not-found' });
    given().when(ending('operator')).thenRefused({ code: 'grant-not-found' });
  });
});
