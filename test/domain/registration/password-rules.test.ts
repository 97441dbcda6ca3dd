import fc from 'fast-check';
import { parseCardNumber, parsePassword } from '../../../domain/registration/index.ts';

const known = ['A123456789', '000012345678'];

describe('a password', () => {
  it.each([
    ['fourteen chars', 'too-short'],
    ['x'.repeat(15), 'too-easy'],
    ['Password-Password', 'too-easy'],
    ['Correct Horse Battery Staple', 'too-easy'],
    ['A123456789 000012345678', 'too-easy'],
    ['my A123456789 is known', 'too-easy'],
    ['é'.repeat(3).padEnd(201, 'abcdefgh'), 'too-long'],
  ])('%j will not do', (text, reason) => expect(parsePassword(text, known)).toEqual({ ok: false, reason }));

  it.each(['three quiet herons', '阿嬤的小院子裡種了三棵芭樂樹和一棵龍眼樹', 'A123456789 three quiet herons stand'])(
    '%j will do',
    (text) => expect(parsePassword(text, known)).toMatchObject({ ok: true }),
  );

  it('is taken without a rule on what it is made of, from 15 characters to 200', () => {
    const letters = fc.array(fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz')), {
      minLength: 15,
      maxLength: 200,
    });
    fc.assert(
      fc.property(letters, (symbols) => {
        fc.pre(new Set(symbols).size >= 8);
        expect(parsePassword(symbols.join(''), [])).toEqual({ ok: true, value: symbols.join('') });
      }),
    );
  });

  it('is the same from a keyboard that writes full-width or composed forms', () => {
    const [wide, narrow] = [parsePassword('ｔｈｒｅｅ quiet hérons', []), parsePassword('three quiet hérons', [])];
    expect(wide).toEqual(narrow);
  });
});

describe('a card number', () => {
  it.each(['000012345678', '0000 1234 5678', '００００１２３４５６７８', ' 0000-1234-5678 '])('%j is read', (text) =>
    expect(parseCardNumber(text)).toEqual({ ok: true, value: '000012345678' }),
  );
  it.each(['', '12345678901', '1234567890123', 'A23456789012'])('%j is none', (text) =>
    expect(parseCardNumber(text)).toEqual({ ok: false, reason: 'not-a-card-number' }),
  );
});
