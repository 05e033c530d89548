import { OFFICIAL_TEST_NUMBERS } from '../identifiers/official-test-numbers';
import { isPersonnummer } from '../identifiers/personnummer';
import { isSamordningsnummer } from '../identifiers/samordningsnummer';

/**
 * Right texts for each format that schemas ask for. Numbers of people are the official test numbers, telephone numbers those that the Swedish
 * Post and Telecom Authority keeps for fiction, organisations authorities and the examples that everyone uses.
 */
export const FORMAT_SAMPLES: Readonly<Record<string, readonly string[]>> = {
  'se-personnummer': OFFICIAL_TEST_NUMBERS.filter(isPersonnummer),
  'se-samordningsnummer': OFFICIAL_TEST_NUMBERS.filter(isSamordningsnummer),
  'se-person-id': OFFICIAL_TEST_NUMBERS,
  'se-organisationsnummer': ['2120000910', '5560004615', '8020024280', '2120002098'],
  'se-org-or-person': ['2120000910', '9001012385', '0001012384', '5560004615'],
  'se-postnummer': ['28431', '28485', '10000', '98499'],
  'se-phone': ['+46701740605', '+46846500400', '+46313900600', '+46980319200', '+4512345678'],
  phone: ['+46701740605', '+46846500400', '+46313900600'],
  'se-bankgiro': ['50501055', '9912346'],
  'se-plusgiro': ['2865434', '18', '10009'],
  'se-ocr': ['12345674', '1234567897'],
  'se-iban': ['SE4550000000058398257466', 'NO9386011117947'],
  'se-kommunkod': ['1275', '0180'],
  'se-bank-account': ['8105, 74 420 246-6'],
  'se-fastighetsbeteckning': ['Perstorp Exemplet 1:23'],
  email: ['anna.andersson@example.se', 'a@b.se', 'o-brien+2027@sub.example.com'],
  'idn-email': ['åsa@exempel.se', 'a@b.se'],
  uri: ['https://example.se/a?b=c#d', 'https://example.se', 'urn:x:y'],
  url: ['https://example.se/a?b=c', 'https://example.se'],
  'uri-reference': ['/a/b', 'https://example.se'],
  'uri-template': ['/a/{b}'],
  iri: ['https://exempel.se/å', 'https://example.se'],
  'iri-reference': ['/å', '/a'],
  hostname: ['example.se', 'a.example.se'],
  'idn-hostname': ['example.se'],
  ipv4: ['192.0.2.1'],
  ipv6: ['2001:db8::1'],
  uuid: ['123e4567-e89b-12d3-a456-426614174000'],
  color: ['#aa1e4b', '#000000'],
  duration: ['P1Y', 'PT30M'],
  'json-pointer': ['/a/b'],
  'relative-json-pointer': ['0/a'],
  regex: ['^a+$'],
  byte: ['YQ=='],
  date: ['2026-11-25', '2024-02-29', '1999-12-31', '2027-01-01'],
  // A page gives hours and minutes, and the offset is that of Swedish standard time.
  time: ['12:30:00+01:00', '00:00:00+01:00', '23:59:00+01:00'],
  'iso-time': ['12:30:00', '00:00:00'],
  'date-time': ['2026-11-25T12:30:00+01:00', '2026-07-01T08:05:00+02:00', '2024-02-29T00:00:00+01:00'],
  'iso-date-time': ['2026-11-25T12:30:00+01:00', '2026-07-01T08:05:00+02:00'],
};

/** Texts that few formats take, the likeliest slips first. */
export const FORMAT_SLIPS = [
  'x',
  '12',
  'ett två',
  '199001012386',
  '2026-13-45',
  '@',
  '#',
  'http://',
  '%',
  '[',
  '',
];
