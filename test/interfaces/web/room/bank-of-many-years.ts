/**
 * A My Health Bank file in which every row is an entry of its own: results, visits with orders that are no drugs, reports
 * and check-ups over twenty-five years. Codes and layout are those of NHIA's IHK_JSON_J2 (2023-05-15).
 */
export function bankOfManyYears(entries: number): string {
  const sections: Record<SectionName, object[]> = { r1: [], r3: [], r7: [], r8: [] };
  for (let index = 0; index < entries; index += 1) {
    const section = order[index % order.length] ?? 'r7';
    sections[section].push(rowOf[section](index));
  }
  return JSON.stringify({ myhealthbank: { bdata: { 'b1.1': 'A12345****', 'b1.2': '20260201', ...sections } } });
}

type SectionName = 'r1' | 'r3' | 'r7' | 'r8';
/** Results are most of what such a life leaves. */
const order: readonly SectionName[] = ['r7', 'r1', 'r7', 'r7', 'r3', 'r7', 'r8', 'r7', 'r7', 'r1'];

const years = 25;
const months = 12;
const daysOfEveryMonth = 28;
/** Each day once, and then again at the next hospital, so that no two rows are the same thing. */
const days = years * months * daysOfEveryMonth;
const dayOf = (index: number): string => {
  const year = 2001 + (index % years);
  const month = String(1 + (Math.floor(index / years) % months)).padStart(2, '0');
  const day = String(1 + (Math.floor(index / (years * months)) % daysOfEveryMonth)).padStart(2, '0');
  return `${year}${month}${day}`;
};

const hospitals = ['安心醫院', '仁愛醫院', '中山診所'] as const;
const place = (section: SectionName, index: number): object => {
  const hospital = Math.floor(index / days) % hospitals.length;
  return {
    [`${section}.1`]: '1',
    [`${section}.2`]: '臺北業務組',
    [`${section}.3`]: String(1_100_000_000 + hospital),
    [`${section}.4`]: hospitals[hospital],
  };
};
const examined = (section: 'r7' | 'r8', index: number): object => ({
  ...place(section, index),
  [`${section}.5`]: dayOf(index),
  [`${section}.6`]: dayOf(index),
  [`${section}.7`]: `${dayOf(index)}1230`,
});

const rowOf: Readonly<Record<SectionName, (index: number) => object>> = {
  r1: (index) => ({
    ...place('r1', index),
    'r1.5': dayOf(index),
    'r1.6': '',
    'r1.7': String(index).padStart(4, '0'),
    'r1.8': 'I10',
    'r1.9': '本態性（原發性）高血壓',
    'r1.12': '150',
    'r1.13': String(400 + (index % 300)),
    r1_1: [{ 'r1_1.1': '00158C', 'r1_1.2': '一般門診診察費', 'r1_1.3': '1.00', 'r1_1.4': '0' }],
  }),
  r3: (index) => ({
    ...place('r3', index),
    'r3.5': dayOf(index),
    'r3.6': String(index).padStart(4, '0'),
    'r3.7': 'K05.30',
    'r3.8': '慢性牙周炎',
    'r3.11': '100',
    'r3.12': String(700 + (index % 200)),
    r3_1: [{ 'r3_1.1': '91004C', 'r3_1.2': '全口牙結石清除', 'r3_1.3': 1 }],
  }),
  r7: (index) => ({
    ...examined('r7', index),
    'r7.8': '09005C',
    'r7.9': '血液及體液葡萄糖',
    'r7.10': `Glucose ${String(index % 40)}`,
    'r7.11': String(80 + (index % 60)),
    'r7.12': '[70][99]',
  }),
  r8: (index) => ({
    ...examined('r8', index),
    'r8.8': '32001C',
    'r8.9': '胸腔檢查',
    'r8.10': `Chest film ${String(index)}: no active lesion.`,
  }),
};
