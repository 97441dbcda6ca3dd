/**
 * PostgreSQL's binary forms of values, for arrays and for COPY. In the text forms every byte travels as two hex digits
 * and every quotation mark of JSON is escaped twice, on both sides of the wire.
 */
export interface BinaryForm<Value> {
  /** The type's fixed number in every PostgreSQL. */
  readonly oid: number;
  write(out: BinaryWriter, value: Value): void;
}

/** Bytes one after the other, in memory that grows with them. */
export interface BinaryWriter {
  int16(value: number): void;
  int32(value: number): void;
  bytes(value: Uint8Array): void;
  text(value: string, encoding?: 'utf8' | 'hex'): void;
  /** The next so many bytes, to be filled in by the caller at once. */
  take(count: number): { readonly target: Buffer; readonly at: number };
  /** Where the next byte goes. */
  length(): number;
  /** Writes over what stands there. */
  int32At(at: number, value: number): void;
  written(): Buffer;
}

/** A character of UTF-16 is at most so many bytes of UTF-8. */
const bytesPerUnitMax = 3;

export function createBinaryWriter(bytesExpected: number): BinaryWriter {
  let buffer = Buffer.allocUnsafe(bytesExpected);
  let length = 0;
  const take = (count: number): { readonly target: Buffer; readonly at: number } => {
    reserve(count);
    const at = length;
    length += count;
    return { target: buffer, at };
  };
  const reserve = (count: number): void => {
    if (length + count <= buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(buffer.length * 2, length + count));
    buffer.copy(larger, 0, 0, length);
    buffer = larger;
  };
  return {
    take,
    length: () => length,
    int16: (value) => {
      const { target, at } = take(2);
      target.writeInt16BE(value, at);
    },
    int32: (value) => {
      const { target, at } = take(4);
      target.writeInt32BE(value, at);
    },
    bytes: (value) => {
      const { target, at } = take(value.byteLength);
      target.set(value, at);
    },
    text: (value, encoding = 'utf8') => {
      reserve(value.length * bytesPerUnitMax);
      length += buffer.write(value, length, encoding);
    },
    int32At: (at, value) => void buffer.writeInt32BE(value, at),
    written: () => buffer.subarray(0, length),
  };
}

export const int8Form: BinaryForm<bigint> = {
  oid: 20,
  write: (out, value) => {
    const { target, at } = out.take(8);
    target.writeBigInt64BE(value, at);
  },
};

export const textForm: BinaryForm<string> = { oid: 25, write: (out, value) => out.text(value) };

/** The text itself, as it was written. */
export const jsonForm: BinaryForm<string> = { ...textForm, oid: 114 };

export const float8Form: BinaryForm<number> = {
  oid: 701,
  write: (out, value) => {
    const { target, at } = out.take(8);
    target.writeDoubleBE(value, at);
  },
};

export const booleanForm: BinaryForm<boolean> = {
  oid: 16,
  write: (out, value) => {
    const { target, at } = out.take(1);
    target.writeUInt8(value ? 1 : 0, at);
  },
};

export const byteaForm: BinaryForm<Uint8Array> = { oid: 17, write: (out, value) => out.bytes(value) };

export const uuidForm: BinaryForm<string> = {
  oid: 2950,
  write: (out, value) => out.text(value.replaceAll('-', ''), 'hex'),
};

/** The text of the JSON after the number of the form, of which there is only one so far. */
export const jsonbForm: BinaryForm<string> = {
  oid: 3802,
  write: (out, value) => {
    const { target, at } = out.take(1);
    target.writeUInt8(1, at);
    out.text(value);
  },
};

/** One column of rows of one kind. */
export interface Column<Row> {
  readonly name: string;
  readonly oid: number;
  isNull(row: Row): boolean;
  write(out: BinaryWriter, row: Row): void;
}

/** A value may be null. */
export const column = <Row, Value>(
  name: string,
  form: BinaryForm<Value>,
  valueOf: (row: Row) => Value | null,
): Column<Row> => ({
  name,
  oid: form.oid,
  isNull: (row) => valueOf(row) === null,
  write: (out, row) => {
    const value = valueOf(row);
    if (value !== null) form.write(out, value);
  },
});

const lengthBytes = 4;
/** The length that stands for a null. */
const nullLength = -1;
/** A guess that is mostly right saves a copy or two. */
const bytesPerFieldExpected = 64;

/** Its length and then itself. */
function writeField<Row>(out: BinaryWriter, field: Column<Row>, row: Row): void {
  const at = out.length();
  out.int32(nullLength);
  if (field.isNull(row)) return;
  field.write(out, row);
  out.int32At(at, out.length() - at - lengthBytes);
}

/** One dimension, counted from 1: the layout that array_recv reads. */
export function arrayOf<Row>(values: Column<Row>, rows: readonly Row[]): Buffer {
  const out = createBinaryWriter(rows.length * bytesPerFieldExpected);
  out.int32(1);
  out.int32(rows.some((row) => values.isNull(row)) ? 1 : 0);
  out.int32(values.oid);
  out.int32(rows.length);
  out.int32(1);
  for (const row of rows) writeField(out, values, row);
  return out.written();
}

const copySignature = Buffer.from('PGCOPY\n\u00ff\r\n\0', 'latin1');
const copyHeader = Buffer.concat([copySignature, Buffer.alloc(8)]);
const copyTrailer = -1;

/** The whole input of COPY ... (FORMAT binary): header, one tuple per row, trailer. */
export function copyDataOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Buffer {
  const out = createBinaryWriter(rows.length * columns.length * bytesPerFieldExpected);
  out.bytes(copyHeader);
  for (const row of rows) {
    out.int16(columns.length);
    for (const field of columns) writeField(out, field, row);
  }
  out.int16(copyTrailer);
  return out.written();
}
