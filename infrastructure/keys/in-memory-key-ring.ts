import { createSecretKey, randomBytes, randomUUID, type KeyObject } from 'node:crypto';
import { KeyDestroyed, type DataKey, type ErasableKeyRing } from '../../application/ports/key-ring.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { dataKeyBytes, type KeyPurpose } from './key-purpose.ts';

interface OwnersKeys {
  readonly byPurpose: Map<KeyPurpose, DataKey | 'destroyed'>;
  isErased: boolean;
}

/** For tests and simulations: the keys live and die with the process. */
export function createInMemoryKeyRing(): ErasableKeyRing {
  const owners = new Map<PersonId, OwnersKeys>();
  const byId = new Map<string, KeyObject>();
  const destroyedIds = new Set<string>();

  const keysOf = (owner: PersonId): OwnersKeys => {
    const keys = owners.get(owner) ?? { byPurpose: new Map<KeyPurpose, DataKey | 'destroyed'>(), isErased: false };
    owners.set(owner, keys);
    return keys;
  };
  const keyOf = (owner: PersonId, purpose: KeyPurpose): DataKey => {
    const { byPurpose, isErased } = keysOf(owner);
    const known = byPurpose.get(purpose);
    if (isErased || known === 'destroyed') throw new KeyDestroyed(`The ${purpose} key of this owner was destroyed.`);
    if (known !== undefined) return known;
    const made = { keyId: randomUUID(), key: createSecretKey(randomBytes(dataKeyBytes)) };
    byPurpose.set(purpose, made);
    byId.set(made.keyId, made.key);
    return made;
  };
  const destroyOne = (owner: PersonId, purpose: KeyPurpose): void => {
    const { byPurpose } = keysOf(owner);
    const known = byPurpose.get(purpose);
    if (known !== undefined && known !== 'destroyed') {
      byId.delete(known.keyId);
      destroyedIds.add(known.keyId);
    }
    byPurpose.set(purpose, 'destroyed');
  };

  return {
    keyFor: (owner, category) => atOnce(() => keyOf(owner, category)),
    keyById: (keyId) => atOnce(() => byId.get(keyId)),
    wasDestroyed: (keyId) => atOnce(() => destroyedIds.has(keyId)),
    digestKeyOf: (owner) => atOnce(() => keyOf(owner, 'digest').key),
    destroy: (owner, category) =>
      atOnce(() => {
        const keys = keysOf(owner);
        if (category === undefined) keys.isErased = true;
        for (const purpose of category === undefined ? keys.byPurpose.keys() : [category]) destroyOne(owner, purpose);
      }),
  };
}

/** As a promise, also for what is thrown: callers see one way of failing, as with a ring in a database. */
const atOnce = <Value>(act: () => Value): Promise<Value> => Promise.resolve().then(act);
