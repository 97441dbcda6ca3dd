import type { Asker } from './asking.ts';
import { useLanguage } from '../app/language.tsx';
import { useSubject } from '../app/subject.tsx';
import type { Snapshot } from './resource-store.ts';
import { factorsStore, inboxStore, noteWrite, ownStore, tellingStore } from './stores.ts';
import {
  readFactors,
  readInbox,
  readOwn,
  readTelling,
  type FactorsAnswer,
  type InboxAnswer,
  type OwnAnswer,
  type TellingAnswer,
} from './telling.ts';
import { useSending, type Sending } from './use-sending.ts';
import { useResource } from './use-view.ts';

function useAsker(): Asker {
  const { language } = useLanguage();
  const { personId } = useSubject();
  return { personId, language };
}

const keyOf = ({ personId, language }: Asker): string => `${personId}|${language}`;

/** What the reader was told of this person. */
export function useInbox(): Snapshot<InboxAnswer> {
  const asker = useAsker();
  return useResource(inboxStore, keyOf(asker), (signal) => readInbox(asker, signal));
}

/** How the person is told. */
export function useTelling(): Snapshot<TellingAnswer> {
  const asker = useAsker();
  return useResource(tellingStore, keyOf(asker), (signal) => readTelling(asker, signal));
}

/** What the person wants to be reminded of besides the rules. */
export function useOwn(): Snapshot<OwnAnswer> {
  const asker = useAsker();
  return useResource(ownStore, keyOf(asker), (signal) => readOwn(asker, signal));
}

/** What was declared of the person. */
export function useFactors(): Snapshot<FactorsAnswer> {
  const asker = useAsker();
  return useResource(factorsStore, keyOf(asker), (signal) => readFactors(asker, signal));
}

interface Writer {
  readonly sending: Sending;
  readonly isBusy: boolean;
  /** Sent again by itself while nobody answers; whatever is shown of the person is then asked for anew. */
  readonly write: (work: (asker: Asker, signal: AbortSignal) => Promise<string | null>) => void;
}

export function useWriter(): Writer {
  const asker = useAsker();
  const { sending, send } = useSending();
  return {
    sending,
    isBusy: sending.status === 'sending' || sending.status === 'waiting',
    write: (work) => send(async (signal) => noteWrite(asker.personId, await work(asker, signal))),
  };
}
