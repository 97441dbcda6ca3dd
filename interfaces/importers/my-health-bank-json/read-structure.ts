import { isUtf8 } from 'node:buffer';
import { JSONParser } from '@streamparser/json';
import type { ImportProblem } from '../../../application/ports/import-problem.ts';
import type { RawRow } from '../../../domain/shared/stated-rows.ts';
import { createRowCutter, depthOfRows, type Cut, type RowCutter } from './cut-rows.ts';
import { depthMax, fileBytesMax, looseBytesMax } from './limits.ts';

/** What stands in one place of the file. `isSuspect`: its bytes were no UTF-8, or its texts may hold what is no text. */
export type StructureValue =
  | { readonly kind: 'object'; readonly fields: RawRow; readonly isSuspect: boolean }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'scalar'; readonly value: string | number | boolean | null }
  | { readonly kind: 'array'; readonly values: readonly unknown[] };

/** A member of `myhealthbank.bdata` or one element of it where it is a list (`isInData`); or a stray value elsewhere. */
export type StructureItem =
  | { readonly kind: 'member'; readonly name: string; readonly value: StructureValue; readonly isInData: boolean }
  | { readonly kind: 'problem'; readonly problem: ImportProblem };

interface Reading {
  readonly cutter: RowCutter;
  readonly rows: Map<number, StructureValue>;
  items: StructureItem[];
  problem: ImportProblem | undefined;
  /** The outermost value has ended; an empty file never has one. */
  isWhole: boolean;
  hasData: boolean;
  bytesRead: number;
  /** Where the parser stands in the file, and where it last finished a value. */
  offset: number;
  offsetOfLastValue: number;
}

