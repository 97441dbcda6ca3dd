interface CommonLabItem {
  readonly name: string;
  readonly zh: string;
  readonly en: string;
  readonly aliases: readonly string[];
}

/**
 * Items that the published alias list lacks or names too rarely. Names follow the NHI fee schedule (醫療服務給付項目,
 * 2024-11-29) and what is printed in r7.9, r10, r12 and r13 (IHK_JSON_J2, NHIA, 2023-05-15). Only spellings of one and
 * the same item: an estimate by another formula is another item.
 */
export const commonLabItems = [
  {
    name: 'HbA1c',
    zh: '醣化血色素',
    en: 'Haemoglobin A1c',
    aliases: [
      'Hemoglobin A1c',
      'HbA1c (Hemoglobin A1c)',
      'HbA1c(NGSP)',
      'A1c',
      '糖化血色素',
      '醣化血紅素',
      '糖化血紅素',
    ],
  },
  {
    name: 'Glucose AC',
    zh: '飯前血糖',
    en: 'Glucose, fasting',
    aliases: [
      'AC sugar',
      'Sugar AC',
      'GLU AC',
      'Glucose (AC)',
      'AC Glucose',
      'Fasting glucose',
      '空腹血糖',
      '血糖(空腹)',
      '飯前血糖值',
    ],
  },
  {
    name: 'Glucose PC',
    zh: '飯後血糖',
    en: 'Glucose, after a meal',
    aliases: ['PC sugar', 'Sugar PC', 'GLU PC', 'Glucose (PC)', 'PC Glucose', '血糖(飯後)', '飯後血糖值'],
  },
  {
    name: 'Total Cholesterol',
    zh: '總膽固醇',
    en: 'Cholesterol, total',
    aliases: ['Cholesterol', 'T-CHO', 'T-Chol', 'TC', 'CHOL', 'Total Cholesterol(TC)', '膽固醇'],
  },
  {
    name: 'Triglyceride',
    zh: '三酸甘油脂',
    en: 'Triglyceride',
    aliases: ['TG', 'Triglycerides', 'Triglyceride(TG)', '三酸甘油酯'],
  },
  {
    name: 'HDL-C',
    zh: '高密度脂蛋白膽固醇',
    en: 'HDL cholesterol',
    aliases: ['HDL', 'HDL-Cholesterol', '高密度脂蛋白', '高密度脂蛋白－膽固醇'],
  },
  {
    name: 'LDL-C',
    zh: '低密度脂蛋白膽固醇',
    en: 'LDL cholesterol',
    aliases: ['LDL', 'LDL-Cholesterol', '低密度脂蛋白', '低密度脂蛋白－膽固醇'],
  },
  {
    name: 'AST',
    zh: '天門冬胺酸轉胺酶',
    en: 'AST',
    aliases: ['GOT', 'S-GOT', 'AST(GOT)', 'GOT(AST)', 'AST/GOT', 'S-GOT/AST'],
  },
  {
    name: 'ALT',
    zh: '丙胺酸轉胺酶',
    en: 'ALT',
    aliases: ['GPT', 'S-GPT', 'ALT(GPT)', 'GPT(ALT)', 'ALT/GPT', 'S-GPT/ALT'],
  },
  {
    name: 'Alkaline Phosphatase',
    zh: '鹼性磷酸酶',
    en: 'Alkaline phosphatase',
    aliases: ['ALP', 'ALK-P', '鹼性磷酯酶'],
  },
  { name: 'GGT', zh: '麩胺轉酸酶', en: 'Gamma-glutamyl transferase', aliases: ['γ-GT', 'r-GT', '麩胺轉酸脢'] },
  { name: 'Albumin', zh: '白蛋白', en: 'Albumin', aliases: ['ALB'] },
  { name: 'Total Protein', zh: '全蛋白', en: 'Total protein', aliases: ['TP', '總蛋白'] },
  {
    name: 'Creatinine',
    zh: '肌酸酐',
    en: 'Creatinine',
    aliases: [
      'Crea',
      'Creatinine (B)',
      'Creatinine (B) CRTN',
      'Serum creatinine',
      '肌酸酐、血',
      '血清肌酸酐',
      '血中肌酸酐',
    ],
  },
  {
    name: 'eGFR',
    zh: '腎絲球過濾率',
    en: 'Estimated GFR (formula not stated)',
    aliases: ['Estimated GFR', '腎絲球濾過率', '估算腎絲球過濾率'],
  },
  {
    name: 'Blood Urea Nitrogen',
    zh: '血中尿素氮',
    en: 'Blood urea nitrogen',
    aliases: ['尿素氮', 'BUN, blood urea nitrogen'],
  },
  { name: 'Uric Acid', zh: '尿酸', en: 'Uric acid', aliases: ['UA'] },
  { name: 'Sodium', zh: '鈉', en: 'Sodium', aliases: ['Na', 'Na (Sodium)'] },
  { name: 'Potassium', zh: '鉀', en: 'Potassium', aliases: ['K', 'K(Potassium)'] },
  { name: 'Chloride', zh: '氯', en: 'Chloride', aliases: ['Cl', 'Cl (Chloride)'] },
  { name: 'Calcium', zh: '鈣', en: 'Calcium', aliases: ['Ca', 'Ca (Calcium)'] },
  { name: 'TSH', zh: '甲狀腺刺激素', en: 'Thyroid-stimulating hormone', aliases: ['hs-TSH', '甲狀腺促進激素'] },
  { name: 'Free T4', zh: '游離甲狀腺素', en: 'Free thyroxine', aliases: ['FT4'] },
  { name: 'PSA', zh: '攝護腺特異抗原', en: 'Prostate-specific antigen', aliases: ['Total PSA'] },
  {
    name: 'WBC',
    zh: '白血球計數',
    en: 'White blood cell count',
    aliases: ['W.B.C', '白血球', 'White blood cell', 'WBC count'],
  },
  {
    name: 'RBC',
    zh: '紅血球計數',
    en: 'Red blood cell count',
    aliases: ['R.B.C', '紅血球', 'Red blood cell', 'RBC count'],
  },
  {
    name: 'Hemoglobin',
    zh: '血色素',
    en: 'Haemoglobin',
    aliases: ['Haemoglobin', 'Hgb', 'Hemoglobin (Hb)', '血紅素', '血色素檢查'],
  },
  {
    name: 'Hematocrit',
    zh: '血球容積比',
    en: 'Haematocrit',
    aliases: ['Haematocrit', '血球比容', '血球比容值', '血比容'],
  },
  { name: 'PLT', zh: '血小板計數', en: 'Platelet count', aliases: ['Platelet', 'Platelets', '血小板'] },
] as const satisfies readonly CommonLabItem[];
