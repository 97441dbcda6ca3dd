import { ageRules, dateReached, hasReached } from '../../../domain/delegation/index.ts';
import { at, on } from '../../support/people.ts';

describe('the rules of age', () => {
  it('each name their source, and follow one another without a gap', () => {
    expect(ageRules.every(({ source }) => source.length > 0)).toBe(true);
    for (const threshold of ['decides-alone', 'own-grants', 'majority']) {
      const rows = ageRules.filter((rule) => rule.threshold === threshold);
      expect(rows.at(-1)?.until).toBeNull();
      rows.slice(1).forEach(({ from }, index) => expect(from).toBe(rows[index]!.until));
    }
  });

  it('made whoever was 18 or 19 on 1 January 2023 an adult on that day', () => {
    expect(dateReached('majority', on('2002-12-31'))).toBe('2022-12-31');
    expect(dateReached('majority', on('2003-01-01'))).toBe('2023-01-01');
    expect(dateReached('majority', on('2003-01-02'))).toBe('2023-01-01');
    expect(dateReached('majority', on('2005-01-01'))).toBe('2023-01-01');
    expect(dateReached('majority', on('2005-01-02'))).toBe('2023-01-02');
  });

  it('asked for 20 years before 2023: the past is judged by the law of its day', () => {
    expect(hasReached('majority', on('2003-06-01'), at('2022-12-31T15:59:59Z'))).toBe(false);
    expect(hasReached('majority', on('2003-06-01'), at('2022-12-31T16:00:00Z'))).toBe(true);
  });

  it('of the insurer’s own notices did not change with the law', () =>
    expect(dateReached('own-grants', on('2003-06-01'))).toBe('2021-06-01'));
});
