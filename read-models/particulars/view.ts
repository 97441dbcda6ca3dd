import { ageOn } from '../../domain/shared/time.ts';
import type { ViewContext } from '../read-model.ts';
import type { ParticularsRequest } from './criteria.ts';
import type { ParticularsRow } from './row.ts';

export interface ParticularsAnswer {
  readonly person: (ParticularsRow & { readonly personId: string; readonly ageYears: number }) | null;
}

export function view(
  rows: readonly ParticularsRow[],
  _total: number,
  _request: ParticularsRequest,
  context: ViewContext,
): ParticularsAnswer {
  const row = rows[0];
  if (row === undefined) return { person: null };
  return { person: { personId: context.personId, ...row, ageYears: ageOn(row.birthDate, context.today) } };
}
