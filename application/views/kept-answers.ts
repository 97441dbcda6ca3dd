import type { RowsMark } from '../ports/read-model-store.ts';

/** Answers that were given, for as long as the rows they were made of stand. Bounded in bytes, the least used go first. */
export interface KeptAnswers {
  find(question: string): KeptAnswer | undefined;
  keep(question: string, kept: KeptAnswer): void;
}

export interface KeptAnswer {
  readonly mark: RowsMark;
  readonly answer: unknown;
}

/** A character of an answer's JSON costs about so many bytes: the objects, and the text itself where it was sent. */
const bytesPerCharacter = 4;

/** For whoever passes once over everybody. */
export const keepsNothing: KeptAnswers = { find: () => undefined, keep: () => undefined };

export function createKeptAnswers(bytesMax: number): KeptAnswers {
  const entries = new Map<string, KeptAnswer & { readonly bytes: number }>(); // In order of use.
  let bytesUsed = 0;
  const remove = (question: string): void => {
    bytesUsed -= entries.get(question)?.bytes ?? 0;
    entries.delete(question);
  };
  return {
    find: (question) => {
      const kept = entries.get(question);
      if (kept === undefined) return undefined;
      entries.delete(question);
      entries.set(question, kept);
      return kept;
    },
    keep: (question, { mark, answer }) => {
      remove(question);
      const bytes = (question.length + JSON.stringify(answer).length) * bytesPerCharacter;
      if (bytes > bytesMax) return;
      entries.set(question, { mark, answer, bytes });
      bytesUsed += bytes;
      for (const oldest of entries.keys()) {
        if (bytesUsed <= bytesMax) return;
        remove(oldest);
      }
    },
  };
}
