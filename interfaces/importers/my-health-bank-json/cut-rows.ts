import { depthMax, rowBytesMax } from './limits.ts';

/** Skeleton up to the next row, with the placeholder of the row before it; or a row. `offset`: where it begins. */
export type Cut =
  | { readonly kind: 'skeleton'; readonly bytes: Uint8Array; readonly offset: number }
  | {
      readonly kind: 'row';
      readonly number: number;
      readonly bytes: Uint8Array | 'too-large';
      readonly offset: number;
    };

/** Bytes of a cut are valid until the next piece is given. */
export interface RowCutter {
  write(piece: Uint8Array): { readonly cuts: readonly Cut[]; readonly isTooDeep: boolean };
}

interface Progress {
  depth: number;
  isInString: boolean;
  isEscaped: boolean;
  /** The depth outside the row that is being collected. */
  rowDepth: number | undefined;
  rowOffset: number;
  rowNumber: number;
  rowBytes: number;
  rowParts: Uint8Array[];
  skeletonParts: Uint8Array[];
  skeletonOffset: number;
  /** Bytes of the pieces before this one. */
  consumed: number;
  piece: Uint8Array;
  /** Where in the piece the part begins that went neither to the row nor to the skeleton. */
  from: number;
  cuts: Cut[];
}

const quote = 0x22;
const backslash = 0x5c;
const openBracket = 0x5b;
const closeBracket = 0x5d;
const openBrace = 0x7b;
const firstPrintable = 0x20;
/** File, bank and data lie around every row. */
export const depthOfRows = 3;

/**
 * Takes bytes in pieces and cuts every object that lies inside three containers out of them: these are the rows. What
 * remains, the skeleton, has `{"n":17}` in the place of row 17, so that a streaming parser can check it at leisure
 * while the rows, nearly all of a file, are parsed natively: measured ten times as fast.
 *
 * On the way it escapes control characters inside strings (real files hold raw TABs and line breaks in reports, which
 * no JSON parser takes) and guards depth and the size of rows.
 */
export function createRowCutter(): RowCutter {
  const progress: Progress = {
    depth: 0,
    isInString: false,
    isEscaped: false,
    rowDepth: undefined,
    rowOffset: 0,
    rowNumber: 0,
    rowBytes: 0,
    rowParts: [],
    skeletonParts: [],
    skeletonOffset: 0,
    consumed: 0,
    piece: new Uint8Array(),
    from: 0,
    cuts: [],
  };
  return {
    write: (piece) => {
      progress.piece = piece;
      progress.from = 0;
      progress.cuts = [];
      const isTooDeep = !passPiece(progress);
      if (progress.rowDepth === undefined) cutSkeleton(progress, piece.length);
      else holdOver(progress);
      progress.consumed += piece.length;
      return { cuts: progress.cuts, isTooDeep };
    },
  };
}

function passPiece(progress: Progress): boolean {
  const { piece } = progress;
  for (let at = progress.isInString ? passString(progress, 0) + 1 : 0; at < piece.length; at += 1) {
    const byte = piece[at] ?? 0;
    if (byte === quote) at = passString(progress, at + 1);
    else if (isBracket(byte)) passBracket(progress, byte, at);
    if (progress.depth > depthMax) return false;
  }
  return true;
}

/** `[` and `{` differ in one bit, as do `]` and `}`. */
const isBracket = (byte: number): boolean => (byte & 0xdf) === openBracket || (byte & 0xdf) === closeBracket;

function passBracket(progress: Progress, byte: number, at: number): void {
  if (byte === openBrace || byte === openBracket) {
    if (byte === openBrace && progress.depth >= depthOfRows) openRow(progress, at);
    progress.depth += 1;
    return;
  }
  progress.depth -= 1;
  if (progress.depth === progress.rowDepth) closeRow(progress, at + 1);
}

/** From the first byte of a string's text to its closing quote, or to the piece's length. */
function passString(progress: Progress, start: number): number {
  const { piece } = progress;
  let { isEscaped } = progress;
  progress.isInString = true;
  for (let at = start; at < piece.length; at += 1) {
    const byte = piece[at] ?? 0;
    if (isEscaped) isEscaped = false;
    else if (byte === backslash) isEscaped = true;
    else if (byte === quote) {
      progress.isInString = false;
      progress.isEscaped = false;
      return at;
    } else if (byte < firstPrintable) escapeControl(progress, at, byte);
  }
  progress.isEscaped = isEscaped;
  return piece.length;
}

function escapeControl(progress: Progress, at: number, byte: number): void {
  collectUpTo(progress, at);
  collect(progress, Buffer.from(`\\u${byte.toString(16).padStart(4, '0')}`));
  progress.from = at + 1;
}

function collectUpTo(progress: Progress, to: number): void {
  if (to > progress.from) collect(progress, progress.piece.subarray(progress.from, to));
  progress.from = to;
}

function collect(progress: Progress, bytes: Uint8Array): void {
  if (progress.rowDepth === undefined) {
    if (progress.skeletonParts.length === 0) progress.skeletonOffset = progress.consumed + progress.from;
    progress.skeletonParts.push(bytes);
    return;
  }
  progress.rowBytes += bytes.length;
  // A row that is too large is collected no further, but followed to its end: the next one may be fine.
  if (progress.rowBytes <= rowBytesMax) progress.rowParts.push(bytes);
}

function cutSkeleton(progress: Progress, at: number): void {
  collectUpTo(progress, at);
  if (progress.skeletonParts.length === 0) return;
  progress.cuts.push({ kind: 'skeleton', bytes: joined(progress.skeletonParts), offset: progress.skeletonOffset });
  progress.skeletonParts = [];
}

function openRow(progress: Progress, at: number): void {
  if (progress.rowDepth !== undefined) return; // An object inside a row belongs to it.
  cutSkeleton(progress, at);
  progress.rowDepth = progress.depth;
  progress.rowOffset = progress.consumed + at;
}

function closeRow(progress: Progress, end: number): void {
  collectUpTo(progress, end);
  const number = progress.rowNumber;
  const bytes = progress.rowBytes > rowBytesMax ? 'too-large' : joined(progress.rowParts);
  progress.cuts.push({ kind: 'row', number, bytes, offset: progress.rowOffset });
  progress.rowDepth = undefined;
  progress.rowBytes = 0;
  progress.rowParts = [];
  progress.rowNumber = number + 1;
  collect(progress, Buffer.from(`{"n":${number}}`));
}

/** The reader may use its buffer again: what belongs to an unfinished row is copied. */
function holdOver(progress: Progress): void {
  collectUpTo(progress, progress.piece.length);
  progress.rowParts = [Buffer.concat(progress.rowParts)];
}

const joined = (parts: readonly Uint8Array[]): Uint8Array => {
  const [first] = parts;
  return parts.length === 1 && first !== undefined ? first : Buffer.concat(parts);
};
