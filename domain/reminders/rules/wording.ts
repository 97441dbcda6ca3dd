import type { Bilingual, RuleTexts } from '../rule.ts';

interface Wording {
  readonly name: Bilingual;
  /** After "We suggest". */
  readonly english: string;
  readonly reasons: RuleTexts['reasons'];
}

/** As NHIA's slides on My Health Bank word a screening (2018): one that may be done now is told without a date. */
export function suggestionOf({ name, english, reasons }: Wording): RuleTexts {
  const undated = { 'zh-TW': `建議您安排${name['zh-TW']}{which}`, en: `We suggest ${english}{which}` };
  return {
    name,
    dated: {
      'zh-TW': `${undated['zh-TW']}：{suggestedFrom} 起`,
      en: `${undated.en} from {suggestedFrom}`,
    },
    undated,
    reasons: [{ reason: 'interval-over', text: undated }, ...reasons],
  };
}
