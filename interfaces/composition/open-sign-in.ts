import { readFile } from 'node:fs/promises';
import { createSignInWithDevice } from '../../application/devices/sign-in-with-device.ts';
import { createStateAtHead } from '../../application/event-log/state-at-head.ts';
import type { Mail } from '../../application/ports/mail.ts';
import { createCardChallenges } from '../../application/sign-in/card-challenges.ts';
import { createKnownDevices } from '../../application/sign-in/known-devices.ts';
import { createOwnRegistration } from '../../application/sign-in/own-registration.ts';
import { createRegisterWithCard, type RegisterWithCardNeeds } from '../../application/sign-in/register-with-card.ts';
import { createRegistrationMail } from '../../application/sign-in/registration-mail.ts';
import { createSignIn } from '../../application/sign-in/sign-in.ts';
import {
  createSignInWithCertificate,
  type SignInWithCertificateNeeds,
} from '../../application/sign-in/sign-in-with-certificate.ts';
import { createSignOutEverywhere } from '../../application/sign-in/sign-out-everywhere.ts';
import { devices, devicesStream, standing } from '../../domain/devices/index.ts';
import { registration, registrationStream } from '../../domain/registration/index.ts';
import { createArgon2PasswordHasher, makeDecoyVerifier } from '../../infrastructure/identity/argon2-password-hasher.ts';
import { createCardVerifier } from '../../infrastructure/identity/card-verifier.ts';
import { createCertificateVerifier } from '../../infrastructure/identity/certificate-verifier.ts';
import { createPostgresAttempts, sweepAttempts } from '../../infrastructure/identity/postgres-attempts.ts';
import { createPostgresPasswordVerifiers } from '../../infrastructure/identity/postgres-password-verifiers.ts';
import { openSignInSecrets } from '../../infrastructure/identity/sign-in-secrets.ts';
import { createTokenProvider } from '../../infrastructure/identity/token-provider.ts';
import { sweepTokenRecords } from '../../infrastructure/identity/token-records.ts';
import { createFileMailOutbox } from '../../infrastructure/mail/file-mail-outbox.ts';
import { pause } from '../../infrastructure/system/pause.ts';
import type { SignInService } from '../http/sign-in/sign-in-routes.ts';
import type { Composition, Foundations } from './container.ts';
import type { SignInSettings } from './settings.ts';
import { tokens as parts } from './tokens.ts';

export interface SignInFoundations extends Pick<Foundations, 'pool' | 'vault' | 'clock' | 'onError'> {
  /** Where messages go that no mail server takes. */
  readonly mailFolder: string;
}

/** Not part of the container: only a process that serves needs it, and it asks the database for its secrets first. */
export async function openSignIn(
  { get, services }: Composition,
  { pool, vault, clock, onError, mailFolder }: SignInFoundations,
  settings: SignInSettings,
): Promise<SignInService> {
  const { origin } = settings;
  await Promise.all([sweepTokenRecords(pool), sweepAttempts(pool)]);
  const secrets = await openSignInSecrets(pool, vault);
  const hasher = createArgon2PasswordHasher();
  const fingerprint = (words: string): Promise<string> => vault.lookup(words);
  const reading = { store: get(parts.store), codec: get(parts.codec) };
  const devicesOf = createStateAtHead(reading, { ...devices, streamOf: devicesStream });
  const tokens = createTokenProvider({
    pool,
    secrets,
    origin,
    personExists: services.personExists,
    deviceStands: async (personId, deviceId) => standing(await devicesOf(personId), deviceId) !== undefined,
  });
  const shared = {
    directory: get(parts.directory),
    hasher,
    verifiers: createPostgresPasswordVerifiers(pool, secrets.sealingKey),
    attempts: createPostgresAttempts(pool),
    fingerprint,
    handle: services.handle,
    identifiers: services.identifiers,
    registrationOf: createStateAtHead(reading, { ...registration, streamOf: registrationStream }),
  };
  const mail = createRegistrationMail({ ...shared, mail: await mailBy(settings, mailFolder), clock, origin, onError });
  return {
    tokens,
    signIn: createSignIn({
      ...shared,
      decoyVerifier: await makeDecoyVerifier(hasher),
      knownDevices: createKnownDevices(fingerprint),
      clock,
      pause,
    }),
    signOutEverywhere: createSignOutEverywhere({ ...shared, tokens }),
    ownRegistration: createOwnRegistration({ ...shared, tokens, mail, clock }),
    mail,
    devices: services.devices,
    signInWithDevice: createSignInWithDevice({ ...shared, devicesOf, mail, clock, pause }),
    certificateWay: await openCertificateWay({ ...shared, clock, pause }, settings),
    cardWay: await openCardWay({ ...shared, tokens, mail }, clock, settings),
    origin,
  };
}

/** The mail library is loaded by those alone who have a mail server. */
async function mailBy({ mail: { smtpUrl, from } }: SignInSettings, folder: string): Promise<Mail> {
  if (smtpUrl === undefined) return createFileMailOutbox(folder, from);
  const { createSmtpMail } = await import('../../infrastructure/mail/smtp-mail.ts');
  return createSmtpMail({ url: smtpUrl, from });
}

async function openCardWay(
  needs: Omit<RegisterWithCardNeeds, 'verifyCard'>,
  clock: Foundations['clock'],
  { cardIssuerFile, cardReaderOrigin }: SignInSettings,
): Promise<SignInService['cardWay']> {
  if (cardIssuerFile === undefined) return undefined;
  const verifyCard = createCardVerifier(await readFile(cardIssuerFile, 'utf8'));
  return {
    challenges: createCardChallenges({ ...needs, clock }),
    register: createRegisterWithCard({ ...needs, verifyCard }),
    readerOrigin: cardReaderOrigin,
  };
}

async function openCertificateWay(
  needs: Omit<SignInWithCertificateNeeds, 'challenges' | 'verifyCertificate'> &
    Parameters<typeof createCardChallenges>[0],
  { certificateAuthorityFile, cardReaderOrigin }: SignInSettings,
): Promise<SignInService['certificateWay']> {
  if (certificateAuthorityFile === undefined) return undefined;
  const verifyCertificate = createCertificateVerifier(await readFile(certificateAuthorityFile, 'utf8'));
  const challenges = createCardChallenges(needs);
  return {
    challenges,
    signIn: createSignInWithCertificate({ ...needs, challenges, verifyCertificate }),
    readerOrigin: cardReaderOrigin,
  };
}
