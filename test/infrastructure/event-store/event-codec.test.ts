import fc from 'fast-check';
import { UndecodableEvent, type Envelope, type EventCodec } from '../../../application/ports/event-codec.ts';
import type { EventToAppend, Position, StoredEvent, StreamName } from '../../../application/ports/event-store.ts';
import type { ErasableKeyRing } from '../../../application/ports/key-ring.ts';
import type { AnyEvent } from '../../../domain/catalogue.ts';
import type { EventContract } from '../../../domain/shared/event-contract.ts';
import type { PersonId } from '../../../domain/shared/person-id.ts';
import type { Actor, EventId } from '../../../domain/shared/recorded.ts';
import type { Instant } from '../../../domain/shared/time.ts';
import { createEventCodec } from '../../../infrastructure/event-store/event-codec.ts';
import { createInMemoryKeyRing } from '../../../infrastructure/keys/in-memory-key-ring.ts';

const owner = 'per_00000000000000000001' as PersonId;
const neighbour = 'per_00000000000000000002' as PersonId;
const stream = `health-record-${owner}` as StreamName;

const contract = (parts: Partial<EventContract> = {}): EventContract => ({
  currentVersion: 1,
  category: 'labs',
  clear: [],
  upcasters: [],
  ...parts,
});
const contracts = {
  Tested: contract(),
  Imaged: contract({ category: 'imaging' }),
  Counted: contract({ clear: ['section', 'rows', 'isFinal', 'note', 'absent'] }),
};

