import type { Json } from '../json';
import type { Caps } from '../patterns/guard';

/**
 * A form version's validator and conditions, compiled once by Ajv to standalone code. Server, browser and command line
 * run the same functions.
 */
export interface CompiledForm {
  /** All that Ajv finds wrong; none when the answer is valid. */
  readonly validate: (answer: Json | undefined) => readonly AjvError[];
  /**
   * Schemas within the form that are judged by themselves: conditions (`Check` of kind `schema`) and variants, by key. All
   * that is wrong with a value; none when it satisfies the schema. An absent value satisfies no check.
   */
  readonly checks: Readonly<Record<string, (value: Json | undefined) => readonly AjvError[]>>;
  /** The patterns that are only tried on texts up to a length, and that. */
  readonly caps?: Caps;
}

/** An error as Ajv gives it, with the fields that we read. */
export interface AjvError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, Json>>;
  /** Set where it is the member's name that is wrong. */
  readonly propertyName?: string;
}
