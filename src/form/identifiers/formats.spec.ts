import fc from 'fast-check';
import { formatFault } from './format-fault';
import { formats, normaliseByFormat, showByFormat, softWarning } from './formats';

interface Example {
  readonly stored: string;
  readonly shown: string;
  readonly typed?: readonly string[];
}

/** For each format: right ones, wrong ones, and whether a changed digit is always found out. */
const KINDS: Readonly<
  Record<string, { right: readonly Example[]; wrong: readonly string[]; checked?: true }>
> = {
  'se-personnummer': {
    right: [{ stored: '199001012385', shown: '19900101-2385', typed: ['19900101 2385'] }],
    wrong: ['197010632391', '199001012386', '900101-2385'],
    checked: true,
  },
  'se-samordningsnummer': {
    right: [{ stored: '197010632391', shown: '19701063-2391' }],
    wrong: ['199001012385', '197010632392'],
    checked: true,
  },
  'se-person-id': {
    right: [
      { stored: '199001032391', shown: '19900103-2391' },
      { stored: '191500882392', shown: '19150088-2392' },
    ],
    wrong: ['', '2120000910'],
    checked: true,
  },
  'se-organisationsnummer': {
    right: [
      { stored: '2120000910', shown: '212000-0910', typed: ['16212000-0910', '212000 0910', '212000–0910'] },
      { stored: '5560004615', shown: '556000-4615', typed: ['SE556000461501', 'se 556000461501'] },
      { stored: '8020024280', shown: '802002-4280' },
      { stored: '2120002098', shown: '212000-2098' },
      { stored: '2120002411', shown: '212000-2411' },
    ],
    wrong: ['', '212000-0911', '900101-2385', '19900101-2385', '21200009', '17212000-0910'],
    checked: true,
  },
  'se-org-or-person': {
    right: [
      { stored: '2120000910', shown: '212000-0910', typed: ['162120000910'] },
      { stored: '9001012385', shown: '900101-2385', typed: ['19900101-2385', '900101+2385'] },
      { stored: '7010632391', shown: '701063-2391' },
      { stored: '0001012384', shown: '000101-2384', typed: ['20000101-2384'] },
    ],
    wrong: ['', '900132-2385', '900101-2386', 'Bageriet'],
    checked: true,
  },
  'se-postnummer': {
    right: [
      { stored: '28431', shown: '284 31', typed: ['284\u00a031', 'SE-284 31', 's-28431', '284-31'] },
      { stored: '10000', shown: '100 00' },
      { stored: '98499', shown: '984 99' },
    ],
    wrong: ['', '2843', '284311', '09999', '98500', '284 3A'],
  },
  'se-phone': {
    right: [
      {
        stored: '+46701740605',
        shown: '070-174 06 05',
        typed: [
          '0046 70 1740605',
          '+46 (0)70-174 06 05',
          '+46(0)701740605',
          '070.174.06.05',
          '+46 0701740605',
          'tel:+46701740605',
        ],
      },
      { stored: '+4643539000', shown: '0435-390 00', typed: ['(0435) 390 00', '0435/39000'] },
      { stored: '+46846500400', shown: '08-465 004 00' },
      { stored: '+46313900600', shown: '031-390 06 00' },
      { stored: '+46406280400', shown: '040-628 04 00' },
      { stored: '+46980319200', shown: '0980-31 92 00', typed: ['0980-319200'] },
      { stored: '+46771567567', shown: '0771-567 567' },
      { stored: '+4620567000', shown: '020-567 000' },
      { stored: '+4512345678', shown: '+4512345678', typed: ['0045 12 34 56 78'] },
      { stored: '+358401234567', shown: '+358401234567' },
    ],
    wrong: [
      '',
      '112',
      '390 00',
      '1234567',
      '070-174 06 0',
      '070-174 06 055',
      '+46',
      '+0701740605',
      '070-174 06 05 Anna',
      '+1234567890123456',
    ],
  },
  'se-bankgiro': {
    right: [
      { stored: '9851155', shown: '985-1155', typed: ['bg 985-1155', 'BG: 9851155'] },
      { stored: '1609908', shown: '160-9908' },
      { stored: '4032751', shown: '403-2751' },
      { stored: '9912346', shown: '991-2346' },
      { stored: '50501055', shown: '5050-1055' },
    ],
    wrong: ['', '985-1156', '98511', '505010555', '0000000'],
    checked: true,
  },
  'se-plusgiro': {
    right: [
      { stored: '2865434', shown: '28 65 43-4', typed: ['286543-4', 'PG 28 65 43-4'] },
      { stored: '18', shown: '1-8' },
      { stored: '10009', shown: '10 00-9' },
    ],
    wrong: ['', '28 65 43-5', '1', '286543444', '00'],
    checked: true,
  },
  'se-ocr': {
    right: [{ stored: '12345674', shown: '12345674', typed: ['1234 5674'] }],
    wrong: ['', '1', '12345675', '12345678901234567890123456'],
    checked: true,
  },
  'se-iban': {
    right: [
      {
        stored: 'SE4550000000058398257466',
        shown: 'SE45 5000 0000 0583 9825 7466',
        typed: ['se45 5000 0000 0583 9825 7466', 'SE45-5000-0000-0583-9825-7466'],
      },
      { stored: 'GB82WEST12345698765432', shown: 'GB82 WEST 1234 5698 7654 32' },
      { stored: 'NO9386011117947', shown: 'NO93 8601 1117 947' },
    ],
    wrong: [
      '',
      'SE4550000000058398257467',
      'SE455000000005839825746',
      'SEAB50000000058398257466',
      'GB82 WEST 1234',
    ],
    checked: true,
  },
  'se-kommunkod': {
    right: [
      { stored: '1275', shown: '1275' },
      { stored: '0114', shown: '0114', typed: ['01 14'] },
    ],
    wrong: ['', '114', '0214', '1200', '2681', '12750'],
  },
};
const SOFT: Readonly<Record<string, { plain: readonly Example[]; odd: readonly string[] }>> = {
  'se-bank-account': {
    plain: [
      {
        stored: '8105744202466',
        shown: '8105, 744202466',
        typed: ['8105, 74 420 246-6', '8105-744 202 466'],
      },
      { stored: '33009001012385', shown: '3300, 9001012385' },
    ],
    odd: ['', '12345', '3300 900101-2386', 'Swedbank', '1234567890123456'],
  },
  'se-fastighetsbeteckning': {
    plain: [
      {
        stored: 'Perstorp Exemplet 1:23',
        shown: 'Perstorp Exemplet 1:23',
        typed: [' Perstorp  Exemplet 1 : 23 '],
      },
      { stored: 'Exemplet 1:23', shown: 'Exemplet 1:23' },
      { stored: 'Landskrona Lejonet 7', shown: 'Landskrona Lejonet 7' },
      { stored: 'Perstorp Exemplet S:3', shown: 'Perstorp Exemplet S:3', typed: ['Perstorp Exemplet s:3'] },
      { stored: 'Östra Göinge Exemplet GA:2>2', shown: 'Östra Göinge Exemplet GA:2>2' },
    ],
    odd: ['', 'Exemplet', '1:23', 'huset vid ån', 'Exemplet 1:234567'],
  },
};

