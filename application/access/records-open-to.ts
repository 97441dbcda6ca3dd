import { actingFor, type ActingFor } from '../../domain/access/index.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Actor } from '../../domain/shared/recorded.ts';
import { familyTies } from '../../read-models/family-ties/index.ts';
import type { Clock } from '../ports/clock.ts';
import type { ReadModelStore } from '../ports/read-model-store.ts';
import type { AccessFactsReader } from './access-facts.ts';

export interface OpenRecord {
  readonly personId: PersonId;
  readonly acting: ActingFor;
}
/** The person's own first, then those that somebody opened to them. */
export type RecordsOpenTo = (personId: PersonId) => Promise<readonly OpenRecord[]>;

/** Whoever helps more people than this is an institution, which has other ways. */
const recordsMax = 200;

/** Ties say where to look; what holds is read at the log's head. */
export function createRecordsOpenTo(needs: {
  readonly readModelStore: Pick<ReadModelStore, 'personsWith'>;
  readonly facts: AccessFactsReader;
  readonly clock: Clock;
}): RecordsOpenTo {
  return async (personId) => {
    const tied = await needs.readModelStore.personsWith(familyTies, personId, recordsMax);
    const at = needs.clock.now();
    const opened = await Promise.all(
      [personId, ...tied.filter((other) => other !== personId)].map(async (subject) => {
        const acting = actingFor(await needs.facts.now(subject), { actor: personId as string as Actor, subject, at });
        return acting === null ? [] : [{ personId: subject, acting }];
      }),
    );
    return opened.flat();
  };
}
