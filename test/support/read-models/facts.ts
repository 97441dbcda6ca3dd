import type {
  Admission,
  AdultCheckup,
  Allergy,
  CancerScreening,
  ChineseMedicineVisit,
  DentalVisit,
  Dispensing,
  LabResult,
  OutpatientVisit,
  Report,
  Vaccination,
} from '../../../domain/health-record/index.ts';
import type { AnyEvent } from '../../../domain/catalogue.ts';
import type { DocumentRef, Restatement } from '../../../domain/shared/stated-rows.ts';
import type { StatedEvent } from '../../../read-models/shared/stated-events.ts';
import { on } from '../people.ts';
import { document, statement } from '../stated-rows.ts';

/** Contents with the words of the official sample (IHK_JSON_J2, NHIA, 2023-05-15); a test names what it is about. */
const hospital = { code: '1234567890', name: '**醫院' };
const claim = {
  division: { code: '1', name: '臺北業務組' },
  institution: hospital,
  cardSequence: '0032',
  procedures: [],
  copaymentTwd: 120,
  nhiPoints: 539,
};

export const drugOrder = { code: 'AC20910100', name: '圖留康膜衣錠２５０毫克', quantity: 28, days: 7 };
export const labOrder = { code: '06012C', name: '尿一般檢查', quantity: 1, days: 0 };
export const feeOrder = { code: '05226B', name: '門診藥事服務費', quantity: 1, days: 0 };

