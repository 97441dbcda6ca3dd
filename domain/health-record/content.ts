import type { CalendarDate, Instant } from '../shared/time.ts';

/** A code of the source with the source's own name for it. Either may be missing, never both. */
export interface CodedText {
  readonly code: string | null;
  readonly name: string | null;
}
export interface Institution {
  /** 醫事機構代碼, ten digits. Some sections give the name alone. */
  readonly code: string | null;
  readonly name: string | null;
}

/** Units: quantity in the order's own unit (the source does not name it), days of supply. */
export interface Order {
  readonly code: string | null;
  readonly name: string | null;
  readonly quantity: number | null;
  readonly days: number | null;
}
export interface DentalOrder extends Order {
  /** 牙位, FDI two-digit notation as the source prints it. */
  readonly tooth: CodedText | null;
}
export interface InpatientOrder {
  readonly number: string | null;
  readonly code: string | null;
  readonly name: string | null;
  readonly quantity: number | null;
  readonly startedOn: CalendarDate | null;
  readonly endedOn: CalendarDate | null;
}

interface Claim<OrderLine> {
  /** NHIA division that pays: 業務組別. */
  readonly division: CodedText | null;
  readonly institution: Institution;
  /** 健保卡就醫序號. */
  readonly cardSequence: string | null;
  /** The main one first. ICD-10-CM without a dot, as the source prints it. */
  readonly diagnoses: readonly CodedText[];
  /** The main one first. ICD-10-PCS. */
  readonly procedures: readonly CodedText[];
  readonly copaymentTwd: number | null;
  /** 健保支付點數. */
  readonly nhiPoints: number | null;
  readonly orders: readonly OrderLine[];
}

export interface OutpatientVisit extends Claim<Order> {
  readonly visitedOn: CalendarDate;
  /** 交付調劑、檢查或復健治療日期. */
  readonly handedOverOn: CalendarDate | null;
}
export interface Dispensing extends Claim<Order> {
  readonly dispensedOn: CalendarDate;
}
export interface DentalVisit extends Claim<DentalOrder> {
  readonly visitedOn: CalendarDate;
}
export interface ChineseMedicineVisit extends Claim<Order> {
  readonly visitedOn: CalendarDate;
}
export interface Admission extends Claim<InpatientOrder> {
  readonly admittedOn: CalendarDate | null;
  readonly dischargedOn: CalendarDate | null;
  readonly claimedFrom: CalendarDate | null;
  readonly claimedTo: CalendarDate | null;
}

export interface Allergy {
  readonly reportedOn: CalendarDate | null;
  readonly substance: string;
  readonly severity: string | null;
  readonly reaction: string | null;
  readonly reactionNote: string | null;
  readonly institution: Institution;
  readonly physician: string | null;
  readonly telephone: string | null;
  readonly address: string | null;
  /** 收載方式, for example 雲端登錄. */
  readonly enteredBy: string | null;
}

export interface Vaccination {
  readonly vaccinatedOn: CalendarDate;
  /** The source's Chinese name; it gives no code. */
  readonly vaccine: string;
  readonly institution: Institution;
}

interface Examination {
  readonly division: CodedText | null;
  readonly institution: Institution;
  readonly visitedOn: CalendarDate | null;
  readonly examinedOn: CalendarDate | null;
  readonly uploadedAt: Instant | null;
  readonly order: CodedText;
}
export interface LabResult extends Examination {
  /** The hospital's own free text. */
  readonly item: string | null;
  readonly value: string | null;
  /** As printed, mostly `[low][high]`; the source gives no unit. */
  readonly reference: string | null;
}
export interface Report extends Examination {
  readonly text: string | null;
}

/** 0 none · 1 normal · 2 see a doctor · 3 further examination · 4 treatment (r10); the texts are the source's. */
export type Finding = CodedText;

/** Null means not measured: the source prints 0 for that. */
export interface AdultCheckup {
  readonly institution: Institution;
  readonly telephone: string | null;
  readonly examinedOn: CalendarDate;
  readonly heightCm: number | null;
  readonly weightKg: number | null;
  readonly bodyMassIndexKgPerM2: number | null;
  readonly waistCm: number | null;
  /** Old rows give inches without saying so; then `waistCm` is converted and this says it. */
  readonly waistWasInches: boolean;
  readonly systolicMmHg: number | null;
  readonly diastolicMmHg: number | null;
  readonly bloodPressureFinding: Finding | null;
  readonly totalCholesterolMgPerDl: number | null;
  readonly triglyceridesMgPerDl: number | null;
  readonly hdlMgPerDl: number | null;
  readonly ldlMgPerDl: number | null;
  readonly lipidFinding: Finding | null;
  readonly fastingGlucoseMgPerDl: number | null;
  readonly glucoseFinding: Finding | null;
  readonly ureaNitrogenMgPerDl: number | null;
  readonly creatinineMgPerDl: number | null;
  readonly egfrMlPerMin173: number | null;
  readonly kidneyFinding: Finding | null;
  readonly urineProtein: string | null;
  readonly metabolicFinding: Finding | null;
  readonly astIuPerL: number | null;
  readonly altIuPerL: number | null;
  readonly liverFinding: Finding | null;
  readonly hbsAg: Finding | null;
  readonly hepatitisBFinding: Finding | null;
  readonly antiHcv: Finding | null;
  readonly hepatitisCFinding: Finding | null;
}

export interface CancerScreening {
  /** 篩檢類別, for example 大腸癌篩檢. */
  readonly screening: string;
  readonly test: string | null;
  readonly screenedOn: CalendarDate | null;
  readonly institution: Institution;
  readonly result: string | null;
  readonly advice: string | null;
}

export interface Enrolment {
  readonly enrolledOn: CalendarDate | null;
  readonly institution: Institution;
  /** Null while still enrolled. */
  readonly closedOn: CalendarDate | null;
}
interface FollowUp {
  readonly enrolment: Enrolment;
  readonly stage: string | null;
  readonly visitedOn: CalendarDate | null;
}
export interface DiabetesFollowUp extends FollowUp {
  readonly bloodTestedOn: CalendarDate | null;
  readonly urineTestedOn: CalendarDate | null;
  readonly systolicMmHg: number | null;
  readonly diastolicMmHg: number | null;
  readonly hba1cPercent: number | null;
  readonly ldlMgPerDl: number | null;
  readonly fastingGlucoseMgPerDl: number | null;
  readonly creatinineMgPerDl: number | null;
  readonly egfrMlPerMin173: number | null;
  readonly triglyceridesMgPerDl: number | null;
  /** The source names no unit. */
  readonly urineMicroalbumin: number | null;
}
export interface KidneyFollowUp extends FollowUp {
  readonly systolicMmHg: number | null;
  readonly diastolicMmHg: number | null;
  readonly egfrMlPerMin173: number | null;
  /** UPCR; the source names no unit. */
  readonly urineProteinCreatinineRatio: number | null;
  readonly creatinineMgPerDl: number | null;
  readonly ldlMgPerDl: number | null;
  readonly hba1cPercent: number | null;
  readonly urineMicroalbumin: number | null;
}
export interface HepatitisFollowUp extends FollowUp {
  readonly hepatitisType: string | null;
  readonly hbsAg: string | null;
  readonly hbeAg: string | null;
  /** The official table lacks it, the official sample prints it. */
  readonly antiHcv: string | null;
  readonly astIuPerL: number | null;
  readonly altIuPerL: number | null;
  readonly ultrasound: string | null;
}

/** A row that has no typed shape: an unknown section's, or the file's declaration text (r0). Its words are in `raw`. */
export interface RawContent {
  readonly section: string;
}
