import { useLanguage } from '../app/language.tsx';
import { useSubject } from '../app/subject.tsx';
import {
  readAccessLog,
  readFamily,
  readNotices,
  type FamilyAnswer,
  type LookedAt,
  type NoticesAnswer,
} from './family.ts';
import type { Snapshot } from './resource-store.ts';
import { accessLogStore, familyNoticesStore, familyStore } from './stores.ts';
import type { Asker } from './asking.ts';
import { useResource } from './use-view.ts';

function useAsker(): Asker {
  const { language } = useLanguage();
  const { personId } = useSubject();
  return { personId, language };
}

export function useFamily(): Snapshot<FamilyAnswer> {
  const asker = useAsker();
  return useResource(familyStore, `${asker.personId}|${asker.language}`, (signal) => readFamily(asker, signal));
}

export function useFamilyNotices(): Snapshot<NoticesAnswer> {
  const asker = useAsker();
  return useResource(familyNoticesStore, `${asker.personId}|${asker.language}`, (signal) => readNotices(asker, signal));
}

export function useAccessLog(parameters: Readonly<Record<string, string>>): Snapshot<LookedAt> {
  const asker = useAsker();
  const key = [asker.personId, asker.language, JSON.stringify(parameters)].join('|');
  return useResource(accessLogStore, key, (signal) => readAccessLog(asker, parameters, signal));
}
