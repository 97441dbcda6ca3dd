/**
 * PostgreSQL's binary forms of values, for arrays and for COPY. In the text forms every byte travels as two hex digits
 * and every quotation mark of JSON is escaped twice, on both sides of the wire.
 */
export interface BinaryForm<Value> {
  /** The type's fixed number in every PostgreSQL. */
  readonly oid: number;
  byteLength(value: Value): number;
  write(target: Buffer, at: number, value: Value): void;
}

export const int8Form: BinaryForm<bigint> = {
  oid: 20,
  byteLength: () => 8,
  write: (target, at, value) => void target.writeBigInt64BE(value, at),
};

export const textForm: BinaryForm<string> = {
  oid: 25,
  byteLength: (value) => Buffer.byteLength(value),
  write: (target, at, value) => void target.write(value, at),
};

export const float8Form: BinaryForm<number> = {
  oid: 701,
  byteLength: () => 8,
  write: (target, at, value) => void target.writeDoubleBE(value, at),
};

export const booleanForm: BinaryForm<boolean> = {
  oid: 16,
  byteLength: () => 1,
  write: (target, at, value) => void target.writeUInt8(value ? 1 : 0, at),
};

/** The text itself, as it was written. */
export const jsonForm: BinaryForm<string> = { ...textForm, oid: 114 };

export const byteaForm: BinaryForm<Uint8Array> = {
  oid: 17,
  byteLength: (value) => value.byteLength,
  write: (target, at, value) => target.set(value, at),
};

export const uuidForm: BinaryForm<string> = {
  oid: 2950,
  byteLength: () => 16,
  write: (target, at, value) => void target.write(value.replaceAll('-', ''), at, 'hex'),
};

/** The text of the JSON after the number of the form, of which there is only one so far. */
export const jsonbForm: BinaryForm<string> = {
  oid: 3802,
  byteLength: (value) => 1 + Buffer.byteLength(value),
  write: (target, at, value) => {
    target.writeUInt8(1, at);
    target.write(value, at + 1);
  },
};

/** One column of rows of one kind. */
export interface Column<Row> {
  readonly name: string;
  readonly oid: number;
  /** `isNull` where there is no value; nothing is written then. */
  byteLength(row: Row): number;
  write(target: Buffer, at: number, row: Row): void;
}

/** The length that stands for a null. */
export const isNull = -1;

export const column = <Row, Value>(
  name: string,
  form: BinaryForm<Value>,
  valueOf: (row: Row) => Value,
): Column<Row> => ({
  name,
  oid: form.oid,
  byteLength: (row) => form.byteLength(valueOf(row)),
  write: (target, at, row) => form.write(target, at, valueOf(row)),
});

const lengthBytes = 4;
const arrayHeaderBytes = 20;

/** As `column`, where a value may be missing. */
export const nullableColumn = <Row, Value>(
  name: string,
  form: BinaryForm<Value>,
  valueOf: (row: Row) => Value | null,
): Column<Row> => ({
  name,
  oid: form.oid,
  byteLength: (row) => {
    const value = valueOf(row);
    return value === null ? isNull : form.byteLength(value);
  },
  write: (target, at, row) => {
    const value = valueOf(row);
    if (value !== null) form.write(target, at, value);
  },
});

/** One dimension, counted from 1: the layout that array_recv reads. */
export function arrayOf<Row>(values: Column<Row>, rows: readonly Row[]): Buffer {
  const lengths = rows.map((row) => values.byteLength(row));
  const array = Buffer.allocUnsafe(arrayHeaderBytes + fieldBytesOf(lengths));
  array.writeInt32BE(1, 0);
  array.writeInt32BE(lengths.includes(isNull) ? 1 : 0, 4);
  array.writeInt32BE(values.oid, 8);
  array.writeInt32BE(rows.length, 12);
  array.writeInt32BE(1, 16);
  let at = arrayHeaderBytes;
  rows.forEach((row, index) => {
    const length = lengths[index] ?? isNull;
    array.writeInt32BE(length, at);
    if (length !== isNull) values.write(array, at + lengthBytes, row);
    at += lengthBytes + Math.max(length, 0);
  });
  return array;
}

const fieldBytesOf = (lengths: readonly number[]): number =>
  lengths.reduce((sum, length) => sum + lengthBytes + Math.max(length, 0), 0);

const copySignature = Buffer.from('PGCOPY\n\u00ff\r\n\0', 'latin1');
const copyHeader = Buffer.concat([copySignature, Buffer.alloc(8)]);
const copyTrailer = Buffer.from([0xff, 0xff]);
const fieldCountBytes = 2;

/** The whole input of COPY ... (FORMAT binary): header, one tuple per row, trailer. */
export function copyDataOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Buffer {
  return Buffer.concat([copyHeader, ...rows.map((row) => copyTupleOf(columns, row)), copyTrailer]);
}

function copyTupleOf<Row>(columns: readonly Column<Row>[], row: Row): Buffer {
  const lengths = columns.map((field) => field.byteLength(row));
  const tuple = Buffer.allocUnsafe(fieldCountBytes + fieldBytesOf(lengths));
  tuple.writeInt16BE(columns.length, 0);
  let at = fieldCountBytes;
  columns.forEach((field, index) => {
    const length = lengths[index] ?? isNull;
    tuple.writeInt32BE(length, at);
    if (length !== isNull) field.write(tuple, at + lengthBytes, row);
    at += lengthBytes + Math.max(length, 0);
  });
  return tuple;
}
