import { codeTable, stated } from './code-table.ts';
import atcClasses from './tables/atc-classes.json' with { type: 'json' };
import chineseMedicines from './tables/chinese-medicines.json' with { type: 'json' };
import drugs from './tables/drugs.json' with { type: 'json' };

/** ATC level 2: the therapeutic subgroup, for example C10. */
export interface AtcClass {
  readonly code: string;
  readonly zh: string;
  readonly en: string;
}
export interface Drug {
  readonly code: string;
  readonly zh: string | undefined;
  readonly en: string | undefined;
  /** Active ingredient with its strength, as the NHIA prints it. */
  readonly ingredient: string | undefined;
  readonly form: string | undefined;
  /** ATC level 5, seven characters. */
  readonly atc: string | undefined;
  readonly atcClass: AtcClass | undefined;
}

const drugRow = codeTable(drugs);
const chineseMedicineRow = codeTable(chineseMedicines);
const atcClassRow = codeTable(atcClasses);

export function drug(code: string): Drug | undefined {
  const row = drugRow(code);
  if (row === undefined) return undefined;
  const [drugCode = '', zh, en, ingredient, form, atc] = row;
  const atcCode = stated(atc);
  return {
    code: drugCode,
    zh: stated(zh),
    en: stated(en),
    ingredient: stated(ingredient),
    form: stated(form),
    atc: atcCode,
    atcClass: atcCode === undefined ? undefined : atcClass(atcCode),
  };
}

/** Of an ATC code of level 2 or deeper: its first three characters name the class. */
export function atcClass(atcCode: string): AtcClass | undefined {
  const row = atcClassRow(atcCode.trim().slice(0, 3));
  if (row === undefined) return undefined;
  const [code = '', zh = '', en = ''] = row;
  return { code, zh, en };
}

/** 健保中藥; the table has Chinese names only. */
export const chineseMedicineName = (code: string): string | undefined => stated(chineseMedicineRow(code)?.[1]);
