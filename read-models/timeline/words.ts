import type { Institution } from '../../domain/health-record/index.ts';
import { labItem } from '../../domain/terminology/index.ts';
import type { Language } from '../read-model.ts';
import { orderDisplay } from '../shared/names.ts';
import { labels } from './labels.ts';
import type { Words } from './row.ts';

export const textWords = (...texts: readonly (string | null)[]): readonly Words[] =>
  texts.flatMap((text) => (text === null || text === '' ? [] : [{ as: 'text', text } as const]));

export const institutionWords = ({ name, code }: Institution): readonly Words[] => textWords(name ?? code);

export function inLanguage(words: Words, language: Language): string {
  switch (words.as) {
    case 'text':
      return words.text;
    case 'label':
      return labels[words.label][language];
    case 'order':
      return orderDisplay(words.order, language).display;
    case 'lab-item': {
      const item = labItem(words.printed);
      return (language === 'en' ? item?.en : item?.zh) ?? words.printed;
    }
  }
}

/** Everything that a reader of either language, or with the code at hand, may look for. */
export function searchedBy(words: Words): readonly (string | null)[] {
  const said = [inLanguage(words, 'zh-TW'), inLanguage(words, 'en')];
  if (words.as === 'order') return [...said, words.order.code, words.order.name];
  return words.as === 'lab-item' ? [...said, words.printed, labItem(words.printed)?.name ?? null] : said;
}

/** More pieces than this are counted instead of said: a visit can have a dozen drugs. */
const piecesMax = 3;

export function titleOf(words: readonly Words[], language: Language): string {
  const isList = words.length > 1 && words.every(({ as }) => as === 'order');
  const separator = isList && language === 'zh-TW' ? '、' : isList ? ', ' : ' ';
  const said = words.map((piece) => inLanguage(piece, language));
  const rest = isList ? said.length - piecesMax : 0;
  return rest > 0 ? `${said.slice(0, piecesMax).join(separator)} +${rest}` : said.join(separator);
}

export const subtitleOf = (words: readonly Words[], language: Language): string =>
  words.map((piece) => inLanguage(piece, language)).join(' · ');
