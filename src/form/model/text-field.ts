import { optionOf, statedUnit, statedWidth, type Control } from './control';
import type { BooleanField, NumberField, TextField } from './form-model';
import { exampleIn } from './example-in';
import { numberFacet, stringFacet, typeOf, type SchemaView } from './schema-view';
import { formatLength, widthFor } from './width';

/** From so many characters on, an answer is more than a line. */
const MORE_THAN_A_LINE = 200;

const INPUT_MODES: Readonly<Record<string, TextField['inputMode']>> = {
  email: 'email',
  'idn-email': 'email',
  uri: 'url',
  url: 'url',
  phone: 'tel',
  'se-phone': 'tel',
  'se-personnummer': 'numeric',
  'se-samordningsnummer': 'numeric',
  'se-person-id': 'numeric',
  'se-organisationsnummer': 'numeric',
  'se-org-or-person': 'numeric',
  'se-postnummer': 'numeric',
  'se-bankgiro': 'numeric',
  'se-plusgiro': 'numeric',
  'se-ocr': 'numeric',
  'se-kommunkod': 'numeric',
};

const MAIL = new Set(['email', 'idn-email']);

/** What a kind of field says beside what all fields say. */
type Own<F extends { kind: string }> = Omit<F, Exclude<keyof BooleanField, 'kind'>>;

export const textFacets = (
  view: SchemaView,
  control?: Control,
): Own<TextField> & Pick<TextField, 'example'> => {
  const format = stringFacet(view, 'format');
  const minLength = numberFacet(view, 'minLength');
  const maxLength = numberFacet(view, 'maxLength');
  const pattern = stringFacet(view, 'pattern');
  const inputMode = format === undefined ? undefined : INPUT_MODES[format];
  const multi = optionOf(control, 'multi');
  const long = format === undefined && pattern === undefined && (maxLength ?? 0) > MORE_THAN_A_LINE;
  const multiline = typeof multi === 'boolean' ? multi : long;
  // Everybody knows what an e-mail address is; one made from an expression (`A@B.CDE`) would only confuse.
  const example = pattern === undefined || MAIL.has(format ?? '') ? undefined : exampleIn(view);
  const length = format === undefined ? maxLength : (formatLength[format] ?? maxLength);
  return {
    kind: 'text',
    multiline,
    ...(format !== undefined && { format }),
    ...(minLength !== undefined && { minLength }),
    ...(maxLength !== undefined && { maxLength }),
    ...(pattern !== undefined && { pattern }),
    ...(example !== undefined && { example }),
    ...(inputMode !== undefined && { inputMode }),
    width: statedWidth(control) ?? (multiline ? 'full' : widthFor(length)),
  };
};

export const numberFacets = (view: SchemaView, control?: Control): Own<NumberField> => {
  const integer = typeOf(view) === 'integer';
  const minimum = limit(view, 'minimum', 'exclusiveMinimum', integer ? 1 : 0);
  const maximum = limit(view, 'maximum', 'exclusiveMaximum', integer ? -1 : 0);
  const unit = statedUnit(control);
  const digits = maximum === undefined ? undefined : String(maximum).length;
  return {
    kind: 'number',
    integer,
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(unit && { unit }),
    width: statedWidth(control) ?? (digits === undefined ? 'w8' : widthFor(digits)),
  };
};

/** For whole numbers, "more than 3" is "at least 4". */
const limit = (view: SchemaView, keyword: string, exclusive: string, step: number) => {
  const stated = numberFacet(view, keyword);
  const beyond = numberFacet(view, exclusive);
  return stated ?? (beyond === undefined || step === 0 ? undefined : beyond + step);
};
