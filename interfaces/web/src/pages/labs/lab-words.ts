import type { LabSeries, ViewAnswers } from '../../api/view-answers.ts';
import type { Format } from '../../messages/format.ts';
import type { Messages } from '../../messages/messages.ts';

/** The common name beside the reader's own: what the hospital's sheet prints. */
export const itemTitle = ({ display, name }: LabSeries['item'], words: Messages['words']): string =>
  name === null || name === display ? display : words.withShortName(display, name);

export const labValueText = (text: string, unit: string | null): string => (unit === null ? text : `${text} ${unit}`);

type Change = ViewAnswers['labs']['items'][number]['change'];

/** Against the result before, in words. */
export function changeText(change: Change, today: string, { say, format }: { say: Messages; format: Format }): string {
  const words = say.labs.list;
  if (change === null) return words.notComparable;
  const day = format.dayNear(change.previousOn, today);
  const difference = change.difference === 0 ? words.same : format.difference(change.difference);
  const note = change.sameInstitution ? '' : ` · ${words.otherHospital}`;
  return words.changeText(difference, day) + note;
}
