/**
 * In the browser's bundle this stands in for `form/identifiers/formats` and `format-fault`: most forms have no Swedish
 * identifiers, and those that do wait for them before anything is checked.
 */
import type * as Formats from '../../form/identifiers/formats';
import type * as Fault from '../../form/identifiers/format-fault';

type Identifiers = typeof Formats & typeof Fault;

let known: Identifiers | undefined;

/** Empty until they are there. */
export const formats: Record<string, Identifiers['formats'][string]> = {};

export const useIdentifiers = (identifiers: Identifiers): void => {
  known = identifiers;
  Object.assign(formats, identifiers.formats);
};

export const normaliseByFormat: Identifiers['normaliseByFormat'] = (format, text, today) =>
  known?.normaliseByFormat(format, text, today) ?? text;
export const showByFormat: Identifiers['showByFormat'] = (format, stored) =>
  known?.showByFormat(format, stored) ?? stored;
export const softWarning: Identifiers['softWarning'] = (format, text) =>
  known?.softWarning(format, text) ?? false;
export const formatFault: Identifiers['formatFault'] = (format, text, today) =>
  known?.formatFault(format, text, today);
