import type { OrderCode } from './orders.ts';

/** Drugs that the shipped table knows, with its names. */
export const knownDrugs = {
  coughTablet: { code: 'A000098100', name: '益咳１５公絲糖衣錠' },
  antihistamine: { code: 'A000315100', name: '賽普洛錠' },
  antispasmodic: { code: 'A000428100', name: '斯可伴糖衣錠' },
  ampicillin: { code: 'A000373100', name: '配利真膠囊' },
  dexamethasone: { code: 'A000209100', name: '力爽錠' },
  furosemide: { code: 'A000199100', name: '來適泄錠' },
  eyeDrops: { code: 'A000015421', name: '眼光眼藥水' },
  folicAcid: { code: 'AC34670100', name: '"強生"葉酸膜衣錠５毫克' },
  lansoprazole: { code: 'BC24273100', name: '泰克胃通 口溶錠30毫克' },
  saline: { code: 'AC10654265', name: '"大塚"諾沙林注射液' },
  tranexamicAcid: { code: 'AC26330100', name: '"強生"得抑血錠２５０毫克（妥內散敏）' },
  chlorzoxazone: { code: 'AC20910100', name: '圖留康膜衣錠２５０毫克' },
} as const satisfies Readonly<Record<string, OrderCode>>;

/**
 * Drugs that NHIA's data set 23715 knows and the shipped table of fifteen does not: the pages show the name that the
 * file prints. The first three are in NHIA's own slides.
 */
export const otherDrugs = {
  pitavastatin: { code: 'AC58078100', name: '脂必妥膜衣錠 2毫克' },
  metformin: { code: 'BC071521G0', name: '庫魯化錠' },
  empagliflozin: { code: 'BC26405100', name: '恩排糖膜衣錠 25毫克' },
  amlodipine: { code: 'BC21571100', name: '脈優錠５毫克' },
  glimepiride: { code: 'AB46766100', name: '"信東" 革理蔓錠２毫克' },
  atorvastatin: { code: 'AC57805100', name: '"生達" 立舒脂膜衣錠20毫克' },
  diclofenac: { code: 'AC36926100', name: '威鎮腸溶錠２５公絲（待克菲那）' },
} as const satisfies Readonly<Record<string, OrderCode>>;

export const drugs = { ...knownDrugs, ...otherDrugs } as const;

/** 健保中藥, named as the shipped table names them. */
export const chineseMedicines = {
  sleepDecoction: { code: 'A010001', name: '明通酸棗仁湯濃縮顆粒' },
  freeWanderer: { code: 'A009837', name: '明通加味逍遙散濃縮顆粒' },
  channelDecoction: { code: 'A011385', name: '港香蘭疏經活血湯濃縮散' },
  kudzuDecoction: { code: 'A011376', name: '港香蘭葛根湯濃縮散' },
} as const satisfies Readonly<Record<string, OrderCode>>;