/** Pages of what the file holds, keys in lower case, in its order; a problem ends it. Memory stays flat. */
export async function* readStructure(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<readonly StructureItem[]> {
  const reading: Reading = {
    cutter: createRowCutter(),
    rows: new Map(),
    items: [],
    problem: undefined,
    isWhole: false,
    hasData: false,
    bytesRead: 0,
    offset: 0,
    offsetOfLastValue: 0,
  };
  const parser = skeletonParser(reading);
  for await (const piece of pieces) {
    takePiece(reading, parser, piece);
    if (reading.items.length > 0) yield reading.items;
    reading.items = [];
    if (reading.problem !== undefined) break;
  }
  const problem = reading.problem ?? problemAtEnd(reading, parser);
  if (problem !== undefined) yield [{ kind: 'problem', problem }];
}

function takePiece(reading: Reading, parser: JSONParser, piece: Uint8Array): void {
  reading.bytesRead += piece.length;
  const { cuts, isTooDeep } = reading.cutter.write(piece);
  // First, because the parser would only find that its piece does not end.
  if (isTooDeep) reading.problem ??= { code: 'too-deep', depthMax };
  for (const cut of cuts) takeCut(reading, parser, cut);
  if (reading.bytesRead > fileBytesMax) reading.problem ??= { code: 'too-large', bytesMax: fileBytesMax };
}

function problemAtEnd(reading: Reading, parser: JSONParser): ImportProblem | undefined {
  reading.offset = reading.bytesRead;
  if (!parser.isEnded) parser.end();
  if (!reading.isWhole) return { code: 'unreadable-json', byteOffset: reading.bytesRead };
  return reading.hasData ? undefined : { code: 'not-a-my-health-bank-file' };
}

function takeCut(reading: Reading, parser: JSONParser, cut: Cut): void {
  if (reading.problem !== undefined) return;
  if (cut.kind === 'row') {
    const row = rowOf(cut.bytes);
    if (row === undefined) reading.problem = { code: 'unreadable-json', byteOffset: cut.offset };
    else reading.rows.set(cut.number, row);
    return;
  }
  reading.offset = cut.offset;
  parser.write(cut.bytes);
  if (cut.offset - reading.offsetOfLastValue > looseBytesMax) {
    reading.problem ??= { code: 'too-large', bytesMax: looseBytesMax };
  }
}

/** The parser checks the order of brackets, names, colons and commas, and says where in the file each row stands. */
function skeletonParser(reading: Reading): JSONParser {
  const parser = new JSONParser({ paths: ['$', '$.*', '$.*.*', '$.*.*.*', '$.*.*.*.*'] });
  parser.onError = () => {
    reading.problem ??= { code: 'unreadable-json', byteOffset: reading.offset };
  };
  parser.onValue = ({ value, key, parent, stack }) => {
    const isElement = Array.isArray(parent);
    if (parent === undefined) reading.isWhole = true;
    if (parent === undefined || (stack.length > depthOfRows && !isElement)) return; // Or the inside of a placeholder.
    reading.offsetOfLastValue = reading.offset;
    const names = stack.slice(1).map((container) => String(container.key).toLowerCase());
    if (!isElement) names.push(String(key).toLowerCase());
    takeValue(reading, { names, value, isElement });
    // What was taken is taken out of its container: memory stays flat.
    if (isElement) parent.pop();
    else Reflect.deleteProperty(parent, String(key));
  };
  return parser;
}

/** `names` is the path of member names; the index in a list is no name. */
interface Found {
  readonly names: readonly string[];
  readonly value: unknown;
  readonly isElement: boolean;
}

function takeValue(reading: Reading, { names, value, isElement }: Found): void {
  const [bank, data] = names;
  const isInData = bank === 'myhealthbank' && data === 'bdata';
  reading.hasData ||= isInData && names.length === 2 && !isElement && isObject(value);
  const found = valueOf(reading, value);
  if (found === undefined || isEmptied(found)) return;
  reading.items.push({
    kind: 'member',
    name: (isInData ? names.slice(2) : names).join('.'),
    value: found,
    isInData: isInData && names.length === 3,
  });
}

/** A list around rows: its elements came before it and were taken out of it. */
const isEmptied = (value: StructureValue): boolean => value.kind === 'array' && value.values.length === 0;

function valueOf(reading: Reading, value: unknown): StructureValue | undefined {
  if (Array.isArray(value)) return { kind: 'array', values: value.map((element) => plainValue(reading, element)) };
  if (isObject(value)) return takeRow(reading, value);
  return isScalar(value) ? { kind: 'scalar', value } : undefined;
}

function plainValue(reading: Reading, element: unknown): unknown {
  if (Array.isArray(element)) return element.map((inner) => plainValue(reading, inner));
  if (!isObject(element)) return element;
  const row = takeRow(reading, element);
  return row?.kind === 'object' ? row.fields : null;
}

function takeRow(reading: Reading, placeholder: Readonly<Record<string, unknown>>): StructureValue | undefined {
  const number = placeholder['n'];
  if (typeof number !== 'number') return undefined;
  const row = reading.rows.get(number);
  reading.rows.delete(number);
  return row;
}

function rowOf(bytes: Uint8Array | 'too-large'): StructureValue | undefined {
  if (bytes === 'too-large') return { kind: 'too-large' };
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
  try {
    const parsed: unknown = JSON.parse(text);
    if (!isObject(parsed)) return undefined;
    return { kind: 'object', fields: withLowerCaseKeys(parsed), isSuspect: mayHoldWhatIsNoText(bytes, text) };
  } catch {
    return undefined; // The message would quote the row.
  }
}

/** U+0000 and halves of surrogate pairs pass JSON, but no database takes them as text. */
const mayHoldWhatIsNoText = (bytes: Uint8Array, text: string): boolean =>
  !isUtf8(bytes) || (text.includes('\\u') && /\\u(?:0000|d[89a-f])/i.test(text));

/** Real files print `R12` and `r12.1`. The object itself comes back where nothing is to be changed. */
const withLowerCaseKeys = (fields: RawRow): RawRow =>
  hasUpperCaseKeys(fields)
    ? Object.fromEntries(Object.entries(fields).map(([name, value]) => [name.toLowerCase(), lowered(value)]))
    : fields;

const lowered = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(lowered) : isObject(value) ? withLowerCaseKeys(value) : value;

const hasUpperCaseKeys = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.some(hasUpperCaseKeys)
    : isObject(value) && Object.keys(value).some((name) => /[A-Z]/.test(name) || hasUpperCaseKeys(value[name]));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isScalar = (value: unknown): value is string | number | boolean | null =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
