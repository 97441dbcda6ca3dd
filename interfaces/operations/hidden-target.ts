import type { AccessFilter } from '../../read-models/read-model.ts';

/**
 * What is hidden from the caller is, to them, not there. The command then goes to an id that nobody has, so that the
 * refusal, its words and its time are those of any id that was never given.
 */
export const addressedBy = <Id extends string>(id: Id, { hiddenItems }: AccessFilter, nobodys: () => Id): Id =>
  hiddenItems.some((item: string) => item === id) ? nobodys() : id;
