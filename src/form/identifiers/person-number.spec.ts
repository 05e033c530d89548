import fc from 'fast-check';
import { luhnDigit } from './luhn';
import { OFFICIAL_TEST_NUMBERS } from './official-test-numbers';
import { isPersonId } from './person-id';
import { isFutureBirth, normalisePersonNumber, parsePersonNumber, showPersonNumber } from './person-number';
import { isPersonnummer } from './personnummer';
import { isSamordningsnummer } from './samordningsnummer';

const TODAY = '2026-11-25';
const checkRead = (typed: string, stored: string, today?: string) =>
  expect(normalisePersonNumber(typed, today)).toBe(stored);
const checkWrong = (typed: string, reason: string, today?: string) =>
  expect(parsePersonNumber(typed, today)).toEqual({ kind: 'wrong', reason });
/** A number with the right check digit, made here so that none that could be someone's stands in the text. */
const made = (firstEleven: string) => firstEleven + luhnDigit(firstEleven.slice(2));

describe('a person number with its century', () => {
  it.each([
    '199001012385',
    '19900101-2385',
    '19900101+2385',
    ' 1990 01 01 2385 ',
    '1990-01-01-2385',
    '19900101–2385',
    '19900101\u22122385',
    '１９９００１０１２３８５',
  ])('may be written %s', (typed) => checkRead(typed, '199001012385'));

  it('is shown with a hyphen, and reads back as it is shown', () =>
    fc.assert(
      fc.property(fc.constantFrom(...OFFICIAL_TEST_NUMBERS), (digits) => {
        expect(showPersonNumber(digits)).toBe(`${digits.slice(0, 8)}-${digits.slice(8)}`);
        checkRead(showPersonNumber(digits), digits);
      }),
    ));

  it('tells the day of birth', () =>
    expect(parsePersonNumber('19900101-2385')).toEqual({
      kind: 'personnummer',
      digits: '199001012385',
      birthDate: '1990-01-01',
      precision: 'day',
    }));

  it.each(OFFICIAL_TEST_NUMBERS)('is right when Skatteverket says so: %s', (digits) =>
    expect(isPersonId(digits)).toBe(true),
  );

  it('is one kind or the other, never both', () =>
    OFFICIAL_TEST_NUMBERS.forEach((digits) =>
      expect(isPersonnummer(digits)).toBe(!isSamordningsnummer(digits)),
    ));
});

describe('a person number without its century', () => {
  it('is not guessed at without a date to go by', () => {
    checkRead('900101-2385', '900101-2385');
    checkWrong('900101-2385', 'form');
  });
  it('is not guessed at without a separator', () => checkWrong('9001012385', 'form', TODAY));
  it('is of the latest century that has begun', () => {
    checkRead('900101-2385', '199001012385', TODAY);
    checkRead('000101-2384', '200001012384', TODAY);
    checkRead('121212-1212', '20' + '1212121212', TODAY);
  });
  it('with a plus is of someone who turns 100 this year or has done so', () => {
    checkRead('121212+1212', '191212121212', TODAY);
    checkRead('900101+9802', '189001019802', TODAY);
    const lateIn1926 = made('19261231238');
    checkRead(`${lateIn1926.slice(2, 8)}+${lateIn1926.slice(8)}`, lateIn1926, TODAY);
  });
  it('skips a century in which the day was not', () => {
    const leapDay = made('20000229238');
    checkRead(`${leapDay.slice(2, 8)}-${leapDay.slice(8)}`, leapDay, TODAY);
    checkRead(
      `${leapDay.slice(2, 8)}+${leapDay.slice(8)}`,
      `${leapDay.slice(2, 8)}+${leapDay.slice(8)}`,
      TODAY,
    );
  });
});

describe('a samordningsnummer', () => {
  it('has the day of birth + 60', () =>
    expect(parsePersonNumber('701063-2391', TODAY)).toMatchObject({
      kind: 'samordningsnummer',
      digits: '197010632391',
      birthDate: '1970-10-03',
    }));
  it('may lack the month', () =>
    expect(parsePersonNumber('191500882392')).toMatchObject({ birthDate: null, precision: 'year' }));
  it('may lack the day', () =>
    expect(parsePersonNumber(made('19700460239'))).toMatchObject({ birthDate: null, precision: 'month' }));
  it('may lack both', () =>
    expect(parsePersonNumber(made('19700060239'))).toMatchObject({ birthDate: null, precision: 'year' }));
  it('has no day beyond its month', () => checkWrong(made('19700291239'), 'date'));
  it('has no day beyond 31, month or none', () => {
    checkWrong(made('19700092239'), 'date');
    checkWrong(made('19700192239'), 'date');
  });
});

describe('what is wrong with a person number', () => {
  it.each(['', 'Anna', '1990', '660101T6782', '219001012385', '1990010123851', '__proto__', '٠'])(
    'is its form: %p',
    (typed) => checkWrong(typed, 'form', TODAY),
  );
  it('is a day that never was', () => {
    checkWrong(made('19901301238'), 'date');
    checkWrong(made('19900229238'), 'date');
    checkWrong(made('19900001238'), 'date');
    checkWrong(made('19900100238'), 'date');
  });
  it('is a digit, whichever is changed', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...OFFICIAL_TEST_NUMBERS),
        fc.integer({ min: 2, max: 11 }),
        fc.integer({ min: 1, max: 9 }),
        (digits, place, step) => {
          const changed = String((Number(digits[place]) + step) % 10);
          expect(isPersonId(digits.slice(0, place) + changed + digits.slice(place + 1))).toBe(false);
        },
      ),
    ));
  it('is a birth number of 000', () => checkWrong(made('19900101000'), 'checksum'));
  it('is a birth to come, when the day is known', () => {
    const tomorrow = made('20261126238');
    checkWrong(tomorrow, 'future', TODAY);
    expect(isFutureBirth(tomorrow, TODAY)).toBe(true);
    expect(isFutureBirth(tomorrow, '2026-11-26')).toBe(false);
    expect(isPersonId(tomorrow)).toBe(true);
  });
  it('is a birth to come also where only the month or year is told', () => {
    expect(isFutureBirth(made('20261260239'), TODAY)).toBe(true);
    expect(isFutureBirth(made('20261160239'), TODAY)).toBe(false);
    expect(isFutureBirth(made('20270060239'), TODAY)).toBe(true);
    expect(isFutureBirth(made('20260060239'), TODAY)).toBe(false);
  });
});
