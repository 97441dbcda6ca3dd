import type { Institution } from '../../domain/health-record/index.ts';
import type { DiagnosisName, DisplayName } from './names.ts';
import { searchText } from './search-text.ts';

interface ClaimNames {
  readonly institution: Institution;
  readonly diagnoses: readonly DiagnosisName[];
  readonly procedures: readonly DisplayName[];
  readonly orders: readonly { readonly order: DisplayName }[];
}

/** What a search finds a claim by: every name and code in it that the reader may see. */
export const claimText = ({ institution, diagnoses, procedures, orders }: ClaimNames): string =>
  searchText(
    institution.name,
    institution.code,
    ...diagnoses.flatMap(({ name, code, dottedCode }) => [name, code, dottedCode]),
    ...[...procedures, ...orders.map(({ order }) => order)].flatMap(({ name, code, display }) => [name, code, display]),
  );
