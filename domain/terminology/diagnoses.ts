/**
 * ICD-10 as people and FHIR write it: the source prints no dot (`J1083`), the code has one after the third character
 * (`J10.83`; TW Core IG 0.3.2). ICD-9-CM numbers of old rows take it in the same place.
 */
export function diagnosisCode(code: string): string {
  const plain = code.trim().replace('.', '').toUpperCase();
  return plain.length > 3 ? `${plain.slice(0, 3)}.${plain.slice(3)}` : plain;
}
