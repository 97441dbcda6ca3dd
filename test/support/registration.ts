import fc from 'fast-check';
import type {
  CardNumber,
  EmailAddress,
  PasswordId,
  RegistrationCommand,
  RegistrationEvent,
  SignedIn,
} from '../../domain/registration/index.ts';

export const card = '000012345678' as CardNumber;
export const newCard = '000087654321' as CardNumber;
export const passwordId = (name: string): PasswordId => `password-${name}` as PasswordId;

export const registering = (password: string, cardNumber: CardNumber = card): RegistrationCommand => ({
  type: 'CompleteRegistration',
  way: 'nhi-card',
  cardNumber,
  passwordId: passwordId(password),
});
export const registeredWith = (cardNumber: CardNumber = card): RegistrationEvent => ({
  type: 'RegistrationCompleted',
  data: { way: 'nhi-card', cardNumber },
});
export const passwordSet = (password: string): RegistrationEvent => ({
  type: 'PasswordSet',
  data: { passwordId: passwordId(password) },
});
const signIn = (signInId: string): SignedIn['data'] => ({
  signInId,
  way: 'card-number-and-password',
  device: 'new',
  failuresBefore: 0,
});
export const signingIn = (signInId: string, password: string): RegistrationCommand => ({
  type: 'RecordSignIn',
  passwordId: passwordId(password),
  ...signIn(signInId),
});
export const signedIn = (signInId: string): RegistrationEvent => ({ type: 'SignedIn', data: signIn(signInId) });
export const provingCertificate = (signInId: string): RegistrationCommand => ({
  type: 'RecordCertificateSignIn',
  signInId,
});
export const signingOut = (signOutId: string): RegistrationCommand => ({ type: 'SignOutEverywhere', signOutId });
export const signedOut = (signOutId: string): RegistrationEvent => ({
  type: 'SignedOutEverywhere',
  data: { signOutId },
});

export const address = (name: string): EmailAddress => `${name}@mail.example` as EmailAddress;
export const changing = (replaced: string, password: string): RegistrationCommand => ({
  type: 'ChangePassword',
  replacedId: passwordId(replaced),
  passwordId: passwordId(password),
});
export const stating = (name: string, confirmationId: string): RegistrationCommand => ({
  type: 'StateEmail',
  address: address(name),
  confirmationId,
});
export const stated = (name: string, confirmationId: string): RegistrationEvent => ({
  type: 'EmailStated',
  data: { confirmationId, address: address(name) },
});
export const confirming = (confirmationId: string): RegistrationCommand => ({ type: 'ConfirmEmail', confirmationId });
export const confirmed = (confirmationId: string): RegistrationEvent => ({
  type: 'EmailConfirmed',
  data: { confirmationId },
});
export const deleting = (deletionId: string): RegistrationCommand => ({ type: 'DeleteRegistration', deletionId });
export const deleted = (deletionId: string): RegistrationEvent => ({
  type: 'RegistrationDeleted',
  data: { deletionId },
});

const name = fc.constantFrom('first', 'second');
/** Few cards, passwords and ids, so that commands meet themselves and each other. */
export const anyRegistrationCommand: fc.Arbitrary<RegistrationCommand> = fc.oneof(
  fc.tuple(name, fc.constantFrom(card, newCard)).map(([password, number]) => registering(password, number)),
  fc.tuple(name, name).map(([id, password]) => signingIn(id, password)),
  name.map(signingOut),
  fc.tuple(name, name).map(([replaced, password]) => changing(replaced, password)),
  fc.tuple(name, name).map(([mailbox, id]) => stating(mailbox, id)),
  name.map(confirming),
  name.map(provingCertificate),
  name.map(deleting),
);
