import { createCipheriv, createDecipheriv, randomBytes, type KeyObject } from 'node:crypto';
import {
  UndecodableEvent,
  type DecodedEvent,
  type Envelope,
  type EventCodec,
} from '../../application/ports/event-codec.ts';
import type { EventMetadata, EventToAppend, StoredEvent } from '../../application/ports/event-store.ts';
import type { DataKey, KeyRing } from '../../application/ports/key-ring.ts';
import type { AnyEvent } from '../../domain/catalogue.ts';
import type { EventContract } from '../../domain/shared/event-contract.ts';
import type { EventId, Recorded } from '../../domain/shared/recorded.ts';

export interface EventCodecNeeds {
  /** Those of every context, merged. */
  readonly contracts: Readonly<Record<string, EventContract>>;
  readonly keyRing: KeyRing;
}

type Json = Readonly<Record<string, unknown>>;

const cipherName = 'aes-256-gcm';
/** 96 bits, NIST SP 800-38D: random ones are safe for 2^32 events under one key, and a key is one owner's category. */
const nonceBytes = 12;
const tagBytes = 16;
const tagLength = { authTagLength: tagBytes };

/**
 * Stored bytes are nonce, ciphertext, tag. The ciphertext holds the whole of `data`, the clear fields too: what a reader
 * with the key sees is authentic, and the copies in the metadata are for those without one.
 */
export function createEventCodec({ contracts, keyRing }: EventCodecNeeds): EventCodec {
  const contractOf = new Map(Object.entries(contracts));
  contractOf.forEach(assertLiftable);

  const decodePage = async (stored: readonly StoredEvent[]): Promise<readonly DecodedEvent[]> => {
    const keys = await keysById(keyRing, stored);
    return stored.map((event) => decodeOne(event, contractOf.get(event.type), keys.get(event.metadata.keyId)));
  };
  return {
    encode: async (facts) => {
      const lines = facts.map(({ fact, envelope }) => ({
        fact,
        envelope,
        contract: knownContract(contractOf, fact.type),
      }));
      const keyed = await withKeys(keyRing, lines);
      const nonces = randomBytes(nonceBytes * keyed.length);
      return keyed.map((line, index) => encodeOne(line, nonces.subarray(index * nonceBytes, (index + 1) * nonceBytes)));
    },
    decode: async (stored) => {
      const [decoded] = await decodePage([stored]);
      if (decoded?.kind !== 'decoded') throw decoded?.cause ?? new TypeError('A page of one has one event.');
      return decoded.recorded;
    },
    decodePage,
  };
}

function assertLiftable({ currentVersion, upcasters }: EventContract, type: string): void {
  if (upcasters.length === currentVersion - 1) return;
  throw new TypeError(`${type} is at version ${currentVersion} and has ${upcasters.length} upcasters.`);
}

function knownContract(contracts: ReadonlyMap<string, EventContract>, type: string): EventContract {
  const contract = contracts.get(type);
  if (contract === undefined) throw new TypeError(`No contract says how ${type} is stored.`);
  return contract;
}

interface Line {
  readonly fact: AnyEvent;
  readonly envelope: Envelope;
  readonly contract: EventContract;
}
interface KeyedLine extends Line {
  readonly key: DataKey;
}

/** Asks for each key once, and before the first event is encrypted: the loop over them never waits. */
async function withKeys(keyRing: KeyRing, lines: readonly Line[]): Promise<readonly KeyedLine[]> {
  const asked = new Map<string, Promise<DataKey>>();
  return Promise.all(
    lines.map(async (line) => {
      const { owner } = line.envelope;
      const { category } = line.contract;
      const name = `${category} ${owner}`;
      const key = asked.get(name) ?? keyRing.keyFor(owner, category);
      asked.set(name, key);
      return { ...line, key: await key };
    }),
  );
}

type FoundKey = KeyObject | 'key-destroyed' | 'key-missing';

async function findKey(keyRing: KeyRing, keyId: string): Promise<FoundKey> {
  const key = await keyRing.keyById(keyId);
  if (key !== undefined) return key;
  return (await keyRing.wasDestroyed(keyId)) ? 'key-destroyed' : 'key-missing';
}

async function keysById(keyRing: KeyRing, stored: readonly StoredEvent[]): Promise<ReadonlyMap<string, FoundKey>> {
  const asked = new Map<string, Promise<FoundKey>>();
  for (const { metadata } of stored) {
    if (!asked.has(metadata.keyId)) asked.set(metadata.keyId, findKey(keyRing, metadata.keyId));
  }
  return new Map(await Promise.all([...asked].map(async ([keyId, key]) => [keyId, await key] as const)));
}

