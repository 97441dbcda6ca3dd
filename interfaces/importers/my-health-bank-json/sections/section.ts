import type { SourceStatement } from '../../../../application/ports/source-document.ts';
import { no, ok, type Result } from '../../../../domain/shared/result.ts';
import type { RawRow } from '../../../../domain/shared/stated-rows.ts';
import type { ParsedRow, Translation } from '../../importer.ts';
import { readPart, type Fault, type Fields, type Form, type Part } from '../fields.ts';
import { isNoData, isNoDataRow } from '../no-data.ts';
import { weakKeyOf, type KeyName } from '../weak-keys.ts';

/** One of the format's sections: how its head rows become statements. */
export interface Section {
  readonly name: KeyName;
  readonly translate: (row: ParsedRow) => Translation;
}

type TypeAndContent<Offered> = Offered extends { readonly type: unknown; readonly content: unknown }
  ? Pick<Offered, 'type' | 'content'>
  : never;
/** An event type with the content that belongs to it. */
export type Said = TypeAndContent<SourceStatement['offered']>;

/** The field that would have had to say when or what. */
export interface Missing {
  readonly missing: number;
}
export const missing = (field: number): Missing => ({ missing: field });

interface WholeRows<Head extends Fields, Detail extends Fields> {
  readonly name: KeyName;
  readonly head: Form<Head>;
  readonly detail?: Form<Detail>;
  readonly says: (head: Part<Head>, details: readonly Part<Detail>[]) => Said | Missing;
}

/** A section whose head row is one statement, details inside. */
export function wholeRows<Head extends Fields, Detail extends Fields>(section: WholeRows<Head, Detail>): Section {
  const { name, head: headForm, detail: detailForm, says } = section;
  return {
    name,
    translate: (row) => {
      const head = readPart(headForm, row.raw, detailForm?.prefix);
      if (!head.ok) return rejected(row, head.reason);
      const details =
        detailForm === undefined
          ? ok([])
          : readDetails(row.raw, detailForm.prefix, (detail) => readPart(detailForm, detail));
      if (!details.ok) return rejected(row, details.reason);
      const parts = details.value.map(({ read }) => read);
      if (head.value.said.length === 0 && parts.length === 0)
        return rejected(row, { field: name, reason: 'empty-row' });
      const said = says(head.value, parts);
      if ('missing' in said) return rejected(row, { field: `${name}.${said.missing}`, reason: 'missing' });
      const canonical = [name, head.value.said, ...parts.map((part) => part.said)];
      const statements = [statement(said, canonical, weakKeyOf(name, head.value.texts), row)];
      return { kind: 'stated', statements, unmapped: unmappedOf(head.value, parts) };
    },
  };
}

/** How one detail becomes a statement; which form it has may depend on the detail. */
export type ActReader<Head extends Fields> = (
  head: Part<Head>,
  raw: RawRow,
) => Result<{ readonly part: Part<Fields>; readonly said: Said }, Fault>;

export const act =
  <Head extends Fields, Detail extends Fields>(
    detailForm: Form<Detail>,
    says: (head: Part<Head>, detail: Part<Detail>) => Said,
  ): ActReader<Head> =>
  (head, raw) => {
    const part = readPart(detailForm, raw);
    return part.ok ? ok({ part: part.value, said: says(head, part.value) }) : part;
  };

interface ActRows<Head extends Fields> {
  readonly name: KeyName;
  readonly head: Form<Head>;
  /** Undefined: the head row says nothing without its details. */
  readonly headSays?: (head: Part<Head>) => Said;
  readonly detailName: KeyName;
  readonly actOf: (detail: RawRow) => ActReader<Head>;
}

/**
 * A section whose details are dated acts: each is a statement of its own, because a rolling window drops old details
 * and an act that is absent has not been taken back. The head fields are part of what every act says.
 */
export function actRows<Head extends Fields>(section: ActRows<Head>): Section {
  const { name, head: headForm, headSays, detailName, actOf } = section;
  return {
    name,
    translate: (row) => {
      const head = readPart(headForm, row.raw, detailName);
      if (!head.ok) return rejected(row, head.reason);
      const acts = readDetails(row.raw, detailName, (detail) => actOf(detail)(head.value, detail));
      if (!acts.ok) return rejected(row, acts.reason);
      const { said, texts } = head.value;
      if (said.length === 0) return rejected(row, { field: name, reason: 'empty-row' });
      const rawHead = Object.fromEntries(Object.entries(row.raw).filter(([field]) => field !== detailName));
      const statements = acts.value.map(({ read, raw }) => {
        const key = weakKeyOf(detailName, texts, read.part.texts);
        return statement(read.said, [detailName, said, read.part.said], key, {
          ...row,
          raw: { ...rawHead, [detailName]: [raw] },
        });
      });
      const ofHead = headSays?.(head.value) ?? (acts.value.length === 0 ? keptRaw(name) : undefined);
      if (ofHead !== undefined) {
        statements.unshift(statement(ofHead, [name, said], weakKeyOf(name, texts), { ...row, raw: rawHead }));
      }
      const parts = acts.value.map(({ read }) => read.part);
      return { kind: 'stated', statements, unmapped: unmappedOf(head.value, parts) };
    },
  };
}

/** A screening that never took place: it claims no act, and it is not lost. */
const keptRaw = (section: string): Said => ({ type: 'RawRowKept', content: { section } });

function statement(
  said: Said,
  canonical: readonly unknown[],
  weakKey: string | undefined,
  row: ParsedRow,
): SourceStatement {
  const says = JSON.stringify(canonical);
  const { section, row: number, raw } = row;
  // The file does not say whether a row comes from the card or from the declaration.
  const offered: SourceStatement['offered'] = { ...said, place: { section, row: number }, origin: 'unknown', raw };
  return { offered, says, speaksOf: weakKey ?? says };
}

const rejected = ({ section, row }: ParsedRow, { field, reason }: Fault): Translation => ({
  kind: 'rejected',
  rejection: { section, row, field, reason },
  unmapped: [],
});

interface Detail<Read> {
  readonly read: Read;
  readonly raw: RawRow;
}

function readDetails<Read>(
  raw: RawRow,
  name: string,
  readOne: (detail: RawRow) => Result<Read, Fault>,
): Result<readonly Detail<Read>[], Fault> {
  const printed = raw[name];
  const details: Detail<Read>[] = [];
  // The official sample prints a single detail as an object instead of a list of one.
  for (const detail of Array.isArray(printed) ? (printed as readonly unknown[]) : [printed]) {
    if (isNoData(detail)) continue;
    if (!isRow(detail)) return no({ field: name, reason: 'not-an-object' });
    if (isNoDataRow(name, detail)) continue;
    const read = readOne(detail);
    if (!read.ok) return read;
    details.push({ read: read.value, raw: detail });
  }
  return ok(details);
}

const isRow = (value: unknown): value is RawRow => typeof value === 'object' && value !== null && !Array.isArray(value);

function unmappedOf(head: Part<Fields>, details: readonly Part<Fields>[]): readonly string[] {
  const parts = [head, ...details].filter(({ unmapped }) => unmapped.length > 0);
  return [...new Set(parts.flatMap(({ unmapped }) => unmapped))];
}
