import {
  atcClass,
  departmentName,
  diagnosisCode,
  drug,
  labItem,
  labItemKey,
  labUnit,
  orderKind,
  orderName,
} from '../../../domain/terminology/index.ts';

describe('an order code', () => {
  it.each([
    ['08011C', 'zh-TW', '全套血液檢查Ｉ(八項)'],
    ['08011C', 'en', 'CBC-I(WBC,RBC,HB,HCT,PLATELET COUNT,MCV,MCH,MCHC)'],
    ['08011C00', 'en', 'CBC-I(WBC,RBC,HB,HCT,PLATELET COUNT,MCV,MCH,MCHC)'],
    [' 92014c ', 'en', 'Complex extraction'],
    ['00102B', 'en', undefined],
    ['A000199100', 'en', 'LASIX TABLETS'],
    ['AC20910100', 'en', undefined],
    ['A003284', 'zh-TW', '勝昌川牛膝濃縮散'],
    ['A003284', 'en', undefined],
    ['99999Z', 'zh-TW', undefined],
    ['toString', 'en', undefined],
  ] as const)('%s in %s is called %s', (code, language, name) => {
    expect(orderName(code, language)).toBe(name);
  });

  it.each([
    ['AC20910100', 'drug'],
    ['BC071521G0', 'drug'],
    ['ac20910100', 'drug'],
    ['A003284', 'chinese-medicine'],
    ['00102B', 'fee'],
    ['05226B', 'fee'],
    ['02007A', 'fee'],
    ['06012C', 'lab'],
    ['08011C00', 'lab'],
    ['12111C', 'lab'],
    ['25003C', 'pathology'],
    ['32001C', 'imaging'],
    ['33070B', 'imaging'],
    ['34001C', 'procedure'],
    ['92014C', 'procedure'],
    ['A01', 'other'],
    ['FBSN1SSFS1E0', 'other'],
    [null, 'other'],
    ['', 'other'],
  ] as const)('%s is of kind %s', (code, kind) => {
    expect(orderKind(code)).toBe(kind);
  });
});

describe('a drug', () => {
  it('has names, an ingredient and a class where the table knows them', () => {
    expect(drug('A000199100')).toEqual({
      code: 'A000199100',
      zh: '來適泄錠',
      en: 'LASIX TABLETS',
      ingredient: 'FUROSEMIDE 40 MG',
      form: '錠劑',
      atc: 'C03CA01',
      atcClass: { code: 'C03', zh: '利尿劑', en: 'Diuretics' },
    });
  });

  it('has no class when the table has no ATC code for it', () => {
    expect(drug('AC20910100')).toMatchObject({ zh: '圖留康膜衣錠２５０毫克', en: undefined, atcClass: undefined });
  });

  it('is nothing when no table knows its code', () => expect(drug('ZZ99999999')).toBeUndefined());

  it('has the class that the first three characters of its ATC code name', () => {
    expect(atcClass('C10AA05')?.en).toBe('Lipid modifying agents');
    expect(atcClass('Z99')).toBeUndefined();
  });
});

describe('a lab item', () => {
  it.each([
    ['Hb', 'Hemoglobin'],
    ['HB', 'Hemoglobin'],
    ['血色素', 'Hemoglobin'],
    ['Lym.', 'Lymphocyte'],
    ['Crea,', 'Creatinine'],
    ['ＨｂＡ１ｃ', 'HbA1c'],
    ['白血球計數', 'WBC'],
    ['T. Bili', 'Total Bilirubin'],
    ['SGOT', 'AST'],
  ])('printed as %s is %s', (printed, name) => {
    expect(labItem(printed)?.name).toBe(name);
  });

  it('keeps estimates by different formulas apart', () => {
    expect(new Set(['eGFR', 'eGFR (MDRD)', 'eGFR (CKD-EPI)'].map(labItemKey)).size).toBe(3);
  });

  it('that no list has is joined by what was printed, whatever its width, case and full stops', () => {
    expect(labItem('WBC＆PUS CELL')).toBeUndefined();
    expect(labItemKey('WBC＆PUS CELL')).toBe(labItemKey('wbc&pus cell.'));
    expect(labItemKey('Rh+')).not.toBe(labItemKey('Rh'));
  });
});

describe('a unit', () => {
  it('is inferred where order, item and size leave one', () => {
    expect(labUnit('09006C', 'HbA1c', 7.1)?.unit).toBe('%');
    expect(labUnit('09005C00', 'Glucose AC', 103)).toEqual({
      unit: 'mg/dL',
      source: 'IHK_JSON_J2, NHIA, 2023-05-15: unit of the same item in r10',
    });
  });

  it.each([
    ['of a size that belongs to another unit', '08011C', 'WBC', 7300],
    ['of the same word under a urine order', '06012C', 'WBC', 3],
    ['that no rule speaks of', '09112C', 'TSH', 2.1],
  ])('is not inferred for a value %s', (_why, order, item, value) => {
    expect(labUnit(order, item, value)).toBeUndefined();
  });
});

it('a diagnosis code takes its dot after the third character', () => {
  expect(['J1083', 'I10', 'e1165', 'J10.83', '59010'].map(diagnosisCode)).toEqual([
    'J10.83',
    'I10',
    'E11.65',
    'J10.83',
    '590.10',
  ]);
});

it('departments have Chinese names', () => {
  expect(departmentName('consultation', 'AD')).toBe('腎臟內科');
  expect(departmentName('treatment', '02')).toBe('內科');
  expect(departmentName('consultation', '??')).toBeUndefined();
});
