import { KeyDestroyed, type ErasableKeyRing } from '../../application/ports/key-ring.ts';
import { careCategories, type KeyCategory } from '../../domain/shared/event-contract.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';

export interface KeyRingUnderTest {
  readonly ring: ErasableKeyRing;
  /** The same keys as another process sees them that has not used any yet; a ring of one process gives itself. */
  readonly elsewhere: () => ErasableKeyRing;
  readonly close: () => Promise<void>;
}

const owner = 'per_00000000000000000001' as PersonId;
const neighbour = 'per_00000000000000000002' as PersonId;
const categories: readonly KeyCategory[] = [...careCategories, 'identity', 'documents', 'access'];

export function keyRingContract(name: string, open: () => Promise<KeyRingUnderTest>): void {
  describe(`${name} keeps the key ring contract`, () => {
    let opened: KeyRingUnderTest;
    let ring: ErasableKeyRing;
    beforeEach(async () => {
      opened = await open();
      ring = opened.ring;
    });
    afterEach(() => opened.close());

    it('gives an owner and category one key of 256 bits, the same each time', async () => {
      const made = await ring.keyFor(owner, 'labs');
      const again = await ring.keyFor(owner, 'labs');
      expect(made.key.symmetricKeySize).toBe(32);
      expect(again.keyId).toBe(made.keyId);
      expect(again.key.equals(made.key)).toBe(true);
      expect((await ring.keyById(made.keyId))?.equals(made.key)).toBe(true);
    });

    it('gives the same key in another process, by name and by id', async () => {
      const made = await ring.keyFor(owner, 'labs');
      const there = await opened.elsewhere().keyFor(owner, 'labs');
      expect(there.keyId).toBe(made.keyId);
      expect(there.key.equals(made.key)).toBe(true);
      expect((await opened.elsewhere().keyById(made.keyId))?.equals(made.key)).toBe(true);
    });

    it('gives each owner and each category a key of its own', async () => {
      const keys = [];
      for (const person of [owner, neighbour]) {
        for (const category of categories) keys.push(await ring.keyFor(person, category));
        keys.push({ keyId: `digest of ${person}`, key: await ring.digestKeyOf(person) });
      }
      const distinct = (values: readonly string[]): number => new Set(values).size;
      expect(distinct(keys.map(({ keyId }) => keyId))).toBe(keys.length);
      expect(distinct(keys.map(({ key }) => key.export().toString('hex')))).toBe(keys.length);
    });

    it('makes one key of what many ask for at once, here and elsewhere', async () => {
      const rings = [ring, opened.elsewhere(), ring, opened.elsewhere(), ring, opened.elsewhere()];
      const keys = await Promise.all(rings.map((one) => one.keyFor(owner, 'imaging')));
      expect(new Set(keys.map(({ keyId }) => keyId)).size).toBe(1);
      for (const { key } of keys) expect(key.equals(keys[0]!.key)).toBe(true);
    });

    it('keeps the digest key of an owner the same, here and elsewhere', async () => {
      const digestKey = await ring.digestKeyOf(owner);
      expect((await ring.digestKeyOf(owner)).equals(digestKey)).toBe(true);
      expect((await opened.elsewhere().digestKeyOf(owner)).equals(digestKey)).toBe(true);
    });

    it('knows nothing by an id that never was', async () => {
      await expect(ring.keyById('00000000-0000-4000-8000-000000000000')).resolves.toBeUndefined();
      await expect(ring.keyById('')).resolves.toBeUndefined();
      await expect(ring.wasDestroyed('00000000-0000-4000-8000-000000000000')).resolves.toBe(false);
    });

    it('never gives a destroyed key again, nor a new one in its place', async () => {
      const { keyId } = await ring.keyFor(owner, 'labs');
      await ring.destroy(owner, 'labs');
      for (const one of [ring, opened.elsewhere()]) {
        await expect(one.keyById(keyId)).resolves.toBeUndefined();
        await expect(one.wasDestroyed(keyId)).resolves.toBe(true);
        await expect(one.keyFor(owner, 'labs')).rejects.toThrow(KeyDestroyed);
        await expect(one.keyFor(owner, 'labs')).rejects.toMatchObject({ code: 'key-destroyed' });
      }
    });

    it('destroys one category and leaves the others, the digest key and the neighbours', async () => {
      const kept = await ring.keyFor(owner, 'imaging');
      await expect(ring.wasDestroyed(kept.keyId)).resolves.toBe(false);
      const digestKey = await ring.digestKeyOf(owner);
      const theirs = await ring.keyFor(neighbour, 'labs');
      await ring.keyFor(owner, 'labs');
      await ring.destroy(owner, 'labs');
      expect((await ring.keyFor(owner, 'imaging')).keyId).toBe(kept.keyId);
      expect((await ring.digestKeyOf(owner)).equals(digestKey)).toBe(true);
      expect((await ring.keyFor(neighbour, 'labs')).keyId).toBe(theirs.keyId);
    });

    it('destroys a category that had no key yet: it never gets one', async () => {
      await ring.destroy(owner, 'wishes');
      await expect(ring.keyFor(owner, 'wishes')).rejects.toThrow(KeyDestroyed);
      await expect(opened.elsewhere().keyFor(owner, 'wishes')).rejects.toThrow(KeyDestroyed);
    });

    it('destroys everything of an owner: what was made, what was not, and the digest key', async () => {
      const made = await ring.keyFor(owner, 'labs');
      const theirs = await ring.keyFor(neighbour, 'labs');
      await ring.destroy(owner);
      for (const one of [ring, opened.elsewhere()]) {
        await expect(one.keyById(made.keyId)).resolves.toBeUndefined();
        await expect(one.digestKeyOf(owner)).rejects.toThrow(KeyDestroyed);
        for (const category of categories) await expect(one.keyFor(owner, category)).rejects.toThrow(KeyDestroyed);
        expect((await one.keyFor(neighbour, 'labs')).keyId).toBe(theirs.keyId);
      }
    });

    it('makes no key of an erased owner for a category that a later program invents', async () => {
      await ring.destroy(owner);
      const invented = 'a-later-invention' as KeyCategory;
      await expect(ring.keyFor(owner, invented)).rejects.toThrow(KeyDestroyed);
      await expect(opened.elsewhere().keyFor(owner, invented)).rejects.toThrow(KeyDestroyed);
    });

    it('destroys again without complaint', async () => {
      await ring.keyFor(owner, 'labs');
      await ring.destroy(owner, 'labs');
      await ring.destroy(owner, 'labs');
      await ring.destroy(owner);
      await ring.destroy(owner);
      await expect(ring.keyFor(owner, 'labs')).rejects.toThrow(KeyDestroyed);
    });

    it('that is asked for a key while its owner is erased leaves none behind', async () => {
      const asked = categories.flatMap((category) => [
        ring.keyFor(owner, category),
        opened.elsewhere().keyFor(owner, category),
      ]);
      const [answers] = await Promise.all([Promise.allSettled(asked), ring.destroy(owner)]);
      for (const answer of answers) {
        if (answer.status === 'rejected') expect(answer.reason).toBeInstanceOf(KeyDestroyed);
        else await expect(opened.elsewhere().keyById(answer.value.keyId)).resolves.toBeUndefined();
      }
      for (const category of categories) await expect(ring.keyFor(owner, category)).rejects.toThrow(KeyDestroyed);
    });
  });
}
