import {
  delegation,
  type Authority,
  type DelegationCommand,
  type IdentityDigest,
} from '../../../domain/delegation/index.ts';
import {
  acceptedBy,
  daughter,
  grandmother,
  grantIdOf,
  invited,
  inviting,
  neighbour,
  now,
  revoked,
} from '../../support/delegation.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import { at, on } from '../../support/people.ts';

const given = givenWhenThen(delegation);
const as = (personId: typeof daughter, digest: string) => ({ personId, digest: digest as IdentityDigest });
const accepting = (by: Authority, acceptor: ReturnType<typeof as> | null, when: string = now): DelegationCommand => ({
  type: 'AcceptDelegation',
  by,
  grantId: grantIdOf(1),
  acceptor,
  now: at(when),
});

describe('inviting a delegate', () => {
  it('keeps what was written of the invitee, and stands for thirty days', () =>
    given().when(inviting()).then(invited()));
  it('is refused to everybody but the person and the operator', () =>
    given()
      .when(inviting({ by: neighbour }))
      .thenRefused({ code: 'not-permitted' }));
  it('is refused to oneself, told by the digest alone', () =>
    given()
      .when(inviting({ inviteeDigest: 'own' as IdentityDigest }))
      .thenRefused({ code: 'own-delegate' }));
  it('is refused without a name, and for whoever was not born early enough', () => {
    given()
      .when(inviting({ inviteeName: '  ' }))
      .thenRefused({ code: 'invitee-name-empty' });
    given()
      .when(inviting({ inviteeBirthDate: on('2008-03-02') }))
      .thenRefused({ code: 'delegate-not-adult' });
  });
  it('is bound by adulthood and length like a grant', () => {
    given()
      .when(inviting({ by: 'operator', subjectBirthDate: on('2008-03-02') }))
      .thenRefused({ code: 'subject-not-adult' });
    given()
      .when(inviting({ until: at('2031-03-01T04:00:01Z') }))
      .thenRefused({ code: 'grant-too-long', until: at('2031-03-01T04:00:00Z') });
  });
  it('does nothing when the same invitation is open', () => given(invited()).when(inviting()).thenNothing());
  it('makes a new one when the old one has lapsed', () =>
    given(invited())
      .when(inviting({ grantId: grantIdOf(2), now: at('2026-03-31T04:00:00Z') }))
      .then(
        invited({
          grantId: grantIdOf(2),
          from: at('2026-03-31T04:00:00Z'),
          acceptUntil: at('2026-04-30T04:00:00Z'),
        }),
      ));
  it('is refused while twenty others are open', () => {
    const open = Array.from({ length: 20 }, (_, n) =>
      invited({ grantId: grantIdOf(n + 2), inviteeDigest: `digest-${n}` as IdentityDigest }),
    );
    given(...open)
      .when(inviting())
      .thenRefused({ code: 'too-many-invitations', openMax: 20 });
    given(...open, revoked(grantIdOf(2)))
      .when(inviting())
      .then(invited());
  });
});

describe('accepting an invitation', () => {
  it('is for whoever matches in all that was written', () =>
    given(invited())
      .when(accepting(daughter, as(daughter, 'digest')))
      .then(acceptedBy(daughter)));
  it('is refused to whoever has only the id, however they came by it', () => {
    for (const acceptor of [as(neighbour, 'other'), null]) {
      given(invited()).when(accepting(neighbour, acceptor)).thenRefused({ code: 'not-permitted' });
    }
    given(invited())
      .when(accepting(grandmother, as(grandmother, 'own')))
      .thenRefused({ code: 'not-permitted' });
  });
  it('is refused to whoever brings the papers of somebody else', () =>
    given(invited())
      .when(accepting(neighbour, as(daughter, 'digest')))
      .thenRefused({ code: 'not-permitted' }));
  it('is done once: by the same person again it changes nothing, by another it is refused', () => {
    given(invited(), acceptedBy(daughter))
      .when(accepting(daughter, as(daughter, 'digest')))
      .thenNothing();
    given(invited(), acceptedBy(daughter))
      .when(accepting(neighbour, as(neighbour, 'digest')))
      .thenRefused({ code: 'not-permitted' });
  });
  it('is refused from the thirtieth day on, and after a revocation', () => {
    given(invited())
      .when(accepting(daughter, as(daughter, 'digest'), '2026-03-31T04:00:00Z'))
      .thenRefused({ code: 'grant-ended' });
    given(invited(), revoked())
      .when(accepting(daughter, as(daughter, 'digest')))
      .thenRefused({ code: 'grant-ended' });
  });
  it('tells the operator, and nobody else, that it is for another person', () =>
    given(invited())
      .when(accepting('operator', as(neighbour, 'other')))
      .thenRefused({ code: 'not-the-invitee' }));
});
