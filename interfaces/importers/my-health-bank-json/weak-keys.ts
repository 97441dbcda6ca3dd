import type { Texts } from './fields.ts';

/** A field by its number, as it is or made comparable. */
type KeyField = number | { readonly field: number; readonly as: 'first-six' | 'item-name' };

interface WeakKeyRule {
  readonly head: readonly KeyField[];
  /** For a section whose details are acts of their own. */
  readonly detail?: readonly KeyField[];
  /** Fields of `detail`, or else of `head`, of which one must be there: see below. */
  readonly days?: readonly number[];
  readonly because: string;
}

const visit = 'a hospital sees a person once a day under one card sequence';
const enrolment = 'a person is enrolled at one place from one day on; the closing date comes later and is a revision';
const followUp = 'an enrolment has one visit of a stage on a day; rolling windows drop old ones';

/**
 * What identifies the thing that a row speaks of. The source has no ids (IHK_JSON_J2), so these are what its users take.
 *
 * The newest document that mentions a key replaces all that older ones state for it. So wherever a window of three years
 * rolls, the day belongs to the key: without it a new visit would put an old one out of sight. A row without any of its
 * `days` speaks of itself alone. Too fine a key is the lesser harm: it shows a revision as a second thing.
 */
export const weakKeys = {
  r1: {
    head: [3, 5, 6, 7],
    because: `${visit}; pharmacy rows have no visit day and the sequence XXXX, so the day of dispensing joins`,
  },
  r2: { head: [3, 5, 7], days: [5, 7], because: 'a hospital claims a stay in periods, each from a day of its own' },
  r3: { head: [3, 5, 6], because: visit },
  r4: { head: [1, 2, 4], because: 'an institution uploads a substance once a day' },
  r5: { head: [1, 2], because: 'the card holds one note of a code with its day' },
  r6: { head: [1, 3], because: 'a vaccine is given once a day; the name of the place is free text' },
  r7: {
    head: [3, 5, 6, { field: 8, as: 'first-six' }, { field: 10, as: 'item-name' }],
    because: 'an order has several items; order codes come with 6 or 8 characters, item names in many spellings',
  },
  r8: { head: [3, 5, 6, 8], because: 'a report belongs to an order of a day; its text is what gets revised' },
  r9: { head: [3, 5, 6], because: visit },
  r10: { head: [1, 5], because: 'one check-up of a place and day' },
  r11: { head: [1, 2], because: 'without details there is only the name of a screening' },
  r11_1: {
    head: [1, 2],
    detail: [1, 2],
    days: [1],
    because: 'a screening is done once a day at a place; its result may be corrected',
  },
  r12: { head: [1, 2], because: enrolment },
  r12_1: { head: [1, 2], detail: [2, 1], days: [2], because: followUp },
  r13: { head: [1, 2], because: enrolment },
  r13_1: { head: [1, 2], detail: [2, 1], days: [2], because: followUp },
  r14: { head: [1, 2], because: enrolment },
  r14_1: { head: [1, 2], detail: [2, 1], days: [2], because: followUp },
} as const satisfies Record<string, WeakKeyRule>;

export type KeyName = keyof typeof weakKeys;

/** The weak key in plain words; equal texts speak of one thing. Undefined: it speaks of itself alone. */
export function weakKeyOf(name: KeyName, head: Texts, detail: Texts = {}): string | undefined {
  const rule: WeakKeyRule = weakKeys[name];
  const dated = rule.detail === undefined ? head : detail;
  if (rule.days?.every((day) => (dated[day] ?? null) === null) === true) return undefined;
  const inHead = rule.head.map((field) => comparable(field, head));
  const inDetail = (rule.detail ?? []).map((field) => comparable(field, detail));
  return JSON.stringify([name, ...inHead, ...inDetail]);
}

function comparable(keyField: KeyField, texts: Texts): string | null {
  if (typeof keyField === 'number') return texts[keyField] ?? null;
  const text = texts[keyField.field] ?? null;
  if (text === null) return null;
  return keyField.as === 'first-six' ? text.slice(0, 6) : comparableItemName(text);
}

/** `Crea,` is `Crea`, `HB` is `Hb`, `WBC＆PUS CELL` is `WBC&PUS CELL`; a Chinese and an English name stay two. */
export const comparableItemName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,;:、。]+$/u, '')
    .replace(/\s+/gu, ' ');
