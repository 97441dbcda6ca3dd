import { useCallback, useSyncExternalStore } from 'react';
import type { Language } from '../../../../read-models/read-model.ts';
import { useLanguage } from '../app/language.tsx';
import { useSubject } from '../app/subject.tsx';
import { readPeople, readView, type ViewQuestion } from './client.ts';
import type { Load, ResourceStore, Snapshot } from './resource-store.ts';
import { minPositionOf, minPositionOfPeople, peopleStore, viewStores } from './stores.ts';
import type { Person, ViewAnswers, ViewName } from './view-answers.ts';

export interface Asking {
  readonly parameters?: Readonly<Record<string, string>>;
  /** Another day than the page's; null: today. */
  readonly knownOn?: string | null;
}

/** A view of the person whose page this is, as known on the page's day, in its language. */
export function useView<Name extends ViewName>(view: Name, asking: Asking = {}): Snapshot<ViewAnswers[Name]> {
  const { language } = useLanguage();
  const { personId, knownOn: pageKnownOn } = useSubject();
  const knownOn = asking.knownOn === undefined ? pageKnownOn : asking.knownOn;
  const { key, load } = viewResource({ personId, view, parameters: asking.parameters ?? {}, knownOn, language });
  return useResource<ViewAnswers[Name]>(viewStores[view], key, load);
}

/** Under which key a store keeps an answer, and how it is asked for. */
export interface Resource<Answer> {
  readonly key: string;
  readonly load: Load<Answer>;
}

export function viewResource<Name extends ViewName>(
  question: Omit<ViewQuestion<Name>, 'minPosition'>,
): Resource<ViewAnswers[Name]> {
  const { personId, knownOn, language, parameters } = question;
  return {
    key: [personId, knownOn ?? '', language, JSON.stringify(parameters)].join('|'),
    load: (signal) => {
      const minPosition = knownOn === null ? minPositionOf(personId) : null;
      return readView({ ...question, minPosition }, signal);
    },
  };
}

export function usePeople(language: Language): Snapshot<readonly Person[]> {
  const { key, load } = peopleResource(language);
  return useResource(peopleStore, key, load);
}

export const peopleResource = (language: Language): Resource<readonly Person[]> => ({
  key: language,
  load: (signal) => readPeople(language, minPositionOfPeople(), signal),
});

/** The key says everything that the load depends on, so that only the key decides about asking again. */
export function useResource<Answer>(store: ResourceStore<Answer>, key: string, load: Load<Answer>): Snapshot<Answer> {
  const subscribe = useCallback((listener: () => void) => store.subscribe(key, load, listener), [store, key]);
  return useSyncExternalStore(subscribe, () => store.snapshotOf(key));
}
