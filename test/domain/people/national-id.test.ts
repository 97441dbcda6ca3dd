import fc from 'fast-check';
import { matchesMasked, parseNationalId, type NationalId } from '../../../domain/people/index.ts';

/** enylin/taiwan-id-validator, tests: the published vectors. */
const national = ['A123456789', 'F131104093', 'O158238845', 'Y123456788'];
const oldResident = ['AA00000009', 'AB00207171', 'AC03095424', 'BD01300667', 'TD00251124'];
const resident = ['A800000014', 'A900207177', 'B801300667', 'T900251126'];
const invalid = ['A123456788', 'F131104091', 'AA00000000', 'A800000000', 'FG31104091'];

const digits = Array.from('0123456789');
const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

const isValid = (text: string): boolean => parseNationalId(text).ok;
const parsed = (text: string): unknown => {
  const result = parseNationalId(text);
  return result.ok ? result.value : result.reason;
};

describe('reading a national ID or resident certificate number', () => {
  it.each(national)('takes the national ID %s', (id) =>
    expect(parsed(id)).toEqual({ id, kind: 'national-id', sex: 'male' }),
  );
  it.each(resident)('takes the resident certificate %s', (id) =>
    expect(parsed(id)).toMatchObject({ id, kind: 'resident-certificate' }),
  );
  it.each(oldResident)('takes the old resident certificate %s', (id) =>
    expect(parsed(id)).toMatchObject({ id, kind: 'old-resident-certificate' }),
  );
  it.each(invalid)('refuses %s', (id) => expect(parsed(id)).toBe('not-a-national-id'));

  it.each(['', 'A12345678', 'A1234567890', 'A323456789', 'AE00000009', '1123456789', 'A12345678O', 'A123 456789'])(
    'refuses %j, which has not the form',
    (text) => expect(parsed(text)).toBe('not-a-national-id'),
  );

  it.each([
    ['A123456789', 'male'],
    ['A223456781', 'female'],
    ['A800000014', 'male'],
    ['A900207177', 'female'],
    ['AA00000009', 'male'],
    ['AB00207171', 'female'],
    ['AC03095424', 'male'],
    ['BD01300667', 'female'],
  ])('reads from %s that it was given to a %s', (id, sex) => expect(parsed(id)).toMatchObject({ sex }));

  it.each(['a123456789', ' A123456789\n', 'Ａ１２３４５６７８９', '\u3000ａ123456789 '])(
    'reads %j as A123456789',
    (text) => expect(parsed(text)).toMatchObject({ id: 'A123456789' }),
  );

  it('knows the two digits of each of the 26 letters', () => {
    const published =
      'A10 B11 C12 D13 E14 F15 G16 H17 I34 J18 K19 L20 M21 N22 O35 P23 Q24 R25 S26 T27 U28 V29 W32 X30 Y31 Z33';
    for (const [letter, tens, units] of published.split(' ')) {
      // The digits 12345678 add 120, so the letter alone decides the check digit.
      const checkDigit = (100 - Number(tens) - 9 * Number(units)) % 10;
      const passing = digits.filter((last) => isValid(`${letter!}12345678${last}`));
      expect([letter, passing]).toEqual([letter, [String(checkDigit)]]);
    }
  });
});

describe('the checksum', () => {
  const sevenDigits = fc.array(fc.nat(9), { minLength: 7, maxLength: 7 });
  const anyId = fc
    .record({
      first: fc.constantFrom(...letters),
      second: fc.constantFrom(...Array.from('1289ABCD')),
      digits: sevenDigits,
    })
    .map(({ first, second, digits: middle }) => {
      const stem = `${first}${second}${middle.join('')}`;
      return digits.map((last) => stem + last).find(isValid)!;
    });

  it('completes any nine symbols by exactly one digit', () => {
    fc.assert(
      fc.property(anyId, (id) => {
        const passing = digits.filter((last) => isValid(id.slice(0, 9) + last));
        expect(passing).toHaveLength(1);
      }),
    );
  });

  it('finds each wrong digit, but a difference of 5 under an even weight and an even one under the weight 5', () => {
    // By place in the number, from the second symbol on.
    const weights = [8, 7, 6, 5, 4, 3, 2, 1, 1];
    const blindDifferences = (weight: number): readonly number[] =>
      weight === 5 ? [2, 4, 6, 8] : weight % 2 === 0 ? [5] : [];
    fc.assert(
      fc.property(anyId, fc.integer({ min: 2, max: 9 }), fc.nat(9), (id, place, digit) => {
        const difference = Math.abs(Number(id[place]) - digit);
        fc.pre(difference !== 0);
        const slip = id.slice(0, place) + String(digit) + id.slice(place + 1);
        expect(isValid(slip)).toBe(blindDifferences(weights[place - 1]!).includes(difference));
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds a wrong second symbol of the same kind: another sex is another number', () => {
    fc.assert(
      fc.property(anyId, fc.constantFrom('1', '2', '8', '9'), (id, second) => {
        fc.pre(/^.[1289]/.test(id) && id[1] !== second);
        expect(isValid(`${id.slice(0, 1)}${second}${id.slice(2)}`)).toBe(false);
      }),
    );
  });

  it('finds two neighbouring digits changed round, except the last two, which weigh the same', () => {
    fc.assert(
      fc.property(anyId, fc.integer({ min: 2, max: 8 }), (id, place) => {
        const [left, right] = [id.charAt(place), id.charAt(place + 1)];
        fc.pre(left !== right);
        const changedRound = id.slice(0, place) + right + left + id.slice(place + 2);
        expect(isValid(changedRound)).toBe(place === 8);
      }),
    );
  });
});

describe('comparing with a number that the source has masked', () => {
  const id = 'A123456789' as NationalId;
  it.each(['A12345****', 'a12345****', ' A12345**** ', 'A12345＊＊＊＊', 'A123456789', 'A1234567**'])(
    '%j can be A123456789',
    (masked) => expect(matchesMasked(id, masked)).toBe(true),
  );
  it.each([
    'A12346****',
    'B12345****',
    'A123456788',
    'A12345***',
    'A12345*****',
    'A1234*****',
    '**********',
    '',
    'A12345',
    '****456789',
  ])('%j cannot, or says too little', (masked) => expect(matchesMasked(id, masked)).toBe(false));
});