function encodeOne({ fact, envelope, contract, key }: KeyedLine, nonce: Uint8Array): EventToAppend {
  const { eventId, owner, actor, recordedAt, simulated } = envelope;
  const schemaVersion = contract.currentVersion;
  const cipher = createCipheriv(cipherName, key.key, nonce, tagLength);
  cipher.setAAD(boundTo(eventId, envelope, fact.type, schemaVersion));
  const body = cipher.update(JSON.stringify(fact.data), 'utf8');
  cipher.final(); // Gives no bytes in this mode, but seals the tag.
  const data = Buffer.concat([nonce, body, cipher.getAuthTag()]);
  const clear = clearFieldsOf(fact, contract);
  const metadata: EventMetadata = { schemaVersion, recordedAt, owner, actor, keyId: key.keyId, simulated, clear };
  return { eventId, type: fact.type, data, metadata };
}

/** What a ciphertext is good for and nothing else. JSON, so that no two lists of five run together into one text. */
function boundTo(
  eventId: EventId,
  { stream, revision }: Pick<Envelope, 'stream' | 'revision'>,
  type: string,
  schemaVersion: number,
): Buffer {
  return Buffer.from(JSON.stringify([eventId, stream, revision.toString(), type, schemaVersion]));
}

function clearFieldsOf({ type, data }: AnyEvent, { clear }: EventContract): EventMetadata['clear'] {
  const fields: Record<string, string | number | boolean | null> = {};
  for (const name of clear) {
    const value: unknown = Reflect.get(data, name);
    if (value === undefined) continue; // A field that this event does not have says nothing in clear either.
    if (!isScalar(value)) throw new TypeError(`The clear field ${name} of ${type} is not a single value.`);
    fields[name] = value;
  }
  return fields;
}

const isScalar = (value: unknown): value is string | number | boolean | null =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';

function decodeOne(
  stored: StoredEvent,
  contract: EventContract | undefined,
  key: FoundKey = 'key-missing',
): DecodedEvent {
  try {
    if (contract === undefined) throw new UndecodableEvent('unknown-type');
    if (stored.metadata.schemaVersion > contract.currentVersion) throw new UndecodableEvent('newer-version');
    if (typeof key === 'string') throw new UndecodableEvent(key);
    const data = lift(parseObject(decrypt(stored, key)), stored.metadata.schemaVersion, contract);
    return { kind: 'decoded', stored, recorded: recordedOf(stored, data) };
  } catch (error) {
    if (error instanceof UndecodableEvent) return { kind: 'undecodable', stored, cause: error };
    throw error;
  }
}

function decrypt(stored: StoredEvent, key: KeyObject): string {
  const { data } = stored;
  const end = data.byteLength - tagBytes;
  if (end < nonceBytes) throw new UndecodableEvent('not-authentic');
  const decipher = createDecipheriv(cipherName, key, data.subarray(0, nonceBytes), tagLength);
  decipher.setAAD(boundTo(stored.eventId, stored, stored.type, stored.metadata.schemaVersion));
  decipher.setAuthTag(data.subarray(end));
  const plain = decipher.update(data.subarray(nonceBytes, end));
  try {
    decipher.final(); // Gives no bytes in this mode, but compares the tag.
  } catch (cause) {
    throw new UndecodableEvent('not-authentic', { cause });
  }
  return plain.toString('utf8');
}

/** Without the parser's own error as cause: it quotes the text, which is health data. */
function parseObject(text: string): Json {
  const value = parseJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new UndecodableEvent('not-json');
  return value as Json;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new UndecodableEvent('not-json');
  }
}

/** An upcaster's error may quote data as well, so it does not travel either. */
function lift(data: Json, version: number, { upcasters }: EventContract): Json {
  if (version > upcasters.length) return data;
  try {
    return upcasters.slice(version - 1).reduce((lifted, upcaster) => upcaster(lifted), data);
  } catch {
    throw new UndecodableEvent('not-liftable');
  }
}

/** The one place where stored data becomes a typed event: the contract says its shape, the tag that we wrote it. */
function recordedOf({ type, eventId, metadata }: StoredEvent, data: Json): Recorded<AnyEvent> {
  const { recordedAt, owner, actor, simulated } = metadata;
  return { event: { type, data } as unknown as AnyEvent, eventId, recordedAt, owner, actor, simulated };
}
