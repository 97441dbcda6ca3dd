import { registration } from '../../../domain/registration/index.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import {
  card,
  newCard,
  passwordSet,
  provingCertificate,
  registeredWith,
  registering,
  signedIn,
  signedOut,
  signingIn,
  signingOut,
} from '../../support/registration.ts';

const given = givenWhenThen(registration);

describe('registering with the card', () => {
  it('records card and password', () => given().when(registering('one')).then(registeredWith(), passwordSet('one')));

  it('replaces a forgotten password, and leaves the card as it is', () =>
    given(registeredWith(), passwordSet('one')).when(registering('two')).then(passwordSet('two')));

  it('takes a new card in place of the old one', () =>
    given(registeredWith(card), passwordSet('one'))
      .when(registering('two', newCard))
      .then(registeredWith(newCard), passwordSet('two')));

  it('does nothing when it is sent again', () =>
    given(registeredWith(), passwordSet('one')).when(registering('one')).thenNothing());
});

describe('signing in', () => {
  it('is recorded once', () => {
    given(registeredWith(), passwordSet('one')).when(signingIn('s-1', 'one')).then(signedIn('s-1'));
    given(registeredWith(), passwordSet('one'), signedIn('s-1')).when(signingIn('s-1', 'one')).thenNothing();
  });

  it('is refused before registration', () =>
    given().when(signingIn('s-1', 'one')).thenRefused({ code: 'not-registered' }));

  it('is refused with a password that was replaced while it was verified', () =>
    given(registeredWith(), passwordSet('one'), passwordSet('two'))
      .when(signingIn('s-1', 'one'))
      .thenRefused({ code: 'password-replaced' }));
});

describe('signing in with a certificate', () => {
  const proved = { type: 'SignedInWithCertificate', data: { signInId: 's-1' } } as const;
  it('needs no registration, and is recorded once', () => {
    given().when(provingCertificate('s-1')).then(proved);
    given(proved).when(provingCertificate('s-1')).thenNothing();
  });
  it('is ended everywhere like any other', () => given(proved).when(signingOut('o-1')).then(signedOut('o-1')));
});

describe('signing out everywhere', () => {
  it('is recorded once', () => {
    given(registeredWith(), passwordSet('one')).when(signingOut('o-1')).then(signedOut('o-1'));
    given(registeredWith(), passwordSet('one'), signedOut('o-1')).when(signingOut('o-1')).thenNothing();
  });
  it('is refused before registration', () => given().when(signingOut('o-1')).thenRefused({ code: 'not-registered' }));
});
