import { factorForms, parseFactor } from '../../../domain/people/index.ts';

const expected = (text: string): string => {
  const parsed = parseFactor(text);
  return parsed.ok ? 'accepted' : parsed.reason.expected;
};

describe('reading NAME=VALUE', () => {
  it.each([
    ['indigenous=true', { name: 'indigenous', value: true }],
    ['polio=false', { name: 'polio', value: false }],
    ['betel=true', { name: 'betel', value: true }],
    ['low-income=true', { name: 'low-income', value: true }],
    ['smoking-pack-years=20', { name: 'smoking-pack-years', value: 20 }],
    ['smoking-pack-years=7.5', { name: 'smoking-pack-years', value: 7.5 }],
    ['smoking-pack-years=0', { name: 'smoking-pack-years', value: 0 }],
    ['smoking-pack-years=300', { name: 'smoking-pack-years', value: 300 }],
    ['smoking-quit=2024-02-29', { name: 'smoking-quit', value: '2024-02-29' }],
    ['family-history=colorectal', { name: 'family-history', value: 'colorectal' }],
    ['family-history=breast', { name: 'family-history', value: 'breast' }],
    ['family-history=lung', { name: 'family-history', value: 'lung' }],
    ['special-care=severe', { name: 'special-care', value: 'severe' }],
    ['special-care=moderate', { name: 'special-care', value: 'moderate' }],
    ['pregnancy-lmp=2026-01-05', { name: 'pregnancy-lmp', value: '2026-01-05' }],
    ['high-risk=true', { name: 'high-risk', value: true }],
    ['ipd-high-risk=false', { name: 'ipd-high-risk', value: false }],
    ['remote-area=true', { name: 'remote-area', value: true }],
    ['setting=care-home', { name: 'setting', value: 'care-home' }],
    ['child-born=2026-01-05', { name: 'child-born', value: '2026-01-05' }],
    ['pregnancy-ended=2026-01-05', { name: 'pregnancy-ended', value: '2026-01-05' }],
    ['refill=2018-05-17/28x3', { name: 'refill', value: '2018-05-17/28x3' }],
    ['refill=2018-05-17/30x3', { name: 'refill', value: '2018-05-17/30x3' }],
    ['refill-picked-up=2018-06-14', { name: 'refill-picked-up', value: '2018-06-14' }],
    [' betel = true ', { name: 'betel', value: true }],
    ['ｓｍｏｋｉｎｇ－ｐａｃｋ－ｙｅａｒｓ＝２０', { name: 'smoking-pack-years', value: 20 }],
  ])('takes %s', (text, factor) => expect(parseFactor(text)).toEqual({ ok: true, value: factor }));

  it.each([
    ['betel=yes', 'betel=true|false'],
    ['betel', 'betel=true|false'],
    ['betel=true=true', 'betel=true|false'],
    ['smoking-pack-years=-1', 'smoking-pack-years=0..300'],
    ['smoking-pack-years=301', 'smoking-pack-years=0..300'],
    ['smoking-pack-years=0020', 'smoking-pack-years=0..300'],
    ['smoking-pack-years=7.125', 'smoking-pack-years=0..300'],
    ['smoking-pack-years=1e2', 'smoking-pack-years=0..300'],
    ['smoking-pack-years=', 'smoking-pack-years=0..300'],
    ['setting=office', 'setting=health-care|care-home|childcare|livestock|none'],
    ['refill=2018-05-17', 'refill=YYYY-MM-DD/DAYSxTIMES'],
    ['refill=2018-02-30/28x3', 'refill=YYYY-MM-DD/DAYSxTIMES'],
    ['refill=2018-05-17/28x1', 'refill=YYYY-MM-DD/DAYSxTIMES'],
    ['refill=2018-05-17/31x3', 'refill=YYYY-MM-DD/DAYSxTIMES'],
    ['refill=2018-05-17/28x3x3', 'refill=YYYY-MM-DD/DAYSxTIMES'],
    ['smoking-quit=2025-02-29', 'smoking-quit=YYYY-MM-DD'],
    ['family-history=heart', 'family-history=colorectal|breast|lung'],
    ['special-care=mild', 'special-care=severe|moderate'],
    ['pregnancy-lmp=113-02-01', 'pregnancy-lmp=YYYY-MM-DD'],
  ])('says what it expects instead of %s', (text, form) => expect(expected(text)).toBe(form));

  it.each(['', '=true', 'toString=true', '__proto__=true', 'height=170'])('names the factors for %j', (text) =>
    expect(expected(text)).toBe(
      'indigenous|polio|betel|smoking-pack-years|smoking-quit|family-history|special-care|pregnancy-lmp|low-income|high-risk|ipd-high-risk|remote-area|pregnancy-ended|child-born|setting|refill|refill-picked-up, then =VALUE',
    ),
  );

  it('does not repeat what was typed: it is health data', () =>
    expect(JSON.stringify(parseFactor('smoking-pack-years=4711'))).not.toContain('4711'));

  it('lists each form for the catalogue', () => expect(factorForms).toContain('family-history=colorectal|breast|lung'));
});