/** Event types of these tests alone: the codec knows types by their contracts and nothing else. */
const fact = (type: string, data: object): AnyEvent => ({ type, data }) as unknown as AnyEvent;
const idOf = (index: number): EventId => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}` as EventId;
const envelopeAt = (index: number, parts: Partial<Envelope> = {}): Envelope => ({
  stream,
  revision: BigInt(index),
  eventId: idOf(index),
  owner,
  actor: 'staff:7' as Actor,
  recordedAt: '2026-03-01T04:00:00.000Z' as Instant,
  simulated: false,
  ...parts,
});
const storedAt = (
  event: EventToAppend,
  { stream: place, revision }: Pick<Envelope, 'stream' | 'revision'>,
): StoredEvent => ({
  ...event,
  stream: place,
  revision,
  position: '000000000001' as Position,
});

interface World {
  readonly codec: EventCodec;
  readonly keyRing: ErasableKeyRing;
}
const open = (contractsOfWorld: Readonly<Record<string, EventContract>> = contracts): World => {
  const keyRing = createInMemoryKeyRing();
  return { codec: createEventCodec({ contracts: contractsOfWorld, keyRing }), keyRing };
};

/** As a store would give them back. */
async function store(
  codec: EventCodec,
  facts: readonly AnyEvent[],
  parts: Partial<Envelope> = {},
): Promise<StoredEvent[]> {
  const lines = facts.map((one, index) => ({ fact: one, envelope: envelopeAt(index, parts) }));
  const encoded = await codec.encode(lines);
  return encoded.map((event, index) => storedAt(event, lines[index]!.envelope));
}

const reasonOf = async (codec: EventCodec, stored: StoredEvent): Promise<string | undefined> => {
  const [decoded] = await codec.decodePage([stored]);
  return decoded?.kind === 'undecodable' ? decoded.cause.reason : undefined;
};

describe('an event', () => {
  it('comes back as it went in, whatever JSON its data is', async () => {
    const { codec } = open();
    const data = fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ stringUnit: 'binary' }), {
      noNullPrototype: true,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(data, { minLength: 1, maxLength: 5 }), async (rows) => {
        const facts = rows.map((row) => fact('Tested', row));
        const decoded = await codec.decodePage(await store(codec, facts));
        // Minus zero is the one number that JSON text does not tell from zero.
        const asJson: unknown = JSON.parse(JSON.stringify(facts));
        expect(decoded.map((one) => one.kind === 'decoded' && one.recorded.event)).toEqual(asJson);
      }),
    );
  });

  it('comes back with who recorded it, when, whose it is, and whether the clock was simulated', async () => {
    const { codec } = open();
    const [stored] = await store(codec, [fact('Tested', { value: '5.4' })], { simulated: true });
    await expect(codec.decode(stored!)).resolves.toEqual({
      event: { type: 'Tested', data: { value: '5.4' } },
      eventId: idOf(0),
      recordedAt: '2026-03-01T04:00:00.000Z',
      owner,
      actor: 'staff:7',
      simulated: true,
    });
  });

  it('leaves nothing of its data readable, in the bytes or beside them', async () => {
    const { codec } = open();
    const canary = '金絲雀-canary-A123456789';
    const [stored] = await store(codec, [fact('Counted', { section: 'r7', [canary]: canary })]);
    const bytes = Buffer.from(stored!.data);
    const beside = JSON.stringify({ ...stored, data: undefined, revision: 0 });
    for (const trace of [canary, 'canary', 'A123456789']) {
      expect(bytes.includes(trace)).toBe(false);
      expect(beside).not.toContain(trace);
    }
  });

  it('is other bytes each time, so that nobody sees that two say the same', async () => {
    const { codec } = open();
    const [one] = await store(codec, [fact('Tested', { value: '5.4' })]);
    const [other] = await store(codec, [fact('Tested', { value: '5.4' })]);
    expect(Buffer.compare(Buffer.from(one!.data), Buffer.from(other!.data))).not.toBe(0);
  });

  it('of a type without a contract is a mistake of ours and is not encoded', async () => {
    const { codec } = open();
    await expect(store(codec, [fact('toString', {})])).rejects.toThrow(TypeError);
  });
});

describe('clear fields', () => {
  it('are those that the contract names, as copies: the ciphertext holds them too', async () => {
    const { codec } = open();
    const data = { section: 'r7', rows: 3, isFinal: false, note: null, value: '5.4' };
    const [stored] = await store(codec, [fact('Counted', data)]);
    expect(stored!.metadata.clear).toEqual({ section: 'r7', rows: 3, isFinal: false, note: null });
    const forged = { ...stored!, metadata: { ...stored!.metadata, clear: { section: 'r8' } } };
    await expect(codec.decode(forged)).resolves.toMatchObject({ event: { data } });
  });

  it('must be single values: a contract that leaves a whole object readable is a mistake', async () => {
    const { codec } = open();
    await expect(store(codec, [fact('Counted', { section: { name: 'r7' } })])).rejects.toThrow(TypeError);
  });
});

describe('a ciphertext', () => {
  const anotherId = idOf(99);
  it.each<[string, (event: StoredEvent) => StoredEvent]>([
    ['to another stream', (event) => ({ ...event, stream: `health-record-${neighbour}` as StreamName })],
    ['to another revision', (event) => ({ ...event, revision: event.revision + 1n })],
    ['under another event id', (event) => ({ ...event, eventId: anotherId })],
    ['under another type', (event) => ({ ...event, type: 'Counted' })],
    ['under another version', (event) => ({ ...event, metadata: { ...event.metadata, schemaVersion: 0 } })],
    ['with one bit turned', (event) => ({ ...event, data: withBitTurned(event.data, event.data.length - 20) })],
    ['with another nonce', (event) => ({ ...event, data: withBitTurned(event.data, 0) })],
    ['with another tag', (event) => ({ ...event, data: withBitTurned(event.data, event.data.length - 1) })],
    ['cut short', (event) => ({ ...event, data: event.data.subarray(0, -1) })],
    ['cut to less than nonce and tag', (event) => ({ ...event, data: event.data.subarray(0, 27) })],
  ])('moved %s is not authentic', async (_, move) => {
    const { codec } = open();
    const [stored] = await store(codec, [fact('Tested', { value: '5.4' })]);
    await expect(reasonOf(codec, move(stored!))).resolves.toBe('not-authentic');
    await expect(reasonOf(codec, stored!)).resolves.toBeUndefined();
  });

  it('is not read with a neighbour’s key, nor with that of another category', async () => {
    const { codec } = open();
    const [mine, image] = await store(codec, [fact('Tested', { value: '5.4' }), fact('Imaged', { text: '正常' })]);
    const [theirs] = await store(codec, [fact('Tested', { value: '9.9' })], { owner: neighbour });
    for (const { metadata } of [theirs!, image!]) {
      const moved = { ...mine!, metadata: { ...mine!.metadata, keyId: metadata.keyId } };
      await expect(reasonOf(codec, moved)).resolves.toBe('not-authentic');
    }
  });

  it.each([
    ['stream and revision', ['s-1', 1n, 'A'], ['s-', 11n, 'A']],
    ['revision and type', ['s-', 1n, '1A'], ['s-', 11n, 'A']],
  ] as const)('is bound to its place with a border between %s', async (_, written, read) => {
    const { codec } = open({ A: contract(), '1A': contract() });
    const placeOf = ([place, revision]: readonly [string, bigint, string]) => ({
      stream: place as StreamName,
      revision,
    });
    const [encoded] = await codec.encode([{ fact: fact(written[2], {}), envelope: envelopeAt(1, placeOf(written)) }]);
    await expect(reasonOf(codec, storedAt(encoded!, placeOf(written)))).resolves.toBeUndefined();
    const elsewhere = storedAt({ ...encoded!, type: read[2] }, placeOf(read));
    await expect(reasonOf(codec, elsewhere)).resolves.toBe('not-authentic');
  });
});

const withBitTurned = (bytes: Uint8Array, at: number): Uint8Array => {
  const copy = Uint8Array.from(bytes);
  copy[at]! ^= 1;
  return copy;
};

describe('an event that cannot be decoded', () => {
  it('fails no neighbour and is thrown when asked for alone', async () => {
    const { codec } = open();
    const stored = await store(
      codec,
      [1, 2, 3].map((value) => fact('Tested', { value })),
    );
    const page = [stored[0]!, { ...stored[1]!, revision: 7n }, stored[2]!];
    const decoded = await codec.decodePage(page);
    expect(decoded.map(({ kind }) => kind)).toEqual(['decoded', 'undecodable', 'decoded']);
    expect(decoded.map((one) => one.stored)).toEqual(page);
    await expect(codec.decode(page[1]!)).rejects.toThrow(UndecodableEvent);
  });

  it('because its key was destroyed says so, and other categories stay readable', async () => {
    const { codec, keyRing } = open();
    const [lab, image] = await store(codec, [fact('Tested', { value: '5.4' }), fact('Imaged', { text: '正常' })]);
    await keyRing.destroy(owner, 'labs');
    await expect(reasonOf(codec, lab!)).resolves.toBe('key-destroyed');
    await expect(reasonOf(codec, image!)).resolves.toBeUndefined();
  });

  it('because its key was lost says that, for what was lost was not erased', async () => {
    const { codec } = open();
    const [lab] = await store(codec, [fact('Tested', { value: '5.4' })]);
    await expect(reasonOf(open().codec, lab!)).resolves.toBe('key-missing');
  });

  it('because this program is too old for it says so', async () => {
    const keyRing = createInMemoryKeyRing();
    const newer = createEventCodec({
      contracts: { Tested: contract({ currentVersion: 2, upcasters: [(data) => data] }), Invented: contract() },
      keyRing,
    });
    const older = createEventCodec({ contracts, keyRing });
    const [tested, invented] = await store(newer, [fact('Tested', {}), fact('Invented', {})]);
    await expect(reasonOf(older, tested!)).resolves.toBe('newer-version');
    await expect(reasonOf(older, invented!)).resolves.toBe('unknown-type');
    await expect(reasonOf(older, { ...invented!, type: 'constructor' })).resolves.toBe('unknown-type');
  });

  it('because it is authentic but no JSON object says so, and quotes nothing of it', async () => {
    const { codec } = open();
    // What `JSON.stringify` makes of these is not an object; only a faulty program could have encrypted it.
    const broken = [['secret'], { toJSON: () => 'secret' }, { toJSON: () => null }];
    const stored = await store(
      codec,
      broken.map((data) => fact('Tested', data)),
    );
    for (const decoded of await codec.decodePage(stored)) {
      expect(decoded).toMatchObject({ kind: 'undecodable', cause: { reason: 'not-json' } });
      expect(decoded.kind === 'undecodable' && `${decoded.cause.stack} ${String(decoded.cause.cause)}`).not.toContain(
        'secret',
      );
    }
  });
});

describe('an old event', () => {
  const versions = {
    1: contract(),
    2: contract({ currentVersion: 2, upcasters: [({ sys, ...rest }) => ({ ...rest, systolic: sys })] }),
    3: contract({
      currentVersion: 3,
      upcasters: [
        ({ sys, ...rest }) => ({ ...rest, systolic: sys }),
        ({ systolic, ...rest }) => ({ ...rest, systolicMmHg: systolic }),
      ],
    }),
  };

  it.each<[keyof typeof versions, object]>([
    [1, { sys: 134, arm: 'left' }],
    [2, { systolic: 134, arm: 'left' }],
    [3, { systolicMmHg: 134, arm: 'left' }],
  ])('written as version %i is lifted step by step to the current shape', async (version, data) => {
    const keyRing = createInMemoryKeyRing();
    const codecOf = (number: keyof typeof versions): EventCodec =>
      createEventCodec({ contracts: { Measured: versions[number] }, keyRing });
    const [stored] = await store(codecOf(version), [fact('Measured', data)]);
    expect(stored!.metadata.schemaVersion).toBe(version);
    await expect(codecOf(3).decode(stored!)).resolves.toMatchObject({
      event: { type: 'Measured', data: { systolicMmHg: 134, arm: 'left' } },
    });
  });

  it('that its upcaster cannot lift fails alone, and quotes nothing', async () => {
    const keyRing = createInMemoryKeyRing();
    const old = createEventCodec({ contracts: { Measured: versions[1] }, keyRing });
    const faulty = contract({
      currentVersion: 2,
      upcasters: [
        (data) => {
          throw new RangeError(`cannot lift ${JSON.stringify(data)}`);
        },
      ],
    });
    const [stored] = await store(old, [fact('Measured', { secret: 134 })]);
    const [decoded] = await createEventCodec({ contracts: { Measured: faulty }, keyRing }).decodePage([stored!]);
    expect(decoded).toMatchObject({ kind: 'undecodable', cause: { reason: 'not-liftable' } });
    expect(decoded?.kind === 'undecodable' && `${decoded.cause.stack} ${String(decoded.cause.cause)}`).not.toContain(
      '134',
    );
  });

  it('could not be lifted by a contract that lacks an upcaster: such a contract is refused at once', () => {
    expect(() => open({ Measured: contract({ currentVersion: 3, upcasters: [(data) => data] }) })).toThrow(TypeError);
  });
});

describe('the keys of a page', () => {
  it('are looked up once each, when writing and when reading', async () => {
    const keyRing = createInMemoryKeyRing();
    const asked: string[] = [];
    const codec = createEventCodec({
      contracts,
      keyRing: {
        ...keyRing,
        keyFor: (person, category) => (asked.push(`${category} of ${person}`), keyRing.keyFor(person, category)),
        keyById: (keyId) => (asked.push(keyId), keyRing.keyById(keyId)),
      },
    });
    const facts = Array.from({ length: 100 }, (_, index) => fact(index % 2 === 0 ? 'Tested' : 'Imaged', { index }));
    const stored = await store(codec, facts);
    expect(asked).toEqual([`labs of ${owner}`, `imaging of ${owner}`]);
    asked.length = 0;
    await codec.decodePage(stored);
    expect(asked).toEqual([stored[0]!.metadata.keyId, stored[1]!.metadata.keyId]);
  });
});