const asTyped = ({ stored, shown, typed = [] }: Example) => [stored, shown, ...typed];
const rightOnes = Object.entries(KINDS).flatMap(([format, kind]) =>
  kind.right.map((example) => ({ format, ...example })),
);
const softOnes = Object.entries(SOFT).flatMap(([format, kind]) =>
  kind.plain.map((example) => ({ format, ...example })),
);
const wrongOnes = Object.entries(KINDS).flatMap(([format, kind]) =>
  kind.wrong.map((text) => ({ format, text })),
);
const oddOnes = Object.entries(SOFT).flatMap(([format, kind]) => kind.odd.map((text) => ({ format, text })));

it('examples cover every format', () =>
  expect(Object.keys({ ...KINDS, ...SOFT }).sort()).toEqual(Object.keys(formats).sort()));

describe.each([...rightOnes, ...softOnes])('$format $stored', (example) => {
  it('is valid and without remark in each spelling', () =>
    asTyped(example).forEach((text) => {
      expect([text, formats[example.format]?.validate(text)]).toEqual([text, true]);
      expect([text, formatFault(example.format, text)]).toEqual([text, undefined]);
      expect([text, softWarning(example.format, text)]).toEqual([text, false]);
    }));
  it('is stored in one spelling', () =>
    asTyped(example).forEach((text) => expect(normaliseByFormat(example.format, text)).toBe(example.stored)));
  it('is shown as it is written in Sweden', () =>
    expect(showByFormat(example.format, example.stored)).toBe(example.shown));
});

