import type { Json } from '../json';

/**
 * A place in the answers of a form: a JSON Pointer, in which `*` stands for each entry of a list. Of two places in one step all up
 * to the last `*` is the same, so that an entry's values stay with the entry.
 */
export type Place = string;

/** A value goes to another name beside it. */
export interface Rename {
  readonly rename: Place;
  readonly to: Place;
}

/** A value goes to another place. */
export interface Move {
  readonly move: Place;
  readonly to: Place;
}

/**
 * A text becomes several: cut at a separator, where the last place takes all that is left, or by a pattern with one group for each
 * place.
 */
export interface Split {
  readonly split: Place;
  readonly at?: string;
  readonly pattern?: string;
  readonly to: readonly Place[];
  /** The most characters that the pattern is held against; set when the folder is read, where there is a limit. */
  readonly most?: number;
}

/** A value where nothing stands. */
export interface Default {
  readonly default: Place;
  readonly value: Json;
}

/** Values that become others, such as choices that have new names. What is not listed stays as it is. */
export interface MapValues {
  readonly map: Place;
  readonly values: readonly { readonly from: Json; readonly to: Json }[];
}

export type Step = Rename | Move | Split | Default | MapValues;

/** What is done with answers that were given in a version of the form, or an earlier one, on the way to the next. */
export interface Migration {
  /** The version: its number, or the first characters of its fingerprint (8 to 64), which is the same on every server. */
  readonly from: number | string;
  /** One after another. */
  readonly steps: readonly Step[];
}
