import type { Json } from '../json';
import type { Path } from '../pointer';
import type { When } from './conditions';

/** What a question has in common with all else that stands on a page. */
export interface NodeBase {
  readonly path: Path;
  readonly label: string;
  readonly hint?: string;
  readonly shown: When;
  /** Left empty where the schema requires it, the value is `null`. */
  readonly nullable?: true;
  /** Of the label, hint and text, where they are in another language than the page (BCP 47). */
  readonly lang?: string;
}

interface FieldBase extends NodeBase {
  readonly required: When;
  /** When it can be edited; a field that cannot is shown read-only and keeps its value. */
  readonly enabled: When;
  /** From `x-privacy`. */
  readonly privacy: Privacy;
  /** A value to begin with. */
  readonly default?: Json;
  /** The HTML autocomplete token (WCAG 1.3.5), only for the applicant's own data. */
  readonly autocomplete?: string;
  /** An answer that is right, told beneath the question where its pattern says nothing to people. */
  readonly example?: string;
  /** Worked out by this expression from other answers: shown, and never asked for. */
  readonly calculated?: string;
  /** What a sign-in fills it in with, from `x-prefill`. */
  readonly fetched?: FetchedFrom;
  /** Own error sentences, from `x-error`: keyword -> sentence, `*` for any keyword. */
  readonly errors?: Readonly<Record<string, string>>;
}

export const FETCHED_FROM = [
  'person.personalNumber',
  'person.name',
  'person.givenName',
  'person.familyName',
] as const;
export type FetchedFrom = (typeof FETCHED_FROM)[number];

export type Privacy = 'none' | 'personal' | 'sensitive' | 'secret';

export type Field =
  | TextField
  | NumberField
  | BooleanField
  | TickField
  | ChoiceField
  | ChoicesField
  | DateField
  | TimeField
  | DateTimeField
  | FileField
  | JsonField;

export interface TextField extends FieldBase {
  readonly kind: 'text';
  readonly multiline: boolean;
  readonly format?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url';
  /** How long the answer is expected to be: 4, 8, 14 or 24 characters, or the full width. */
  readonly width: Width;
}

export type Width = 'w4' | 'w8' | 'w14' | 'w24' | 'full';

export interface NumberField extends FieldBase {
  readonly kind: 'number';
  readonly integer: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  /** Shown after the box, for example `km`; `spoken` is the whole word for screen readers. */
  readonly unit?: { readonly shown: string; readonly spoken: string };
  readonly width: Width;
}

/** Yes or no. An optional one can be left without an answer. */
export interface BooleanField extends FieldBase {
  readonly kind: 'boolean';
}

/** A box that must be ticked: the schema allows one value only, and `value` is that. */
export interface TickField extends FieldBase {
  readonly kind: 'tick';
  readonly value: Json;
  /** In words, where it is no consent and always asked for: then it is shown as it is, and nobody needs to tick it. */
  readonly fixed?: string;
}

export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** Radio buttons; a select when there are many short options; a search among them when there are hundreds. */
  readonly as: 'radio' | 'select' | 'search';
}

/** Several of a set: tick boxes, or a search among them when there are many; the value is a list. */
export interface ChoicesField extends FieldBase {
  readonly kind: 'choices';
  readonly options: readonly Option[];
  readonly as: 'ticks' | 'search';
  /** What `contains` looks for, in words. */
  readonly wanted?: string;
  readonly minItems?: number;
  readonly maxItems?: number;
}

export interface DateField extends FieldBase {
  readonly kind: 'date';
}

/** A time of day, RFC 3339: a page gives hours and minutes, the engine adds what the format asks for. */
export interface TimeField extends FieldBase {
  readonly kind: 'time';
  /** `iso-time` may do without an offset; all else wants one. */
  readonly format?: string;
}

/** A moment, RFC 3339: a page gives a date and a time, meant in Swedish time. */
export interface DateTimeField extends FieldBase {
  readonly kind: 'dateTime';
}

/** Answered by files. They are handed in beside the answer, which holds what each one is (`FileValue`), never its bytes. */
export interface FileField extends FieldBase {
  readonly kind: 'file';
  /** The value is a list of files. */
  readonly many: boolean;
  /** How a file stands in the answer: as the published definition says, or as a data URL that says which file it is. */
  readonly stored: 'file' | 'data-url' | 'base64';
  /** Media types, `image/*` for a family of them. Any of those that we know when empty. */
  readonly accept: readonly string[];
  /** Bytes of one file. */
  readonly mostBytes: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  /** Position data in a picture stays: the form asks for the place. */
  readonly keepsPlace: boolean;
}

/** The last resort: a value of any shape, as JSON text. */
export interface JsonField extends FieldBase {
  readonly kind: 'json';
}

export interface Option {
  readonly value: Json;
  readonly label: string;
  readonly hint?: string;
  /** Of the label and hint, where they are in another language than the page (BCP 47). */
  readonly lang?: string;
}
