import type { Position } from '../../application/ports/event-store.ts';
import type { ViewOutcome } from '../../application/views/read-view.ts';
import { careCategories } from '../../domain/shared/event-contract.ts';
import type { PersonId } from '../../domain/shared/person-id.ts';
import { particularsView, type ParticularsAnswer } from '../../read-models/particulars/index.ts';
import type { Caller } from './operation.ts';
import type { Services } from './services.ts';

type Particulars = NonNullable<ParticularsAnswer['person']>;
type Reader = Pick<Caller, 'language' | 'readsAtHead'>;

/** Who somebody is, whoever asks: an operation that uses it says for which eyes. */
export const particularsRead = (
  { views }: Pick<Services, 'views'>,
  { language, readsAtHead }: Reader,
  asked: { readonly personId: PersonId; readonly minPosition?: Position },
): Promise<ViewOutcome> => {
  const filter = { categories: careCategories, hiddenItems: [], seesWhole: true };
  return views.read(particularsView, {}, { ...asked, filter, knownOn: null, language, readsAtHead });
};

/** Null: nobody, or erased. */
export async function particularsOf(
  services: Pick<Services, 'views'>,
  reader: Reader,
  personId: PersonId,
): Promise<Particulars | null> {
  const outcome = await particularsRead(services, reader, { personId });
  return outcome.kind === 'answer' ? (outcome.answer as ParticularsAnswer).person : null;
}