export const westernVisit = (more: Partial<OutpatientVisit> = {}): OutpatientVisit => ({
  ...claim,
  visitedOn: on('2015-12-18'),
  handedOverOn: null,
  diagnoses: [
    { code: '59010', name: '急性腎盂腎炎，未提及腎髓質壞死病灶' },
    { code: 'J1083', name: '其他確認流感病毒所致流行性感冒併中耳炎' },
  ],
  orders: [drugOrder, labOrder, feeOrder],
  ...more,
});
export const dispensing = (more: Partial<Dispensing> = {}): Dispensing => ({
  ...claim,
  institution: { code: '5901234567', name: '安心藥局' },
  cardSequence: 'XXXX',
  dispensedOn: on('2015-12-19'),
  diagnoses: [{ code: '59010', name: '急性腎盂腎炎，未提及腎髓質壞死病灶' }],
  orders: [drugOrder],
  ...more,
});
export const dentalVisit = (more: Partial<DentalVisit> = {}): DentalVisit => ({
  ...claim,
  visitedOn: on('2016-10-26'),
  diagnoses: [{ code: 'K0530', name: '慢性牙周炎' }],
  orders: [{ code: '92014C', name: '複雜性拔牙', quantity: 1, days: 0, tooth: { code: '21', name: '右上第一顆恆牙' } }],
  ...more,
});
export const chineseMedicineVisit = (more: Partial<ChineseMedicineVisit> = {}): ChineseMedicineVisit => ({
  ...claim,
  visitedOn: on('2015-03-25'),
  diagnoses: [{ code: '71946', name: '關節痛，小腿' }],
  orders: [{ code: 'A003284', name: '“勝昌”川牛膝濃縮散', quantity: 6, days: 7 }],
  ...more,
});
export const admission = (more: Partial<Admission> = {}): Admission => ({
  ...claim,
  admittedOn: null,
  dischargedOn: null,
  claimedFrom: null,
  claimedTo: null,
  diagnoses: [],
  orders: [
    {
      number: '1',
      code: '02007A',
      name: '一般病床住院診察費(天)',
      quantity: 14,
      startedOn: on('2015-02-01'),
      endedOn: on('2015-02-28'),
    },
  ],
  ...more,
});
export const allergy = (more: Partial<Allergy> = {}): Allergy => ({
  reportedOn: on('2015-03-01'),
  substance: 'Mefenamic acid 250mg cap',
  severity: '輕度',
  reaction: '胸痛(Chest pain)',
  reactionNote: null,
  institution: { code: '1234567890', name: '****牙醫' },
  physician: null,
  telephone: '02-12345678',
  address: '臺北市****',
  enteredBy: '雲端登錄',
  ...more,
});
export const vaccination = (more: Partial<Vaccination> = {}): Vaccination => ({
  vaccinatedOn: on('2015-03-01'),
  vaccine: 'B 型肝炎遺傳工程疫苗',
  institution: { code: null, name: '******醫院' },
  ...more,
});
export const labResult = (more: Partial<LabResult> = {}): LabResult => ({
  division: { code: '5', name: '高屏業務組' },
  institution: { code: '1234567890', name: '******醫院' },
  visitedOn: on('2015-01-09'),
  examinedOn: on('2015-01-09'),
  uploadedAt: null,
  order: { code: '08011C', name: '全套血液檢查Ｉ（八項）' },
  item: 'Blood Routine',
  value: '7.3',
  reference: '3.8-10',
  ...more,
});
export const report = (more: Partial<Report> = {}): Report => ({
  division: { code: '5', name: '高屏業務組' },
  institution: { code: '1234567890', name: '******醫院' },
  visitedOn: on('2015-01-08'),
  examinedOn: on('2015-01-08'),
  uploadedAt: null,
  order: { code: '32001C', name: '胸腔檢查（包括各種角度部位之胸腔檢查）' },
  text: '女/60 ****醫院 門 放射線檢查報告******',
  ...more,
});
export const adultCheckup = (more: Partial<AdultCheckup> = {}): AdultCheckup => ({
  institution: { code: '1234567890', name: '****醫院' },
  telephone: '02-*******',
  examinedOn: on('2015-03-30'),
  heightCm: 157,
  weightKg: 48,
  bodyMassIndexKgPerM2: 19.7,
  waistCm: 67.3,
  waistWasInches: true,
  systolicMmHg: 126,
  diastolicMmHg: 87,
  bloodPressureFinding: { code: '1', name: '正常' },
  totalCholesterolMgPerDl: 233,
  triglyceridesMgPerDl: 115,
  hdlMgPerDl: 54,
  ldlMgPerDl: null,
  lipidFinding: { code: '2', name: '異常，建議：請洽詢醫師' },
  fastingGlucoseMgPerDl: 103,
  glucoseFinding: { code: '2', name: '異常，建議：請洽詢醫師' },
  ureaNitrogenMgPerDl: null,
  creatinineMgPerDl: 0.7,
  egfrMlPerMin173: 73,
  kidneyFinding: { code: '1', name: '正常' },
  urineProtein: null,
  metabolicFinding: { code: '1', name: '正常' },
  astIuPerL: 19,
  altIuPerL: 15,
  liverFinding: { code: '1', name: '正常' },
  hbsAg: { code: '3', name: '未執行' },
  hepatitisBFinding: null,
  antiHcv: { code: '3', name: '未執行' },
  hepatitisCFinding: null,
  ...more,
});
export const cancerScreening = (more: Partial<CancerScreening> = {}): CancerScreening => ({
  screening: '乳癌篩檢',
  test: '乳房 X 光攝影檢查',
  screenedOn: on('2015-03-02'),
  institution: { code: null, name: '臺北虛擬診' },
  result: '無異常',
  advice: '無異常：建議每 2 年定期接受乳房 X 光攝影檢查',
  ...more,
});

type ContentOf<Type extends StatedEvent['type']> = Extract<StatedEvent, { type: Type }>['data']['content'];

interface Stating {
  /** Which thing, and what is said of it. */
  readonly row?: Restatement;
  readonly by?: DocumentRef;
}

/** `stated('VaccinationGiven', vaccination(), { row: statement('bcg', 'first'), by: document(2) })` */
export function stated<Type extends StatedEvent['type']>(
  type: Type,
  content: ContentOf<Type>,
  { row = statement(`${type}-1`, 'as-stated'), by = document(1) }: Stating = {},
): AnyEvent {
  const place = { section: 'r1', row: 1 };
  const data = { ...row, document: by, place, origin: 'unknown', revises: false, content, raw: { 'r1.1': row.rowId } };
  return { type, data } as unknown as AnyEvent;
}

export const restated = (by: DocumentRef, ...rows: readonly Restatement[]): AnyEvent => ({
  type: 'RowsRestated',
  data: { document: by, rows },
});
export const withdrawn = (row: Restatement, withdrawnOn: string): AnyEvent => ({
  type: 'RowWithdrawn',
  data: { ...row, withdrawnOn: on(withdrawnOn), reason: 'claim cancelled' },
});
