export type NameLanguage = 'zh-TW' | 'en';

/** Either may be missing: the sources name some things in one language only. */
export interface BilingualName {
  readonly zh: string | undefined;
  readonly en: string | undefined;
}

export const nameIn = ({ zh, en }: BilingualName, language: NameLanguage): string | undefined =>
  language === 'en' ? en : zh;
