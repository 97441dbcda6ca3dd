/** Width and case carry no meaning when people look for something: `ＨｂＡ１ｃ` is found by `hba1c`. */
export const searchable = (text: string): string => text.normalize('NFKC').toLowerCase();

/** One text to look in. A line break parts what belongs to different fields. */
export const searchText = (...parts: readonly (string | null | undefined)[]): string =>
  searchable(parts.filter((part) => part !== null && part !== undefined && part !== '').join('\n'));
