import type { Language } from '../read-model.ts';

/** Words that no source row has, in both languages. */
export const labels = {
  'adult-checkup': { 'zh-TW': '成人預防保健', en: 'Adult preventive check-up' },
  'diabetes-care': { 'zh-TW': '糖尿病照護', en: 'Diabetes care' },
  'kidney-care': { 'zh-TW': '初期慢性腎病照護', en: 'Early chronic kidney disease care' },
  'hepatitis-care': { 'zh-TW': 'B、C 型肝炎照護', en: 'Hepatitis B and C care' },
  enrolled: { 'zh-TW': '收案', en: 'enrolled' },
  'organ-donation': { 'zh-TW': '器官捐贈', en: 'Organ donation' },
  'palliative-care': { 'zh-TW': '安寧緩和醫療', en: 'Palliative care' },
  resuscitation: { 'zh-TW': '心肺復甦術', en: 'Resuscitation' },
  'blood-pressure': { 'zh-TW': '血壓', en: 'Blood pressure' },
  'heart-rate': { 'zh-TW': '脈搏', en: 'Heart rate' },
  glucose: { 'zh-TW': '血糖', en: 'Glucose' },
  fasting: { 'zh-TW': '空腹', en: 'fasting' },
  'after-meal': { 'zh-TW': '飯後', en: 'after a meal' },
  random: { 'zh-TW': '隨機', en: 'random' },
  weight: { 'zh-TW': '體重', en: 'Weight' },
  height: { 'zh-TW': '身高', en: 'Height' },
  waist: { 'zh-TW': '腰圍', en: 'Waist' },
  temperature: { 'zh-TW': '體溫', en: 'Temperature' },
  period: { 'zh-TW': '月經', en: 'Period' },
  started: { 'zh-TW': '開始', en: 'started' },
  ended: { 'zh-TW': '結束', en: 'ended' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;
export type LabelName = keyof typeof labels;
