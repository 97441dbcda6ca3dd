/** A person's three years are 1 to 10 MB; a gigabyte leaves room for decades and still ends. */
export const fileBytesMax = 1_073_741_824;
/** The format needs six: file, bank, data, section, row, details, detail. */
export const depthMax = 16;
/** About a hundred times what three years of a very ill person hold. */
export const rowsMax = 250_000;
/** One row with its details as bytes of the file: some 2,500 orders of one hospital stay. */
export const rowBytesMax = 524_288;
/** Texts outside rows, such as the declaration (r0). */
export const looseBytesMax = 1_048_576;
/** The longest field of the format is r8.10 with 12,000 characters. */
export const fieldCharactersMax = 100_000;
/** A name of the format has at most seven characters; what is longer is cut in reports, not in the raw row. */
export const nameCharactersMax = 64;
