import { stated } from './code-table.ts';
import { commonLabItems } from './common-lab-items.ts';
import labItems from './tables/lab-items.json' with { type: 'json' };

export interface LabItem {
  /** The name under which results of all hospitals are joined. */
  readonly name: string;
  readonly zh: string | undefined;
  readonly en: string | undefined;
}

/** What the hospital printed, for example `Hb`, `HB` or 血色素; undefined when no alias list has it. */
export function labItem(printed: string): LabItem | undefined {
  itemByForm ??= readItems();
  return itemByForm.get(joiningForm(printed));
}

/** Equal for spellings of one item: hospitals print `Crea` and `Crea,`, `Lym` and `Lym.`, `WBC＆PUS` and `WBC&PUS`. */
export const labItemKey = (printed: string): string => joiningForm(labItem(printed)?.name ?? printed);

/** Width, case, spaces and the marks that people put between words carry no meaning; signs such as + do. */
const joiningForm = (printed: string): string =>
  printed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.,:;'"_\-–—－、]+/g, '');

let itemByForm: ReadonlyMap<string, LabItem> | undefined;

/** Ours first: a published row of the same name then adds its spellings to it. */
function readItems(): ReadonlyMap<string, LabItem> {
  const items = new Map<string, LabItem>();
  const enter = (item: LabItem, spellings: readonly (string | undefined)[]): void => {
    for (const spelling of [item.name, ...spellings]) {
      if (spelling === undefined || items.has(joiningForm(spelling))) continue;
      items.set(joiningForm(spelling), item);
    }
  };
  for (const { name, zh, en, aliases } of commonLabItems) enter({ name, zh, en }, [zh, en, ...aliases]);
  for (const row of labItems.rows) {
    const [name = '', aliases = '', zhCell, enCell] = row.split('\t');
    const [zh, en] = [stated(zhCell), stated(enCell)];
    enter(items.get(joiningForm(name)) ?? { name, zh, en }, [zh, en, ...aliases.split('|').map(stated)]);
  }
  return items;
}
