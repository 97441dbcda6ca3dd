import { parseNationalId, personStream, type NationalId } from '../../domain/people/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { EventCodec } from '../ports/event-codec.ts';
import type { EventStore, StreamName } from '../ports/event-store.ts';

export type NationalIdOf = (personId: PersonId) => Promise<NationalId | undefined>;

/** From the log, where it is encrypted: no table has it in the clear. Undefined: no such person, or erased. */
export const createNationalIdOf =
  ({ store, codec }: { readonly store: EventStore; readonly codec: EventCodec }): NationalIdOf =>
  async (personId) => {
    for await (const stored of store.readStream(personStream(personId) as StreamName)) {
      const [decoded] = await codec.decodePage([stored]);
      if (decoded?.kind !== 'decoded' || decoded.recorded.event.type !== 'PersonRegistered') return undefined;
      const parsed = parseNationalId(decoded.recorded.event.data.nationalId);
      return parsed.ok ? parsed.value.id : undefined;
    }
    return undefined;
  };
