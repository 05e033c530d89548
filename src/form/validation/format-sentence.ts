import { formatFault, type FormatFault } from '../identifiers/format-fault';
import { isDay } from '../text/dates';
import type { FormatKey } from './sentence-format-key';
import type { SentenceKey } from './sentence-key';
import type { WrongAbout } from './sentence-wrong';

/** Why a text does not suit its format: a fault of its form, or of its check digit, as far as the text alone tells. */
const WELL_FORMED: Readonly<Record<string, RegExp>> = {
  'se-organisationsnummer': /^(?:16)?\d\d[2-9]\d{7}$/,
  'se-org-or-person': /^(?:16|18|19|20)?\d{10}$/,
  'se-bankgiro': /^\d{7,8}$/,
  'se-plusgiro': /^\d{2,8}$/,
  'se-ocr': /^\d{2,25}$/,
  'se-iban': /^SE\d{22}$|^(?!SE)[A-Z]{2}\d{2}[A-Z\d]{11,30}$/i,
};

const numberFault = (format: string, text: string): 'form' | 'checksum' =>
  WELL_FORMED[format]?.test(text.replace(/[^\p{L}\d]/gu, '')) === true ? 'checksum' : 'form';

const PERSON: Readonly<Record<FormatFault, FormatKey>> = {
  form: 'format.person.form',
  date: 'format.person.date',
  checksum: 'format.person.checksum',
  future: 'format.person.future',
  kind: 'format.person.kind',
};

const COORDINATION: Readonly<Record<FormatFault, FormatKey>> = {
  form: 'format.samordningsnummer.form',
  date: 'format.samordningsnummer.date',
  checksum: 'format.samordningsnummer.checksum',
  future: 'format.samordningsnummer.future',
  kind: 'format.samordningsnummer.kind',
};

const INCOMPLETE = /^(?:-|.*--|.*-$)/;

/** Formats of which there is but one thing to say. */
const PLAIN: ReadonlyMap<string, SentenceKey> = new Map<string, SentenceKey>([
  ['time', 'format.time.text'],
  ['iso-time', 'format.isoTime'],
  ['date-time', 'format.dateTime.text'],
  ['iso-date-time', 'format.isoDateTime'],
  ['duration', 'format.duration'],
  ['email', 'format.email'],
  ['idn-email', 'format.idnEmail'],
  ['uri', 'format.uri'],
  ['url', 'format.url'],
  ['iri', 'format.iri'],
  ['uri-reference', 'format.uriReference'],
  ['iri-reference', 'format.iriReference'],
  ['uri-template', 'format.uriTemplate'],
  ['hostname', 'format.hostname'],
  ['idn-hostname', 'format.idnHostname'],
  ['ipv4', 'format.ipv4'],
  ['ipv6', 'format.ipv6'],
  ['uuid', 'format.uuid'],
  ['regex', 'format.regex'],
  ['json-pointer', 'format.jsonPointer'],
  ['json-pointer-uri-fragment', 'format.jsonPointerFragment'],
  ['relative-json-pointer', 'format.relativeJsonPointer'],
  ['byte', 'format.byte'],
  ['int32', 'format.int32'],
  ['int64', 'type.integer'],
  ['float', 'type.number'],
  ['double', 'type.number'],
  ['color', 'format.color'],
  ['data-url', 'format.dataUrl'],
  ['se-postnummer', 'format.postcode'],
  ['se-phone', 'format.phone'],
  ['phone', 'format.phone'],
  ['se-kommunkod', 'format.municipality'],
]);

/**
 * The sentence for a text that does not suit its format. `kind` tells how it is asked for: a page adds to a time what a
 * program writes itself. `today` (ISO date) tells births to come.
 */
export const formatSentence = (
  format: string,
  text: string,
  kind: WrongAbout['kind'],
  today?: string,
): SentenceKey => {
  if (kind === 'time') return 'format.time';
  if (kind === 'dateTime')
    return hasNoSuchDay(text.slice(0, 10)) ? 'format.date.noSuchDay' : 'format.dateTime';
  switch (format) {
    case 'date':
      if (hasNoSuchDay(text)) return 'format.date.noSuchDay';
      return INCOMPLETE.test(text) ? 'format.date.incomplete' : 'format.date';
    case 'se-personnummer':
    case 'se-person-id':
      return PERSON[formatFault(format, text, today) ?? 'form'];
    case 'se-samordningsnummer':
      return COORDINATION[formatFault(format, text, today) ?? 'form'];
    case 'se-organisationsnummer':
      return `format.organisation.${numberFault(format, text)}`;
    case 'se-org-or-person':
      return `format.orgOrPerson.${numberFault(format, text)}`;
    case 'se-bankgiro':
      return `format.bankgiro.${numberFault(format, text)}`;
    case 'se-plusgiro':
      return `format.plusgiro.${numberFault(format, text)}`;
    case 'se-iban':
      return `format.iban.${numberFault(format, text)}`;
    case 'se-ocr':
      return `format.ocr.${numberFault(format, text)}`;
    default:
      return PLAIN.get(format) ?? 'format.other';
  }
};

const hasNoSuchDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text) && !isDay(text);
