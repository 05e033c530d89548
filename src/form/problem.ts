import type { Json } from './json';
import type { LintRule } from './definition/lint/lint-rules';
import type { Pointer } from './pointer';

/**
 * One thing wrong with an answer, told to the person who gave it. The same list comes from the page, the API, the
 * command line and the paper import, in the order of the page.
 */
export interface Problem {
  /** The value that is wrong, or the place where one is missing. */
  readonly pointer: Pointer;
  /** The JSON Schema keyword that failed, or one of ours: `storable`, `hidden`, `unreadable`. */
  readonly keyword: string;
  /** The keyword's facts, as Ajv gives them (`limit`, `format`, `missingProperty` ...). */
  readonly params: Readonly<Record<string, Json>>;
  /** A sentence in the language of the page: what is wanted, and how to mend it. */
  readonly message: string;
  /** The same for a list of all that is wrong, where the sentence alone does not tell which question it is about. */
  readonly summary?: string;
  /** Other places that the same sentence is about: "one of these two". */
  readonly also?: readonly Pointer[];
  /** A remark that stops nothing: what stands there looks odd, and may be right all the same. */
  readonly soft?: true;
}

/** One thing wrong or worth mending in a form's folder, told to its designer. */
export interface Finding {
  /** `error`: the form cannot be served. `warning`: it can, but could be better. `notice`: good to know, and nothing needs to be done. */
  readonly level: 'error' | 'warning' | 'notice';
  /** The file inside the form's folder; empty when it is the folder itself. */
  readonly file: string;
  /** The place in that file; empty for the whole file. */
  readonly pointer: Pointer;
  /** Where that place begins in the file's text, both from 1; none for the whole file, and for what has no text. */
  readonly line?: number;
  readonly column?: number;
  /** The lint's rule that it breaks, which `lint` in service.json may make an exception from. */
  readonly rule?: LintRule;
  /** What is wrong, in plain English. */
  readonly reason: string;
  /** What to do about it. */
  readonly mend: string;
}

/** A finding apart from the line that it stands on now. */
export const sayingOf = ({ level, file, pointer, reason }: Finding): string =>
  JSON.stringify([level, file, pointer, reason]);
