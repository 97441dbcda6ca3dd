import type { PersonId } from '../../domain/shared/person-id.ts';
import type { Delivery } from './deliver.ts';

/** As many as keep the database busy while some of them count; more would only take connections from readers. */
const planAtOnceMax = 6;

/** One person's record that cannot be read keeps nobody else from being reminded: `onError` is told, and the rest go on. */
export async function planEverybody(
  { planPerson }: Pick<Delivery, 'planPerson'>,
  everyone: AsyncIterable<PersonId>,
  { onError, signal }: { readonly onError: (error: unknown) => void; readonly signal: AbortSignal },
): Promise<void> {
  const rest = everyone[Symbol.asyncIterator]();
  const planInTurn = async (): Promise<void> => {
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) {
      if (signal.aborted) return;
      await planPerson(next.value).catch(onError);
    }
  };
  await Promise.all(Array.from({ length: planAtOnceMax }, planInTurn));
}
