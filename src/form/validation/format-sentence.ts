import { formatFault, type FormatFault } from '../identifiers/format-fault';
import { isDay } from '../text/dates';
import type { SentenceKey } from './sentence-key';

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

const PERSON: Readonly<Record<FormatFault, SentenceKey>> = {
  form: 'format.person.form',
  date: 'format.person.date',
  checksum: 'format.person.checksum',
  future: 'format.person.future',
  kind: 'format.person.kind',
};

const COORDINATION: Readonly<Record<FormatFault, SentenceKey>> = {
  form: 'format.samordningsnummer.form',
  date: 'format.samordningsnummer.date',
  checksum: 'format.samordningsnummer.checksum',
  future: 'format.samordningsnummer.future',
  kind: 'format.samordningsnummer.kind',
};

const INCOMPLETE = /^(?:-|.*--|.*-$)/;

/** The sentence for a text that does not suit its format. `today` (ISO date) tells births to come. */
export const formatSentence = (format: string, text: string, today?: string): SentenceKey => {
  switch (format) {
    case 'date':
      if (/^\d{4}-\d\d-\d\d$/.test(text) && !isDay(text)) return 'format.date.noSuchDay';
      return INCOMPLETE.test(text) ? 'format.date.incomplete' : 'format.date';
    case 'email':
    case 'idn-email':
      return 'format.email';
    case 'uri':
    case 'url':
    case 'iri':
      return 'format.uri';
    case 'time':
      return 'format.time';
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
    case 'se-postnummer':
      return 'format.postcode';
    case 'se-phone':
    case 'phone':
      return 'format.phone';
    case 'se-kommunkod':
      return 'format.municipality';
    default:
      return 'format.other';
  }
};
