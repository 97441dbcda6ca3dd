import { familyNoticeTexts } from '../../../domain/access/index.ts';
import { catalogue } from '../../../interfaces/problems/catalogue.ts';

const problems = Object.entries(catalogue).flatMap(([code, { title, fix }]) => [
  [`${code}, title`, title['zh-TW']] as const,
  [`${code}, fix`, fix['zh-TW']] as const,
]);
const notices = Object.entries(familyNoticeTexts).map(([kind, text]) => [kind, text['zh-TW']] as const);

describe('a sentence in Chinese', () => {
  it.each([...problems, ...notices])('has no half-width punctuation beside its characters: %s', (_name, sentence) => {
    expect(sentence).not.toMatch(/\p{Script=Han}[,;:?!()]|[,;:?!()]\p{Script=Han}/u);
  });
});
