import type { Messages } from '../messages/messages.ts';

/** A measure has its word; one without is shown by the name that the API gives. */
export function measureName(measure: string, say: Messages): string {
  const names: Readonly<Record<string, string>> = say.words.measures;
  return names[measure] ?? measure;
}
