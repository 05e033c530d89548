import type { Json } from '../json';
import type { Path } from '../pointer';

/** A condition: a JSON Schema that the value at `scope` must satisfy. The schema itself lives in the compiled validator. */
export interface Condition {
  readonly scope: Path;
  readonly check: Check;
  /** Where the schema stands: file and JSON Pointer, for people. */
  readonly source: string;
  /**
   * The same condition as a plain comparison, where it is one: the value at `path` is one of `anyOf`
   * (or, for a list, contains one of them). Then a page can follow the answer by style rules alone, without script.
   */
  readonly test?: ChoiceTest;
  /** Set where the scope is a group on the page: while nothing in it is answered, it counts as an empty object. */
  readonly emptyIfAbsent?: true;
}

/**
 * A check that the schema cannot say, in the expression language of `src/form/expressions`: over several answers, or soft.
 * A path through `EACH` or `ANY` asks it of every entry.
 */
export interface Rule {
  /** The question, group or page (its root: `[]`) at which it is told. */
  readonly path: Path;
  /** True where all is well. `answer` is the whole answer, `this` the value at `path`, `entry` the list's entry around it. */
  readonly expression: string;
  /** What is told when it is not. */
  readonly message: string;
  /** A remark that stops nothing. */
  readonly soft?: true;
  /** Asked only while this holds: that of the element that it stands on. */
  readonly shown: When;
  /** Where it stands: file and JSON Pointer, for people. */
  readonly source: string;
}

/** How a condition is judged. */
export type Check =
  /** By the compiled validator: `CompiledForm.checks[key]`. */
  | { readonly kind: 'schema'; readonly key: string }
  /** The object has this member. */
  | { readonly kind: 'present'; readonly name: string }
  /** The object or list has something in it. */
  | { readonly kind: 'answered' };

export interface ChoiceTest {
  readonly path: Path;
  readonly anyOf: readonly Json[];
}

/** `always`, `never`, or: at least one of these combinations holds, each being all its uses. */
export type When = 'always' | 'never' | { readonly anyOf: readonly (readonly ConditionUse[])[] };

export interface ConditionUse {
  /** Place in `FormModel.conditions`. */
  readonly condition: number;
  /** True when the condition must *not* hold (an `else`, a HIDE rule). */
  readonly not: boolean;
}
