import { isBankAccount, normaliseBankAccount, showBankAccount } from './bank-account';
import { isBankgiro, normaliseBankgiro, showBankgiro } from './bankgiro';
import { isIban, normaliseIban, showIban } from './iban';
import { isMunicipalityCode, normaliseMunicipalityCode, showMunicipalityCode } from './municipality-code';
import { isOcr, normaliseOcr, showOcr } from './ocr';
import { isOrgOrPerson, normaliseOrgOrPerson, showOrgOrPerson } from './org-or-person';
import {
  isOrganisationNumber,
  normaliseOrganisationNumber,
  showOrganisationNumber,
} from './organisation-number';
import { isPersonId, normalisePersonId, showPersonId } from './person-id';
import { isPersonnummer, normalisePersonnummer, showPersonnummer } from './personnummer';
import { isPhone, normalisePhone, showPhone } from './phone';
import { isPlusgiro, normalisePlusgiro, showPlusgiro } from './plusgiro';
import { isPostcode, normalisePostcode, showPostcode } from './postcode';
import {
  isPropertyDesignation,
  normalisePropertyDesignation,
  showPropertyDesignation,
} from './property-designation';
import { isSamordningsnummer, normaliseSamordningsnummer, showSamordningsnummer } from './samordningsnummer';

/** The three things that each kind of identifier can do. */
interface Kind {
  /** Any spelling -> the stored one. `today` is an ISO date, for those that must find a century. */
  readonly normalise: (text: string, today?: string) => string;
  readonly is: (stored: string) => boolean;
  readonly show: (stored: string) => string;
  /** Odd ones get a warning, never a refusal. */
  readonly soft?: true;
}

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['se-personnummer', { normalise: normalisePersonnummer, is: isPersonnummer, show: showPersonnummer }],
  [
    'se-samordningsnummer',
    { normalise: normaliseSamordningsnummer, is: isSamordningsnummer, show: showSamordningsnummer },
  ],
  ['se-person-id', { normalise: normalisePersonId, is: isPersonId, show: showPersonId }],
  [
    'se-organisationsnummer',
    { normalise: normaliseOrganisationNumber, is: isOrganisationNumber, show: showOrganisationNumber },
  ],
  ['se-org-or-person', { normalise: normaliseOrgOrPerson, is: isOrgOrPerson, show: showOrgOrPerson }],
  ['se-postnummer', { normalise: normalisePostcode, is: isPostcode, show: showPostcode }],
  ['se-phone', { normalise: normalisePhone, is: isPhone, show: showPhone }],
  ['se-bankgiro', { normalise: normaliseBankgiro, is: isBankgiro, show: showBankgiro }],
  ['se-plusgiro', { normalise: normalisePlusgiro, is: isPlusgiro, show: showPlusgiro }],
  ['se-ocr', { normalise: normaliseOcr, is: isOcr, show: showOcr }],
  ['se-iban', { normalise: normaliseIban, is: isIban, show: showIban }],
  [
    'se-kommunkod',
    { normalise: normaliseMunicipalityCode, is: isMunicipalityCode, show: showMunicipalityCode },
  ],
  [
    'se-bank-account',
    { normalise: normaliseBankAccount, is: isBankAccount, show: showBankAccount, soft: true },
  ],
  [
    'se-fastighetsbeteckning',
    {
      normalise: normalisePropertyDesignation,
      is: isPropertyDesignation,
      show: showPropertyDesignation,
      soft: true,
    },
  ],
]);

/** The Swedish identifiers as Ajv formats. Any spelling that normalises to a right number is valid; soft ones always are. */
export const formats: Readonly<Record<string, { type: 'string'; validate: (text: string) => boolean }>> =
  Object.fromEntries(
    [...KINDS].map(([name, kind]) => [
      name,
      { type: 'string', validate: (text) => kind.soft === true || kind.is(kind.normalise(text)) },
    ]),
  );

/**
 * The text as it is to be stored. With `today` (ISO date, Swedish time) a ten-digit personnummer gets its century;
 * without, it stays and is refused. Text of other formats comes back as it is.
 */
export const normaliseByFormat = (format: string, text: string, today?: string): string =>
  KINDS.get(format)?.normalise(text, today) ?? text;

/** Whether a stored text of this format is written in another way. */
export const isShownOtherwise = (format: string | undefined): boolean =>
  format !== undefined && KINDS.has(format);

/** A stored value as it is written in Sweden. Text of other formats comes back as it is. */
export const showByFormat = (format: string, stored: string): string =>
  KINDS.get(format)?.show(stored) ?? stored;

/** Whether a value of a soft format looks odd: worth a question, no hindrance. */
export const softWarning = (format: string, text: string): boolean => {
  const kind = KINDS.get(format);
  return kind?.soft === true && !kind.is(kind.normalise(text));
};
