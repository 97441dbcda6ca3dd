import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { CertificateProof } from '../../application/sign-in/ports.ts';

/** Answers a challenge; the key never leaves the card. */
export type CertificateCard = (challenge: string) => CertificateProof;
export interface CertificateAuthority {
  readonly pem: string;
  readonly issue: (nationalId: string, validity?: Validity) => CertificateCard;
}
interface Validity {
  readonly from: string;
  readonly until: string;
}

/* As much of DER (X.690) as a certificate (RFC 5280, 4.1) needs. */
const der = (tag: number, ...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  const { length } = body;
  const size = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
  return Buffer.concat([Buffer.from([tag, ...size]), body]);
};
const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
const hex = (digits: string): Buffer => Buffer.from(digits, 'hex');
/** ecdsa-with-SHA256, 1.2.840.10045.4.3.2 */
const algorithm = sequence(der(0x06, hex('2a8648ce3d040302')));
const attribute = (oid: string, text: string): Buffer =>
  der(0x31, sequence(der(0x06, hex(oid)), der(0x0c, Buffer.from(text))));
const commonName = (text: string): Buffer => attribute('550403', text);
const serialNumber = (text: string): Buffer => attribute('550405', text);
/** GeneralizedTime, to the second. */
const time = (instant: string): Buffer => der(0x18, Buffer.from(`${instant.replaceAll(/[-:T]/gu, '').slice(0, 14)}Z`));
/** basicConstraints, critical, with or without cA. */
const extensions = (isAuthority: boolean): Buffer =>
  der(
    0xa3,
    sequence(
      sequence(der(0x06, hex('551d13')), hex('0101ff'), der(0x04, sequence(...(isAuthority ? [hex('0101ff')] : [])))),
    ),
  );

interface Certificate {
  readonly issuer: Buffer;
  readonly subject: Buffer;
  readonly validity: Validity;
  readonly isAuthority: boolean;
}
function certificateOf(
  { issuer, subject, validity, isAuthority }: Certificate,
  publicKey: KeyObject,
  signingKey: KeyObject,
): Buffer {
  const body = sequence(
    der(0xa0, hex('020102')),
    der(0x02, hex('01')),
    algorithm,
    issuer,
    sequence(time(validity.from), time(validity.until)),
    subject,
    publicKey.export({ type: 'spki', format: 'der' }),
    extensions(isAuthority),
  );
  return sequence(body, algorithm, der(0x03, hex('00'), sign('sha256', body, signingKey)));
}

const long: Validity = { from: '2020-01-01T00:00:00Z', until: '2049-01-01T00:00:00Z' };
const newKey = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });

/** Of one and the same name, so that two of them are told apart by their keys alone. */
export function createCertificateAuthority(): CertificateAuthority {
  const own = newKey();
  const name = sequence(commonName('Test Authority'));
  const self = { issuer: name, subject: name, validity: long, isAuthority: true };
  const certificate = certificateOf(self, own.publicKey, own.privateKey);
  return {
    pem: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
    issue: (nationalId, validity = long) => {
      const holder = newKey();
      const subject = sequence(commonName('Holder'), serialNumber(`IDCTW-${nationalId}`));
      const issued = { issuer: name, subject, validity, isAuthority: false };
      const text = certificateOf(issued, holder.publicKey, own.privateKey).toString('base64');
      return (challenge) => ({
        certificate: text,
        signature: sign(
          'sha256',
          Buffer.from(`health-passbook/certificate/1:${challenge}`),
          holder.privateKey,
        ).toString('base64'),
      });
    },
  };
}
