import type { RowsMark } from '../../../application/ports/read-model-store.ts';
import { createKeptAnswers } from '../../../application/views/kept-answers.ts';

const mark = 'a moment' as RowsMark;

describe('kept answers', () => {
  it('are bounded in bytes, and the one that nobody asked for longest goes first', () => {
    const kept = createKeptAnswers(250);
    kept.keep('one', { mark, answer: 'x'.repeat(20) });
    kept.keep('two', { mark, answer: 'x'.repeat(20) });
    expect(kept.find('one')).toMatchObject({ mark });
    kept.keep('three', { mark, answer: 'x'.repeat(20) });
    expect(['one', 'two', 'three'].filter((question) => kept.find(question) !== undefined)).toEqual(['one', 'three']);
  });

  it('leave out what is larger than all of them may be', () => {
    const kept = createKeptAnswers(250);
    kept.keep('one', { mark, answer: 'x' });
    kept.keep('large', { mark, answer: 'x'.repeat(100) });
    expect(kept.find('large')).toBeUndefined();
    expect(kept.find('one')).toBeDefined();
  });

  it('replace the earlier answer to a question', () => {
    const kept = createKeptAnswers(1_000);
    kept.keep('one', { mark, answer: 'earlier' });
    kept.keep('one', { mark, answer: 'later' });
    expect(kept.find('one')).toMatchObject({ answer: 'later' });
  });
});
