import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import type { CertificateCard } from './certificate-double.ts';
import type { CardProof } from '../../application/sign-in/ports.ts';

/** An issuer of cards, as the insurer would be: what it signs is what `infrastructure/identity/card-verifier.ts` reads. */
export interface CardIssuer {
  readonly publicKeyPem: string;
  readonly issue: (nationalId: string, cardNumber: string) => Card;
}
/** Answers a challenge; the key never leaves the card. */
export type Card = (challenge: string) => CardProof;

const signed = (key: KeyObject, words: string): string => sign(null, Buffer.from(words), key).toString('base64url');

export function createCardIssuer(): CardIssuer {
  const issuer = generateKeyPairSync('ed25519');
  return {
    publicKeyPem: issuer.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    issue: (nationalId, cardNumber) => {
      const card = generateKeyPairSync('ed25519');
      const cardKey = card.publicKey.export({ type: 'spki', format: 'der' }).toString('base64url');
      const statement = JSON.stringify({ nationalId, cardNumber, cardKey });
      const issuerSignature = signed(issuer.privateKey, statement);
      return (challenge) => ({
        statement,
        issuerSignature,
        cardSignature: signed(card.privateKey, `health-passbook/card/1:${challenge}`),
      });
    },
  };
}

export interface CardReader {
  readonly origin: string;
  /** A card of either kind signs; a number is the status with which the reader refuses. */
  readonly insert: (card: Card | CertificateCard | number | undefined) => void;
  readonly close: () => Promise<void>;
}

/** The program of a card reader on the person's machine: a loopback server that lets the inserted card sign. */
export async function openCardReader(): Promise<CardReader> {
  let inserted: Card | CertificateCard | number | undefined;
  const server: Server = createServer((request, response) => {
    void (async () => {
      let text = '';
      for await (const part of request) text += String(part);
      response.setHeader('Access-Control-Allow-Origin', '*');
      if (inserted === undefined || typeof inserted === 'number') response.writeHead(inserted ?? 409).end();
      else response.end(JSON.stringify(inserted((JSON.parse(text) as { challenge: string }).challenge)));
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    insert: (card) => {
      inserted = card;
    },
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
