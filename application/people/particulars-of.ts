import { parseNationalId, personStream, type NationalId } from '../../domain/people/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { CalendarDate } from '../../domain/shared/time.ts';
import type { EventCodec } from '../ports/event-codec.ts';
import type { EventStore, StreamName } from '../ports/event-store.ts';

export interface Particulars {
  readonly name: string;
  readonly nationalId: NationalId;
  readonly birthDate: CalendarDate;
}
export type ParticularsOf = (personId: PersonId) => Promise<Particulars | undefined>;

/** As registered, from the log, where it is encrypted. Undefined: no such person, or erased. */
export const createParticularsOf =
  ({ store, codec }: { readonly store: EventStore; readonly codec: EventCodec }): ParticularsOf =>
  async (personId) => {
    for await (const stored of store.readStream(personStream(personId) as StreamName)) {
      const [decoded] = await codec.decodePage([stored]);
      if (decoded?.kind !== 'decoded' || decoded.recorded.event.type !== 'PersonRegistered') return undefined;
      const { name, nationalId, birthDate } = decoded.recorded.event.data;
      const parsed = parseNationalId(nationalId);
      return parsed.ok ? { name, nationalId: parsed.value.id, birthDate } : undefined;
    }
    return undefined;
  };
