import type { OrderCode } from './orders.ts';

/** ICD-10-CM codes without a dot, named as claims print them. */
export const diagnoses = {
  diabetes: { code: 'E119', name: '第二型糖尿病，未伴有併發症' },
  diabetesWithKidneyDisease: { code: 'E1122', name: '第二型糖尿病，伴有糖尿病的慢性腎臟疾病' },
  diabeticRetinopathy: {
    code: 'E113299',
    name: '第二型糖尿病，伴有輕度非增殖性糖尿病視網膜病變，未伴有黃斑部水腫，未明示側性',
  },
  hypertension: { code: 'I10', name: '本態性(原發性)高血壓' },
  hyperlipidaemia: { code: 'E785', name: '高血脂症' },
  mixedHyperlipidaemia: { code: 'E782', name: '混合型高血脂症' },
  kidneyDiseaseStage3a: { code: 'N1831', name: '慢性腎臟疾病，第3a期' },
  kneeArthritisRight: { code: 'M1711', name: '單側原發性膝部骨關節炎，右側膝部' },
  kneeReplaced: { code: 'Z96651', name: '存在有右側人工膝關節' },
  cellulitis: { code: 'L03116', name: '左側下肢蜂窩組織炎' },
  reflux: { code: 'K219', name: '胃食道逆流性疾病未伴有食道炎' },
  colonPolyp: { code: 'K635', name: '大腸息肉' },
  cold: { code: 'J069', name: '急性上呼吸道感染' },
  influenza: { code: 'J101', name: '其他確認流感病毒所致流行性感冒併其他呼吸道表徵' },
  sinusitis: { code: 'J0190', name: '急性鼻竇炎' },
  bronchitis: { code: 'J209', name: '急性支氣管炎' },
  gastroenteritis: { code: 'K529', name: '非感染性胃腸炎及大腸炎' },
  conjunctivitis: { code: 'H1089', name: '其他結膜炎' },
  backPain: { code: 'M545', name: '下背痛' },
  periodontitis: { code: 'K0530', name: '慢性牙周炎' },
  gingivitis: { code: 'K0510', name: '慢性齒齦炎，菌斑所致' },
  caries: { code: 'K029', name: '齲齒' },
  pulpitis: { code: 'K040', name: '牙髓炎' },
  fluoride: { code: 'Z293', name: '預防性塗氟' },
  anaemia: { code: 'D509', name: '缺鐵性貧血' },
  thyroidNodule: { code: 'E041', name: '非毒性單一甲狀腺結節' },
  dysmenorrhoea: { code: 'N946', name: '痛經' },
  acne: { code: 'L700', name: '尋常性痤瘡' },
  myopia: { code: 'H5213', name: '近視，雙側' },
  rhinitis: { code: 'J309', name: '過敏性鼻炎' },
  hepatitisBCarrier: { code: 'Z2251', name: 'B型病毒性肝炎帶原者' },
  chronicHepatitisB: { code: 'B181', name: '慢性B型病毒性肝炎未伴有D型肝炎病毒' },
  fattyLiver: { code: 'K760', name: '脂肪肝，他處未歸類者' },
  overweight: { code: 'E663', name: '過重' },
  insomnia: { code: 'G4700', name: '失眠症' },
  neckPain: { code: 'M542', name: '頸痛' },
} as const satisfies Readonly<Record<string, OrderCode>>;

/** ICD-10-PCS. */
export const procedures = {
  kneeReplacement: { code: '0SRC0J9', name: '右側膝關節置換，合成替代物，骨水泥固定，開放式' },
  polypectomy: { code: '0DBN8ZX', name: '乙狀結腸切除，經自然開口或人工造口內視鏡，診斷性' },
} as const satisfies Readonly<Record<string, OrderCode>>;
