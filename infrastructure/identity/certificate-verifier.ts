import { verify, X509Certificate } from 'node:crypto';
import type { CertificateProof, VerifyCertificate } from '../../application/sign-in/ports.ts';
import { parseNationalId, type NationalId } from '../../domain/people/index.ts';
import { epochMsOf, type Instant } from '../../domain/shared/time.ts';

/** Far more than a certificate and a signature take. */
const partCharactersMax = 8_000;
/** ETSI EN 319 412-1, 5.1.3: an identity card (`IDC`) of Taiwan, with its number. */
const subjectNumberPattern = /^serialNumber=IDCTW-(\w{10})$/mu;

/**
 * Two checks: the configured authority has signed the certificate, which is in its time and is no authority itself; and
 * the certificate's key has signed our challenge. The signature is over `health-passbook/certificate/1:` and the
 * challenge, so nothing that it signs for us means anything elsewhere.
 */
export function createCertificateVerifier(authorityPem: string): VerifyCertificate {
  const authority = new X509Certificate(authorityPem);
  return (challenge, proof, now) => {
    const certificate = certificateIn(proof);
    if (certificate === undefined || !isGoodAt(certificate, authority, now)) return undefined;
    return isAnswer(certificate, challenge, proof.signature) ? nationalIdIn(certificate) : undefined;
  };
}

function certificateIn(proof: CertificateProof): X509Certificate | undefined {
  if (Object.values(proof).some((part: string) => part.length > partCharactersMax)) return undefined;
  try {
    return new X509Certificate(Buffer.from(proof.certificate, 'base64'));
  } catch {
    return undefined; // Not a certificate.
  }
}

function isGoodAt(certificate: X509Certificate, authority: X509Certificate, now: Instant): boolean {
  const isOfAuthority = certificate.checkIssued(authority) && certificate.verify(authority.publicKey);
  return isOfAuthority && !certificate.ca && [certificate, authority].every((one) => isInTime(one, now));
}

function isInTime({ validFromDate, validToDate }: X509Certificate, now: Instant): boolean {
  const nowMs = epochMsOf(now);
  return validFromDate.getTime() <= nowMs && nowMs <= validToDate.getTime();
}

/** With a key of elliptic curve or RSA; SHA-256 for either. */
function isAnswer({ publicKey }: X509Certificate, challenge: string, signature: string): boolean {
  if (publicKey.asymmetricKeyType !== 'ec' && publicKey.asymmetricKeyType !== 'rsa') return false;
  const words = Buffer.from(`health-passbook/certificate/1:${challenge}`);
  return verify('sha256', words, publicKey, Buffer.from(signature, 'base64'));
}

function nationalIdIn({ subject }: X509Certificate): NationalId | undefined {
  const nationalId = parseNationalId(subjectNumberPattern.exec(subject)?.[1] ?? '');
  return nationalId.ok ? nationalId.value.id : undefined;
}
