/** Area code and number stand in two fields; either may be missing. */
export const telephoneOf = (area: string | null, number: string | null): string | null =>
  [area, number].filter((part) => part !== null).join('-') || null;
