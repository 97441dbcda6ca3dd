import { codeTable, stated } from './code-table.ts';
import { chineseMedicineName, drug } from './drugs.ts';
import { nameIn, type BilingualName, type NameLanguage } from './names.ts';
import { orderKind } from './order-kinds.ts';
import orders from './tables/orders.json' with { type: 'json' };

const orderRow = codeTable(orders);

/** Digits and letter of an order code; some files print eight characters (`08011C00`) for the same order. */
export const orderCodeLength = 6;

function serviceNames(code: string): BilingualName | undefined {
  const row = orderRow(code) ?? orderRow(code.trim().slice(0, orderCodeLength));
  return row === undefined ? undefined : { zh: stated(row[1]), en: stated(row[2]) };
}

/** Drugs, Chinese medicines and services alike; undefined when no table names the code in that language. */
export function orderName(code: string, language: NameLanguage): string | undefined {
  const names = orderNames(code);
  return names === undefined ? undefined : nameIn(names, language);
}

function orderNames(code: string): BilingualName | undefined {
  switch (orderKind(code)) {
    case 'drug':
      return drug(code);
    case 'chinese-medicine':
      return { zh: chineseMedicineName(code), en: undefined };
    default:
      return serviceNames(code);
  }
}