it.each(wrongOnes)('$format refuses $text', ({ format, text }) => {
  expect(formats[format]?.validate(text)).toBe(false);
  expect(formatFault(format, text)).toBeDefined();
});

it.each(oddOnes)('$format lets $text through with a warning', ({ format, text }) => {
  expect(formats[format]?.validate(text)).toBe(true);
  expect(softWarning(format, text)).toBe(true);
});

it.each(rightOnes.filter(({ format }) => KINDS[format]?.checked))(
  '$format finds out any one digit of $stored that is changed',
  ({ format, stored }) => {
    const places = [...stored.matchAll(/\d/g)].map((match) => match.index);
    // The century has no part in the check digit of a person number.
    const guarded = places.filter((place) => stored.length !== 12 || format === 'se-ocr' || place > 1);
    for (const place of guarded)
      for (let step = 1; step <= 9; step++) {
        const changed = String((Number(stored[place]) + step) % 10);
        const text = stored.slice(0, place) + changed + stored.slice(place + 1);
        expect([text, formats[format]?.validate(text)]).toEqual([text, false]);
      }
  },
);

describe('any text at all', () => {
  const format = fc.constantFrom(...Object.keys(formats));
  it('is judged, tidied and shown without a throw, and tidied once for all', () =>
    fc.assert(
      fc.property(format, fc.string({ unit: 'binary' }), (name, text) => {
        const stored = normaliseByFormat(name, text, '2026-11-25');
        expect(typeof formats[name]?.validate(text)).toBe('boolean');
        expect(typeof showByFormat(name, text)).toBe('string');
        if (formats[name]?.validate(text) === true && !softWarning(name, text)) {
          expect(normaliseByFormat(name, stored)).toBe(stored);
          expect(normaliseByFormat(name, showByFormat(name, stored))).toBe(stored);
        }
      }),
    ));
  it('of a format that is not ours stays as it is', () =>
    ['email', 'toString', '__proto__'].forEach((name) => {
      expect(normaliseByFormat(name, ' 1 ')).toBe(' 1 ');
      expect(showByFormat(name, ' 1 ')).toBe(' 1 ');
      expect(softWarning(name, ' 1 ')).toBe(false);
      expect(formatFault(name, ' 1 ')).toBeUndefined();
    }));
});

describe('valid telephone numbers', () => {
  const swedish = fc
    .stringMatching(/^\+46[1-9]\d{6,8}$/)
    .filter((text) => formats['se-phone']?.validate(text) === true);
  it('read back as they are shown', () =>
    fc.assert(
      fc.property(swedish, (stored) =>
        expect(normaliseByFormat('se-phone', showByFormat('se-phone', stored))).toBe(stored),
      ),
    ));
});

describe('what is wrong with a person number is told', () => {
  it.each([
    ['se-person-id', '1990', 'form'],
    ['se-person-id', '199001012386', 'checksum'],
    ['se-person-id', '199002302385', 'date'],
    ['se-personnummer', '197010632391', 'kind'],
    ['se-samordningsnummer', '199001012385', 'kind'],
  ])('%s %s: %s', (format, text, fault) => expect(formatFault(format, text)).toBe(fault));
  it('a birth to come, to those who know the day', () => {
    expect(formatFault('se-person-id', '201412312397', '2014-12-30')).toBe('future');
    expect(formatFault('se-person-id', '201412312397', '2014-12-31')).toBeUndefined();
  });
});
