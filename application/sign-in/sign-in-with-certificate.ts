import { parseNationalId } from '../../domain/people/index.ts';
import { registration, registrationStream } from '../../domain/registration/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import type { HandleCommand } from '../command-handling/command-handler.ts';
import type { Clock } from '../ports/clock.ts';
import type { Directory } from '../ports/directory.ts';
import type { Identifiers } from '../ports/identifiers.ts';
import type { CardChallenges } from './card-challenges.ts';
import type { CertificateProof, VerifyCertificate } from './ports.ts';

export interface CertificateTry {
  /** As typed: whose certificate it is said to be. */
  readonly nationalId: string;
  readonly challenge: string;
  readonly proof: CertificateProof;
}
/** Undefined: forged, of another authority, out of its time, for another challenge, of another person, of nobody here. */
export type SignInWithCertificate = (attempt: CertificateTry) => Promise<PersonId | undefined>;

export interface SignInWithCertificateNeeds {
  readonly challenges: CardChallenges;
  readonly verifyCertificate: VerifyCertificate;
  readonly directory: Pick<Directory, 'find'>;
  readonly handle: HandleCommand;
  readonly identifiers: Identifiers;
  readonly clock: Clock;
  readonly pause: (durationMs: number) => Promise<void>;
}

/** As in `sign-in.ts`: no refusal is given earlier. */
const answerAfterMs = 400;
const decider = { ...registration, streamOf: registrationStream };

/** Possession of the certificate's key is proved, so no password is asked for and nobody needs to have registered. */
export function createSignInWithCertificate(needs: SignInWithCertificateNeeds): SignInWithCertificate {
  return async (attempt) => {
    const earliest = needs.pause(answerAfterMs);
    const personId = await provedPerson(needs, attempt);
    if (personId === undefined) {
      await earliest;
      return undefined;
    }
    await needs.handle(decider, {
      personId,
      actor: personId as string as Actor,
      command: { type: 'RecordCertificateSignIn', signInId: needs.identifiers.entityId('sign-in') },
    });
    return personId;
  };
}

async function provedPerson(
  { challenges, verifyCertificate, directory, clock }: SignInWithCertificateNeeds,
  { nationalId, challenge, proof }: CertificateTry,
): Promise<PersonId | undefined> {
  const isFresh = await challenges.useUp(challenge);
  const proved = verifyCertificate(challenge, proof, clock.now());
  const typed = parseNationalId(nationalId);
  const isTheirs = isFresh && typed.ok && proved === typed.value.id;
  const personId = await directory.find(isTheirs ? typed.value.id : 'nobody');
  return isTheirs ? personId : undefined;
}
