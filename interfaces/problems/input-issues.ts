import type { z } from 'zod';
import type { Language } from '../../read-models/read-model.ts';
import { text, type Text } from './problem-kind.ts';

type Issue = Parameters<z.core.$ZodErrorMap>[0];

/**
 * What is wrong with a field, in the caller's language, for every schema that has no words of its own. Those of a domain
 * parser (`YYYY-MM-DD`) are vocabulary of the contract, the same in every language. No value that was given is repeated.
 */
export const inputIssues =
  (language: Language): z.core.$ZodErrorMap =>
  (issue) =>
    wordsFor(issue)[language];

function wordsFor(issue: Issue): Text {
  if (issue.input === undefined) return text('必填', 'is required');
  switch (issue.code) {
    case 'invalid_type':
      return typeWords(issue.expected);
    case 'too_big':
      return boundWords(issue.origin, { zh: '最多', en: 'at most', bound: issue.maximum });
    case 'too_small':
      return boundWords(issue.origin, { zh: '至少', en: 'at least', bound: issue.minimum });
    case 'invalid_value':
      return inEveryLanguage(issue.values.map(String).join('|'));
    case 'unrecognized_keys':
      return text('沒有這個欄位', 'there is no such field');
    case 'invalid_union':
      return unionWords(issue.errors);
    default:
      return wrongForm;
  }
}

const wrongForm = text('格式不正確', 'is not in the right form');
const inEveryLanguage = (words: string): Text => text(words, words);

const types: Readonly<Record<string, Text>> = {
  string: text('必須是文字', 'must be text'),
  number: text('必須是數字', 'must be a number'),
  int: text('必須是整數', 'must be a whole number'),
  boolean: text('必須是 true 或 false', 'must be true or false'),
  array: text('必須是清單', 'must be a list'),
  object: text('必須是物件', 'must be an object'),
  record: text('必須是物件', 'must be an object'),
};
const typeWords = (expected: string): Text => types[expected] ?? wrongForm;

const units: Readonly<Record<string, Text>> = {
  string: text('個字元', 'characters'),
  array: text('項', 'items'),
};

function boundWords(origin: string, { zh, en, bound }: { zh: string; en: string; bound: number | bigint }): Text {
  const unit = units[origin];
  return text(
    `${zh} ${bound}${unit === undefined ? '' : ` ${unit['zh-TW']}`}`,
    `must be ${en} ${bound}${unit === undefined ? '' : ` ${unit.en}`}`,
  );
}

/** Each form that would do, in the words that it has itself; those of ours come in the caller's language already. */
function unionWords(forms: readonly (readonly { readonly message: string }[])[]): Text {
  const words = [...new Set(forms.flatMap(([first]) => first?.message ?? []))];
  return words.length === 0 ? wrongForm : text(words.join(' 或 '), words.join(', or '));
}
