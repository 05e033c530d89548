import type { Json } from '../json';

/**
 * A form version's validator and conditions, compiled once by Ajv to standalone code. Server, browser and command line
 * run the same functions.
 */
export interface CompiledForm {
  /** All that Ajv finds wrong; none when the answer is valid. */
  readonly validate: (answer: Json | undefined) => readonly AjvError[];
  /** For each of `FormModel.conditions`, in order: whether the value at its scope satisfies it. Absent values do not. */
  readonly conditions: readonly ((value: Json | undefined) => boolean)[];
}

/** An error as Ajv gives it, with the fields that we read. */
export interface AjvError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, Json>>;
}
