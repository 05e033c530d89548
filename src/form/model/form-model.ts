/**
 * What the engine makes of a form's schema, once per version and language: pages, and on them fields, groups, lists and
 * notes. Plain data, so that it goes to the browser as it is. It knows no answer; `show-form.ts` holds it against one.
 */
import type { Json } from '../json';
import type { Path } from '../pointer';

export interface FormModel {
  readonly id: string;
  readonly language: Language;
  readonly title: string;
  readonly description?: string;
  readonly pages: readonly Page[];
  /** All conditions of the form. A `ConditionUse` points here by place; the compiled validator has a function for each. */
  readonly conditions: readonly Condition[];
}

export type Language = 'sv' | 'en';

export interface Page {
  /** The page's place in addresses: short, stable, made of a-z, 0-9 and hyphen. */
  readonly key: string;
  readonly title: string;
  readonly description?: string;
  readonly nodes: readonly Node[];
  readonly shown: When;
}

export type Node = Field | Group | List | Note;

/** A condition: a JSON Schema that the value at `scope` must satisfy. The schema itself lives in the compiled validator. */
export interface Condition {
  readonly scope: Path;
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

interface NodeBase {
  readonly path: Path;
  readonly label: string;
  readonly hint?: string;
  readonly shown: When;
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
  /** Own error sentences, from `x-error`: keyword -> sentence, `*` for any keyword. */
  readonly errors?: Readonly<Record<string, string>>;
}

export type Privacy = 'none' | 'personal' | 'sensitive' | 'secret';

export type Field =
  TextField | NumberField | BooleanField | TickField | ChoiceField | ChoicesField | DateField;

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
}

export interface ChoiceField extends FieldBase {
  readonly kind: 'choice';
  readonly options: readonly Option[];
  /** A select when there are many short options, else radio buttons. */
  readonly as: 'radio' | 'select';
}

/** Several of a set: tick boxes; the value is a list. */
export interface ChoicesField extends FieldBase {
  readonly kind: 'choices';
  readonly options: readonly Option[];
  readonly minItems?: number;
  readonly maxItems?: number;
}

export interface DateField extends FieldBase {
  readonly kind: 'date';
}

export interface Option {
  readonly value: Json;
  readonly label: string;
  readonly hint?: string;
}

export interface Group extends NodeBase {
  readonly kind: 'group';
  readonly nodes: readonly Node[];
  /** Side by side where there is room (a JSON Forms HorizontalLayout). */
  readonly sideBySide: boolean;
}

/** A repeating group: entries that can be added, removed and moved. `path` is the list's; the nodes' paths go through `EACH`. */
export interface List extends NodeBase {
  readonly kind: 'list';
  readonly nodes: readonly Node[];
  /** What one entry is called, lower case, for "Adress 1 av 2" and "Lägg till en adress". */
  readonly entryName: string;
  readonly minItems: number;
  readonly maxItems?: number;
  readonly required: When;
  readonly enabled: When;
}

/** A text between the questions. `path` is that of the group it stands in. */
export interface Note extends NodeBase {
  readonly kind: 'note';
  readonly tone: 'info' | 'warn' | 'plain';
  readonly text: string;
}
