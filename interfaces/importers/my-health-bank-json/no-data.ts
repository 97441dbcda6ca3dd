/** How the source says that there is nothing: in a field, in the place of a section, or inside of one. */
export const isNoData = (value: unknown): boolean =>
  value === undefined || value === null || (typeof value === 'string' && ['', '無資料'].includes(value.trim()));

/** Real JSON prints `[{"r2":"無資料"}]` for an empty section r2, and the XML prints `<r2>無資料</r2>`. */
export const isNoDataRow = (name: string, row: Readonly<Record<string, unknown>>): boolean => {
  const [only, ...others] = Object.keys(row);
  return only === name && others.length === 0 && isNoData(row[name]);
};
