import type { RowsSince } from '../../api/replay.ts';
import type { AnySource } from '../../components/source-facts.tsx';

/** Rows as the tables hold them, read for an auditor: a day, a name, and every field by the record's own name. */
export interface ReadRow {
  readonly key: string;
  readonly day: string | null;
  readonly title: string | null;
  /** Of a reading: its numbers. */
  readonly detail: string | null;
  /** Of each version that stands: mostly one. */
  readonly sources: readonly AnySource<unknown>[];
}
export interface ChangedRow extends ReadRow {
  readonly fields: readonly FieldChange[];
}
export interface FieldChange {
  readonly field: string;
  readonly then: string | null;
  readonly now: string | null;
}
export interface Since {
  readonly added: readonly ReadRow[];
  readonly changed: readonly ChangedRow[];
  readonly removed: readonly ReadRow[];
  /** Rows whose content is what it was: later files said the same, or only the source moved. */
  readonly confirmedCount: number;
}

export function readSince({ added, changed, removed }: RowsSince): Since {
  const compared = changed.map(({ rowKey, then, now, sources }) => ({
    ...readRow(rowKey, now, sources),
    fields: changesBetween(contentOf(then), contentOf(now)),
  }));
  return {
    added: added.map(({ rowKey, row, sources }) => readRow(rowKey, row, sources)),
    changed: compared.filter(({ fields }) => fields.length > 0),
    removed: removed.map(({ rowKey, row, sources }) => readRow(rowKey, row, sources)),
    confirmedCount: compared.filter(({ fields }) => fields.length === 0).length,
  };
}

export function readRow(key: string, row: unknown, sources: ReadRow['sources'] = []): ReadRow {
  const leaves = leavesOf(contentOf(row));
  const find = (patterns: readonly RegExp[], isFit: (text: string) => boolean): string | null => {
    for (const pattern of patterns) {
      for (const [field, text] of leaves) if (pattern.test(field) && isFit(text)) return text;
    }
    return null;
  };
  return {
    key,
    day: find(dayFields, (text) => /^\d{4}-\d{2}-\d{2}/u.test(text))?.slice(0, 10) ?? null,
    title: find(titleFields, (text) => text !== ''),
    detail: numbersOf(leaves),
    sources,
  };
}

const dayFields = [
  /(^|\.)occurredOn$/u,
  /(visited|admitted|examined|reported|vaccinated|screened|noted|declared)On$/u,
  /(measured|opened)At$/u,
  /On$/u,
];
/** From what names a thing to what at least places it. */
const titleFields = [
  /^title(\.0\.(text|printed|order\.name|label))?$/u,
  /(^|\.)(substance|vaccine|vaccine\.display|screening)$/u,
  /^(\d+\.)?diagnoses\.0\.(display|name)$/u,
  /^(\d+\.)?diagnoses\.0\.code$/u,
  /^(item|order|drug)(\.(display|name|printed))?$/u,
  /(^|\.)(item|order|drug)\.(display|name|printed)$/u,
  /(^|\.)(drug|item|printed)$/u,
  /(^|\.)(text|title)$/u,
  /^measured\.kind$/u,
  /(^|\.)(ruleId|rule|programme|documentId)$/u,
  /(^|\.)(institution\.name|kind|category)$/u,
  /(^|\.)(display|name|code)$/u,
];

type Fields = ReadonlyMap<string, string>;

function numbersOf(leaves: Fields): string | null {
  const numbers = [...leaves].flatMap(([field, text]) =>
    /^(measured\.(?!kind)\w+|measures\.\d\.value|value)$/u.test(field) ? [text] : [],
  );
  return numbers.length === 0 ? null : numbers.join('/');
}

/** What a row says, without what says only where it stands or who repeated it. */
function contentOf(row: unknown): unknown {
  if (!isObject(row)) return row;
  if (isObject(row['thing'])) return contentOf(row['thing']);
  if (isObject(row['fact'])) return contentOf(row['fact']);
  const { candidates, standing, content } = row;
  if (Array.isArray(candidates) && Array.isArray(standing)) {
    const contents = candidates.flatMap((candidate: unknown) =>
      isObject(candidate) && standing.includes(candidate['rowId']) ? [candidate['content']] : [],
    );
    return contents.length === 1 ? contents[0] : contents;
  }
  return content ?? row;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function leavesOf(value: unknown, path = ''): Fields {
  const leaves = new Map<string, string>();
  collect(value, path, leaves);
  return leaves;
}

function collect(value: unknown, path: string, leaves: Map<string, string>): void {
  if (value === null || value === undefined) return;
  if (typeof value === 'object') {
    for (const [name, part] of Object.entries(value)) collect(part, path === '' ? name : `${path}.${name}`, leaves);
    return;
  }
  leaves.set(path, typeof value === 'string' ? value : JSON.stringify(value));
}

function changesBetween(then: unknown, now: unknown): readonly FieldChange[] {
  const [before, after] = [leavesOf(then), leavesOf(now)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((field) => {
    const change = { field, then: before.get(field) ?? null, now: after.get(field) ?? null };
    return change.then === change.now ? [] : [change];
  });
}

/** The items of an answer, whatever the view calls them. */
export function itemsOf(answer: unknown): { readonly rows: readonly ReadRow[]; readonly total: number } {
  if (!isObject(answer)) return { rows: [], total: 0 };
  const items = [answer['items'], answer['reminders']].find((list) => Array.isArray(list)) ?? [];
  const total = typeof answer['total'] === 'number' ? answer['total'] : items.length;
  const rows = items.map((item: unknown, index: number) => {
    const sources = isObject(item) && isSource(item['source']) ? [item['source']] : [];
    return readRow(String(index), withoutSource(item), sources);
  });
  return { rows, total };
}

const isSource = (value: unknown): value is AnySource<unknown> =>
  isObject(value) && (value['from'] === 'document' || value['from'] === 'person');

const withoutSource = (item: unknown): unknown =>
  isObject(item) ? Object.fromEntries(Object.entries(item).filter(([name]) => name !== 'source')) : item;
