import { momentOf, readTime } from '../text/times';
import { formats } from './format-list';
import { formatSentence } from './format-sentence';
import { FORMAT_KEYS } from './sentence-format-key';
import type { WrongAbout } from './sentence-wrong';
import { catalogues, sentenceFor } from './sentences';

type Kind = WrongAbout['kind'];

const about = (kind: Kind) => ({ kind, label: 'Kod', hint: 'x' }) as unknown as WrongAbout;
const say = (format: string, value: string | number, kind: Kind, language: 'sv' | 'en', today?: string) =>
  sentenceFor(
    {
      keyword: 'format',
      params: { format },
      about: about(kind),
      value,
      ...(today !== undefined && { today }),
    },
    language,
  );

const accepts = (name: string, value: string | number): boolean => {
  const format = formats[name];
  if (format instanceof RegExp) return format.test(String(value));
  if (typeof format === 'function') return format(String(value));
  const validate = typeof format === 'object' ? format.validate : undefined;
  if (validate instanceof RegExp) return validate.test(String(value));
  return typeof validate === 'function' && validate(value as never) === true;
};

/** The format, a text that does not suit it, and the example that is told for it, in each language. */
const EXAMPLES: readonly (readonly [string, string, string, string?])[] = [
  ['date', 'i morgon', '2026-11-24'],
  ['time', '14', '14:05:00+01:00'],
  ['iso-time', '14', '14:05:00'],
  ['date-time', '14', '2026-11-24T14:05:00+01:00'],
  ['iso-date-time', '14', '2026-11-24T14:05:00'],
  ['duration', '3 dagar', 'P3D'],
  ['duration', '3 dagar', 'PT2H'],
  ['email', 'anna', 'namn@exempel.se', 'name@example.com'],
  ['idn-email', 'anna', 'åsa@räksmörgås.se'],
  ['uri', 'x', 'https://exempel.se', 'https://example.com'],
  ['url', 'x', 'https://www.exempel.se', 'https://www.example.com'],
  ['iri', 'x', 'https://räksmörgås.se'],
  ['uri-reference', 'a b', '/kontakt', '/contact'],
  ['iri-reference', 'a b', '/öppettider'],
  ['uri-template', 'a b', 'https://exempel.se/sok{?ord}', 'https://example.com/search{?word}'],
  ['hostname', 'a b', 'www.exempel.se', 'www.example.com'],
  ['ipv4', '1', '192.0.2.1'],
  ['ipv6', '1', '2001:db8::1'],
  ['uuid', '1', '123e4567-e89b-42d3-a456-426614174000'],
  ['regex', '(', '[0-9]+'],
  ['json-pointer', 'x', '/namn/0', '/name/0'],
  ['json-pointer-uri-fragment', 'x', '#/namn/0', '#/name/0'],
  ['relative-json-pointer', 'x', '1/namn', '1/name'],
  ['byte', 'x', 'aGVq'],
  ['color', 'röd', '#1a6b3c'],
  ['data-url', 'x', 'data:text/plain,hej', 'data:text/plain,hello'],
  ['se-personnummer', '1', '19900101-2385'],
  ['se-personnummer', '197010632391', '19900101-2385'],
  ['se-person-id', '1', '19900101-2385'],
  ['se-samordningsnummer', '1', '19701063-2391'],
  ['se-samordningsnummer', '199001012385', '19701063-2391'],
  ['se-organisationsnummer', '1', '212000-0910'],
  ['se-org-or-person', '1', '212000-0910'],
  ['se-postnummer', '1', '284 31'],
  ['se-phone', '1', '070-174 06 05'],
  ['phone', '1', '070-174 06 05'],
  ['se-bankgiro', '1', '5050-1055'],
  ['se-plusgiro', '1', '28 65 43-4'],
  ['se-iban', '1', 'SE45 5000 0000 0583 9825 7466'],
  ['se-ocr', '1', '1234567897'],
  ['se-kommunkod', '1', '1275'],
];

