import type { Supply } from './facts.ts';

/**
 * How each source shows that a prescription may be dispensed again. Names of fees: NHI list of services and payments,
 * as in TW Core IG 0.3.3 (2025-05). What says `nothing` leads to a question, never to a date: the person answers it by
 * declaring `refill=YYYY-MM-DD/DAYSxTIMES`.
 */
interface RefillEvidence {
  readonly source: string;
  readonly sign: string;
  readonly says: 'for-a-pharmacy' | 'dispensed-here' | 'later-pick-up' | 'whole-prescription' | 'nothing';
  readonly because: string;
}

export const refillEvidence: readonly RefillEvidence[] = [
  {
    source: 'official file, r1 and r9: visit',
    sign: 'consultation fee named 開具慢性病連續處方並交付特約藥局調劑',
    says: 'for-a-pharmacy',
    because: 'the name of the fee; the pharmacy has rows of its own',
  },
  {
    source: 'official file, r1 and r9: visit',
    sign: 'consultation fee named 開具慢性病連續處方, not handed to a pharmacy',
    says: 'dispensed-here',
    because: 'the name of the fee; the drug orders of the visit are the first pick-up',
  },
  {
    source: 'official file, r1: card sequence',
    sign: 'IC02, IC03',
    says: 'later-pick-up',
    because: 'general knowledge of claims: the second and third pick-up carry no new number; pharmacies print XXXX',
  },
  {
    source: 'official file, r1: pharmacy row',
    sign: 'dispensing fee named 慢性病處方給藥 (05205A to 05229B)',
    says: 'nothing',
    because: 'the fee is the same for a prescription that is dispensed once',
  },
  {
    source: 'official file, r1: drug order',
    sign: '28 days of supply or more',
    says: 'nothing',
    because: 'one visit may also give up to 30 days for a chronic disease',
  },
  {
    source: "portal's list of chronic prescriptions",
    sign: 'none seen',
    says: 'nothing',
    because: 'no sample of that list is known, and nothing imports it',
  },
  {
    source: "person's own entry",
    sign: 'refill=YYYY-MM-DD/DAYSxTIMES',
    says: 'whole-prescription',
    because: 'the person reads it off the prescription; also the number of pick-ups, which no file holds',
  },
];

export const refillPolicy = {
  /** NHIA, announcements of 2015, 2018, 2020 and 2025. The text of 2012-01 says three months. */
  prescriptionDaysMax: 90,
  /** Doubt: no file says how many; "twice or more" is in the fee's name, and 28 or 30 days three times is common. */
  dispensingsUnlessDeclared: 3,
  /** Shorter supplies of a chronic prescription are not told apart from a drug for a cold. */
  supplyDaysMin: 14,
  /** Doubt: the third pick-up may count from the first one's schedule instead: `issue`. */
  pickUpsCountFrom: 'last-one' as 'last-one' | 'issue',
  /** Ours: so long after its end a prescription is still spoken of, as expired or as a return visit that is late. */
  spokenOfForDays: 30,
} as const;

const codes = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** 開具慢性病連續處方並交付特約藥局調劑. */
const forAPharmacy = codes(`
  00131B 00135B 00137B 00141C 00143C 00145C 00147C 00155A 00158C 00160C 00162C 00164C 00166C 00168C
  00170A 00172B 00174B 00176B 00178B 00180B 00184C 00187C 00190C 00197C 00198C 00206C 00209C 00212C
  00215C 00218C 00221C 00232C 00233C 00240C 00241C 01050C 01080C
`);
/** The same and dispensed by the institution itself; Chinese medicine always is. A07 and A08 say "none issued". */
const dispensedHere = codes(`
  00132B 00136B 00138B 00142C 00144C 00146C 00148C 00157A 00159C 00161C 00163C 00165C 00167C 00169C
  00171A 00173B 00175B 00177B 00179B 00181B 00185C 00189C 00191C 00199C 00200C 00208C 00210C 00214C
  00216C 00220C 00222C 00236C 00237C 00244C 00245C 01070C 01090C A11 A12 A13 A14 A15 A16 A17 A18 A19
  A20 A41 A42 A43 A44 A45 A46 A47 A48 A49 A50 A51 A52 A53 A54 A83 A85 A87 A89
`);
/** 門診藥事服務費－慢性病處方給藥. */
const chronicDispensing = codes(`
  05205A 05206B 05207C 05208D 05209A 05210B 05211C 05212D 05222A 05223B 05224C 05225D 05227B 05228B 05229B
`);

/** The order of a refillable prescription; undefined where the claim is none. */
export function prescribes({ feeCodes }: Supply): 'for-a-pharmacy' | 'dispensed-here' | undefined {
  if (feeCodes.some((code) => forAPharmacy.has(code))) return 'for-a-pharmacy';
  return feeCodes.some((code) => dispensedHere.has(code)) ? 'dispensed-here' : undefined;
}

/** Which pick-up it is, where the card sequence says that it is a later one. */
export function laterPickUp({ cardSequence }: Supply): number | undefined {
  const [, number] = /^IC0([2-9])$/.exec(cardSequence ?? '') ?? [];
  return number === undefined ? undefined : Number(number);
}

const longSupplyDaysMin = 28;

export const mayBeRefillable = ({ feeCodes, days }: Supply): boolean =>
  feeCodes.some((code) => chronicDispensing.has(code)) || (days ?? 0) >= longSupplyDaysMin;

/** What `feeCodes` of a supply are taken from a claim. */
export const isFeeOfPrescriptions = (code: string): boolean =>
  forAPharmacy.has(code) || dispensedHere.has(code) || chronicDispensing.has(code);
