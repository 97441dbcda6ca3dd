import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import type { CardProof, VerifyCard } from '../../application/sign-in/ports.ts';
import { parseNationalId } from '../../domain/people/index.ts';
import { parseCardNumber } from '../../domain/registration/index.ts';

/** A card's own words, as its issuer signed them. */
interface CardStatement {
  readonly nationalId: string;
  readonly cardNumber: string;
  /** Ed25519, SPKI in base64url. */
  readonly cardKey: string;
}

/** Far more than a statement and two signatures take. */
const partCharactersMax = 2_000;

/**
 * Two signatures: the issuer's over what the card says of itself, the card's over our challenge. The card's is over
 * `health-passbook/card/1:` and the challenge, so nothing that it signs for us means anything elsewhere.
 */
export function createCardVerifier(issuerPublicKeyPem: string): VerifyCard {
  const issuer = createPublicKey(issuerPublicKeyPem);
  return (challenge, proof) => {
    const statement = trustedStatement(issuer, proof);
    if (statement === undefined) return undefined;
    const cardKey = publicKeyOf(statement.cardKey);
    const isAnswer = cardKey !== undefined && isSigned(cardKey, wordsFor(challenge), proof.cardSignature);
    const nationalId = parseNationalId(statement.nationalId);
    const cardNumber = parseCardNumber(statement.cardNumber);
    if (!isAnswer || !nationalId.ok || !cardNumber.ok) return undefined;
    return { nationalId: nationalId.value.id, cardNumber: cardNumber.value };
  };
}

const wordsFor = (challenge: string): string => `health-passbook/card/1:${challenge}`;

function trustedStatement(issuer: KeyObject, proof: CardProof): CardStatement | undefined {
  if (Object.values(proof).some((part: string) => part.length > partCharactersMax)) return undefined;
  if (!isSigned(issuer, proof.statement, proof.issuerSignature)) return undefined;
  const statement: unknown = JSON.parse(proof.statement); // Signed, so it is JSON of our issuer.
  return isStatement(statement) ? statement : undefined;
}

function isStatement(value: unknown): value is CardStatement {
  if (typeof value !== 'object' || value === null) return false;
  const fields = value as Readonly<Record<string, unknown>>;
  return ['nationalId', 'cardNumber', 'cardKey'].every((name) => typeof fields[name] === 'string');
}

function publicKeyOf(encoded: string): KeyObject | undefined {
  try {
    return createPublicKey({ key: Buffer.from(encoded, 'base64url'), format: 'der', type: 'spki' });
  } catch {
    return undefined; // The issuer signed something that is no key: not a card we can use.
  }
}

const isSigned = (key: KeyObject, words: string, signature: string): boolean =>
  key.asymmetricKeyType === 'ed25519' && verify(null, Buffer.from(words), key, Buffer.from(signature, 'base64url'));