describe('a format', () => {
  const examples = EXAMPLES.map(([format, wrong, sv, en = sv]) => [format, wrong, sv, en] as const);
  it.each(examples)(
    '%s, where %s stands, is told by an example that it accepts: %s',
    (format, wrong, sv, en) => {
      expect([say(format, wrong, 'text', 'sv'), say(format, wrong, 'text', 'en')]).toEqual([
        expect.stringContaining(sv),
        expect.stringContaining(en),
      ]);
      expect([accepts(format, wrong), accepts(format, sv), accepts(format, en)]).toEqual([false, true, true]);
    },
  );
  it('of a number is told as a number', () => {
    expect(say('int32', 2 ** 31, 'number', 'sv')).toBe(
      'Skriv ett heltal mellan −2\u00a0147\u00a0483\u00a0648 och 2\u00a0147\u00a0483\u00a0647, till exempel 12.',
    );
    expect([accepts('int32', 2 ** 31), accepts('int32', 12), accepts('int32', -(2 ** 31))]).toEqual([
      false,
      true,
      true,
    ]);
    expect(say('int64', 1.5, 'number', 'sv')).toBe('Skriv ett heltal, till exempel 12.');
    expect(say('double', 1, 'number', 'en')).toBe('Enter a number, for example 12.5.');
  });
  it('of time is told as the page asks for it', () => {
    expect(say('time', '25', 'time', 'sv')).toBe('Skriv ett klockslag, till exempel 14:05.');
    expect(say('date-time', '25', 'dateTime', 'sv')).toBe(
      'Fyll i både datum och klockslag, till exempel 2026-11-24 och 14:05.',
    );
    expect(say('date-time', '2026-02-30T10:00:00Z', 'dateTime', 'sv')).toBe(
      'Den dagen finns inte i kalendern. Kontrollera dag och månad.',
    );
    const typed = readTime('14:05');
    expect(typed && momentOf('2026-11-24', typed)).toBe('2026-11-24T14:05:00+01:00');
  });
  it('of names with any letters is one whose name in ASCII is right', () => {
    expect(say('idn-hostname', ' ', 'text', 'sv')).toContain('www.räksmörgås.se');
    expect(accepts('hostname', new URL('https://www.räksmörgås.se').hostname)).toBe(true);
  });
  it('that nothing can be wrong with, or that is unknown, is told in general words', () => {
    for (const format of [
      'password',
      'binary',
      'se-bank-account',
      'se-fastighetsbeteckning',
      'of-a-later-day',
    ])
      expect(say(format, 'x', 'text', 'sv')).toBe(
        'Kontrollera kod. Vi känner inte igen sättet som det är skrivet på.',
      );
  });
});

describe('every format', () => {
  const SILENT = new Set(['password', 'binary', 'se-bank-account', 'se-fastighetsbeteckning']);
  it('that can be wrong has words of its own', () => {
    const general = Object.keys(formats).filter(
      (name) => formatSentence(name, '', 'text') === 'format.other',
    );
    expect(general.filter((name) => !SILENT.has(name))).toEqual([]);
  });
  it('sentence is told of something', () => {
    const wrong: readonly (readonly [string, string, Kind?, string?])[] = [
      ...EXAMPLES.map(([format, text]) => [format, text] as const),
      ['date', '2026-02-30'],
      ['date', '2026--4'],
      ['time', '', 'time'],
      ['date-time', '', 'dateTime'],
      ['idn-hostname', ''],
      ['int32', ''],
      ['se-person-id', '199001012386'],
      ['se-personnummer', '199013012385'],
      ['se-person-id', '200001012384', 'text', '1999-12-31'],
      ['se-samordningsnummer', '197010632392'],
      ['se-samordningsnummer', '197013632391'],
      ['se-samordningsnummer', '197010632391', 'text', '1969-12-31'],
      ['se-organisationsnummer', '2120000911'],
      ['se-org-or-person', '2120000911'],
      ['se-bankgiro', '985-1156'],
      ['se-plusgiro', '28 65 43-5'],
      ['se-iban', 'SE45 5000 0000 0583 9825 7467'],
      ['se-ocr', '1234567890'],
      ['of-a-later-day', ''],
    ];
    const told = new Set<string>(
      wrong.map(([format, text, kind = 'text', today]) => formatSentence(format, text, kind, today)),
    );
    expect(FORMAT_KEYS.filter((key) => !told.has(key))).toEqual([]);
    for (const key of FORMAT_KEYS) expect(catalogues.sv[key]).not.toBe('');
  });
});
