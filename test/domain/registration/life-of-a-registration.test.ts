import { parseEmailAddress, registration } from '../../../domain/registration/index.ts';
import { givenWhenThen } from '../../support/given-when-then.ts';
import {
  changing,
  confirmed,
  confirming,
  deleted,
  deleting,
  passwordSet,
  registeredWith,
  registering,
  signingIn,
  stated,
  stating,
} from '../../support/registration.ts';

const given = givenWhenThen(registration);
const standing = [registeredWith(), passwordSet('one')] as const;

describe('an e-mail address', () => {
  it('is stated by whoever is registered, and confirmed from its mailbox', () => {
    given(...standing)
      .when(stating('mei', 'c-1'))
      .then(stated('mei', 'c-1'));
    given(...standing, stated('mei', 'c-1'))
      .when(confirming('c-1'))
      .then(confirmed('c-1'));
  });

  it('is refused before registration', () =>
    given().when(stating('mei', 'c-1')).thenRefused({ code: 'not-registered' }));

  it('is confirmed once, and stated once', () => {
    const known = [...standing, stated('mei', 'c-1'), confirmed('c-1')];
    given(...known)
      .when(confirming('c-1'))
      .thenNothing();
    given(...known)
      .when(stating('mei', 'c-2'))
      .thenNothing();
  });

  it('is not confirmed by what was sent to the address before it', () =>
    given(...standing, stated('mei', 'c-1'), stated('new', 'c-2'))
      .when(confirming('c-1'))
      .thenRefused({ code: 'confirmation-outdated' }));

  it('needs a confirmation of its own when it is changed', () => {
    const changed = [...standing, stated('mei', 'c-1'), confirmed('c-1'), stated('new', 'c-2')];
    given(...changed)
      .when(confirming('c-2'))
      .then(confirmed('c-2'));
  });

  it.each([
    ['mei.chen+nhi@Mail.Example', 'mei.chen+nhi@mail.example'],
    ['ｍｅｉ＠mail.example', 'mei@mail.example'],
  ])('is taken as people write it: %s', (typed, address) =>
    expect(parseEmailAddress(typed)).toEqual({ ok: true, value: address }),
  );

  it.each([
    '',
    'mei',
    'mei@mail',
    'mei@@mail.example',
    '.mei@mail.example',
    'mei..chen@mail.example',
    'mei@mail.example, thief@mail.example',
    'mei@mail.example\r\nBcc: thief@mail.example',
    'Mei <mei@mail.example>',
    `${'m'.repeat(65)}@mail.example`,
    `mei@${'m.'.repeat(130)}example`,
  ])('is not taken when it could be more than one address: %j', (typed) =>
    expect(parseEmailAddress(typed).ok).toBe(false),
  );
});

describe('changing the password', () => {
  it('replaces the one that was typed again', () =>
    given(...standing)
      .when(changing('one', 'two'))
      .then(passwordSet('two')));
  it('does nothing when it is sent again', () =>
    given(...standing, passwordSet('two'))
      .when(changing('one', 'two'))
      .thenNothing());
  it('is refused when another took its place meanwhile', () =>
    given(...standing, passwordSet('three'))
      .when(changing('one', 'two'))
      .thenRefused({ code: 'password-replaced' }));
  it('is refused before registration', () =>
    given().when(changing('one', 'two')).thenRefused({ code: 'not-registered' }));
});

describe('deleting a registration', () => {
  const gone = [...standing, stated('mei', 'c-1'), confirmed('c-1'), deleted('d-1')];
  it('is recorded once', () => {
    given(...standing)
      .when(deleting('d-1'))
      .then(deleted('d-1'));
    given(...gone)
      .when(deleting('d-1'))
      .thenNothing();
  });
  it('leaves nothing to sign in with, to confirm or to delete', () => {
    given(...gone)
      .when(signingIn('s-1', 'one'))
      .thenRefused({ code: 'not-registered' });
    given(...gone)
      .when(confirming('c-1'))
      .thenRefused({ code: 'confirmation-outdated' });
    given(...gone)
      .when(deleting('d-2'))
      .thenRefused({ code: 'not-registered' });
  });
  it('is followed by a registration like the first', () =>
    given(...gone)
      .when(registering('two'))
      .then(registeredWith(), passwordSet('two')));
});
