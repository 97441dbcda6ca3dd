import { z } from 'zod';
import { inputIssues } from '../../../interfaces/problems/input-issues.ts';

const forms = z.strictObject({
  required: z.string(),
  text: z.string().max(3).optional(),
  count: z.coerce.number().int().min(1).max(9).optional(),
  sex: z.enum(['female', 'male']).optional(),
  list: z.array(z.string()).max(1).optional(),
  parameters: z.record(z.string().max(3), z.string()).optional(),
  day: z.union([z.string().regex(/^\d+$/u, 'YYYY-MM-DD'), z.number()]).optional(),
  own: z.string({ error: 'YYYY-MM-DD' }).optional(),
});
const wordsOf = (language: 'zh-TW' | 'en', given: unknown): string =>
  (forms.safeParse(given, { error: inputIssues(language) }).error?.issues ?? []).map(({ message }) => message).join();

/** English words of the schema library, which would give away that nobody translated. */
const untranslated = /invalid|expected|received|too (big|small)|unrecognized/iu;

describe('what is wrong with an input', () => {
  it.each([
    [{}, '必填', 'is required'],
    [null, '必須是物件', 'must be an object'],
    [{ required: 1 }, '必須是文字', 'must be text'],
    [{ required: 'a', text: 'abcd' }, '最多 3 個字元', 'must be at most 3 characters'],
    [{ required: 'a', count: 'x' }, '必須是數字', 'must be a number'],
    [{ required: 'a', count: 0.5 }, '必須是整數', 'must be a whole number'],
    [{ required: 'a', count: 10 }, '最多 9', 'must be at most 9'],
    [{ required: 'a', sex: 'x' }, 'female|male', 'female|male'],
    [{ required: 'a', list: 'x' }, '必須是清單', 'must be a list'],
    [{ required: 'a', list: ['x', 'y'] }, '最多 1 項', 'must be at most 1 items'],
    [{ required: 'a', parameters: { long: 'x' } }, '格式不正確', 'is not in the right form'],
    [{ required: 'a', surplus: 'x' }, '沒有這個欄位', 'there is no such field'],
    [{ required: 'a', day: {} }, '必須是文字 或 必須是數字', 'must be text, or must be a number'],
    [{ required: 'a', own: 5 }, 'YYYY-MM-DD', 'YYYY-MM-DD'],
  ])('is said in the language of the caller: %j', (given, chinese, english) => {
    expect(wordsOf('zh-TW', given)).toBe(chinese);
    expect(wordsOf('en', given)).toBe(english);
    expect(wordsOf('zh-TW', given)).not.toMatch(untranslated);
  });
});
