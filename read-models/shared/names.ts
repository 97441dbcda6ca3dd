import type { CodedText } from '../../domain/health-record/index.ts';
import { diagnosisCode, orderName, type AtcClass } from '../../domain/terminology/index.ts';
import type { Language } from '../read-model.ts';

/** A code of the source, the source's own name, and what to show in the reader's language. */
export interface DisplayName {
  readonly code: string | null;
  readonly name: string | null;
  readonly display: string;
  /** True when `display` comes from a terminology table instead of the source. */
  readonly nameIsFromTable: boolean;
}

/** The source's own Chinese first; English from a table where one knows the code; otherwise what the source printed. */
export function orderDisplay({ code, name }: CodedText, language: Language): DisplayName {
  const inTable = (of: Language): string | undefined => (code === null ? undefined : orderName(code, of));
  const own = name ?? undefined;
  const preferred = language === 'en' ? inTable('en') : own;
  const display = preferred ?? own ?? inTable('zh-TW') ?? inTable('en') ?? code ?? '';
  return { code, name, display, nameIsFromTable: display !== own && display !== code && display !== '' };
}

export interface DiagnosisName extends DisplayName {
  /** With the dot after the third character: `J10.83`. Null where the source gives no code. */
  readonly dottedCode: string | null;
}

/** No table of diagnoses is at hand: the source's own name in either language. */
export const diagnosisDisplay = ({ code, name }: CodedText): DiagnosisName => {
  const dottedCode = code === null ? null : diagnosisCode(code);
  return { code, name, display: name ?? dottedCode ?? '', nameIsFromTable: false, dottedCode };
};

/** For what the source names in its own words only: vaccines, procedures, divisions. */
export const ownDisplay = ({ code, name }: CodedText): DisplayName => ({
  code,
  name,
  display: name ?? code ?? '',
  nameIsFromTable: false,
});

export const atcClassDisplay = ({ code, zh, en }: AtcClass, language: Language): DisplayName => ({
  code,
  name: null,
  display: language === 'en' ? en : zh,
  nameIsFromTable: true,
});
