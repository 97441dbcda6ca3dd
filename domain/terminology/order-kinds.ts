export const orderKinds = [
  'drug',
  'chinese-medicine',
  'fee',
  'lab',
  'pathology',
  'imaging',
  'procedure',
  'other',
] as const;
export type OrderKind = (typeof orderKinds)[number];

interface OrderKindRule {
  readonly kind: OrderKind;
  /** The form of the code; the first rule that fits decides. */
  readonly form: RegExp;
  readonly source: string;
}

const formNote = 'forms of order codes seen in My Health Bank files; letters occur inside, as in BC071521G0';
const paymentStandard = 'chapters of the NHI fee schedule (醫療服務給付項目), 2024-11-29';

/** A claim prints drugs, examinations and fees in one list; only the form of the code tells them apart. */
const orderKindRules = [
  { kind: 'drug', form: /^[A-Z][0-9A-Z]{9}$/, source: formNote },
  { kind: 'chinese-medicine', form: /^[A-Z]\d{6}$/, source: formNote },
  { kind: 'fee', form: /^0[0-5]\d{3}/, source: paymentStandard },
  { kind: 'lab', form: /^(0[6-9]|1[0-2])\d{3}/, source: paymentStandard },
  { kind: 'pathology', form: /^25\d{3}/, source: paymentStandard },
  { kind: 'imaging', form: /^3[23]\d{3}/, source: paymentStandard },
  { kind: 'procedure', form: /^\d/, source: paymentStandard },
] as const satisfies readonly OrderKindRule[];

/** Without a code nothing is known of an order but its name, and a name decides nothing. */
export function orderKind(code: string | null): OrderKind {
  const plain = code?.trim().toUpperCase() ?? '';
  return orderKindRules.find(({ form }) => form.test(plain))?.kind ?? 'other';
}

export const isDrugOrder = (code: string | null): boolean => {
  const kind = orderKind(code);
  return kind === 'drug' || kind === 'chinese-medicine';
};
