export interface VaccineAndLot {
  readonly vaccine: string;
  readonly lot: string | null;
}

const lotForm = /[（(]\s*批號\s*[：:]?\s*([^（）()]+?)\s*[）)]/;

/** The source has no field for the lot and prints it inside the name: `流感疫苗(批號AJF123)`. */
export function splitLot(printed: string): VaccineAndLot {
  const match = lotForm.exec(printed);
  if (match === null) return { vaccine: printed, lot: null };
  return { vaccine: printed.replace(match[0], '').trim(), lot: match[1] ?? null };
}
