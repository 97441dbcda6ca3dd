import type { Language } from '../../read-models/read-model.ts';

export type Text = Readonly<Record<Language, string>>;

export interface ProblemKind {
  readonly status: number;
  readonly title: Text;
  /** What to do about it. */
  readonly fix: Text;
  /** The words of the call are off; a shell sees exit code 2 instead of 1. */
  readonly isUsage?: true;
}

export const text = (zh: string, en: string): Text => ({ 'zh-TW': zh, en });
